/* One quiz: a form of questions, a score and a live region. */
(function (KursBuild) {
  'use strict';

  const { make, need, keepingFocus, words, store } = KursBuild;

  /** A whole number above 0 from an attribute; null: there is none. */
  function count(text) {
    const number = Number(text);
    return Number.isInteger(number) && number > 0 ? number : null;
  }

  class Quiz {
    /** @param {HTMLFormElement} form */
    constructor(form) {
      const { quiz, pass, attempts, feedback } = form.dataset;
      this.form = form;
      this.id = quiz;
      this.storageKey = store.key(quiz);
      this.pass = pass === undefined ? null : Number(pass);
      this.attempts = count(attempts);
      /** @type {'once' | 'end'} when the result is told */
      this.feedback = feedback === 'end' ? 'end' : 'once';
      this.arrangement = new KursBuild.Arrangement(form, this.storageKey);
      /** @type {(() => void)[]} what takes out again what was added */
      this.undo = [];
      this.status = KursBuild.liveRegion('quiz-status');
      this.say = (text) => KursBuild.say(this.status, text);
      this.tell = (text) => this.warn(text);
      this.heading = need(form, 'h1, h2, h3, h4, h5, h6');
      const fieldsets = Array.from(form.querySelectorAll('fieldset[data-question]'));
      /** All there are, in the order they are written. @type {Numbered[]} */
      this.all = fieldsets.map((fieldset) => this.understood(fieldset)).filter(Boolean);
      /** Those the learner gets. */
      this.questions = this.all;
    }

    /** A question, if its markup says what it must; else it is left as it is without script. */
    understood(fieldset) {
      try {
        return KursBuild.makeQuestion(fieldset, this);
      } catch (error) {
        console.error('KursBuild:', error);
        return null;
      }
    }

    build() {
      this.note = make('p', 'quiz-note');
      this.note.hidden = true;
      this.summary = new KursBuild.Summary(this);
      const progress = KursBuild.progressTools(this.say);
      this.summary.box.append(progress);
      const added = [this.note, this.summary.box, this.status];
      const nowhere = (event) => event.preventDefault();
      this.undo.push(() => {
        added.forEach((element) => element.remove());
        this.form.removeEventListener('submit', nowhere);
      });

      this.form.addEventListener('submit', nowhere);
      this.all[0].fieldset.before(this.note);
      this.form.append(this.summary.box, this.status);
      this.all = this.all.filter((question) => this.built(question));
      this.questions = this.all;
      this.all.forEach((question, index) => { question.number = index + 1; });
      if (this.all.length === 0) throw new Error(`no question in ${this.form.id} can be used`);
      this.isBuilt = true;
      this.explain();
      this.follow(null);
    }

    /** Adds to one question; what fails is taken out, and the question left as it was. */
    built(question) {
      try {
        question.build();
        return true;
      } catch (error) {
        question.takeDown();
        console.error('KursBuild:', error);
        return false;
      }
    }

    /** Says what is otherwise than a reader would expect of the questions on the page. */
    explain() {
      const { draw } = this.arrangement;
      const lines = [];
      if (draw < this.all.length) lines.push(words.drawn(draw, this.all.length));
      if (this.feedback === 'end') lines.push(words.atEnd);
      if (lines.length === 0) return;
      const text = make('p', 'quiz-how', lines.join(' '));
      this.note.before(text);
      this.undo.push(() => text.remove());
    }

    /** Takes everything out again, so that the page is as it would be without script. */
    takeDown() {
      this.all.forEach((question) => question.takeDown());
      while (this.undo.length) this.undo.pop()();
    }

    /** Reads again what has been changed elsewhere: one key, or (null) any. */
    follow(changedKey) {
      const isOurs = changedKey === null || changedKey === this.storageKey;
      if (isOurs && this.arrangement.isNeeded && this.arrangement.read()) this.arrange();
      const changed = this.all
        .filter((question) => changedKey === null || changedKey === question.storageKey);
      changed.forEach((question) => question.restore());
      if (changed.length) this.updated(false);
    }

    drop() {
      this.all.forEach((question) => question.clear());
      this.summary.complain([]);
    }

    /** Puts the questions in their order, and away those that are not asked. */
    arrange() {
      this.questions = this.arrangement.pick(this.all);
      keepingFocus(this.form, () => {
        this.all.forEach((question) => {
          question.fieldset.hidden = !this.questions.includes(question);
        });
        this.questions.forEach((question, index) => {
          this.summary.box.before(question.fieldset);
          question.number = index + 1;
          question.label.textContent = words.question(index + 1, this.questions.length);
          this.arrangement.mix(question);
        });
      }, () => KursBuild.focusable(this.heading));
    }

    /** The questions that count: those with points, or, where there are none, all. */
    counted() {
      const scored = this.questions.filter((question) => question.isScored);
      return scored.length ? scored : this.questions;
    }

    /** True when every question has an answer, and the pass mark, if any, is reached. */
    isFinished() {
      return this.counted().every(({ answer }) => answer) && this.verdict().passed;
    }

    verdict() {
      const grades = this.questions.filter((question) => question.isScored)
        .map(({ answer, points }) => ({ share: answer ? answer.share : 0, points }));
      return KursBuild.verdict(grades, this.pass);
    }

    /** Something has been answered and not checked yet. */
    changed() {
      this.summary.complain([]);
      this.update();
    }

    update() {
      const hasTrace = this.questions.some((question) => (
        question.answer || question.tries > 0 || question.isEmpty === false));
      let isDone = false;
      keepingFocus(this.form, () => {
        isDone = this.summary.update(this.counted(), hasTrace);
      }, () => KursBuild.focusable(this.heading));
      return isDone;
    }

    /** Brings the score up to date. @param {boolean} aloud also say it when all is answered */
    updated(aloud) {
      if (!this.isBuilt) return;
      const isDone = this.update();
      KursBuild.learned();
      if (!isDone || !aloud) return;
      this.say(this.summary.scoreLine.textContent);
      this.remember();
    }

    /** Keeps the result of the whole quiz, which other pages may want to list. */
    remember() {
      const { score, max, percent, passed } = this.verdict();
      if (max === 0) return;
      const last = { score, max, percent, passed, at: KursBuild.isoDate(new Date()) };
      store.write(this.storageKey, { v: 2, ...(store.read(this.storageKey) || {}), last });
    }

    /** The learner asks for the result of everything at once. */
    checkAll() {
      const open = this.questions.filter((question) => question.field && !question.answer);
      const missing = open.filter((question) => question.isEmpty && question.isScored);
      if (missing.length && this.summary.message.hidden) {
        this.summary.complain(missing);
        this.say(this.summary.message.textContent);
        return;
      }
      keepingFocus(this.form, () => {
        open.filter((question) => question.isScored || !question.isEmpty)
          .forEach((question) => question.grade());
        this.updated(true);
      }, () => KursBuild.focusable(this.summary.scoreLine));
    }

    /** The learner tries again on the questions that are not wholly right. */
    retryWrong() {
      const wrong = this.counted()
        .filter(({ answer }) => answer && answer.result !== 'right');
      wrong.forEach((question) => question.again());
      this.say(words.retrying(wrong.length));
      wrong[0].field.first().focus();
      this.updated(false);
    }

    /** Says that what has been written goes too, where something has; gives what it said. */
    warnsOfThoughts() {
      const isWritten = this.all.some(({ reflection, answer }) => reflection && answer);
      const warning = isWritten ? words.resetWarning : '';
      if (warning) this.say(warning);
      return warning;
    }

    /** Everything over, with other questions where they are drawn. */
    reset() {
      this.all.forEach((question) => question.forget());
      if (this.arrangement.isNeeded) {
        // Written over, not removed: another window would put its own seed back.
        this.arrangement.keep(this.arrangement.chance(), {});
        this.arrange();
      } else store.remove(this.storageKey, true);
      this.summary.complain([]);
      this.say(words.wasReset);
      this.updated(false);
    }

    /** Tells, where it can be seen and heard, that answers are not kept. */
    warn(text) {
      this.note.textContent = `${this.note.textContent} ${text}`.trim();
      this.note.hidden = false;
      this.say(text);
    }
  }

  /** @param {HTMLFormElement} form */
  KursBuild.startQuiz = function (form) {
    const quiz = new Quiz(form);
    if (quiz.all.length === 0) return;
    try {
      quiz.build();
    } catch (error) {
      quiz.takeDown();
      throw error;
    }
    KursBuild.followers.push(quiz);
  };
}(window.KursBuild));
