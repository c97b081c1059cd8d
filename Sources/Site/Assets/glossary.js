/*
 * The glossary's words: pressed, a word shows what it means where it stands, by mouse, finger and
 * keyboard alike. Without script, or in a browser without popovers, it is a link to the glossary.
 */
(function (KursBuild) {
  'use strict';

  const { make, words } = KursBuild;

  /** What is shown, and the link it belongs to. @type {{link: HTMLElement, note: HTMLElement} | null} */
  let shown = null;

  /** @param {boolean} [isBack] does the focus go back to the word? */
  function close(isBack) {
    if (!shown) return;
    const { link, note } = shown;
    shown = null;
    link.setAttribute('aria-expanded', 'false');
    if (isBack) link.focus();
    note.remove();
  }

  function open(link) {
    const note = make('span', 'glossary-note');
    const more = make('a', '', words.glossary);
    more.href = link.href;
    note.append(make('strong', '', link.textContent), ` ${link.dataset.definition} `, more);
    note.setAttribute('role', 'dialog');
    note.setAttribute('aria-label', link.textContent);
    note.setAttribute('popover', 'manual');
    // Right after the word, so that what is read and tabbed to next is this.
    link.after(note);
    note.showPopover();
    const word = link.getBoundingClientRect();
    const room = document.documentElement.clientWidth - note.offsetWidth - 16;
    note.style.left = `${Math.max(16, Math.min(word.left, room)) + scrollX}px`;
    note.style.top = `${word.bottom + 6 + scrollY}px`;
    link.setAttribute('aria-expanded', 'true');
    shown = { link, note };
    KursBuild.focusable(note).focus({ preventScroll: true });
    note.scrollIntoView({ block: 'nearest' });
  }

  /** @param {HTMLElement} link */
  KursBuild.startTerm = function (link) {
    if (!link.showPopover) return;
    link.setAttribute('role', 'button');
    link.setAttribute('aria-expanded', 'false');
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const isOwn = shown && shown.link === link;
      close();
      if (!isOwn) open(link);
    });
    link.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      link.click();
    });
  };

  addEventListener('keydown', (event) => event.key === 'Escape' && close(true));
  addEventListener('click', ({ target }) => {
    if (shown && !shown.note.contains(target) && !shown.link.contains(target)) close();
  });
  addEventListener('focusout', ({ relatedTarget }) => {
    const { note, link } = shown || {};
    if (note && relatedTarget && relatedTarget !== link && !note.contains(relatedTarget)) close();
  });
}(window.KursBuild));
