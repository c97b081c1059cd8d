/*
 * Reflections: free text that nobody grades. It is kept for this tab only, unless the learner
 * wants it kept on the device, and then not for ever: it may be about people.
 */
(function (KursBuild) {
  'use strict';

  const { make, describe, words, store, session, VERSION } = KursBuild;

  const DAYS = 90;
  // Characters kept
  const LONGEST = 20000;

  /** The day after which a text kept today is removed, as YYYY-MM-DD. */
  function expiry() {
    const day = new Date();
    day.setDate(day.getDate() + DAYS);
    return KursBuild.isoDate(day);
  }

  /** @param {Date} date in the reader's own time zone */
  KursBuild.isoDate = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0')).join('-');

  /** Is it a day, written as above? @param {unknown} value */
  KursBuild.isDay = function (value) {
    const date = new Date(`${value}T12:00:00`);
    return date > 0 && KursBuild.isoDate(date) === value;
  };

  /** A day nobody can read would never come; a newer edition's is not ours to judge. */
  const isExpired = ({ v, until }) => until !== undefined
    && (KursBuild.isDay(until) ? until < KursBuild.isoDate(new Date()) : v <= VERSION);

  /** A day as the reader writes it. @param {string} iso */
  KursBuild.dayText = function (iso) {
    const date = new Date(`${iso}T12:00:00`);
    return date.toLocaleDateString(KursBuild.language === 'en' ? 'en-GB' : 'da-DK',
      { day: 'numeric', month: 'long', year: 'numeric' });
  };

  /** One field to write in, and the choice of where the text is kept. */
  class Reflection {
    /**
     * @param {HTMLTextAreaElement} area
     * @param {string} key
     * @param {string} fingerprint
     * @param {Tell} tell for trouble
     * @param {Tell} say for what is shown elsewhere
     */
    constructor(area, key, fingerprint, tell, say) {
      this.area = area;
      this.key = key;
      this.fingerprint = fingerprint;
      this.tell = tell;
      this.say = say;
      /** Is what stands in the field kept anywhere? */
      this.isWritten = false;
      this.changed = () => {};
    }

    /** Adds the choice; gives the way back. @param {string} id for what is added */
    build(id) {
      const label = make('label', '');
      this.box = make('input', '');
      this.box.type = 'checkbox';
      this.box.id = `${id}--gem`;
      label.append(this.box, ` ${words.keepReflection(DAYS)}`);
      const choice = make('p', 'reflection-keep');
      choice.append(label);
      this.note = make('p', 'reflection-state');
      this.note.id = `${id}--gemt`;
      const place = this.area.closest('.reflection-field') || this.area;
      place.after(choice, this.note);
      describe(this.area, this.note.id);
      const write = () => this.write();
      this.area.addEventListener('input', write);
      this.box.addEventListener('change', write);
      this.restore();
      return () => {
        this.area.removeEventListener('input', write);
        describe(this.area, this.note.id, false);
        [choice, this.note].forEach((element) => element.remove());
      };
    }

    /** The text of an entry; null: it is another's, or its time is up. */
    text(entry) {
      const isOurs = entry && entry.f === this.fingerprint && typeof entry.t === 'string';
      return isOurs && !isExpired(entry) ? entry.t : null;
    }

    /** Another window, or the learner's file, has changed one entry, or (null) any. */
    follow(changedKey) {
      if (changedKey !== null && changedKey !== this.key) return;
      const isGone = this.isWritten && store.read(this.key) === null && !session.read(this.key);
      if (isGone) this.area.value = '';
      this.restore();
    }

    /** Shows what is kept. */
    restore() {
      const kept = store.read(this.key, this.tell);
      const onDevice = this.text(kept);
      const here = this.text(session.read(this.key));
      this.box.checked = onDevice !== null;
      // Somebody has only ticked the box elsewhere: that is no reason to lose what stands here.
      const text = onDevice === null || (onDevice === '' && here) ? here : onDevice;
      if (text !== null) this.isWritten = true;
      if (text !== null && text !== this.area.value) this.area.value = text;
      this.explain(onDevice === null ? null : kept.until);
      this.changed();
    }

    write() {
      const entry = { v: 2, f: this.fingerprint, t: this.area.value.slice(0, LONGEST) };
      const keep = this.box.checked;
      const until = expiry();
      store.remove(this.key);
      session.remove(this.key);
      let isKept = false;
      if (entry.t !== '' || keep) {
        isKept = keep && store.write(this.key, { ...entry, until }, this.tell);
        this.isWritten = isKept || session.write(this.key, entry);
      }
      if (keep && !isKept) this.box.checked = false;
      this.explain(isKept ? until : null);
      this.changed();
    }

    explain(until) {
      const isTooLong = this.area.value.length > LONGEST;
      const text = until ? words.reflectionKept(KursBuild.dayText(until)) : words.reflectionHere;
      this.note.textContent = isTooLong ? `${words.reflectionTooLong} ${text}` : text;
      if (isTooLong && !this.wasTooLong) this.say(words.reflectionTooLong);
      this.wasTooLong = isTooLong;
    }

    /** Clears the text here and on the device. */
    forget() {
      this.drop();
      this.write();
    }

    drop() {
      this.area.value = '';
      this.box.checked = false;
      this.isWritten = false;
    }
  }

  KursBuild.Reflection = Reflection;

  /** Removes the texts whose time is up, on all pages of the site. */
  KursBuild.removeExpired = function () {
    store.keys().forEach((key) => {
      const entry = store.peek(key);
      if (entry && isExpired(entry)) store.remove(key, true);
    });
  };

  /** FNV-1a, as eight hexadecimal digits: tells one text from another. @param {string} text */
  KursBuild.fingerprint = function (text) {
    let hash = 0x811c9dc5;
    for (let index = 0; index < text.length; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    }
    return (hash >>> 0).toString(16).padStart(8, '0');
  };

  /** The box `::: refleksion`: known by its own id, or else by its words. */
  KursBuild.startReflection = function (section) {
    const area = KursBuild.need(section, 'textarea');
    const prompt = Array.from(section.children)
      .filter((child) => !child.matches('.reflection-field, .skrivefelt, .fold, .only-print'))
      .map((child) => KursBuild.spoken(child)).join(' ');
    const name = section.id || KursBuild.fingerprint(prompt);
    const region = KursBuild.liveRegion('reflection-status');
    section.append(region);
    const say = (text) => KursBuild.say(region, text);
    const reflection = new Reflection(area, store.key('~refleksion', name),
      KursBuild.fingerprint(name), say, say);
    try {
      reflection.build(area.id || `refleksion-${name}`);
    } catch (error) {
      region.remove();
      throw error;
    }
    KursBuild.followers.push(reflection);
  };
}(window.KursBuild));
