/*
 * Branching cases: one scene at a time, and the way one has gone.
 *
 *  1. Way        pure: the steps taken, and what they lead to
 *  2. CasePlay   the page
 */
(function (KursBuild) {
  'use strict';

  const { copyOf, focusable, make, need, say, spoken, store } = KursBuild;
  const words = KursBuild.words.story;

  // 1. Way --------------------------------------------------------------------------------

  /**
   * One step: the scene it led to, and how: the number of the choice, or 'start', 'back', or 'jump'
   * (a link of the list, or a link from elsewhere).
   * @typedef {[scene: string, how: number | 'start' | 'back' | 'jump']} Step
   */

  /** More steps than this are not kept: what lies before them is told as jumps. */
  const LONGEST = 300;

  /**
   * The scenes that steps back lead through: the first scene, …, the one that is shown.
   * @param {Step[]} steps
   * @returns {string[]}
   */
  function standing(steps) {
    /** @type {string[]} */
    const stack = [];
    steps.forEach(([scene, how]) => {
      if (how === 'back') {
        stack.pop();
      } else if (how === 'jump' && stack.includes(scene)) {
        stack.length = stack.lastIndexOf(scene) + 1;
      } else {
        stack.push(scene);
      }
    });
    return stack;
  }

  /**
   * The steps with no more of them than are kept.
   * @param {Step[]} steps
   * @returns {Step[]}
   */
  function shortened(steps) {
    if (steps.length <= LONGEST) return steps;
    const stack = standing(steps);
    const kept = stack.slice(-LONGEST / 2);
    return kept.map((scene, index) => [scene, index === 0 ? 'start' : 'jump']);
  }

  // 2. CasePlay ---------------------------------------------------------------------------

  /**
   * What is kept: version, fingerprint, steps, and whether an ending has ever been reached.
   * @typedef {{v: 1, f: string, p: Step[], e?: true}} Saved
   */

  /** A text with a full stop, for reading aloud before another. @param {string} text */
  const sentence = (text) => (/[^.!?…]$/.test(text) ? `${text}.` : text);

  /** One case: its scenes, the steps taken, and one polite live region. */
  class CasePlay {
    /** @param {HTMLElement} section */
    constructor(section) {
      this.section = section;
      this.id = section.dataset.case;
      this.fingerprint = section.dataset.fingerprint || '';
      this.storageKey = store.key(this.id);
      const elements = Array.from(section.querySelectorAll('.scene'))
        .filter((element) => element.closest('.case') === section);
      this.scenes = new Map(elements.map((element) => {
        const choices = Array.from(element.querySelectorAll('.choices > li > a'), (link) => ({
          link,
          target: link.getAttribute('href').slice(1),
          feedback: link.parentElement.querySelector('.choice-feedback'),
        }));
        return [element.dataset.scene, {
          element, choices, heading: need(element, '.scene-title'), ending: element.dataset.ending,
        }];
      }));
      if (this.scenes.size === 0) throw new Error(`no scenes in ${section.id}`);
      /** The first scene: where everybody begins. */
      this.first = this.scenes.keys().next().value;
      this.byID = new Map(elements.map((element) => [element.id, element.dataset.scene]));
      /** @type {(() => void)[]} */
      this.undo = [];
      /** @type {Step[]} */
      this.steps = [[this.first, 'start']];
      /** An ending has been reached, on this way or an earlier one: the case has been gone through. */
      this.hasEnded = false;
      this.trouble = false;
      this.warn = (text) => {
        const lasts = text !== KursBuild.words.unreadable;
        this.tell(lasts ? words.unsaved : words.unreadable);
        this.trouble = this.trouble || lasts;
        say(this.status, this.note.textContent);
      };
    }

    /** The scene that is shown. */
    get current() {
      return standing(this.steps).pop();
    }

    build() {
      this.status = KursBuild.liveRegion('case-status');
      this.note = make('p', 'case-note');
      this.note.hidden = true;
      this.said = make('div', 'case-said');
      this.way = make('div', 'case-way');
      this.backButton = make('button', 'case-back', words.back);
      this.restartButton = make('button', 'case-restart', words.restart);
      const actions = make('p', 'case-actions');
      actions.append(this.backButton, this.restartButton);
      const added = [this.note, this.said, this.way, actions, this.status];
      this.undo.push(() => added.forEach((element) => element.remove()));
      this.scenes.get(this.first).element.before(this.note);
      this.section.append(actions, this.status);

      // What only readers without script have a use for.
      const spare = this.section.querySelectorAll('.choice-feedback, .case-again');
      spare.forEach((element) => { element.hidden = true; });
      this.undo.push(() => spare.forEach((element) => { element.hidden = false; }));
      this.undo.push(() => this.scenes.forEach(({ element, heading }) => {
        element.hidden = false;
        heading.removeAttribute('tabindex');
      }));

      this.listen(this.section, 'click', (event) => this.clicked(event));
      this.listen(window, 'hashchange', () => this.open(location.hash));
      this.backButton.addEventListener('click', () => this.back());
      this.restartButton.addEventListener('click', () => this.restart());
      this.resume(true);
      if (location.hash && this.steps.length === 1) this.open(location.hash);
    }

    /** Listens until the case is taken down. */
    listen(target, kind, handler) {
      target.addEventListener(kind, handler);
      this.undo.push(() => target.removeEventListener(kind, handler));
    }

    /** Takes everything out again, so that the page is as it would be without script. */
    takeDown() {
      while (this.undo.length) this.undo.pop()();
    }

    /** Another window, or the learner's file, has changed what is kept. */
    follow(changedKey) {
      if (changedKey === null || changedKey === this.storageKey) this.resume(false);
    }

    drop() {
      this.steps = [[this.first, 'start']];
      this.hasEnded = false;
      this.redraw();
    }

    // What the learner does

    /** A choice, or a step of the list. @param {MouseEvent} event */
    clicked(event) {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const isPlain = event.button === 0
        && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      if (!link || !isPlain || event.defaultPrevented) return;
      const scene = this.byID.get((link.getAttribute('href') || '').replace(/^#/, ''));
      if (scene === undefined) return;
      const { choices } = this.scenes.get(this.current);
      const choice = choices.findIndex((each) => each.link === link);
      if (choice >= 0) {
        event.preventDefault();
        this.go([scene, choice], words.chose(spoken(link)));
      } else if (this.way.contains(link)) {
        event.preventDefault();
        this.go([scene, 'jump'], '');
      }
    }

    back() {
      const stack = standing(this.steps);
      if (stack.length > 1) this.go([stack[stack.length - 2], 'back'], words.wentBack);
    }

    restart() {
      this.steps = [[this.first, 'start']];
      if (this.hasEnded) this.keep();
      else store.remove(this.storageKey);
      this.tell('');
      this.show(words.begun);
    }

    /** A link from elsewhere to a scene, or to something in one. @param {string} hash */
    open(hash) {
      let element = null;
      try {
        element = document.getElementById(decodeURIComponent(hash.slice(1)));
      } catch (error) {
        // No address of ours
        return;
      }
      const scene = element && this.section.contains(element) ? element.closest('.scene') : null;
      const id = scene ? this.byID.get(scene.id) : undefined;
      if (id === undefined) return;
      if (id === this.current) return;
      this.go([id, 'jump'], '');
      if (element !== scene) element.scrollIntoView();
    }

    /** @param {Step} step @param {string} text what is said of it */
    go(step, text) {
      this.steps = shortened([...this.steps, step]);
      this.tell('');
      this.hasEnded = this.hasEnded || this.scenes.get(this.current).ending !== undefined;
      this.keep();
      this.show(text);
      KursBuild.learned();
    }

    // What is shown

    /** Shows where the steps have led, and moves the focus there. @param {string} text */
    show(text) {
      this.render();
      const { heading, element } = this.scenes.get(this.current);
      focusable(heading).focus();
      const ending = element.querySelector('.ending');
      const told = ending ? [text, spoken(ending)] : [text];
      say(this.status, told.filter(Boolean).map(sentence).join(' '));
    }

    /** Shows where the steps have led. */
    render() {
      const stack = standing(this.steps);
      const current = stack[stack.length - 1];
      this.scenes.forEach(({ element }, id) => { element.hidden = id !== current; });
      const scene = this.scenes.get(current);
      this.renderSaid(scene);
      this.backButton.hidden = stack.length < 2;
      this.restartButton.hidden = this.steps.length < 2;
      this.way.remove();
      if (scene.ending) {
        this.renderWay(scene);
        scene.element.append(this.way);
      }
    }

    /** What was chosen, and what the author says to it. */
    renderSaid(scene) {
      this.said.remove();
      this.said.textContent = '';
      const choice = this.choiceOf(this.steps.length - 1);
      if (!choice) return;
      this.said.append(make('p', 'case-chosen', words.chose(spoken(choice.link))));
      const feedback = choice.feedback && choice.feedback.querySelector('.feedback');
      if (feedback) this.said.append(copyOf(feedback));
      scene.heading.after(this.said);
    }

    /** The choice that step `index` was; nothing when it was none. @param {number} index */
    choiceOf(index) {
      const [, how] = this.steps[index];
      if (typeof how !== 'number' || index === 0) return undefined;
      const before = standing(this.steps.slice(0, index)).pop();
      return this.scenes.get(before).choices[how];
    }

    /** The map of the way: every step in order, each a link back into it. */
    renderWay(scene) {
      this.way.textContent = '';
      const level = Math.min(Number(scene.heading.tagName.slice(1)) + 1, 6);
      const list = make('ol', 'case-steps');
      this.steps.forEach(([id, how], index) => {
        const item = document.createElement('li');
        const { heading, element } = this.scenes.get(id);
        const isLast = index === this.steps.length - 1;
        const name = document.createElement(isLast ? 'strong' : 'a');
        name.textContent = spoken(heading);
        if (isLast) item.setAttribute('aria-current', 'step');
        else name.setAttribute('href', `#${element.id}`);
        item.append(name);
        const choice = this.choiceOf(index);
        const text = choice ? words.chose(spoken(choice.link))
          : how === 'back' ? words.steppedBack : how === 'jump' ? words.jumped : '';
        const remark = [text, isLast ? words.here : ''].filter(Boolean).join(' – ');
        if (remark) item.append(make('span', 'case-step-remark', remark));
        list.append(item);
      });
      this.way.append(make(`h${level}`, 'case-way-title', words.wayTitle),
        make('p', 'case-way-lead', words.wayLead), list);
    }

    /** Tells something where it can be seen, but never in place of a trouble that lasts. */
    tell(text) {
      if (this.trouble) return;
      this.note.textContent = text;
      this.note.hidden = text === '';
    }

    // What is kept on the device

    keep() {
      const saved = { v: 1, f: this.fingerprint, p: this.steps };
      if (this.hasEnded) saved.e = true;
      store.write(this.storageKey, saved, this.warn);
    }

    /** Goes on where the learner left off. @param {boolean} isNew the page has just been opened */
    resume(isNew) {
      const saved = store.read(this.storageKey, this.warn);
      // What cannot be read is not known to have changed.
      if (saved === undefined && !isNew) return;
      const isOwn = saved && saved.v === 1 && saved.f === this.fingerprint;
      // Another edition's window: not ours to remove
      if (saved && !isOwn && !isNew) return;
      if (isOwn && this.isWay(saved.p)) {
        this.steps = saved.p;
        this.hasEnded = saved.e === true;
        if (isNew && saved.p.length > 1) this.tell(words.resumed);
      } else {
        this.steps = [[this.first, 'start']];
        this.hasEnded = false;
        if (isOwn) {
          store.reject(this.storageKey, this.warn);
        } else if (saved) {
          store.remove(this.storageKey);
          this.tell(words.edited);
        }
      }
      this.redraw();
    }

    redraw() {
      KursBuild.keepingFocus(this.section, () => this.render(),
        () => focusable(this.scenes.get(this.current).heading));
    }

    /** True for steps that can be taken in this case. @param {unknown[]} steps */
    isWay(steps) {
      const stack = [];
      if (!Array.isArray(steps) || steps.length === 0 || steps.length > LONGEST) return false;
      return steps.every((step, index) => {
        if (!Array.isArray(step) || !this.scenes.has(step[0])) return false;
        const [scene, how] = step;
        const here = this.scenes.get(stack[stack.length - 1]);
        if (index === 0) {
          stack.push(scene);
          return how === 'start';
        }
        if (how === 'back') {
          stack.pop();
          return stack[stack.length - 1] === scene;
        }
        if (how === 'jump') {
          if (stack.includes(scene)) stack.length = stack.lastIndexOf(scene) + 1;
          else stack.push(scene);
          return true;
        }
        stack.push(scene);
        const choice = here && here.choices[how];
        return choice !== undefined && this.byID.get(choice.target) === scene;
      });
    }
  }

  /** @param {HTMLElement} section */
  KursBuild.startCase = function (section) {
    const play = new CasePlay(section);
    try {
      play.build();
      KursBuild.followers.push(play);
    } catch (error) {
      play.takeDown();
      throw error;
    }
  };
}(window.KursBuild));
