/*
 * How the reader wants to see the site: light or dark, size of text, spacing, length of lines.
 *
 * The page waits for this file before it is painted, so that what has been chosen is there from the
 * first frame: the choices become attributes of `html`, and the style sheet does the rest. Then the
 * header's ”Visning” is filled when it is first opened. Everything is kept on the device only, in one
 * entry beside the learner's answers, and goes with none of their ”Nulstil”.
 *
 * The compiler puts the words in the place of the last line's `{}`. Classic script, ES2020.
 */
(function (root, words) {
  'use strict';

  const KEY = `kursbuild/${root.dataset.site}/~visning`;

  /** The attributes and their values; without the attribute all is as usual. */
  const CHOICES = {
    theme: ['', 'light', 'dark'],
    textSize: ['', 'large', 'larger'],
    spacing: ['', 'wide'],
    lineLength: ['', 'short', 'long'],
  };
  const NAMES = Object.keys(CHOICES);

  /** What has been chosen. @type {Object<string, string>} */
  let chosen = {};
  /** @type {() => void} */
  let show = () => {};

  function read() {
    try {
      return JSON.parse(localStorage.getItem(KEY)) || {};
    } catch (error) {
      // Storage is blocked, or holds something else: what this page knows is all there is.
      return chosen;
    }
  }

  /** @returns {boolean} is it kept? */
  function keep() {
    try {
      if (NAMES.some((name) => chosen[name])) {
        localStorage.setItem(KEY, JSON.stringify({ v: 1, ...chosen }));
      } else localStorage.removeItem(KEY);
      return true;
    } catch (error) {
      return false;
    }
  }

  /** @param {Object<string, unknown>} wanted */
  function apply(wanted) {
    chosen = {};
    NAMES.forEach((name) => {
      const value = CHOICES[name].find((known) => known && known === wanted[name]);
      if (value) chosen[name] = root.dataset[name] = value;
      else delete root.dataset[name];
    });
    show();
  }

  apply(read());
  // The header makes room for what only works with script.
  root.dataset.script = '';

  // Another window has chosen; a page out of the browser's memory has heard of nothing.
  addEventListener('storage', ({ key }) => (key === KEY || key === null) && apply(read()));
  addEventListener('pageshow', ({ persisted }) => persisted && apply(read()));

  const make = (tag, name, text) => {
    const element = document.createElement(tag);
    element.className = name;
    element.textContent = text || '';
    return element;
  };

  /** Fills the panel, once. @param {HTMLElement} panel */
  function fill(panel) {
    const note = make('p', 'view-note', words.note);
    note.setAttribute('role', 'status');
    const choose = (wanted) => {
      apply(wanted);
      note.textContent = keep() ? words.note : words.unsaved;
    };
    const fields = NAMES.flatMap((name) => {
      const group = make('fieldset', 'view-group');
      group.append(make('legend', '', words[name][0]));
      return CHOICES[name].map((value, index) => {
        const label = make('label', 'view-choice');
        const field = make('input', '');
        field.type = 'radio';
        field.name = `visning-${name}`;
        field.addEventListener('change', () => choose({ ...chosen, [name]: value }));
        label.append(field, words[name][index + 1]);
        group.append(label);
        panel.append(group);
        return () => { field.checked = (chosen[name] || '') === value; };
      });
    });
    const reset = make('button', 'view-reset', words.reset);
    reset.type = 'button';
    reset.addEventListener('click', () => choose({}));
    panel.append(reset, note);
    show = () => fields.forEach((check) => check());
    show();
  }

  document.addEventListener('DOMContentLoaded', () => {
    const view = document.querySelector('.view');
    if (!view) return;
    const [button, panel] = view.children;
    const close = () => { view.open = false; };
    view.addEventListener('toggle', () => {
      if (view.open && !panel.childElementCount) fill(panel);
    });
    view.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || !view.open) return;
      close();
      button.focus();
    });
    // It lies over the page, so it goes when the reader goes on.
    view.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget && !view.contains(relatedTarget)) close();
    });
    document.addEventListener('click', ({ target }) => view.contains(target) || close());
  });
}(document.documentElement, {}));
