/*
 * Which questions a learner gets, and in which order: by chance, and yet the same each time the
 * page is opened, until the quiz is begun anew. Each question has a rank of its own from the seed,
 * so a question that is added or removed does not move the others about.
 */
(function (KursBuild) {
  'use strict';

  const { store } = KursBuild;

  /** A number from a seed and a name, evenly spread. @returns {number} */
  function rank(seed, name) {
    let hash = parseInt(KursBuild.fingerprint(`${seed}/${name}`), 16);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
  }

  KursBuild.rank = rank;

  class Arrangement {
    /** @param {HTMLFormElement} form @param {string} key */
    constructor(form, key) {
      this.key = key;
      this.shuffles = form.dataset.shuffle === 'yes';
      const draw = Number(form.dataset.draw);
      this.draw = Number.isInteger(draw) && draw > 0 ? draw : Infinity;
      const own = '[data-question][data-shuffle="yes"]';
      this.isNeeded = this.shuffles || this.draw !== Infinity || form.querySelector(own) !== null;
      this.seed = null;
    }

    /** Takes the seed that is kept; gives whether it is another one than before. */
    read() {
      const entry = store.read(this.key);
      const kept = entry && Number.isInteger(entry.seed) ? entry.seed : null;
      if (kept !== null && kept === this.seed) return false;
      const isOther = kept !== null || this.seed === null;
      if (kept !== null) this.seed = kept;
      else this.keep(this.seed === null ? this.chance() : this.seed);
      return isOther;
    }

    chance() {
      return Math.floor(Math.random() * 0x7fffffff);
    }

    keep(seed, others = store.read(this.key)) {
      this.seed = seed;
      store.write(this.key, { v: 2, ...others, seed });
    }

    /** The questions to ask, in their order. @param {Numbered[]} questions */
    pick(questions) {
      const by = (name) => (a, b) => rank(this.seed, `${name}/${a.id}`)
        - rank(this.seed, `${name}/${b.id}`);
      const drawn = questions.length <= this.draw ? questions
        : questions.slice().sort(by('draw')).slice(0, this.draw);
      const asWritten = questions.filter((question) => drawn.includes(question));
      return this.shuffles ? asWritten.sort(by('order')) : asWritten;
    }

    /** Shuffles the options of a question, where the author wants it. @param {Numbered} question */
    mix(question) {
      const own = question.fieldset.dataset.shuffle;
      const wanted = own === undefined ? this.shuffles : own === 'yes';
      if (!wanted || !question.field || !question.field.shuffle) return;
      question.field.shuffle((value) => rank(this.seed, `${question.id}/${value}`));
    }
  }

  KursBuild.Arrangement = Arrangement;
}(window.KursBuild));
