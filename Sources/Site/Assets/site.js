/*
 * The behaviour of a KursBuild site: quizzes with immediate feedback, kept on the device.
 *
 * The page is whole without this file: questions are native form controls, and the key lies folded
 * below each. So everything here is added to the page, and taken out again if it cannot be added.
 *
 *  1. Words            what the reader is told, in Danish and English
 *  2. Grading          pure: the same rule as the compiler's
 *  3. Progress         localStorage, which may be blocked, full or corrupt
 *  4. Question, Quiz   the page
 *  5. Reviews          pages that were to be gone through by now
 *  6. Folds            navigation on wide screens, folded text on paper
 *
 * A classic script, because modules do not load from file://; ES2020; no network, no cookies.
 */
(function () {
  'use strict';

  // 1. Words ------------------------------------------------------------------------------

  const WORDS = {
    da: {
      check: 'Tjek svar',
      retry: 'Prøv igen',
      reset: 'Nulstil quizzen',
      chooseOne: 'Vælg et svar først.',
      right: 'Rigtigt',
      partly: 'Delvist rigtigt',
      wrong: 'Forkert',
      yourAnswerRight: 'Dit svar – rigtigt',
      yourAnswerWrong: 'Dit svar – forkert',
      chosen: (right, all, wrong) => `Du har valgt ${right} af ${all} rigtige svar`
        + (wrong === 0 ? '.' : wrong === 1 ? ' og 1 forkert.' : ` og ${wrong} forkerte.`),
      perOption: 'Der står en forklaring ved hvert af dine svar.',
      answered: (done, all) => `Du har svaret på ${done} af ${all} spørgsmål.`,
      score: (score, max, percent) => `Du fik ${score} af ${max} point (${percent} procent).`,
      passed: (pass) => `Kravet er ${pass} procent: Du har bestået.`,
      failed: (pass) => `Kravet er ${pass} procent: Du har ikke bestået endnu. `
        + 'Prøv igen på de spørgsmål, du ikke fik helt rigtige.',
      wasReset: 'Quizzen er nulstillet. Begynd forfra med første spørgsmål.',
      unsaved: 'Dine svar kan ikke gemmes på denne enhed. '
        + 'Du kan tage quizzen, men svarene forsvinder, når du forlader siden.',
      unreadable: 'Et tidligere svar kunne ikke læses og er fjernet. Svar på spørgsmålet igen.',
    },
    en: {
      check: 'Check answer',
      retry: 'Try again',
      reset: 'Reset the quiz',
      chooseOne: 'Choose an answer first.',
      right: 'Correct',
      partly: 'Partly correct',
      wrong: 'Incorrect',
      yourAnswerRight: 'Your answer – correct',
      yourAnswerWrong: 'Your answer – incorrect',
      chosen: (right, all, wrong) => `You have chosen ${right} of ${all} correct answers`
        + (wrong === 0 ? '.' : ` and ${wrong} incorrect.`),
      perOption: 'There is an explanation at each of your answers.',
      answered: (done, all) => `You have answered ${done} of ${all} questions.`,
      score: (score, max, percent) => `You got ${score} of ${max} points (${percent} per cent).`,
      passed: (pass) => `${pass} per cent is required: You have passed.`,
      failed: (pass) => `${pass} per cent is required: You have not passed yet. `
        + 'Try again on the questions you did not get wholly right.',
      wasReset: 'The quiz has been reset. Start again with the first question.',
      unsaved: 'Your answers cannot be saved on this device. '
        + 'You can take the quiz, but the answers are lost when you leave the page.',
      unreadable: 'An earlier answer could not be read and has been removed. '
        + 'Please answer the question again.',
    },
  };
  const root = document.documentElement;
  const language = root.lang.startsWith('en') ? 'en' : 'da';
  const words = WORDS[language];

  // 2. Grading ----------------------------------------------------------------------------

  /** @typedef {'right' | 'partly' | 'wrong'} Result */
  /** @typedef {{result: Result, score: number, right: number, wrong: number}} Grade */

  /** Types of question this script can grade; others are left as they are without script. */
  const TYPES = ['enkeltvalg', 'flervalg', 'sandt-falsk'];

  /**
   * One right answer: full points or none. Several: a wrong tick takes one right tick away,
   * and never more than there is.
   * @param {string} type
   * @param {Set<string>} correct values of the right options, at least one
   * @param {string[]} chosen values of the chosen options
   * @param {number} points
   * @returns {Grade}
   */
  function grade(type, correct, chosen, points) {
    const right = chosen.filter((value) => correct.has(value)).length;
    const wrong = chosen.length - right;
    const share = type === 'flervalg'
      ? Math.max(0, (right - wrong) / correct.size)
      : Number(right === 1 && wrong === 0);
    const result = share === 1 ? 'right' : share === 0 ? 'wrong' : 'partly';
    return { result, score: share * points, right, wrong };
  }

  // 3. Progress ---------------------------------------------------------------------------

  /**
   * What is kept for one question: version, fingerprint of the question, chosen values, result
   * and score. An answer to a question that has been rewritten since is not shown.
   * @typedef {{v: 1, f: string, a: string[], r: Result, s: number}} Saved
   */
  /** @typedef {'unsaved' | 'unreadable'} Trouble */

  /** Troubles the reader knows of: one quiz of the page tells of each, once. */
  const told = new Set();

  const progress = {
    /**
     * @param {string} key
     * @param {(trouble: Trouble) => void} report
     * @returns {Saved | null}
     */
    read(key, report) {
      let text = null;
      try {
        text = localStorage.getItem(key);
      } catch (error) {
        report('unsaved');
      }
      if (text === null) return null;
      try {
        const saved = JSON.parse(text);
        if (saved.v > 1) return null; // from a newer edition of the site: not ours to judge
        const strings = Array.isArray(saved.a) && saved.a.every((a) => typeof a === 'string');
        if (saved.v === 1 && typeof saved.f === 'string' && strings) return saved;
      } catch (error) {
        // Not JSON: told below, with what is JSON but no answer.
      }
      this.remove(key);
      report('unreadable');
      return null;
    },

    /** @param {string} key @param {Saved} saved @param {(trouble: Trouble) => void} report */
    write(key, saved, report) {
      try {
        localStorage.setItem(key, JSON.stringify(saved));
      } catch (error) {
        report('unsaved');
      }
    },

    /** @param {string} key */
    remove(key) {
      try {
        localStorage.removeItem(key);
      } catch (error) {
        // Nothing was kept, so there is nothing to remove; reading has told so already.
      }
    },
  };

  // 4. Question, Quiz ---------------------------------------------------------------------

  /**
   * @param {string} tag
   * @param {string} className
   * @param {string} [text]
   */
  function make(tag, className, text) {
    const element = document.createElement(tag);
    element.className = className;
    if (text !== undefined) element.textContent = text;
    if (tag === 'button') element.setAttribute('type', 'button');
    return element;
  }

  /** @param {ParentNode} parent @param {string} selector @returns {HTMLElement} */
  function need(parent, selector) {
    const element = parent.querySelector(selector);
    if (!element) throw new Error(`no ${selector}`);
    return /** @type {HTMLElement} */ (element);
  }

  /** A copy of what an author wrote, without the ids, which must stay unique on the page. */
  function copyOf(element) {
    const copy = /** @type {HTMLElement} */ (element.cloneNode(true));
    copy.removeAttribute('id');
    copy.querySelectorAll('[id]').forEach((inner) => inner.removeAttribute('id'));
    return copy;
  }

  /** The words of an author's text, without reference numbers, for reading aloud. */
  function spoken(element) {
    const copy = copyOf(element);
    copy.querySelectorAll('sup').forEach((mark) => mark.remove());
    return (copy.textContent || '').replace(/\s+/g, ' ').trim();
  }

  /**
   * Makes a change inside a box, and hands the focus on if the change has taken it away.
   * @param {HTMLElement} box
   * @param {() => void} change
   * @param {() => HTMLElement} heir
   */
  function keepingFocus(box, change, heir) {
    const focused = document.activeElement;
    const inside = box.contains(focused);
    change();
    const lost = inside
      && (!focused.isConnected || focused.matches(':disabled') || focused.closest('[hidden]'));
    if (lost) heir().focus();
  }

  /** One question: a fieldset with options and a folded key. */
  class Question {
    /** @param {HTMLFieldSetElement} fieldset @param {Quiz} quiz */
    constructor(fieldset, quiz) {
      const data = fieldset.dataset;
      this.quiz = quiz;
      this.fieldset = fieldset;
      this.type = data.type;
      this.points = Number(data.points || 1);
      this.fingerprint = data.fingerprint || '';
      this.storageKey = `${quiz.storageKey}/${data.question}`;
      this.name = need(fieldset, '.question-number').textContent.trim();
      this.key = need(fieldset, '.key');
      this.explanation = this.key.querySelector('.explanation');
      /** @type {Grade | null} */
      this.answer = null;

      this.options = Array.from(fieldset.querySelectorAll('.option'), (item) => {
        const value = item.dataset.value;
        const entry = need(this.key, `li[data-value="${CSS.escape(value)}"]`);
        return {
          item,
          value,
          input: /** @type {HTMLInputElement} */ (need(item, 'input')),
          correct: entry.dataset.correct === 'yes',
          feedback: entry.querySelector('.feedback'),
        };
      });
      this.correct = new Set(this.options.filter((o) => o.correct).map((o) => o.value));
      if (this.correct.size === 0) throw new Error(`no right answer in ${fieldset.id}`);
    }

    /** Adds what only works with script: buttons, and room for messages. */
    build() {
      this.message = make('p', 'question-message', words.chooseOne);
      this.message.id = `${this.fieldset.id}--besked`;
      this.message.hidden = true;
      this.outcome = make('div', 'question-outcome');
      this.outcome.hidden = true;
      this.checkButton = make('button', 'check', words.check);
      this.retryButton = make('button', 'retry', words.retry);
      this.retryButton.hidden = true;
      const actions = make('p', 'quiz-actions');
      actions.append(this.checkButton, this.retryButton);

      const added = [this.message, this.outcome, actions];
      this.quiz.undo.push(() => {
        this.clear();
        added.forEach((element) => element.remove());
        this.key.hidden = false;
      });
      this.key.before(...added);
      this.key.hidden = true;

      this.checkButton.addEventListener('click', () => this.check());
      // A double click, or a key held down, is one wish to check, not another to start over.
      this.retryButton.addEventListener('click', (event) => event.detail > 1 || this.retry());
      this.retryButton.addEventListener('keydown', (event) => {
        if (event.repeat) event.preventDefault();
      });
      this.fieldset.addEventListener('change', () => this.complain(false));
    }

    /** Says that nothing has been chosen, in a text tied to the fieldset, or takes it back. */
    complain(missing) {
      const ids = (this.fieldset.getAttribute('aria-describedby') || '').split(' ')
        .filter((id) => id && id !== this.message.id);
      if (missing) ids.push(this.message.id);
      this.message.hidden = !missing;
      if (ids.length) this.fieldset.setAttribute('aria-describedby', ids.join(' '));
      else this.fieldset.removeAttribute('aria-describedby');
    }

    /** The learner asks for the result. */
    check() {
      const chosen = this.options.filter((o) => o.input.checked).map((o) => o.value);
      this.complain(chosen.length === 0);
      if (chosen.length === 0) {
        this.quiz.say(`${this.name}: ${words.chooseOne}`);
        return;
      }
      this.show(chosen);
      const { result: r, score: s } = this.answer;
      progress.write(this.storageKey, { v: 1, f: this.fingerprint, a: chosen, r, s },
        this.quiz.report);
      this.quiz.say(this.summary(chosen));
      this.quiz.updated(true);
    }

    /** The learner starts this question over. */
    retry() {
      this.forget();
      this.quiz.say('');
      this.quiz.updated(false);
    }

    /** Clears the question here and on the device. */
    forget() {
      progress.remove(this.storageKey);
      this.clear();
    }

    /** Shows what is kept on the device, which another window may have changed. */
    restore() {
      const saved = progress.read(this.storageKey, this.quiz.report);
      const usable = saved && saved.f === this.fingerprint && this.couldHaveChosen(saved.a);
      if (usable) this.show(saved.a);
      else if (this.answer) this.clear();
    }

    /** @param {string[]} values */
    couldHaveChosen(values) {
      const most = this.type === 'flervalg' ? this.options.length : 1;
      return values.length > 0 && values.length <= most
        && values.every((value) => this.options.some((o) => o.value === value));
    }

    /** Shows these values as chosen and graded. @param {string[]} chosen */
    show(chosen) {
      this.answer = grade(this.type, this.correct, chosen, this.points);
      keepingFocus(this.fieldset, () => {
        this.options.forEach((o) => {
          o.input.checked = chosen.includes(o.value);
          o.input.disabled = true;
          this.unmark(o);
          if (o.input.checked) this.mark(o);
        });
        this.complain(false);
        const { result, right, wrong } = this.answer;
        const detail = this.type === 'flervalg'
          ? `. ${words.chosen(right, this.correct.size, wrong)}` : '';
        this.outcome.textContent = '';
        this.outcome.append(make('p', 'question-result', words[result] + detail));
        if (this.remark()) this.outcome.append(copyOf(this.remark()));
        if (result === 'right' && this.explanation) this.outcome.append(copyOf(this.explanation));
        this.outcome.hidden = false;
        this.fieldset.dataset.result = result;
        this.key.hidden = result === 'right';
        this.key.removeAttribute('open');
        this.checkButton.hidden = true;
        this.retryButton.hidden = false;
      }, () => this.retryButton);
    }

    /** Shows the question as not answered. */
    clear() {
      this.answer = null;
      keepingFocus(this.fieldset, () => {
        this.options.forEach((o) => {
          o.input.checked = false;
          o.input.disabled = false;
          this.unmark(o);
        });
        this.complain(false);
        this.outcome.textContent = '';
        this.outcome.hidden = true;
        delete this.fieldset.dataset.result;
        this.key.hidden = true;
        this.checkButton.hidden = false;
        this.retryButton.hidden = true;
      }, () => this.options[0].input);
    }

    /** Tells at a chosen option whether it is right, and why: in words, not by colour alone. */
    mark(option) {
      const box = make('div', 'option-feedback');
      const verdict = make('p', 'option-verdict',
        option.correct ? words.yourAnswerRight : words.yourAnswerWrong);
      verdict.id = `${this.fieldset.id}--dom-${option.value}`;
      box.append(verdict);
      if (option.feedback) box.append(copyOf(option.feedback));
      option.item.append(box);
      option.item.dataset.verdict = option.correct ? 'right' : 'wrong';
      option.input.setAttribute('aria-describedby', verdict.id);
    }

    unmark(option) {
      option.item.querySelectorAll('.option-feedback').forEach((box) => box.remove());
      delete option.item.dataset.verdict;
      option.input.removeAttribute('aria-describedby');
    }

    /** What the author says to everybody who was right, or was not, if anything. */
    remark() {
      const whom = this.answer.result === 'right' ? 'right' : 'wrong';
      return this.key.querySelector(`.answer-feedback[data-for="${whom}"]`);
    }

    /** The result as one text to be read aloud. @param {string[]} chosen */
    summary(chosen) {
      const { result, right, wrong } = this.answer;
      const head = `${this.name}: ${words[result]}.`;
      const remark = this.remark() ? spoken(this.remark()) : '';
      if (this.type === 'flervalg') {
        const counts = words.chosen(right, this.correct.size, wrong);
        return `${head} ${counts} ${remark} ${words.perOption}`;
      }
      const { feedback } = this.options.find((o) => o.value === chosen[0]);
      const why = `${feedback ? spoken(feedback) : ''} ${remark}`.trim();
      // Authors often begin with the verdict themselves; nobody wants to hear it twice.
      return why.startsWith(words[result]) ? `${this.name}: ${why}` : `${head} ${why}`.trim();
    }
  }

  /** One quiz: a form of questions, a score and a live region. */
  class Quiz {
    /** @param {HTMLFormElement} form */
    constructor(form) {
      this.form = form;
      this.storageKey = ['kursbuild', root.dataset.site, root.dataset.page, form.dataset.quiz]
        .join('/');
      this.pass = form.dataset.pass === undefined ? null : Number(form.dataset.pass);
      /** @type {(() => void)[]} */
      this.undo = [];
      /** @type {string[]} */
      this.unsaid = [];
      this.report = (trouble) => this.warn(trouble);
      const fieldsets = Array.from(form.querySelectorAll('fieldset[data-question]'));
      this.questions = fieldsets
        .filter((fieldset) => TYPES.includes(fieldset.dataset.type))
        .map((fieldset) => new Question(fieldset, this));
    }

    build() {
      this.note = make('p', 'quiz-note');
      this.note.hidden = true;
      this.status = make('p', 'quiz-status visually-hidden');
      this.status.setAttribute('role', 'status');
      this.scoreLine = make('p', 'quiz-score');
      this.resetButton = make('button', 'reset', words.reset);
      const summary = make('div', 'quiz-summary');
      summary.append(this.scoreLine, this.resetButton);
      this.heading = need(this.form, 'h1, h2, h3, h4, h5, h6');
      const added = [this.note, summary, this.status];
      const nowhere = (event) => event.preventDefault();
      this.undo.push(() => {
        added.forEach((element) => element.remove());
        this.form.removeEventListener('submit', nowhere);
      });

      this.form.addEventListener('submit', nowhere);
      this.questions[0].fieldset.before(this.note);
      this.form.append(summary, this.status);
      this.resetButton.addEventListener('click', () => this.reset());
      this.questions.forEach((question) => question.build());
      this.sync(null);
    }

    /** Takes everything out again, so that the page is as it would be without script. */
    takeDown() {
      while (this.undo.length) this.undo.pop()();
    }

    /** Reads again what another window has changed: one key, or (null) any. */
    sync(changedKey) {
      const changed = this.questions
        .filter((question) => changedKey === null || changedKey === question.storageKey);
      changed.forEach((question) => question.restore());
      if (changed.length) this.updated(false);
    }

    reset() {
      this.questions.forEach((question) => question.forget());
      this.say(words.wasReset);
      this.updated(false);
    }

    /** Brings the score up to date. @param {boolean} aloud also say it when all is answered */
    updated(aloud) {
      const answers = this.questions.map((question) => question.answer).filter(Boolean);
      const all = this.questions.length;
      const done = answers.length === all;
      this.scoreLine.textContent = done
        ? this.verdict(answers) : words.answered(answers.length, all);
      keepingFocus(this.form, () => {
        this.resetButton.hidden = answers.length === 0;
      }, () => {
        this.heading.tabIndex = -1;
        return this.heading;
      });
      if (done && aloud) this.say(this.scoreLine.textContent);
    }

    /** @param {Grade[]} answers */
    verdict(answers) {
      const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
      const score = answers.reduce((sum, answer) => sum + answer.score, 0);
      const max = this.questions.reduce((sum, question) => sum + question.points, 0);
      const slack = 1e-9; // thirds that add up to a whole
      const percent = 100 * score / max + slack;
      const text = words.score(number.format(score), number.format(max), Math.floor(percent));
      if (this.pass === null) return text;
      return `${text} ${percent >= this.pass ? words.passed(this.pass) : words.failed(this.pass)}`;
    }

    /** Tells once, where it can be seen and heard, that answers are not kept. */
    warn(trouble) {
      if (told.has(trouble)) return;
      told.add(trouble);
      this.note.textContent = `${this.note.textContent} ${words[trouble]}`.trim();
      this.note.hidden = false;
      this.say(words[trouble]);
    }

    /**
     * Says something in the live region. It is emptied first, and filled a moment later: else a
     * screen reader keeps silent about a text that is the same as the one before.
     */
    say(text) {
      this.status.textContent = '';
      if (text) this.unsaid.push(text);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        this.status.textContent = this.unsaid.splice(0).join(' ');
      }, 100);
    }
  }

  /** @type {Quiz[]} */
  const quizzes = [];
  document.querySelectorAll('form.quiz').forEach((form) => {
    let quiz = null;
    try {
      quiz = new Quiz(form);
      if (quiz.questions.length === 0) return;
      quiz.build();
      quizzes.push(quiz);
    } catch (error) {
      if (quiz) quiz.takeDown();
      console.error('KursBuild:', error);
    }
  });
  const sync = (key) => quizzes.forEach((quiz) => quiz.sync(key));
  addEventListener('storage', (event) => sync(event.key));
  // A page that comes back out of the browser's memory has heard of no changes meanwhile.
  addEventListener('pageshow', (event) => event.persisted && sync(null));

  // 5. Reviews ----------------------------------------------------------------------------

  // A site nobody builds any more still says that a page has not been gone through in time.
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0')).join('-');
  document.querySelectorAll('[data-review-due]').forEach((notice) => {
    if (notice.dataset.reviewDue < today) notice.hidden = false;
  });

  // 6. Folds ------------------------------------------------------------------------------

  // The width at which the style sheet puts navigation into columns.
  const wide = matchMedia('(min-width: 62em)');
  const navigation = Array.from(document.querySelectorAll('details.nav-fold'));
  const unfold = () => navigation.forEach((fold) => {
    fold.open = wide.matches || fold.contains(document.activeElement);
  });
  if (wide.matches) unfold();
  if (wide.addEventListener) wide.addEventListener('change', unfold);

  /** @type {HTMLDetailsElement[]} */
  let openedForPaper = [];
  addEventListener('beforeprint', () => {
    openedForPaper = Array.from(document.querySelectorAll('details.fold:not([open])'));
    openedForPaper.forEach((fold) => { fold.open = true; });
  });
  addEventListener('afterprint', () => {
    openedForPaper.splice(0).forEach((fold) => { fold.open = false; });
  });
}());
