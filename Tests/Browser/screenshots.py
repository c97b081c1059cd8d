"""Pictures of each kind of page, light and dark, 1280 and 360 px, for looking at."""

import os

import quiz as q

LOADED = """() => Promise.all(Array.from(document.images, (image) => {
  image.loading = 'eager';
  return image.decode();
}))"""


def run(bench, folder):
    os.makedirs(folder, exist_ok=True)
    for theme in ("light", "dark"):
        for width in (1280, 360):
            with bench.visit(theme=theme, width=width) as page:
                for example in bench.site.of_each_kind():
                    bench.open(page, example)
                    page.evaluate(LOADED)
                    page.screenshot(
                        path=os.path.join(folder, f"{example.kind}-{theme}-{width}.png"),
                        full_page=True,
                    )
                quiz = max(bench.site.quizzes, key=lambda quiz: len(quiz.questions))
                bench.open(page, quiz.page)
                for number, question in enumerate(quiz.questions):
                    wanted = (question.correct, question.wrong[:1], q.partly_right(question) or [])[
                        number % 3
                    ]
                    q.Sheet(page, question).answer(wanted)
                page.mouse.move(0, 0)
                q.form(page, quiz).screenshot(
                    path=os.path.join(folder, f"quiz-{theme}-{width}.png")
                )
    print(f"Pictures in {folder}")
