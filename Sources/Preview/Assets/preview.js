/*
 * Keeps an open page of the preview up to date.
 *
 * The server tells that something has changed, never what. So the page is fetched again, and two
 * fingerprints in it tell whether this page is concerned: one of the page, one of the panel with
 * problems. A new panel is put in the old one's place; a new page is loaded, and the reader finds
 * the place, the focus, open folds and unfinished answers as they were.
 *
 * A window nobody looks at keeps no connection: browsers allow only six to one server.
 */
(function () {
  'use strict';

  const english = document.documentElement.lang.startsWith('en');
  const words = english
    ? { mended: 'The problems on the page are mended.', shown: 'The problems on the page have changed.',
        lost: 'KursBuild is not running any more. The page shows the last version.' }
    : { mended: 'Problemerne på siden er løst.', shown: 'Problemerne på siden er ændret.',
        lost: 'KursBuild kører ikke mere. Siden viser den seneste udgave.' };
  const panelID = 'kursbuild-problemer';
  const storageKey = `kursbuild-preview:${location.pathname}`;
  const script = document.currentScript;
  const state = { page: script.dataset.page, panel: script.dataset.panel };

  /** What has changed, for those who cannot see it. It outlives the panel, or it would not be read. */
  const announcer = document.createElement('p');
  announcer.className = 'kursbuild-status';
  announcer.setAttribute('role', 'status');
  document.body.append(announcer);

  // 1. The place ---------------------------------------------------------------------------

  const answers = 'input, textarea, select';

  /** What an element is known by in the next version of the page. */
  function keyOf(element) {
    if (element.id) return `#${element.id}`;
    const tag = element.localName;
    const words = wordsOf(element);
    const kin = Array.from(document.querySelectorAll(tag))
      .filter((other) => !other.id && wordsOf(other) === words);
    return `${tag}|${words}|${kin.indexOf(element)}`;
  }

  /** The words that tell an element from its kin: a field's name and value, a fold's title, text. */
  function wordsOf(element) {
    if (element.localName === 'input') return `${element.name}=${element.getAttribute('value')}`;
    return (element.querySelector('summary') || element).textContent.trim().slice(0, 60);
  }

  /** The first pieces of text in sight: those that are still there next time keep their place. */
  function anchors() {
    const found = [];
    for (const element of document.querySelectorAll('main :is(h1, h2, h3, h4, p, li, tr, figure)')) {
      const { top, height } = element.getBoundingClientRect();
      if (height > 0 && top >= 0) found.push({ key: keyOf(element), top });
      if (found.length === 8) break;
    }
    return found;
  }

  /** The element that has become of one with this key. */
  function heirOf(key) {
    if (key.startsWith('#')) return document.getElementById(key.slice(1));
    return Array.from(document.querySelectorAll(key.split('|')[0]))
      .find((element) => keyOf(element) === key);
  }

  function remember() {
    const active = document.activeElement;
    const saved = {
      y: window.scrollY,
      anchors: window.scrollY > 0 ? anchors() : [],
      focus: active && active !== document.body ? keyOf(active) : null,
      folds: Array.from(document.querySelectorAll('details'), (fold) => [keyOf(fold), fold.open]),
      answers: Array.from(document.querySelectorAll(answers))
        .filter((field) => !field.disabled)
        .map((field) => [keyOf(field), field.type === 'checkbox' || field.type === 'radio'
          ? field.checked : field.value]),
    };
    try {
      sessionStorage.setItem(storageKey, JSON.stringify(saved));
    } catch (error) {
      // Storage is full or blocked: the page is shown from its top.
    }
  }

  function recall() {
    let saved = null;
    try {
      saved = JSON.parse(sessionStorage.getItem(storageKey));
      sessionStorage.removeItem(storageKey);
    } catch (error) {
      return;
    }
    if (!saved) return;
    const folds = new Map(saved.folds);
    document.querySelectorAll('details').forEach((fold) => {
      const open = folds.get(keyOf(fold));
      if (open !== undefined && fold.open !== open) fold.open = open;
    });
    for (const [key, value] of saved.answers) {
      const field = heirOf(key);
      if (!field || field.disabled || !field.matches(answers)) continue;
      if (typeof value === 'boolean') field.checked = value;
      else field.value = value;
    }
    if (saved.focus) {
      const heir = heirOf(saved.focus);
      if (heir) heir.focus({ preventScroll: true });
    }
    const places = saved.anchors.map(({ key, top }) => ({ heir: heirOf(key), top }));
    const place = places.find(({ heir }) => heir);
    const scroll = () => {
      const y = place
        ? window.scrollY + place.heir.getBoundingClientRect().top - place.top : saved.y;
      window.scrollTo({ top: y, behavior: 'instant' });
    };
    // The browser's own memory knows the place in pixels only. It is asked again when the page is left.
    history.scrollRestoration = 'manual';
    scroll();
    // Pictures without a size move the text once more.
    window.addEventListener('load', scroll, { once: true });
  }

  // 2. Changes -----------------------------------------------------------------------------

  let isChecking = false;
  let isCheckDue = false;

  async function check() {
    if (isChecking) {
      isCheckDue = true;
      return;
    }
    isChecking = true;
    try {
      do {
        isCheckDue = false;
        const response = await fetch(location.pathname, { cache: 'no-store' });
        apply(new DOMParser().parseFromString(await response.text(), 'text/html'));
      } while (isCheckDue);
    } catch (error) {
      // The server is gone; the connection's own error tells about it.
    } finally {
      isChecking = false;
    }
  }

  function apply(fresh) {
    const next = fresh.querySelector('script[data-page][data-panel]');
    if (!next) return;
    if (next.dataset.page !== state.page) {
      remember();
      location.reload();
      return;
    }
    if (next.dataset.panel === state.panel) return;
    state.panel = next.dataset.panel;
    replacePanel(fresh.getElementById(panelID));
  }

  function replacePanel(panel) {
    const old = document.getElementById(panelID);
    const hadFocus = old && old.contains(document.activeElement);
    if (old && panel) {
      const fold = old.querySelector('details');
      const freshFold = panel.querySelector('details');
      if (fold && freshFold && !fold.open) freshFold.open = false;
    }
    if (old && panel) old.replaceWith(document.adoptNode(panel));
    else if (old) old.remove();
    else if (panel) document.body.insertBefore(document.adoptNode(panel), place());
    if (hadFocus) {
      const heir = panel ? panel.querySelector('summary, a')
        : document.querySelector('a.skip-link');
      if (heir) heir.focus();
    }
    announcer.textContent = panel ? `${words.shown} ${headline(panel)}` : words.mended;
  }

  function headline(panel) {
    const title = panel.querySelector('h2');
    return title ? title.textContent.trim() : '';
  }

  function place() {
    return document.querySelector('body > header');
  }

  // 3. The connection ----------------------------------------------------------------------

  let source = null;
  let version = null;

  function connect() {
    if (source) return;
    source = new EventSource('/_kursbuild/haendelser');
    source.addEventListener('udgave', (event) => {
      if (announcer.textContent === words.lost) announcer.textContent = '';
      // The first one tells what the page may have missed while nobody looked.
      if (event.data !== version) check();
      version = event.data;
    });
    source.addEventListener('error', () => {
      version = null;
      announcer.textContent = words.lost;
      // A browser gives up when it is refused; while it tries again it says CONNECTING.
      if (source.readyState === EventSource.CLOSED) {
        disconnect();
        setTimeout(() => document.hidden || connect(), 1000);
      }
    });
  }

  function disconnect() {
    if (source) source.close();
    source = null;
    version = null;
  }

  document.addEventListener('visibilitychange', () => (document.hidden ? disconnect() : connect()));
  window.addEventListener('pagehide', () => {
    disconnect();
    history.scrollRestoration = 'auto';
  });
  window.addEventListener('pageshow', () => document.hidden || connect());
  recall();
  if (!document.hidden) connect();
}());
