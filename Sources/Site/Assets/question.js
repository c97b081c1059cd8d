/* One question: a fieldset with fields and a folded key, checked, tried again and kept. */
(function (KursBuild) {
  'use strict';

  const { make, need, copyOf, spoken, describe, keepingFocus, words, store } = KursBuild;

  const FIELDS = {
    enkeltvalg: KursBuild.Choices,
    flervalg: KursBuild.Choices,
    'sandt-falsk': KursBuild.Choices,
    marker: KursBuild.Choices,
    skala: KursBuild.Choices,
    raekkefoelge: KursBuild.Ordering,
    par: KursBuild.Rows,
    kategori: KursBuild.Rows,
    'indsaet-ord': KursBuild.Gaps,
    tal: KursBuild.Gaps,
    'kort-svar': KursBuild.Gaps,
  };

  /**
   * What is kept for one question: version, fingerprint of the question, the answer, how often it
   * was checked, and, once it has been, result and score. An answer to a question that has been
   * rewritten since is not shown. Version 1 held checked answers only, and no tries.
   * @typedef {{v: 1 | 2, f: string, a: string[], n?: number, r?: Result, s?: number}} Saved
   */

  /** What a question of any kind is to its quiz. */
  class Numbered {
    /** @param {HTMLFieldSetElement} fieldset @param {Quiz} quiz */
    constructor(fieldset, quiz) {
      const { data, label } = { data: fieldset.dataset, label: need(fieldset, '.question-number') };
      this.quiz = quiz;
      this.fieldset = fieldset;
      this.id = data.question;
      this.points = Number(data.points || 1);
      this.fingerprint = data.fingerprint || '';
      this.storageKey = store.key(quiz.id, data.question);
      this.keyBox = KursBuild.keyBox(fieldset);
      this.label = label;
      this.labelText = label.textContent;
      const heading = fieldset.querySelector('legend :is(h2, h3, h4, h5, h6)');
      this.title = heading ? spoken(heading) : '';
      /** @type {(() => void)[]} what takes out again what was added */
      this.undo = [];
      /** @type {Grade | null} */
      this.answer = null;
      if (!(this.points >= 0)) throw new Error(`no points in ${fieldset.id}`);
    }

    get name() {
      return this.label.textContent.trim();
    }

    takeDown() {
      while (this.undo.length) this.undo.pop()();
      this.label.textContent = this.labelText;
    }
  }

  /** A question to think about: its field keeps itself. */
  class Thought extends Numbered {
    constructor(fieldset, quiz) {
      super(fieldset, quiz);
      this.isScored = false;
      this.reflection = new KursBuild.Reflection(need(fieldset, 'textarea'), this.storageKey,
        this.fingerprint, quiz.tell, quiz.say);
      this.reflection.changed = () => this.changed();
    }

    build() {
      this.undo.push(this.reflection.build(this.fieldset.id));
    }

    changed() {
      const isAnswered = this.reflection.area.value.trim() !== '';
      this.answer = isAnswered ? KursBuild.grade({ type: 'refleksion' }, []) : null;
      if (isAnswered) this.fieldset.dataset.result = 'answered';
      else delete this.fieldset.dataset.result;
      this.quiz.updated(false);
    }

    restore() {
      this.reflection.follow(null);
    }

    forget() {
      this.reflection.forget();
    }

    clear() {
      this.reflection.drop();
    }
  }

  class Question extends Numbered {
    constructor(fieldset, quiz) {
      super(fieldset, quiz);
      const { type, scored } = fieldset.dataset;
      this.key = KursBuild.readKey(fieldset);
      this.isScored = scored !== 'no' && type !== 'skala';
      /** @type {Field} */
      this.field = new FIELDS[type](fieldset, this.keyBox, this.key);
      this.explanation = this.keyBox && this.keyBox.querySelector('.explanation');
      this.hint = fieldset.querySelector('.question-hint');
      /** How often it has been checked since it was reset. */
      this.tries = 0;
    }

    /** Adds what only works with script: buttons, and room for messages. */
    build() {
      this.message = make('p', 'question-message', this.field.missing);
      this.message.id = `${this.fieldset.id}--besked`;
      this.outcome = make('div', 'question-outcome');
      this.checkButton = make('button', 'check', this.isScored ? words.check : words.keep);
      this.retryButton = make('button', 'retry', this.isScored ? words.retry : words.change);
      this.resetButton = make('button', 'question-reset', words.resetQuestion);
      const actions = make('p', 'quiz-actions');
      actions.append(this.checkButton, this.retryButton, this.resetButton);
      this.resetButton.setAttribute('aria-label', `${words.resetQuestion}: ${this.title}`);

      const added = [this.message, this.outcome, actions];
      const changed = () => this.changed();
      this.undo.push(() => {
        this.show(null);
        this.field.fill([]);
        added.forEach((element) => element.remove());
        this.fieldset.removeEventListener('input', changed);
        this.fieldset.onkeydown = null;
        if (this.keyBox) this.keyBox.hidden = false;
      });
      if (this.keyBox) this.keyBox.before(...added);
      else this.fieldset.append(...added);
      if (this.field.build) this.undo.push(this.field.build(changed, this.quiz.say));

      this.checkButton.addEventListener('click', () => this.check());
      // A double click, or a key held down, is one wish to check, not another to start over.
      this.retryButton.addEventListener('click', (event) => event.detail > 1 || this.retry());
      this.retryButton.addEventListener('keydown', (event) => {
        if (event.repeat) event.preventDefault();
      });
      this.resetButton.addEventListener('click', () => this.reset());
      this.fieldset.addEventListener('input', changed);
      this.fieldset.onkeydown = (event) => this.entered(event);
      this.message.hidden = true;
      this.outcome.hidden = true;
      this.showKey();
      this.showButtons();
    }

    /** Where there is one field to write in, Enter asks for the result. */
    entered({ key, target, isComposing }) {
      const isOnly = target.type === 'text' && this.field.gaps.length === 1;
      if (key === 'Enter' && isOnly && !isComposing && !this.checkButton.hidden) this.check();
    }

    /** The learner has answered something, and not asked for the result yet. */
    changed() {
      if (this.answer) return;
      this.complain(false);
      this.keep();
      this.showButtons();
      this.quiz.changed();
    }

    /** Says that nothing has been answered, in a text tied to the fieldset, or takes it back. */
    complain(missing) {
      describe(this.fieldset, this.message.id, missing);
      this.message.hidden = !missing;
    }

    /** Keeps the question as it stands; a question without any trace leaves none. */
    keep() {
      const a = this.field.read();
      const entry = { v: 2, f: this.fingerprint, a, n: this.tries };
      if (this.answer) {
        Object.assign(entry, { r: this.answer.result, s: this.answer.share * this.points });
      }
      const isEmpty = !this.answer && this.tries === 0 && this.field.isEmpty(a);
      if (isEmpty) store.remove(this.storageKey);
      this.isKept = isEmpty || store.write(this.storageKey, entry, this.quiz.tell);
    }

    get isEmpty() {
      return this.field.isEmpty(this.field.read());
    }

    /** The learner asks for the result. */
    check() {
      this.complain(this.isEmpty);
      if (this.isEmpty) {
        this.quiz.say(`${this.name}: ${this.field.missing}`);
        return;
      }
      this.grade();
      this.quiz.say(this.summary());
      this.quiz.updated(true);
    }

    grade() {
      this.tries += 1;
      this.show(this.field.read());
      this.keep();
    }

    /** The learner tries again, with what was answered where that is work to do over. */
    retry() {
      this.again();
      this.quiz.say('');
      this.quiz.updated(false);
    }

    again() {
      this.show(null);
      if (!this.field.keepsOnRetry) this.field.fill([]);
      if (this.quiz.attempts === null) this.tries = 0;
      this.keep();
      this.showButtons();
    }

    /** The learner starts this question over. */
    reset() {
      this.forget();
      this.quiz.say(`${this.name}: ${words.questionWasReset}`);
      this.quiz.updated(false);
    }

    /** Clears the question here and on the device. */
    forget() {
      store.remove(this.storageKey, true);
      this.clear();
    }

    clear() {
      this.isKept = true;
      this.tries = 0;
      this.show(null);
      keepingFocus(this.fieldset, () => this.field.fill([]), () => this.field.first());
      this.showButtons();
    }

    /** Shows what is kept on the device, which another window may have changed. */
    restore() {
      const saved = store.read(this.storageKey, this.quiz.tell);
      const usable = saved && this.usable(saved);
      if (!usable) {
        // What the device would not take is only here, and stays.
        if (saved !== undefined && this.isKept) this.clear();
        return;
      }
      this.tries = saved.v === 1 ? 1 : saved.n;
      this.isKept = true;
      if (saved.v === 1 || saved.r) this.show(saved.a);
      else {
        this.show(null);
        this.field.fill(saved.a);
        this.showButtons();
      }
    }

    /** Is an entry of the right form, to this question as it is now, and possible to answer? */
    usable(saved) {
      const isAnswer = Array.isArray(saved.a) && saved.a.every((a) => typeof a === 'string');
      const isCounted = saved.v === 1 || (Number.isInteger(saved.n) && saved.n >= 0);
      if (typeof saved.f !== 'string' || !isAnswer || !isCounted) {
        store.reject(this.storageKey, this.quiz.tell);
        return false;
      }
      const isGraded = saved.v === 1 || Boolean(saved.r);
      return saved.f === this.fingerprint && this.field.accepts(saved.a)
        && !(isGraded && this.quiz.feedback === 'once' && this.field.isEmpty(saved.a));
    }

    /** Shows an answer as graded, or (null) the question as open. @param {string[] | null} given */
    show(given) {
      this.answer = given && KursBuild.grade(this.key, given);
      keepingFocus(this.fieldset, () => {
        if (this.isMarked) this.field.unmark();
        this.isMarked = Boolean(given);
        if (given) this.field.fill(given);
        this.field.lock(Boolean(given));
        this.complain(false);
        this.outcome.textContent = '';
        this.outcome.hidden = !given;
        if (given) this.tell(given);
        else delete this.fieldset.dataset.result;
        this.showKey();
        this.showButtons();
      }, () => (given && !this.retryButton.hidden ? this.retryButton
        : given ? KursBuild.focusable(this.outcome) : this.field.first()));
    }

    /** The result in words, at each part and below. @param {string[]} given */
    tell(given) {
      const { result } = this.answer;
      this.fieldset.dataset.result = this.isScored ? result : 'answered';
      this.field.mark(given);
      const detail = this.isScored && this.field.detail(this.answer);
      const verdict = this.isScored ? words[result] + (detail ? `. ${detail}` : '')
        : words.answeredOnly;
      this.outcome.append(make('p', 'question-result', verdict));
      const said = this.remark();
      if (said) this.outcome.append(said);
      if (this.next()) this.outcome.append(make('p', 'question-next', this.next()));
      const explains = this.explanation && (result === 'right' || !this.isScored);
      if (explains) this.outcome.append(copyOf(this.explanation));
    }

    /** What there is to go on with after an answer that is not right. */
    next() {
      if (!this.isScored || this.answer.result === 'right') return '';
      const left = (this.quiz.attempts || 0) - this.tries;
      const hint = this.hint && !this.hint.open ? words.hintThere : '';
      return `${hint} ${left > 0 ? words.triesLeft(left) : ''}`.trim();
    }

    /** The key is there once the tries are used up, and where the result has not said it all. */
    showKey() {
      if (!this.keyBox) return;
      const { answer } = this;
      const isDue = answer && answer.result !== 'right'
        && (!this.isScored || this.tries >= (this.quiz.attempts || 0));
      this.keyBox.hidden = !isDue;
      this.keyBox.removeAttribute('open');
    }

    showButtons() {
      const atEnd = this.quiz.feedback === 'end';
      keepingFocus(this.fieldset, () => {
        this.checkButton.hidden = atEnd || Boolean(this.answer);
        this.retryButton.hidden = atEnd || !this.answer;
        this.resetButton.hidden = !this.answer && this.tries === 0 && this.isEmpty;
      }, () => this.field.first());
    }

    /**
     * What the author says to everybody who was right, or was not, if anything: a copy without the
     * verdict that leads it in the key, which has been told.
     */
    remark() {
      if (!this.keyBox || !this.isScored) return null;
      const whom = this.answer.result === 'right' ? 'right' : 'wrong';
      const text = this.keyBox.querySelector(`.answer-feedback[data-for="${whom}"]`);
      if (!text) return null;
      const copy = copyOf(text);
      const verdict = copy.querySelector('p:first-child > .verdict:only-child');
      if (verdict) verdict.parentElement.remove();
      return copy;
    }

    /** The result as one text to be read aloud. */
    summary() {
      if (!this.isScored) return `${this.name}: ${words.answeredOnly}`;
      const { result } = this.answer;
      const said = this.remark();
      const remark = said ? spoken(said) : '';
      const why = [this.field.detail(this.answer), this.field.remarks(this.field.read()), remark,
        this.next()].filter(Boolean).join(' ');
      // Authors often begin with the verdict themselves; nobody wants to hear it twice.
      return why.startsWith(words[result]) ? `${this.name}: ${why}`
        : `${this.name}: ${words[result]}. ${why}`.trim();
    }
  }

  /**
   * The question of a fieldset; null: of a type this script does not know.
   * @param {HTMLFieldSetElement} fieldset
   * @param {Quiz} quiz
   */
  KursBuild.makeQuestion = function (fieldset, quiz) {
    const { type } = fieldset.dataset;
    if (type === 'refleksion') return new Thought(fieldset, quiz);
    return Object.keys(FIELDS).includes(type) ? new Question(fieldset, quiz) : null;
  };
}(window.KursBuild));
