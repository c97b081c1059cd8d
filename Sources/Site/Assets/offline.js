/*
 * Keeps a course on the device, for use without network. Only for pages from a web host that are
 * sent safely: from a disk everything is there already.
 *
 * On the course's page one says that it is to be kept, and takes it away again. On all its pages a
 * newer edition is offered, and never put in place unasked: that could be in the midst of a quiz.
 *
 * The script element says which course (`data-course`) and where the site begins (`data-top`); it is
 * put in the page by the compiler, which also puts the words in the place of the last line's `{}`.
 * Classic script, ES2020.
 */
(function (words) {
  'use strict';

  const { course, top, place } = document.currentScript.dataset;
  const container = 'serviceWorker' in navigator && window.isSecureContext
    && location.protocol.startsWith('http') ? navigator.serviceWorker : null;
  if (!container || !window.caches) return;

  const scope = new URL(top || './', location.href);
  const main = document.querySelector('main');

  const make = (tag, name, text) => {
    const element = document.createElement(tag);
    element.className = name;
    element.textContent = text || '';
    return element;
  };

  const box = make('section', 'offline');
  const title = make('h2', 'offline-title', words.title);
  const text = make('p', 'offline-text');
  const status = make('p', 'offline-status');
  const buttons = make('p', 'offline-actions');
  title.id = 'uden-net';
  box.setAttribute('aria-labelledby', title.id);
  status.setAttribute('role', 'status');
  box.append(title, text, status, buttons);

  /** The worker that answers; with `wanted` one is made when there is none. */
  async function worker(wanted) {
    const registration = wanted
      ? await container.register(new URL('sw.js', scope), { updateViaCache: 'none' })
      : await container.getRegistration(scope);
    if (!registration || !registration.scope.startsWith(scope.href)) return null;
    if (registration.active) return registration.active;
    if (!wanted) return null;
    return (await container.ready).active;
  }

  /** Asks the worker; `tell` hears how far it is. @returns {Promise<Object<string, unknown>>} */
  function ask(to, question, tell) {
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => {
        if (!('done' in data)) return resolve(data);
        return tell && tell(data);
      };
      to.postMessage({ ask: question, course }, [port2]);
    });
  }

  const say = (sentence) => { status.textContent = sentence; };

  function button(name, act) {
    const element = make('button', 'offline-button', name);
    element.type = 'button';
    element.addEventListener('click', () => act().catch(() => say(words.failed)));
    return element;
  }

  /** Shows how it stands. @param {{kept?: boolean, isNewer?: boolean}} state */
  function show({ kept, isNewer }) {
    text.textContent = kept ? (isNewer ? words.newer : words.kept) : words.lead;
    const held = buttons.contains(document.activeElement);
    buttons.replaceChildren(...(kept
      ? [...(isNewer ? [button(words.renew, () => gather('renew'))] : []),
        button(words.drop, drop)]
      : [button(words.keep, () => gather('keep'))]));
    if (held) buttons.firstElementChild.focus();
  }

  let isBusy = false;

  async function gather(question) {
    if (isBusy) return;
    isBusy = true;
    buttons.querySelectorAll('button').forEach((each) => {
      each.setAttribute('aria-disabled', 'true');
    });
    say(words.gathering);
    const answer = await ask(await worker(true), question, ({ done, all }) => {
      // Read aloud at the quarters only.
      if (done === all || Math.floor((done * 4) / all) !== Math.floor(((done - 1) * 4) / all)) {
        say(`${words.gathering} ${Math.floor((done * 100) / all)} %`);
      }
    });
    isBusy = false;
    if (answer.kept) {
      show({ kept: true });
      say(question === 'keep' ? '' : words.renewed);
    } else {
      show({ kept: question !== 'keep', isNewer: question !== 'keep' });
      say(words.failed);
    }
  }

  async function drop() {
    if (isBusy) return;
    const answer = await ask(await worker(true), 'drop');
    if (answer.failed) return say(words.failed);
    show({ kept: false });
    return say(words.dropped);
  }

  (async () => {
    const to = await worker(false);
    const state = to ? await ask(to, 'state') : { kept: false };
    // On the pages inside the course there is something to say only when a newer one has come.
    if (place !== 'course' && !state.isNewer) return;
    show(state);
    main.append(box);
  })().catch(() => {});
}({}));
