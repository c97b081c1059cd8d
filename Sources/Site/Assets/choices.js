/* Questions answered by ticking: options, marks in a text, a scale. */
(function (KursBuild) {
  'use strict';

  const { make, need, copyOf, spoken, describe, words } = KursBuild;

  /**
   * What every family of fields can do. A question asks for nothing else.
   * @typedef {object} Field
   * @property {string} missing what to say when nothing has been answered
   * @property {boolean} keepsOnRetry does a new try begin with what was answered?
   * @property {() => string[]} read the answer as it stands
   * @property {(response: string[]) => boolean} isEmpty
   * @property {(response: string[]) => boolean} accepts could this have been answered?
   * @property {(response: string[]) => void} fill
   * @property {(locked: boolean) => void} lock
   * @property {(response: string[]) => void} mark tells at each part, in words, if it is right
   * @property {() => void} unmark
   * @property {(grade: Grade) => string} detail the counts in words
   * @property {(response: string[]) => string} remarks what the marks say, for reading aloud
   * @property {() => HTMLElement} first what takes the focus
   * @property {(rank: (value: string) => number) => void} [shuffle]
   * @property {(changed: () => void) => (() => void)} [build] adds controls; gives the way back
   */

  /** Says at a part of an answer whether it is right, tied to its field. */
  function verdict(tag, className, text, id, field) {
    const element = make(tag, className, text);
    element.id = id;
    describe(field, id);
    return element;
  }

  /** A box with a verdict and what the author says, below a part that has a line of its own. */
  KursBuild.partFeedback = function (item, field, id, text, isRight, remark) {
    const box = make('div', 'option-feedback');
    box.append(verdict('p', 'option-verdict', text, id, field));
    if (remark) box.append(copyOf(remark));
    item.append(box);
    item.dataset.verdict = isRight ? 'right' : 'wrong';
  };

  /** The same within running text: only the words. In a label they are part of the field's name. */
  KursBuild.inlineFeedback = function (item, field, id, text, isRight) {
    item.append(verdict('span', 'inline-verdict', ` (${text})`, id, field));
    describe(field, id, !item.matches('label'));
    item.dataset.verdict = isRight ? 'right' : 'wrong';
  };

  KursBuild.removeFeedback = function (item, field, id) {
    item.querySelectorAll('.option-feedback, .inline-verdict').forEach((box) => box.remove());
    delete item.dataset.verdict;
    describe(field, id, false);
  };

  /** @implements {Field} */
  class Choices {
    /** @param {HTMLElement} fieldset @param {HTMLElement | null} keyBox @param {Key} key */
    constructor(fieldset, keyBox, key) {
      this.list = need(fieldset, '.options, .mark-text');
      this.key = key;
      this.isScored = key.type !== 'skala';
      this.isInText = key.type === 'marker';
      this.several = key.type === 'flervalg' || this.isInText;
      this.keepsOnRetry = this.isInText || !this.isScored;
      this.missing = this.isInText ? words.markFirst : words.chooseOne;
      this.options = Array.from(fieldset.querySelectorAll('.option, .mark'), (item) => {
        const { value } = item.dataset;
        const entry = keyBox && keyBox.querySelector(`li[data-value="${CSS.escape(value)}"]`);
        if (this.isScored && !entry) throw new Error(`no key for option ${value}`);
        return {
          item,
          value,
          /** @type {HTMLInputElement} */
          input: need(item, 'input'),
          correct: this.isScored && key.right.includes(value),
          feedback: entry && entry.querySelector('.feedback'),
          id: `${fieldset.id}--dom-${value}`,
        };
      });
      if (this.options.length === 0) throw new Error(`no options in ${fieldset.id}`);
    }

    read() {
      return this.options.filter((o) => o.input.checked).map((o) => o.value)
        .sort((a, b) => Number(a) - Number(b));
    }

    isEmpty(response) {
      return response.length === 0;
    }

    accepts(response) {
      return response.length <= (this.several ? this.options.length : 1)
        && response.every((value) => this.options.some((o) => o.value === value));
    }

    fill(response) {
      this.options.forEach((o) => { o.input.checked = response.includes(o.value); });
    }

    lock(locked) {
      this.options.forEach((o) => { o.input.disabled = locked; });
    }

    mark(response) {
      this.options.filter((o) => response.includes(o.value)).forEach((o) => {
        const text = !this.isScored ? words.yourAnswer
          : o.correct ? words.yourAnswerRight : words.yourAnswerWrong;
        if (this.isInText) KursBuild.inlineFeedback(o.item, o.input, o.id, text, o.correct);
        else KursBuild.partFeedback(o.item, o.input, o.id, text, o.correct, o.feedback);
        if (!this.isScored) delete o.item.dataset.verdict;
      });
    }

    unmark() {
      this.options.forEach((o) => KursBuild.removeFeedback(o.item, o.input, o.id));
    }

    detail(grade) {
      return this.several ? words.chosen(grade.right, grade.all, grade.wrong) : '';
    }

    remarks(response) {
      if (this.several) return this.isInText ? words.perPart : words.perOption;
      const chosen = this.options.find((o) => o.value === response[0]);
      return chosen && chosen.feedback ? spoken(chosen.feedback) : '';
    }

    first() {
      return this.options[0].input;
    }

    /** Marks stand in a text, and a scale or Sandt and Falsk has its own order. */
    shuffle(rank) {
      if (!['enkeltvalg', 'flervalg'].includes(this.key.type)) return;
      this.options.sort((a, b) => rank(a.value) - rank(b.value));
      this.list.append(...this.options.map((o) => o.item));
    }

    /** As the page came. */
    unshuffle() {
      this.shuffle(Number);
    }
  }

  KursBuild.Choices = Choices;
}(window.KursBuild));
