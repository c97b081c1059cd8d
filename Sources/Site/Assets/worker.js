/*
 * The service worker of a site on a web host: keeps the courses that somebody has asked it to keep,
 * and gives them out where there is no network. It does nothing until a page asks (`offline.js`).
 *
 * All that is kept is of one edition: one cache, with a note of the courses in it and of their
 * editions. A course more, or a newer edition, is gathered in a cache beside it, which takes its
 * place when it is whole. So a page never meets the style or script of another edition, and nothing
 * is exchanged unless the reader has said so.
 *
 * What a page may ask, with a MessagePort for the answer:
 *   {ask: 'state', course}  {kept: boolean, isNewer: boolean}
 *   {ask: 'keep', course}   {done, all} while it goes on, then {kept: true} or {failed: true}
 *   {ask: 'renew', course}  the same, for all that is kept
 *   {ask: 'drop', course}   {kept: false} or {failed: true}
 * A course is known by the address of its list: `assets/offline/kurser/a.json`, which holds
 * {edition, files}.
 *
 * Classic script, ES2020; only comments of whole lines.
 */
(function (worker) {
  'use strict';

  const top = new URL('./', worker.location.href);
  // Several sites may lie on one host and share its caches.
  const PREFIX = `kursbuild ${top.pathname} `;
  const NOTE = new URL('assets/offline/~gemt', top).href;
  const MISSING = new URL('uden-net.html', top).href;

  const listAddress = (course) => new URL(`assets/offline/${course}.json`, top).href;

  /** A file as the host has it now. @param {string} address */
  async function fetched(address) {
    const response = await fetch(address, { cache: 'no-cache', credentials: 'same-origin' });
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return response;
  }

  /** The course's list as the host has it now. @returns {Promise<{edition: string, files: string[]}>} */
  async function listOf(course) {
    return (await fetched(listAddress(course))).json();
  }

  /** What is kept: the cache, and its note {course: edition}; null when nothing is. */
  async function kept() {
    const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX)).sort();
    for (const name of names.reverse()) {
      const cache = await caches.open(name);
      const note = await cache.match(NOTE);
      if (note) return { name, cache, courses: await note.json() };
    }
    return null;
  }

  /** Puts the files of `courses` in a new cache, which then takes the old one's place. */
  async function gather(courses, tell) {
    const lists = await Promise.all(courses.map(listOf));
    const files = [...new Set(lists.flatMap(({ files: own }) => own))];
    const name = PREFIX + String(Date.now()).padStart(15, '0');
    const cache = await caches.open(name);
    let done = 0;
    let isGivenUp = false;
    try {
      const waiting = files.map((file) => new URL(file, top).href);
      const work = async () => {
        for (let address = waiting.pop(); address && !isGivenUp; address = waiting.pop()) {
          await cache.put(address, await unredirected(await fetched(address)));
          done += 1;
          // Nothing of how far it is may come after that it has failed.
          if (!isGivenUp) tell({ done, all: files.length });
        }
      };
      await Promise.all([work(), work(), work(), work()]);
      // Without its note a cache counts for nothing: this is the moment the new one takes over.
      const editions = Object.fromEntries(courses.map((id, index) => [id, lists[index].edition]));
      await cache.put(NOTE, new Response(JSON.stringify(editions)));
    } catch (error) {
      isGivenUp = true;
      await caches.delete(name);
      throw error;
    }
    await discard((other) => other !== name);
  }

  /** A page may not be given out as the answer to a redirect. @param {Response} response */
  async function unredirected(response) {
    if (!response.redirected) return response;
    return new Response(await response.blob(), { headers: response.headers });
  }

  /** @param {(name: string) => boolean} isToGo */
  async function discard(isToGo) {
    const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && isToGo(name));
    await Promise.all(names.map((name) => caches.delete(name)));
  }

  const answers = {
    async state({ course }) {
      const now = await kept();
      const edition = now && now.courses[course];
      if (!edition) return { kept: false, isNewer: false };
      const newest = await listOf(course).catch(() => null);
      return { kept: true, isNewer: Boolean(newest && newest.edition !== edition) };
    },

    async keep({ course }, tell) {
      const now = await kept();
      await gather([...new Set([...Object.keys(now ? now.courses : {}), course])], tell);
      return { kept: true };
    },

    async renew({ course }, tell) {
      return answers.keep({ course }, tell);
    },

    async drop({ course }) {
      const now = await kept();
      if (!now || !now.courses[course]) return { kept: false };
      delete now.courses[course];
      if (!Object.keys(now.courses).length) await discard(() => true);
      // The files it shares with others stay; its own go when those are renewed.
      else await now.cache.put(NOTE, new Response(JSON.stringify(now.courses)));
      return { kept: false };
    },
  };

  // One after another: two at a time would each throw the other's cache away.
  let last = Promise.resolve();

  worker.addEventListener('message', (event) => {
    const [port] = event.ports;
    const answer = answers[event.data && event.data.ask];
    if (!port || !answer) return;
    const tell = (words) => port.postMessage(words);
    last = last.then(() => answer(event.data, tell)).then(tell, () => tell({ failed: true }));
    event.waitUntil(last);
  });

  /** What is kept of `request`, else what the host says, else that there is no network. */
  async function answerTo(request) {
    const now = await kept();
    const address = new URL(request.url);
    address.hash = '';
    address.search = '';
    if (address.pathname.endsWith('/')) address.pathname += 'index.html';
    const own = now && await now.cache.match(address.href);
    if (own) return request.headers.has('range') ? part(own, request.headers.get('range')) : own;
    try {
      return await fetch(request);
    } catch (error) {
      if (request.mode !== 'navigate' || !now || !await now.cache.match(MISSING)) throw error;
      // By another address: the links of that page count from the top.
      return Response.redirect(MISSING);
    }
  }

  /** The bytes a player asks for. @param {Response} whole @param {string} range */
  async function part(whole, range) {
    const blob = await whole.blob();
    const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(range) || [];
    if (from === undefined || (from === '' && to === '')) return new Response(blob, whole);
    const start = from === '' ? Math.max(0, blob.size - Number(to)) : Number(from);
    const end = from === '' || to === '' ? blob.size - 1 : Math.min(Number(to), blob.size - 1);
    if (start > end) return new Response('', { status: 416 });
    return new Response(blob.slice(start, end + 1), {
      status: 206,
      headers: {
        'Content-Type': whole.headers.get('Content-Type') || '',
        'Content-Range': `bytes ${start}-${end}/${blob.size}`,
        'Accept-Ranges': 'bytes',
      },
    });
  }

  worker.addEventListener('fetch', (event) => {
    const { request } = event;
    if (request.method !== 'GET' || !request.url.startsWith(top.href)) return;
    event.respondWith(answerTo(request));
  });

  // The pages that are open may ask at once, and are not loaded anew.
  worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
}(self));
