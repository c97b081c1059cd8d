/*
 * How far the learner has come, on the pages that lead into a course: the front page, the overview and
 * the course's own page. The way in becomes the way on from where the learner stopped. Everything is
 * written into places that are there without script, so nothing moves.
 */
(function (KursBuild) {
  'use strict';

  const { words, store } = KursBuild;
  const home = document.querySelector('.site-title');

  class Courses {
    /** @param {HTMLElement[]} boxes each with the modules of a course in `data-modules` */
    constructor(boxes) {
      this.courses = boxes.map((box) => ({
        box,
        pages: box.dataset.modules.split(' '),
        line: box.querySelector('.card-progress'),
        states: Array.from(box.querySelectorAll('.module-state')),
      }));
      this.link = document.querySelector('.resume-link');
      if (this.link) this.before = [this.link, ...this.link.children].map(({ href, textContent }) => (
        href || textContent));
      this.follow();
    }

    follow() {
      /** The module that was begun last and is not done. */
      let last = null;
      this.courses.forEach(({ box, pages, line, states }) => {
        const entries = pages.map((page) => (
          KursBuild.moduleEntry(store.read(KursBuild.moduleKey(page)))));
        const done = entries.filter((entry) => entry && entry.done).length;
        const isBegun = entries.some(Boolean);
        if (line) {
          line.textContent = isBegun
            ? words.learning.courseState(done, pages.length) : words.learning.notBegun;
          line.style.setProperty('--done', `${(100 * done) / pages.length}%`);
        }
        states.forEach((state, index) => {
          const entry = entries[index];
          state.textContent = entry ? KursBuild.howFar(entry) : '';
        });
        // Where the modules begun are done, the next one is the way on.
        const open = entries.findIndex((entry) => entry && !entry.done);
        const next = open < 0 && isBegun ? entries.findIndex((entry) => !entry) : open;
        if (next < 0) return;
        const begun = entries.reduce((day, entry) => (entry && entry.begun > day
          ? entry.begun : day), '');
        if (last && begun <= last.begun) return;
        const item = box.children[next];
        const title = box.querySelector('.card-title') || item.querySelector('a');
        last = { begun, page: pages[next], title: title.textContent };
      });
      this.lead(last);
    }

    /** @param {{page: string, title: string} | null} last */
    lead(last) {
      if (!this.link) return;
      const { link } = this;
      const [label, title] = link.children;
      [link.href, label.textContent, title.textContent] = last
        ? [new URL(`${last.page}.html`, home), words.resume, last.title] : this.before;
    }
  }

  /** @param {HTMLElement[]} boxes */
  KursBuild.startCourses = (boxes) => boxes.length
    && KursBuild.followers.push(new Courses(boxes));
}(window.KursBuild));
