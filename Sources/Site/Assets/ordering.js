/* Ordering: by number, by buttons, and by dragging with the mouse. */
(function (KursBuild) {
  'use strict';

  const { make, need, spoken, words } = KursBuild;

  /** @implements {Field} */
  class Ordering {
    constructor(fieldset, keyBox, key) {
      this.list = need(fieldset, '.order-items');
      this.key = key;
      this.keepsOnRetry = true;
      this.missing = words.orderFirst;
      this.isTouched = false;
      this.isLocked = false;
      this.shown = Array.from(fieldset.querySelectorAll('.order-item'), (item) => {
        const { value } = item.dataset;
        const entry = keyBox.querySelector(`.key-order > [data-value="${CSS.escape(value)}"]`);
        if (!entry) throw new Error(`no key for item ${value}`);
        return {
          item,
          value,
          text: spoken(need(item, '.order-text')),
          /** @type {HTMLSelectElement} */
          place: need(item, 'select'),
          feedback: entry.querySelector('.feedback'),
          id: `${fieldset.id}--dom-${value}`,
        };
      });
      /** In the order they stand now. */
      this.items = this.shown.slice();
    }

    /**
     * @param {() => void} changed
     * @param {(text: string) => void} say
     */
    build(changed, say) {
      this.changed = changed;
      this.say = say;
      this.isBuilt = true;
      const added = this.shown.flatMap((entry) => [this.buttons(entry), this.dragging(entry)]);
      this.showPlaces();
      return () => {
        this.isBuilt = false;
        this.reset();
        added.forEach((takeOut) => takeOut());
      };
    }

    buttons(entry) {
      const box = make('span', 'order-buttons');
      entry.buttons = [[-1, words.moveUp, 'move-up'], [1, words.moveDown, 'move-down']]
        .map(([step, name, className]) => {
          const button = make('button', className, name);
          button.setAttribute('aria-label', `${name}: ${entry.text}`);
          button.addEventListener('click', () => this.step(entry, step));
          box.append(button);
          return button;
        });
      const choose = () => {
        if (entry.place.value) this.move(entry, Number(entry.place.value) - 1);
        else this.showPlaces();
      };
      entry.place.addEventListener('change', choose);
      entry.item.append(box);
      return () => {
        box.remove();
        entry.place.removeEventListener('change', choose);
      };
    }

    /** Native dragging: for the mouse only, and never the only way. */
    dragging(entry) {
      const { item } = entry;
      const handlers = {
        dragstart: (event) => {
          if (this.isLocked) return event.preventDefault();
          this.dragged = entry;
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', entry.text);
          item.classList.add('is-dragged');
        },
        dragover: (event) => this.dragged && event.preventDefault(),
        drop: (event) => {
          if (!this.dragged) return;
          event.preventDefault();
          this.move(this.dragged, this.items.indexOf(entry));
        },
        dragend: () => {
          this.dragged = null;
          item.classList.remove('is-dragged');
        },
      };
      item.draggable = true;
      Object.entries(handlers).forEach(([name, act]) => item.addEventListener(name, act));
      return () => {
        item.removeAttribute('draggable');
        item.classList.remove('is-dragged');
        if (!item.classList.length) item.removeAttribute('class');
        Object.entries(handlers).forEach(([name, act]) => item.removeEventListener(name, act));
      };
    }

    step(entry, step) {
      if (this.isLocked) return;
      const place = this.items.indexOf(entry) + step;
      if (place < 0) this.say(words.isFirst(entry.text));
      else if (place === this.items.length) this.say(words.isLast(entry.text));
      else this.move(entry, place);
    }

    /** Moves an item to a place, counted from 0, and the others out of its way. */
    move(entry, place) {
      if (this.isLocked) return;
      this.items.splice(this.items.indexOf(entry), 1);
      this.items.splice(place, 0, entry);
      this.isTouched = true;
      this.arrange(entry);
      this.say(words.moved(entry.text, place + 1, this.items.length));
      this.changed();
    }

    /** Puts the others around one item, which stays in the page and so keeps the focus. */
    arrange(anchor) {
      const at = this.items.indexOf(anchor);
      this.items.slice(0, at).forEach((entry) => this.list.insertBefore(entry.item, anchor.item));
      this.items.slice(at + 1).forEach((entry) => this.list.append(entry.item));
      this.showPlaces();
    }

    showPlaces() {
      const last = this.items.length - 1;
      this.items.forEach(({ place, buttons }, index) => {
        place.value = this.isTouched ? String(index + 1) : '';
        if (!buttons) return;
        // Not `disabled`: the focus would be lost at the first and the last place.
        buttons[0].setAttribute('aria-disabled', String(index === 0 || this.isLocked));
        buttons[1].setAttribute('aria-disabled', String(index === last || this.isLocked));
      });
    }

    read() {
      return this.isTouched ? this.items.map((entry) => entry.value) : [];
    }

    isEmpty(response) {
      return response.length === 0;
    }

    accepts(response) {
      return response.length === 0 || (response.length === this.shown.length
        && this.shown.every((entry) => response.includes(entry.value)));
    }

    fill(response) {
      if (response.length === 0) return this.reset();
      this.isTouched = true;
      this.items = response.map((value) => this.shown.find((entry) => entry.value === value));
      const focused = this.items.find((entry) => entry.item.contains(document.activeElement));
      this.arrange(focused || this.items[0]);
    }

    reset() {
      this.isTouched = false;
      this.items = this.shown.slice();
      const focused = this.items.find((entry) => entry.item.contains(document.activeElement));
      this.arrange(focused || this.items[0]);
    }

    lock(locked) {
      this.isLocked = locked;
      this.shown.forEach((entry) => {
        entry.place.disabled = locked;
        if (this.isBuilt) entry.item.draggable = !locked;
      });
      this.showPlaces();
    }

    mark(response) {
      if (response.length === 0) return;
      const before = (value) => this.key.right[this.key.right.indexOf(value) - 1];
      this.items.forEach((entry, index) => {
        const isRight = before(entry.value) === response[index - 1];
        const text = index === 0
          ? (isRight ? words.firstRight : words.firstWrong)
          : (isRight ? words.nextRight : words.nextWrong);
        KursBuild.partFeedback(entry.item, entry.place, entry.id, text, isRight, entry.feedback);
      });
    }

    unmark() {
      this.shown.forEach((e) => KursBuild.removeFeedback(e.item, e.place, e.id));
    }

    detail(grade) {
      return grade.all ? words.following(grade.right, grade.all) : '';
    }

    remarks() {
      return words.perPart;
    }

    first() {
      return this.items[0].place;
    }
  }

  KursBuild.Ordering = Ordering;
}(window.KursBuild));
