/*
 * ”Min læring”: what has been done of every module, reflections, and the certificate of a completed
 * course. It lists what the other pages have kept on this device; nothing is sent anywhere.
 */
(function (KursBuild) {
  'use strict';

  const { make, need, words, store, session, PREFIX } = KursBuild;

  class Learning {
    /** @param {HTMLElement} box */
    constructor(box) {
      this.box = box;
      this.status = KursBuild.liveRegion('learning-status');
      this.courses = Array.from(box.querySelectorAll('.learning-course'), (section) => ({
        section,
        title: need(section, 'h2').textContent,
        state: section.appendChild(make('p', 'learning-state')),
        tools: section.appendChild(make('div', 'certificate-tools')),
        modules: Array.from(section.querySelectorAll('.learning-module'),
          (item) => this.module(item)),
      }));
      this.reflections = make('section', 'learning-reflections');
      const print = make('button', '', words.learning.print);
      print.addEventListener('click', () => window.print());
      const actions = make('p', 'quiz-actions');
      actions.append(print);
      const tools = KursBuild.progressTools((text) => KursBuild.say(this.status, text));
      box.append(this.reflections, actions, tools, this.status);
      box.querySelectorAll('.no-script').forEach((note) => note.remove());
      if (KursBuild.isApart) {
        tools.open = true;
        box.prepend(make('p', 'quiz-note', words.learning.apart), tools);
      }
      this.follow();
    }

    /** One module: a line of its state, and a button to begin it anew. */
    module(item) {
      const page = item.dataset.module;
      const title = need(item, 'a').textContent;
      const state = item.appendChild(make('p', 'learning-state'));
      const reset = make('button', 'reset-module');
      KursBuild.askTwice(reset, [words.learning.resetModule, words.learning.resetSure], () => {
        const warning = words.learning.resetWarning(title);
        KursBuild.say(this.status, warning);
        return warning;
      }, () => {
        KursBuild.forget(`${PREFIX}${page}/`);
        KursBuild.say(this.status, words.learning.wasReset(title));
        need(item, 'a').focus();
      }, title);
      item.append(reset);
      return { page, title, state, reset };
    }

    follow() {
      KursBuild.removeExpired();
      this.courses.forEach((course) => this.showCourse(course));
      this.showReflections();
    }

    showCourse(course) {
      const entries = course.modules.map((module) => this.showModule(module));
      const days = entries.map((entry) => (entry ? entry.done : null));
      const done = days.filter(Boolean);
      const isDone = done.length === days.length && days.length > 0;
      const last = done.slice().sort().pop();
      course.state.textContent = isDone
        ? words.learning.courseDone(KursBuild.dayText(last))
        : words.learning.courseState(done.length, days.length);
      const hasTools = course.tools.childElementCount > 0;
      if (isDone && !hasTools) this.certificateTools(course);
      if (!isDone) course.tools.textContent = '';
    }

    /** @returns {ModuleEntry | null} */
    showModule({ page, state, reset }) {
      const entry = KursBuild.moduleEntry(store.read(KursBuild.moduleKey(page)));
      reset.hidden = !entry;
      if (!entry) {
        state.textContent = words.learning.notBegun;
        return null;
      }
      const lines = [KursBuild.howFar(entry)];
      const scores = entry.quizzes.map(({ percent }) => percent).filter(Number.isFinite);
      if (scores.length) lines.push(words.learning.scores(scores.join(words.and)));
      lines.push(...KursBuild.casesText(entry));
      const minutes = Math.round(entry.seconds / 60);
      if (minutes) lines.push(words.learning.minutes(minutes));
      state.textContent = lines.join(' ');
      return entry;
    }

    /** Every text the learner has written and that is still there. */
    showReflections() {
      const found = [store, session].flatMap((area) => area.keys().sort()
        .map((key) => ({ key, entry: area.peek(key) }))
        .filter(({ entry }) => entry && typeof entry.t === 'string' && entry.t.trim() !== ''));
      this.reflections.textContent = '';
      this.reflections.append(make('h2', '', words.learning.reflections));
      if (found.length === 0) {
        this.reflections.append(make('p', '', words.learning.noReflections));
        return;
      }
      const modules = this.courses.flatMap((course) => course.modules);
      found.forEach(({ key, entry }) => {
        const module = modules.find(({ page }) => key.startsWith(`${PREFIX}${page}/`));
        const item = make('div', 'learning-reflection');
        if (module) item.append(make('h3', '', module.title));
        item.append(make('p', 'reflection-text', entry.t));
        item.append(make('p', 'reflection-state', entry.until
          ? words.learning.until(KursBuild.dayText(entry.until)) : words.learning.untilClosed));
        this.reflections.append(item);
      });
    }

    /** A name and a button: the browser prints the certificate, and the name is kept nowhere. */
    certificateTools(course) {
      const label = make('label', 'certificate-name', words.learning.name);
      const name = make('input', '');
      name.type = 'text';
      name.autocomplete = 'name';
      name.maxLength = 100;
      label.append(name);
      const note = make('p', 'instruction', words.learning.nameNote);
      const message = make('p', 'question-message', words.learning.nameMissing);
      message.id = `${course.section.dataset.course}--navn`;
      message.hidden = true;
      const print = make('button', '', words.learning.printCertificate);
      print.addEventListener('click', () => {
        const written = name.value.trim();
        message.hidden = written !== '';
        KursBuild.describe(name, message.id, written === '');
        if (written !== '') return this.print(course, written);
        KursBuild.say(this.status, words.learning.nameMissing);
        return name.focus();
      });
      const actions = make('p', 'quiz-actions');
      actions.append(print);
      course.tools.append(make('h3', '', words.learning.certificate), label, note, message, actions);
    }

    print(course, name) {
      document.querySelectorAll('.certificate').forEach((old) => old.remove());
      const days = course.modules.map(({ page }) => (
        KursBuild.moduleEntry(store.read(KursBuild.moduleKey(page))).done));
      const page = make('article', 'certificate');
      const modules = make('ul', '');
      course.modules.forEach((module, index) => {
        modules.append(make('li', '', `${module.title} – ${KursBuild.dayText(days[index])}`));
      });
      const { version } = course.section.dataset;
      page.append(
        make('p', 'certificate-title', words.learning.certificate),
        make('p', 'certificate-holder', name),
        make('p', '', words.learning.hasDone),
        make('p', 'certificate-course', course.title),
        make('p', '', words.learning.finished(KursBuild.dayText(days.sort().pop()))),
        modules,
        make('p', '', version ? words.learning.version(KursBuild.dayText(version)) : ''),
        make('p', 'certificate-note', words.learning.declaration),
      );
      this.box.after(page);
      const root = document.documentElement;
      root.dataset.printing = 'certificate';
      const end = () => {
        page.remove();
        delete root.dataset.printing;
      };
      addEventListener('afterprint', end, { once: true });
      window.print();
    }
  }

  /** @param {HTMLElement} box */
  KursBuild.startLearning = (box) => KursBuild.followers.push(new Learning(box));
}(window.KursBuild));
