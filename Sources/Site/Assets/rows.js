/* Matching and sorting: a select in each row. */
(function (KursBuild) {
  'use strict';

  const { need, words } = KursBuild;

  /** @implements {Field} */
  class Rows {
    constructor(fieldset, keyBox, key) {
      this.list = need(fieldset, '.match-rows');
      this.key = key;
      this.isScored = key.scored !== false;
      this.keepsOnRetry = true;
      this.missing = words.chooseRows;
      this.shown = Array.from(fieldset.querySelectorAll('.match-row'), (item) => {
        const { value } = item.dataset;
        const entry = keyBox && keyBox.querySelector(`[data-value="${CSS.escape(value)}"]`);
        return {
          item,
          value,
          /** @type {HTMLSelectElement} */
          select: need(item, 'select'),
          feedback: entry && entry.querySelector('.feedback'),
          id: `${fieldset.id}--dom-${value}`,
        };
      });
      /** As they stand on the page; answers keep the order of the markup. */
      this.rows = this.shown.slice();
    }

    read() {
      return this.shown.map((row) => row.select.value);
    }

    isEmpty(response) {
      return response.every((value) => value === '');
    }

    accepts(response) {
      return response.length === this.shown.length && this.shown.every((row, index) => (
        Array.from(row.select.options).some((option) => option.value === response[index])));
    }

    fill(response) {
      this.shown.forEach((row, index) => { row.select.value = response[index] || ''; });
    }

    lock(locked) {
      this.shown.forEach((row) => { row.select.disabled = locked; });
    }

    mark(response) {
      if (!this.isScored) return this.comment(response);
      const right = KursBuild.rightParts(this.key, response);
      this.shown.forEach((row, index) => {
        const text = right[index] ? words.yourAnswerRight
          : response[index] ? words.yourAnswerWrong : words.noAnswer;
        const remark = response[index] ? row.feedback : null;
        KursBuild.partFeedback(row.item, row.select, row.id, text, right[index], remark);
      });
    }

    /** Where nothing is right or wrong: only what the author says, if anything. */
    comment(response) {
      this.shown.forEach((row, index) => {
        if (!row.feedback || !response[index]) return;
        KursBuild.partFeedback(row.item, row.select, row.id, words.yourAnswer, true, row.feedback);
        delete row.item.dataset.verdict;
      });
    }

    unmark() {
      this.shown.forEach((row) => KursBuild.removeFeedback(row.item, row.select, row.id));
    }

    detail(grade) {
      return words.rightOf(grade.right, grade.all);
    }

    remarks() {
      return this.isScored ? words.perPart : '';
    }

    first() {
      return this.rows[0].select;
    }

    shuffle(rank) {
      this.rows.sort((a, b) => rank(a.value) - rank(b.value));
      this.list.append(...this.rows.map((row) => row.item));
    }

    unshuffle() {
      this.rows = this.shown.slice();
      this.list.append(...this.rows.map((row) => row.item));
    }
  }

  KursBuild.Rows = Rows;
}(window.KursBuild));
