"""The script's grading against the vectors that the compiler's grader is held to as well, and against
the compiler's grades of random answers, others in each run.

`KursBuild.gradeAll` is pure, so a page without any quiz will do: the vectors go in, all at once,
and the grades come out. The random answers come from `GradingPropertyTests` of the Swift suites; a
run that failed is repeated with the seed it told, KURSBUILD_SEED.
"""

import json
import os

import quizpages as pages
import script
from harness import equal

VECTORS = os.path.join(script.ROOT, "Tests", "Fixtures", "grading.json")
ASKED = os.environ.get("KURSBUILD_GRADING_SAMPLE")  # set by scripts/test: then it must be there
SAMPLE = ASKED or os.path.join(script.ROOT, ".build", "grading-sample.json")

GRADE = """list => KursBuild.gradeAll(list)"""
VERDICT = """({ grades, pass }) => KursBuild.verdict(grades, pass === undefined ? null : pass)"""


def grades(page, vectors):
    """The grades of many answers: `vectors` is a list of `{key, response}`."""
    return page.evaluate(GRADE, [{"key": v["key"], "response": v["response"]} for v in vectors])


def run(bench):
    with open(VECTORS, encoding="utf-8") as file:
        fixture = json.load(file)
    body = pages.document("vectors", "<p>Intet.</p>")
    with bench.visit(routes=pages.routes({"vectors": body})) as page:
        bench.open(page, "vectors.html")
        vectors = fixture["vectors"]
        with bench.case(f"all {len(vectors)} vectors are graded as the compiler grades them"):
            assert len(vectors) >= 400, f"only {len(vectors)} vectors"
            found = grades(page, vectors)
            wrong = [
                f"{v['name']}: found {g['result']} {g['share']!r}, wanted {v['result']} "
                f"{v['share']!r}: {v['key']} {v['response']}"
                for v, g in zip(vectors, found)
                if g["result"] != v["result"] or g["share"] != v["share"]
            ]
            assert not wrong, f"{len(wrong)} differ:\n" + "\n".join(wrong[:40])
        for number, vector in enumerate(fixture["verdicts"]):
            with bench.case(f"verdict: {vector.get('name', number)}"):
                found = page.evaluate(VERDICT, vector)
                equal(found["percent"], vector["percent"], "per cent")
                equal(found["passed"], vector["passed"], "passed")
        at_random(bench, page)


# Compared where they are graded, so that not even the way of a number out of the page is trusted.
DIFFER = """({ vectors }) => {
  const [differ, uncounted] = [[], []];
  KursBuild.gradeAll(vectors).forEach((grade, index) => {
    const { key, share, result } = vectors[index];
    if (grade.share !== share || grade.result !== result) differ.push([vectors[index], grade]);
    const { right, wrong, all } = grade;
    const isWhole = [right, wrong, all].every((count) => Number.isInteger(count) && count >= 0);
    const parts = key.rows || key.blanks || key.type === 'raekkefoelge';
    const isSum = !parts || result === 'none' || right + wrong === all;
    const isShare = !parts || result === 'none' || key.partial === false || all === 0
      || share === right / all;
    const isRight = result !== 'right' || right === all;
    if (!isWhole || right > all || !isSum || !isShare || !isRight) {
      uncounted.push([vectors[index], grade]);
    }
  });
  return [differ, uncounted].map((list) => [list.length, JSON.stringify(list.slice(0, 10))]);
}"""
KEPT = """({ vectors }) => {
  const { store } = KursBuild;
  const differ = vectors.filter(({ key, response, share, result }, index) => {
    const place = store.key('q', String(index));
    if (!store.write(place, { v: 2, f: '0', a: response, n: 1 })) return true;
    const grade = KursBuild.grade(key, store.read(place).a);
    store.remove(place);
    return grade.share !== share || grade.result !== result;
  });
  return [differ.length, JSON.stringify(differ.slice(0, 10))];
}"""
OUTCOMES = """({ verdicts }) => {
  const differ = verdicts.filter((wanted) => {
    const found = KursBuild.verdict(wanted.grades, wanted.pass === undefined ? null : wanted.pass);
    return ['score', 'max', 'percent', 'passed'].some((part) => found[part] !== wanted[part]);
  });
  return [differ.length, JSON.stringify(differ.slice(0, 10))];
}"""


def at_random(bench, page):
    """Random keys, answers and verdicts, graded by the compiler before."""
    if not ASKED and not os.path.exists(SAMPLE):
        print(f"  NOT RUN: random answers: {SAMPLE} is not there. Run `swift test --filter "
              "GradingPropertyTests` first.", flush=True)
        return
    name = "random answers"
    with bench.case(f"{name}: the compiler's grades of them are there"):
        assert os.path.exists(SAMPLE), f"{SAMPLE} is not there: run scripts/test swift Browser"
        with open(SAMPLE, encoding="utf-8") as file:
            text = file.read()
        sample = json.loads(text)
        assert len(sample["vectors"]) >= 5000 and len(sample["verdicts"]) >= 1000, "too few"
        name = f"{name}, KURSBUILD_SEED={sample['seed']}"
        page.evaluate("text => { window.sample = JSON.parse(text); }", text)
        differ, uncounted = page.evaluate(f"() => ({DIFFER})(window.sample)")
    if name == "random answers":
        return
    with bench.case(f"{name}: {len(sample['vectors'])} shares are the same to the last bit"):
        equal(differ[0], 0, f"that differ: {differ[1]}")
    with bench.case(f"{name}: the counts add up to the share"):
        equal(uncounted[0], 0, f"that do not: {uncounted[1]}")
    with bench.case(f"{name}: kept on the device and read again, they are graded the same"):
        count, first = page.evaluate(f"() => ({KEPT})(window.sample)")
        equal(count, 0, f"that differ: {first}")
    with bench.case(f"{name}: {len(sample['verdicts'])} verdicts are the same to the last bit"):
        count, first = page.evaluate(f"() => ({OUTCOMES})(window.sample)")
        equal(count, 0, f"that differ: {first}")
