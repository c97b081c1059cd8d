/*
 * The behaviour of a KursBuild site. The compiler joins these files, in the order that
 * SiteAssets.swift states, into one `assets/site.js`; each attaches to `window.KursBuild`.
 *
 *   base, words-da or words-en         elements and the live region; what the reader is told
 *   compare, grade                     pure: the same rules as the compiler's, see docs/grading.md
 *   store                              what is kept on the device, which may refuse
 *   key, choices, ordering, rows,      one question: its key, its fields of each family,
 *   gaps, reflection, question         and what all questions share
 *   arrangement, summary, quiz         one quiz: which questions, in which order, with what score
 *   case                               the branching case
 *   progress, module, learning         the learner's file; what has been done of a module; all of it
 *   resume, glossary                   how far one has come in a course; what a word means
 *   page                               what is started on a page
 *
 * The page is whole without script: questions are native form controls, and the key lies folded
 * below each. So everything here is added to the page, and taken out again if it cannot be added.
 *
 * Classic scripts, because modules do not load from file://; ES2020; no network, no cookies.
 */
(function () {
  'use strict';

  const KursBuild = window.KursBuild = {};
  const root = document.documentElement;

  KursBuild.site = root.dataset.site || '';
  KursBuild.page = root.dataset.page || '';

  /**
   * Firefox keeps a store for each file of a site that is opened from disk. A page cannot find that
   * out: what it may not see looks like what is not there. So the browser's name has to tell.
   */
  KursBuild.isApart = location.protocol === 'file:' && navigator.userAgent.includes('Firefox/');

  /**
   * What shows something that is kept on the device, and so must follow when another window, or
   * the learner's file, changes it: one entry, or (null) any.
   * `drop` lets go of what is shown here, also of what is kept nowhere: the learner wants it gone.
   * @type {{follow: (changedKey: string | null) => void, drop?: () => void}[]}
   */
  KursBuild.followers = [];

  /**
   * Lets all of them follow. What fails for one does not stop the others. Nobody learns anything
   * meanwhile: what some have not yet seen go would be written back.
   * @param {string | null} changedKey @param {boolean} [isDropped]
   */
  KursBuild.follow = function (changedKey, isDropped) {
    const { learned } = KursBuild;
    KursBuild.learned = () => {};
    KursBuild.followers.forEach((follower) => {
      try {
        if (isDropped && follower.drop) follower.drop();
        follower.follow(changedKey);
      } catch (error) {
        console.error('KursBuild:', error);
      }
    });
    KursBuild.learned = learned;
  };

  /** Called when something has been answered; `module` listens where there is one to complete. */
  KursBuild.learned = () => {};

  /**
   * @param {string} tag
   * @param {string} className
   * @param {string} [text]
   */
  KursBuild.make = function (tag, className, text) {
    const element = document.createElement(tag);
    element.className = className;
    if (text !== undefined) element.textContent = text;
    if (tag === 'button') element.setAttribute('type', 'button');
    return element;
  };

  /** @param {ParentNode} parent @param {string} selector @returns {HTMLElement} */
  KursBuild.need = function (parent, selector) {
    const element = parent.querySelector(selector);
    if (!element) throw new Error(`no ${selector}`);
    return element;
  };

  /** A copy of what an author wrote, without the ids, which must stay unique on the page. */
  KursBuild.copyOf = function (element) {
    const copy = element.cloneNode(true);
    copy.removeAttribute('id');
    copy.querySelectorAll('[id]').forEach((inner) => inner.removeAttribute('id'));
    return copy;
  };

  /** The words of an author's text, without reference numbers, for reading aloud. */
  KursBuild.spoken = function (element) {
    const copy = KursBuild.copyOf(element);
    copy.querySelectorAll('sup').forEach((mark) => mark.remove());
    return (copy.textContent || '').replace(/\s+/g, ' ').trim();
  };

  /** Ties a text to a field, or unties it. @param {boolean} [tied] */
  KursBuild.describe = function (field, id, tied = true) {
    const ids = (field.getAttribute('aria-describedby') || '').split(' ')
      .filter((known) => known && known !== id);
    if (tied) ids.push(id);
    if (ids.length) field.setAttribute('aria-describedby', ids.join(' '));
    else field.removeAttribute('aria-describedby');
  };

  /**
   * Makes a change inside a box, and hands the focus on if the change has taken it away.
   * @param {HTMLElement} box
   * @param {() => void} change
   * @param {() => HTMLElement} heir
   */
  KursBuild.keepingFocus = function (box, change, heir) {
    const focused = document.activeElement;
    const inside = box.contains(focused);
    change();
    const lost = inside && (document.activeElement !== focused
      || !focused.isConnected || focused.matches(':disabled') || focused.closest('[hidden]'));
    if (lost) heir().focus();
  };

  /** Lets a heading or a text take the focus, which it cannot by itself. */
  KursBuild.focusable = function (element) {
    element.tabIndex = -1;
    return element;
  };

  /**
   * Lets a button act at the second press where the first would take something away.
   * @param {HTMLElement} button
   * @param {string[]} names of the button before and after the first press
   * @param {() => string} ask what there is to lose, if any, to be shown here; it says it
   * @param {() => void} act
   * @param {string} [what] what the button is about, for those who hear its name alone
   */
  KursBuild.askTwice = function (button, names, ask, act, what) {
    const note = KursBuild.make('span', 'ask-warning');
    const name = (warning) => {
      note.textContent = warning;
      button.textContent = names[warning ? 1 : 0];
      if (what) button.setAttribute('aria-label', `${button.textContent}: ${what}`);
    };
    const calm = () => {
      name('');
      // Not at once: what is about to be pressed below would move away.
      setTimeout(() => note.textContent || note.remove(), 200);
    };
    calm();
    // A double click, or a key held down, is not the second thought that is asked for.
    button.addEventListener('keydown', (event) => {
      if (event.repeat) event.preventDefault();
    });
    button.addEventListener('click', (event) => {
      if (event.detail > 1) return;
      const warning = note.textContent ? '' : ask();
      calm();
      if (!warning) return act();
      name(warning);
      return button.after(note);
    });
    button.addEventListener('blur', calm);
  };

  /** @type {WeakMap<Element, {texts: string[], timer: number}>} */
  const unsaid = new WeakMap();

  /**
   * Says something in a live region. It is emptied first, and filled a moment later: else a screen
   * reader keeps silent about a text that is the same as the one before.
   * @param {Element} region
   * @param {string} text what to say; empty: only stop showing what was said
   */
  KursBuild.say = function (region, text) {
    const queue = unsaid.get(region) || { texts: [], timer: 0 };
    unsaid.set(region, queue);
    region.textContent = '';
    if (text) queue.texts.push(text);
    clearTimeout(queue.timer);
    queue.timer = setTimeout(() => {
      region.textContent = queue.texts.splice(0).join(' ');
    }, 100);
  };

  /** A live region that is heard and not seen. */
  KursBuild.liveRegion = function (className) {
    const region = KursBuild.make('p', `${className} visually-hidden`);
    region.setAttribute('role', 'status');
    return region;
  };

  /**
   * Starts something for each element that matches. What fails for one does not stop the others.
   * @param {string} selector
   * @param {(element: HTMLElement) => void} start
   */
  KursBuild.each = function (selector, start) {
    document.querySelectorAll(selector).forEach((element) => {
      try {
        start(element);
      } catch (error) {
        console.error('KursBuild:', error);
      }
    });
  };
}());
