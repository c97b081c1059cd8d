/* Gaps in a text, to be filled by typing or by choosing. */
(function (KursBuild) {
  'use strict';

  const { need, words } = KursBuild;

  // Characters kept of one answer
  const LONGEST = 1000;

  /** @implements {Field} */
  class Gaps {
    constructor(fieldset, _, key) {
      this.key = key;
      this.keepsOnRetry = true;
      this.missing = words.writeFirst;
      this.gaps = Array.from(fieldset.querySelectorAll('.gap'), (item, index) => ({
        item,
        /** @type {HTMLInputElement} */
        field: need(item, 'input, select'),
        id: `${fieldset.id}--dom-${index + 1}`,
      }));
      // More is not taken, so that nothing is cut in silence; a select has no use for it.
      this.gaps.forEach(({ field }) => { field.maxLength = LONGEST; });
    }

    read() {
      return this.gaps.map((gap) => gap.field.value.slice(0, LONGEST));
    }

    isEmpty(response) {
      return response.every((text) => text.trim() === '');
    }

    accepts(response) {
      return response.length === this.gaps.length && this.gaps.every(({ field }, index) => (
        field.tagName !== 'SELECT'
          || Array.from(field.options).some((option) => option.value === response[index])));
    }

    /** Leaves alone what stands there already: setting it would move the cursor. */
    fill(response) {
      this.gaps.forEach(({ field }, index) => {
        const text = response[index] || '';
        if (field.value !== text) field.value = text;
      });
    }

    lock(locked) {
      this.gaps.forEach(({ field }) => {
        // A field one can only read is still found and read aloud; a select has no such state.
        if (field.tagName === 'SELECT') field.disabled = locked;
        else field.readOnly = locked;
      });
    }

    mark(response) {
      const right = KursBuild.rightParts(this.key, response);
      this.gaps.forEach((gap, index) => {
        const text = right[index] ? words.yourAnswerRight
          : response[index] ? words.yourAnswerWrong : words.noAnswer;
        KursBuild.inlineFeedback(gap.item, gap.field, gap.id, text, right[index]);
      });
    }

    unmark() {
      this.gaps.forEach((gap) => KursBuild.removeFeedback(gap.item, gap.field, gap.id));
    }

    detail(grade) {
      return grade.all > 1 ? words.rightOf(grade.right, grade.all) : '';
    }

    remarks() {
      return this.gaps.length > 1 ? words.perPart : '';
    }

    first() {
      return this.gaps[0].field;
    }
  }

  KursBuild.Gaps = Gaps;
}(window.KursBuild));
