/*
 * The learner's own file. Progress cannot follow everywhere: another device, another browser, or a
 * USB stick has its own store. So it can be saved and loaded, and deleted altogether. A file that is
 * loaded takes the place of what it has entries for, and of nothing else: several can be gathered.
 */
(function (KursBuild) {
  'use strict';

  const { make, words, store, session, VERSION, PREFIX } = KursBuild;

  // Bytes of a file
  const LARGEST = 4e6;
  const LONGEST_KEY = 500;
  const LONGEST_ENTRY = 60000;

  /**
   * What is saved and loaded here: the whole site, or, where pages are kept apart, the page. An old
   * copy of another module would only get in the way when files are gathered on ”Min læring”.
   */
  const ownPage = KursBuild.isApart && !document.querySelector('.learning') ? KursBuild.page : '';
  const scope = ownPage ? `${PREFIX}${ownPage}/` : PREFIX;

  /** @typedef {{kursbuild: 1, site: string, saved: string, entries: Object<string, Entry>}} File */

  /** @returns {File} */
  KursBuild.progressFile = function () {
    const entries = {};
    store.keys().filter((key) => key.startsWith(scope)).sort().forEach((key) => {
      const entry = store.peek(key);
      if (entry) entries[key] = entry;
    });
    return { kursbuild: 1, site: KursBuild.site, saved: KursBuild.isoDate(new Date()), entries };
  };

  const isPlain = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

  /** Throws the words for what is wrong; gives the entries. @param {string} text */
  KursBuild.readProgressFile = function (text) {
    let file = null;
    try {
      file = JSON.parse(text);
    } catch (error) {
      throw new Error(words.notOurFile);
    }
    if (!isPlain(file) || !Number.isInteger(file.kursbuild)) throw new Error(words.notOurFile);
    if (file.kursbuild > 1) throw new Error(words.newerFile);
    if (file.site !== KursBuild.site) throw new Error(words.otherSite);
    if (!isPlain(file.entries)) throw new Error(words.notOurFile);
    const entries = Object.entries(file.entries);
    entries.forEach(([key, entry]) => {
      const isEntry = isPlain(entry) && Number.isInteger(entry.v) && entry.v > 0;
      const fits = key.startsWith(PREFIX) && key.length <= LONGEST_KEY;
      if (!isEntry || !fits || JSON.stringify(entry).length > LONGEST_ENTRY) {
        throw new Error(words.notOurFile);
      }
      if (entry.v > VERSION) throw new Error(words.newerFile);
    });
    const ours = entries.filter(([key]) => key.startsWith(scope));
    if (ours.length === 0) throw new Error(words.noneHere);
    return ours;
  };

  /** Is it something the learner has done? What is kept unasked is not: a seed, a page opened. */
  const isWork = ({ a, p, t, last, seen, done }) => a || p || t || last || done
    || (seen && seen.length);
  const hasWork = (area) => area.keys()
    .some((key) => key.startsWith(scope) && isWork(area.peek(key) || {}));

  function saveFile(tell) {
    const more = hasWork(session) ? ` ${words.leftOut}` : '';
    if (!hasWork(store)) return tell(words.nothingToSave + more);
    const file = KursBuild.progressFile();
    const blob = new Blob([JSON.stringify(file, null, 1)], { type: 'application/json' });
    const link = make('a', '');
    link.href = URL.createObjectURL(blob);
    // The files of several modules, saved the same day, are told apart.
    const part = ownPage.replace(/.*\//, '-');
    link.download = `${words.fileName}${part}-${file.saved}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    return tell(words.savedFile(link.download) + more);
  }

  /** All of it, or nothing. @param {globalThis.File} file @param {Tell} tell */
  async function loadFile(file, tell) {
    try {
      if (file.size > LARGEST) throw new Error(words.notOurFile);
      const entries = KursBuild.readProgressFile(await file.text());
      const before = entries.map(([key]) => [key, store.peek(key)]);
      if (!entries.every(([key, entry]) => store.write(key, entry))) {
        // Room first: what was there has less of it while any of the new is left.
        before.forEach(([key]) => store.remove(key));
        before.forEach(([key, entry]) => entry && store.write(key, entry));
        throw new Error(words.noRoom);
      }
      KursBuild.removeExpired();
      KursBuild.follow(null);
      const answers = entries.filter(([, entry]) => Array.isArray(entry.a)).length;
      tell(words.loaded(answers));
    } catch (error) {
      tell(error.message);
    }
  }

  /** Its coming and going tells the other windows to let go of what they alone have. */
  const MARK = '~slettet';

  function clear(area, start) {
    area.keys().filter((key) => key.startsWith(start)).forEach((key) => area.remove(key, true));
  }

  /** Lets go of everything in this window whose key begins so. */
  function drop(start) {
    clear(session, start);
    KursBuild.follow(null, store.key('').startsWith(start));
  }

  /** Deletes everything whose key begins so: on the device and in all its windows. */
  KursBuild.forget = function (start) {
    clear(store, start);
    if (store.write(start + MARK, { v: 2 })) store.remove(start + MARK);
    drop(start);
  };

  /** Another window has changed something. @param {StorageEvent} event */
  KursBuild.heard = function ({ key, newValue }) {
    const isMark = key && key.startsWith(PREFIX) && key.endsWith(MARK);
    if (!isMark) KursBuild.follow(key);
    else if (newValue) drop(key.slice(0, -MARK.length));
  };

  /** A button that deletes at the second press, and says so at the first. */
  function removeButton(say, tell) {
    const button = make('button', 'remove-all');
    KursBuild.askTwice(button, [words.removeAll, words.removeSure], () => {
      say(words.removeWarning);
      return words.removeWarning;
    }, () => {
      KursBuild.forget(PREFIX);
      tell(words.removed);
    });
    return button;
  }

  /** What a learner can do with all answers, to be put at the end of a quiz. @param {Tell} say */
  KursBuild.progressTools = function (say) {
    const tools = make('details', 'progress-tools');
    const status = make('p', 'progress-message');
    status.hidden = true;
    const tell = (text) => {
      status.textContent = text;
      status.hidden = false;
      say(text);
    };
    const save = make('button', 'save-file', words.saveFile);
    save.addEventListener('click', () => saveFile(tell));

    const chooser = make('input', '');
    chooser.type = 'file';
    chooser.accept = '.json,application/json';
    chooser.hidden = true;
    chooser.addEventListener('change', () => {
      const [file] = chooser.files;
      chooser.value = '';
      if (file) loadFile(file, tell);
    });
    const load = make('button', 'load-file', words.loadFile);
    load.addEventListener('click', () => chooser.click());

    const actions = make('p', 'quiz-actions');
    actions.append(save, load, chooser, removeButton(say, tell));
    tools.append(make('summary', '', words.progress), make('p', '', words.progressWhy),
      actions, status);
    return tools;
  };
}(window.KursBuild));
