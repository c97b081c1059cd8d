/* The end of a quiz: how far the learner has come, the score, and what to do over. */
(function (KursBuild) {
  'use strict';

  const { make, words } = KursBuild;

  /** The score of a quiz in words. @param {{score: number}} verdict @param {number | null} pass */
  function scoreText({ score, max, percent, passed }, pass) {
    // Made when it is needed: loading what a language needs takes longer than all else here.
    const number = new Intl.NumberFormat(KursBuild.language, { maximumFractionDigits: 2 });
    const text = words.score(number.format(score), number.format(max), percent);
    if (pass === null) return text;
    return `${text} ${passed ? words.passed(pass) : words.failed(pass)}`;
  }

  class Summary {
    /** @param {Quiz} quiz */
    constructor(quiz) {
      this.quiz = quiz;
      this.box = make('div', 'quiz-summary');
      this.scoreLine = make('p', 'quiz-score');
      this.message = make('p', 'question-message');
      this.message.hidden = true;
      this.review = make('div', 'quiz-review');
      this.review.hidden = true;
      this.checkAll = make('button', 'check-all', words.checkAll);
      this.retryWrong = make('button', 'retry-wrong', words.retryWrong);
      this.resetButton = make('button', 'reset');
      const actions = make('p', 'quiz-actions');
      actions.append(this.checkAll, this.retryWrong, this.resetButton);
      this.box.append(this.scoreLine, this.review, this.message, actions);

      this.checkAll.addEventListener('click', () => quiz.checkAll());
      this.retryWrong.addEventListener('click', () => quiz.retryWrong());
      KursBuild.askTwice(this.resetButton, [words.reset, words.resetSure],
        () => quiz.warnsOfThoughts(), () => quiz.reset());
    }

    /** Says which questions are not answered; the next press checks all the same. */
    complain(missing) {
      const numbers = missing.map((question) => question.number);
      const last = numbers.pop();
      const list = numbers.length ? numbers.join(', ') + words.and + last : String(last);
      this.message.textContent = missing.length ? words.missing(list) : '';
      this.message.hidden = missing.length === 0;
      this.checkAll.textContent = missing.length ? words.checkAnyway : words.checkAll;
    }

    /**
     * @param {Numbered[]} counted the questions that count
     * @param {boolean} hasTrace is there anything to reset?
     */
    update(counted, hasTrace) {
      const { quiz } = this;
      const answered = counted.filter((question) => question.answer);
      const isDone = answered.length === counted.length;
      const isScored = counted.every((question) => question.isScored);
      this.scoreLine.textContent = isDone && isScored ? scoreText(quiz.verdict(), quiz.pass)
        : words.answered(answered.length, counted.length);
      const wrong = isDone && isScored
        ? counted.filter((question) => question.answer.result !== 'right') : [];
      this.list(wrong);
      this.checkAll.hidden = quiz.feedback !== 'end' || isDone;
      if (this.checkAll.hidden) this.complain([]);
      this.retryWrong.hidden = wrong.length === 0;
      this.resetButton.hidden = !hasTrace;
      return isDone;
    }

    /** Links to the questions that are not wholly right. @param {Numbered[]} wrong */
    list(wrong) {
      this.review.textContent = '';
      this.review.hidden = wrong.length === 0;
      if (wrong.length === 0) return;
      const list = make('ul', '');
      wrong.forEach((question) => {
        const link = make('a', '', `${question.name}: ${question.title}`);
        link.href = `#${question.fieldset.id}`;
        link.addEventListener('click', () => KursBuild.focusable(question.fieldset).focus());
        const item = make('li', '');
        item.append(link);
        list.append(item);
      });
      this.review.append(make('p', '', words.notRight), list);
    }
  }

  KursBuild.Summary = Summary;
}(window.KursBuild));
