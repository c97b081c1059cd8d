/*
 * What is kept on the device: JSON under `kursbuild/site/page/…`. The device may refuse, be full,
 * or hold something else than was put there; then the page works on, and says so once.
 */
(function (KursBuild) {
  'use strict';

  /** The newest form of entry that is understood here. */
  const VERSION = 2;
  const PREFIX = `kursbuild/${KursBuild.site}/`;

  /** @typedef {'unsaved' | 'unreadable'} Trouble */
  /** @typedef {(text: string) => void} Tell shows the reader a text, and says it */
  /** @typedef {{v: number, [name: string]: unknown}} Entry */

  /** Troubles the reader knows of already. @type {Set<Trouble>} */
  const told = new Set();

  /** @param {Trouble} trouble @param {Tell} [tell] */
  function report(trouble, tell) {
    if (!tell || told.has(trouble)) return;
    told.add(trouble);
    tell(KursBuild.words[trouble]);
  }

  /** @param {string} text @returns {Entry | null} */
  function parsed(text) {
    try {
      const entry = JSON.parse(text);
      const isEntry = entry !== null && typeof entry === 'object' && !Array.isArray(entry);
      return isEntry && Number.isInteger(entry.v) && entry.v > 0 ? entry : null;
    } catch (error) {
      return null;
    }
  }

  /** @param {() => Storage} area asked each time: merely naming a blocked storage throws */
  function makeStore(area) {
    return {
      /** The key for parts of a page: a quiz, a question, a case. */
      key: (...parts) => [PREFIX + KursBuild.page, ...parts].join('/'),

      /** Every key of this site, but for how the reader sees it (`theme`). @returns {string[]} */
      keys() {
        try {
          return Object.keys(area())
            .filter((key) => key.startsWith(PREFIX) && key !== `${PREFIX}~visning`);
        } catch (error) {
          return [];
        }
      },

      /**
       * @param {string} key
       * @param {Tell} [tell] for trouble
       * @returns {Entry | null | undefined} null: there is none; undefined: nobody can know
       */
      read(key, tell) {
        let text = null;
        try {
          text = area().getItem(key);
        } catch (error) {
          report('unsaved', tell);
          return undefined;
        }
        if (text === null) return null;
        const entry = parsed(text);
        if (!entry) return this.reject(key, tell);
        // A newer edition's is not ours to judge
        return entry.v > VERSION ? null : entry;
      },

      /** What is there, whoever's it is, and without a word. @param {string} key */
      peek(key) {
        try {
          return parsed(area().getItem(key) || '');
        } catch (error) {
          return null;
        }
      },

      /** Removes what is no use, and says so. @param {string} key @param {Tell} [tell] */
      reject(key, tell) {
        this.remove(key);
        report('unreadable', tell);
        return null;
      },

      /** Is it a newer edition's, open in another window? Then it is not ours to write over. */
      isNewer(key) {
        const entry = this.peek(key);
        return Boolean(entry) && entry.v > VERSION;
      },

      /** @param {string} key @param {Entry} entry @param {Tell} [tell] @returns {boolean} */
      write(key, entry, tell) {
        try {
          if (this.isNewer(key)) throw new Error(key);
          area().setItem(key, JSON.stringify(entry));
          return true;
        } catch (error) {
          report('unsaved', tell);
          return false;
        }
      },

      /** @param {string} key @param {boolean} [any] a newer edition's too: the learner asks for it */
      remove(key, any) {
        if (!any && this.isNewer(key)) return;
        try {
          area().removeItem(key);
        } catch (error) {
          // Nothing was kept, so there is nothing to remove; reading has told so already.
        }
      },
    };
  }

  KursBuild.VERSION = VERSION;
  KursBuild.PREFIX = PREFIX;
  KursBuild.store = makeStore(() => localStorage);
  /** For this tab only, until it is closed. */
  KursBuild.session = makeStore(() => sessionStorage);
}(window.KursBuild));
