/*
 * What the learner has done of a module: which sections have been read, which quizzes finished,
 * which cases gone through, how long it took. A module is completed by the course's rule, and stays
 * so until it is reset.
 */
(function (KursBuild) {
  'use strict';

  const { make, words, store } = KursBuild;

  // Seconds
  const TICK = 15;
  // Seconds: three years
  const MOST = 1e8;
  // Seconds without a key or a move: nobody is there
  const IDLE = 120;
  // Milliseconds between two looks at what can be seen
  const REST = 250;

  /** The entry of a module. @param {string} page */
  KursBuild.moduleKey = (page) => `${KursBuild.PREFIX}${page}/~modul`;

  /**
   * @typedef {{v: number, seen: string[], of: number, quizzes: {id: string, ok: boolean,
   *   percent: number | null}[], cases?: {id: string, ok: boolean}[], begun: string,
   *   done: string | null, seconds: number}} ModuleEntry
   */

  /** @param {unknown} value @returns {ModuleEntry | null} null: not what is written here */
  KursBuild.moduleEntry = function (value) {
    const areTasks = (list) => Array.isArray(list)
      && list.every((task) => task !== null && typeof task === 'object');
    const isOurs = value && Array.isArray(value.seen) && areTasks(value.quizzes)
      && (value.cases === undefined || areTasks(value.cases))
      && Number.isInteger(value.of) && Number.isInteger(value.seconds)
      && value.seconds >= 0 && value.seconds <= MOST
      && KursBuild.isDay(value.begun) && (value.done === null || KursBuild.isDay(value.done));
    return isOurs ? value : null;
  };

  /** What is told of a module's cases: one text, or none. @param {ModuleEntry} entry */
  KursBuild.casesText = function ({ cases = [] }) {
    const ended = cases.filter(({ ok }) => ok).length;
    return cases.length ? [words.learning.cases(ended, cases.length)] : [];
  };

  /** That it is done, or how much has been read. @param {ModuleEntry} entry */
  KursBuild.howFar = ({ done, seen, of }) => (done
    ? words.learning.done(KursBuild.dayText(done)) : words.learning.sections(seen.length, of));

  /** The sections of a page: the id of each heading, and the last element below it. */
  function sectionsOf(main) {
    const sections = [];
    Array.from(main.children).forEach((element) => {
      if (element.matches('h2[id]')) sections.push({ id: element.id, end: element });
      else if (sections.length && element.getClientRects().length) {
        sections[sections.length - 1].end = element;
      }
    });
    return sections.length ? sections : [{ id: '', end: main }];
  }

  class Module {
    /** @param {HTMLElement} main */
    constructor(main) {
      this.rule = main.dataset.completion;
      this.top = main.querySelector('.module-resume');
      this.key = KursBuild.moduleKey(KursBuild.page);
      this.sections = sectionsOf(main);
      this.quizzes = KursBuild.followers.filter((follower) => follower.isFinished);
      this.cases = KursBuild.followers.filter((follower) => 'hasEnded' in follower);
      this.build(main);
      this.follow(null);
      this.lastMove = Date.now();
      this.watch();
    }

    build(main) {
      const box = make('section', 'module-progress');
      const title = make('h2', '', words.learning.title);
      title.id = '~forloeb';
      box.setAttribute('aria-labelledby', title.id);
      this.state = make('p', 'module-state');
      this.status = KursBuild.liveRegion('module-status');
      this.readAll = make('button', 'read-all', words.learning.readAll);
      this.readAll.addEventListener('click', () => {
        this.see(this.sections.map(({ id }) => id));
        KursBuild.say(this.status, this.state.textContent);
        if (this.readAll.hidden) KursBuild.focusable(title).focus();
      });
      const actions = make('p', 'quiz-actions');
      actions.append(this.readAll);
      const overview = document.querySelector('a.learning-link');
      if (overview) {
        const link = make('a', '', words.learning.overview);
        link.href = overview.href;
        actions.append(link);
      }
      box.append(title, this.state, actions, this.status);
      // Quizzes have them already.
      if (!this.quizzes.length) {
        actions.after(KursBuild.progressTools((text) => KursBuild.say(this.status, text)));
      }
      const end = main.querySelector(':scope > .footnotes, :scope > .sources, :scope > .updated');
      if (end) end.before(box);
      else main.append(box);
    }

    /** Another window, or the learner's file, has changed one entry, or (null) any. */
    follow(changedKey) {
      if (changedKey !== null && !changedKey.startsWith(store.key(''))) return;
      this.read();
      // Begun anew: somebody must come back before anything counts again. A page that scrolls
      // because answers have gone from it is nobody.
      if (!store.peek(this.key)) this.lastMove = 0;
      this.update(false);
    }

    drop() {
      this.entry = null;
    }

    /** Takes the entry as it is kept now: another window may have changed or removed it. */
    read() {
      const kept = store.read(this.key);
      // What the device would not take is only here, and stays.
      if (this.entry && (kept === undefined || (kept === null && this.isUnkept))) return;
      const today = KursBuild.isoDate(new Date());
      this.entry = KursBuild.moduleEntry(kept)
        || { v: 2, seen: [], of: 0, quizzes: [], begun: today, done: null, seconds: 0 };
    }

    /** Keeps the entry; one without any trace of the learner leaves none. */
    keep() {
      const { seen, seconds, done, quizzes, cases } = this.entry;
      const isBlank = !seen.length && !seconds && !done
        && quizzes.every(({ percent }) => percent === null) && cases.every(({ ok }) => !ok);
      if (isBlank && !store.peek(this.key)) return;
      this.isUnkept = !store.write(this.key, this.entry);
    }

    /** @param {string[]} ids of sections that have been read */
    see(ids) {
      this.read();
      const fresh = ids.filter((id) => !this.entry.seen.includes(id));
      if (fresh.length === 0) return;
      this.entry.seen = [...this.entry.seen, ...fresh];
      this.update(true);
    }

    /** Brings everything up to date, and keeps it. @param {boolean} keep */
    update(keep) {
      const { entry } = this;
      entry.of = this.sections.length;
      entry.seen = entry.seen.filter((seen) => this.sections.some(({ id }) => id === seen));
      entry.quizzes = this.quizzes.map((quiz) => {
        const isBegun = quiz.counted().some(({ answer }) => answer);
        const isScored = quiz.counted().some((question) => question.isScored);
        const percent = isBegun && isScored ? quiz.verdict().percent : null;
        return { id: quiz.id, ok: quiz.isFinished(), percent };
      });
      entry.cases = this.cases.map(({ id, hasEnded }) => ({ id, ok: hasEnded }));
      const isRead = entry.seen.length === entry.of;
      const tasks = [...entry.quizzes, ...entry.cases];
      const isPassed = tasks.every(({ ok }) => ok);
      const wants = tasks.length ? this.rule : 'laest';
      const isDone = (wants === 'quiz' || isRead) && (wants === 'laest' || isPassed);
      if (isDone && !entry.done) entry.done = KursBuild.isoDate(new Date());
      this.show(isRead);
      if (keep) this.keep();
    }

    show(isRead) {
      const { entry } = this;
      const lines = [];
      if (entry.done) lines.push(words.learning.done(KursBuild.dayText(entry.done)));
      if (this.rule !== 'quiz' || !(this.quizzes.length || this.cases.length)) {
        lines.push(words.learning.sections(entry.seen.length, entry.of));
      }
      if (this.rule !== 'laest' && this.quizzes.length) {
        const passed = entry.quizzes.filter(({ ok }) => ok).length;
        lines.push(words.learning.quizzes(passed, entry.quizzes.length));
      }
      if (this.rule !== 'laest') lines.push(...KursBuild.casesText(entry));
      this.state.textContent = lines.join(' ');
      this.readAll.hidden = isRead;
      this.showOnTop(isRead);
    }

    /** How far the learner has come, and the way on, in the place that is kept for it on top. */
    showOnTop(isRead) {
      const { entry, top } = this;
      if (!top) return;
      top.textContent = KursBuild.howFar(entry);
      top.style.setProperty('--done', `${(100 * entry.seen.length) / entry.of}%`);
      if (isRead || !entry.seen.length) return;
      const link = make('a', '', words.resume);
      link.href = `#${this.sections.find(({ id }) => !entry.seen.includes(id)).id}`;
      top.append(' ', link);
    }

    /** Notices what is read, what is answered, and how long it takes. */
    watch() {
      let isWaiting = false;
      const look = () => {
        if (isWaiting) return;
        isWaiting = true;
        setTimeout(() => {
          isWaiting = false;
          this.look();
        }, REST);
      };
      ['scroll', 'focusin'].forEach((name) => {
        addEventListener(name, look, { passive: true });
      });
      ['pointermove', 'keydown', 'focus', 'scroll'].forEach((name) => {
        addEventListener(name, () => {
          if (this.lastMove || name !== 'scroll') this.lastMove = Date.now();
        }, { passive: true });
      });
      setTimeout(look, 1000);
      KursBuild.learned = () => {
        this.read();
        this.update(true);
      };
      setInterval(() => {
        const isThere = Date.now() - this.lastMove < IDLE * 1000;
        if (document.visibilityState !== 'visible' || !isThere) return;
        this.read();
        this.entry.seconds += TICK;
        this.keep();
      }, TICK * 1000);
    }

    /** A section has been read when its end has been in view. */
    look() {
      if (document.visibilityState !== 'visible' || !this.lastMove) return;
      const ends = this.sections.filter(({ end }) => {
        const { bottom } = end.getBoundingClientRect();
        return bottom > 0 && bottom < innerHeight + 60;
      });
      this.see(ends.map(({ id }) => id));
    }
  }

  /** @param {HTMLElement} main */
  KursBuild.startModule = (main) => KursBuild.followers.push(new Module(main));
}(window.KursBuild));
