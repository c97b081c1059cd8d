/* Reads the key of a question from its markup. */
(function (KursBuild) {
  'use strict';

  const list = (element, name) => (element.dataset[name] || '').split(' ').filter(Boolean);

  function options(fieldset, box) {
    const right = Array.from(box.querySelectorAll('[data-correct="yes"]'), (e) => e.dataset.value);
    if (right.length === 0) throw new Error(`no right answer in ${fieldset.id}`);
    const all = fieldset.querySelectorAll('.option[data-value], .mark[data-value]');
    const told = box.querySelectorAll('[data-correct]');
    if (all.length !== told.length) throw new Error(`not every option has a key`);
    return { options: all.length, right };
  }

  function order(fieldset, box) {
    const right = Array.from(box.querySelectorAll('.key-order > [data-value]'),
      (item) => item.dataset.value);
    const shown = fieldset.querySelectorAll('.order-item').length;
    if (shown === 0 || right.length !== shown) throw new Error(`no right order`);
    return { right };
  }

  function rows(fieldset, box) {
    const shown = Array.from(fieldset.querySelectorAll('.match-row'));
    if (shown.length === 0) throw new Error(`no rows`);
    return {
      rows: shown.map((row) => list(KursBuild.need(box,
        `[data-value="${CSS.escape(row.dataset.value)}"][data-accept]`), 'accept')),
    };
  }

  function blank(item) {
    const { kind, low, high, unit } = item.dataset;
    if (kind === 'choice') return { kind, accept: list(item, 'accept') };
    if (kind === 'number') return { kind, low, high, unit };
    const accept = Array.from(item.querySelectorAll('.accepted'), (e) => e.textContent);
    if (kind !== 'text' || accept.length === 0) throw new Error(`no accepted text`);
    return { kind, accept };
  }

  function blanks(fieldset, box) {
    const gaps = Array.from(fieldset.querySelectorAll('.gap'));
    if (gaps.length === 0) throw new Error(`no gaps`);
    return {
      blanks: gaps.map((gap) => blank(KursBuild.need(box,
        `.key-gaps > [data-gap="${CSS.escape(gap.dataset.gap)}"]`))),
    };
  }

  const READERS = {
    enkeltvalg: options,
    flervalg: options,
    'sandt-falsk': options,
    marker: options,
    raekkefoelge: order,
    par: rows,
    kategori: rows,
    'indsaet-ord': blanks,
    tal: blanks,
    'kort-svar': blanks,
  };

  /** The folded key of a question; scales and reflections need none. */
  KursBuild.keyBox = (fieldset) => fieldset.querySelector('details.key');

  /** @param {HTMLElement} fieldset @returns {Key} throws where the markup does not say */
  KursBuild.readKey = function (fieldset) {
    const { type, partial, typo } = fieldset.dataset;
    const read = READERS[type];
    if (type === 'kategori' && fieldset.dataset.scored === 'no') return { type, scored: false };
    const box = KursBuild.keyBox(fieldset);
    if (read && !box) throw new Error(`no key in ${fieldset.id}`);
    return {
      type,
      partial: partial !== 'no',
      typo: typo === 'yes',
      ...(read ? read(fieldset, box) : {}),
    };
  };
}(window.KursBuild));
