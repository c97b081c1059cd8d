/*
 * Which documents meet what was typed, the best first: BM25F, whose field weights are in the postings
 * already. A word counts more as it was typed than in another form, and more in another form than as
 * part of a compound.
 */
(function (KursBuild) {
  'use strict';

  const { Search } = KursBuild;

  const worthOf = { form: 0.85, compound: 0.35, parts: 0.4, beginning: 0.45, mistyped: 0.5 };
  /** When a word has said most of what it says by being there (BM25's k1). */
  const saturation = 1.2;
  /** What kind of document is sought by most. */
  const kindWorth = {
    c: 0.95, m: 1, a: 1.05, t: 0.9, w: 0.85, o: 1, l: 0.9, r: 0.65, k: 0.55, n: 0.7, p: 0.85, h: 0.4,
  };

  /**
   * What a unit is worth in each document, and where in it.
   * @typedef {{worths: Float32Array, masks: Uint16Array, idf: number, count: number}} Measure
   */

  const newMeasure = () => {
    const size = Search.catalogue.kinds.length;
    return { worths: new Float32Array(size), masks: new Uint16Array(size), idf: 0, count: 0 };
  };

  const add = (measure, list, worth) => {
    const { documents, worths, masks } = Search.postings(list);
    for (let place = 0; place < documents.length; place += 1) {
      measure.worths[documents[place]] += worths[place] * worth;
      measure.masks[documents[place]] |= masks[place];
    }
  };

  /** Adds all that an entry has for a word. */
  const addEntry = (measure, entry, word, worth, marks) => {
    entry.forms.forEach((form) => {
      add(measure, form, worth * (form.word === word ? 1 : worthOf.form));
    });
    marks.stems.add(entry.stem);
    if (entry.compounds) {
      add(measure, entry.compounds, worth * worthOf.compound);
      if (entry.stem.length > 2) marks.parts.add(entry.stem);
    }
  };

  /** What several words are worth that must all be there. */
  const both = (measures) => {
    const all = newMeasure();
    for (let document = 0; document < all.worths.length; document += 1) {
      let least = Infinity;
      let mask = 0;
      measures.forEach((one) => {
        least = Math.min(least, one.worths[document]);
        mask |= one.masks[document];
      });
      if (least > 0 && least < Infinity) {
        all.worths[document] = least;
        all.masks[document] = mask;
      }
    }
    return all;
  };

  const addMeasure = (measure, other, worth) => {
    for (let document = 0; document < other.worths.length; document += 1) {
      measure.worths[document] += other.worths[document] * worth;
      measure.masks[document] |= other.masks[document];
    }
  };

  const addAll = async (measure, stems, worth, marks) => {
    const measures = await Promise.all(stems.map(async (stem) => {
      const one = newMeasure();
      const entry = await Search.entry(stem);
      if (entry) addEntry(one, entry, stem, 1, marks);
      return one;
    }));
    addMeasure(measure, both(measures), worth);
  };

  const newMarks = () => ({
    stems: new Set(), parts: new Set(), beginnings: new Set(), instead: [],
  });

  /** What a word is worth: as it is, by its parts; if nobody has written it, by what it may mean. */
  const measureAnew = async (word, isLast, isPlain, marks) => {
    const measure = newMeasure();
    const entry = await Search.entry(Search.stem(word));
    if (entry) {
      addEntry(measure, entry, word, 1, marks);
      if (entry.parts.length > 1) await addAll(measure, entry.parts, worthOf.parts, marks);
    }
    if (!isPlain) return measure;
    let isKnown = Boolean(entry);
    if (isLast && word.length > 1) {
      const begun = (await Search.completed(word)).filter((one) => one !== entry);
      begun.forEach((one) => {
        one.forms.forEach((form) => {
          add(measure, form, worthOf.beginning * (isKnown ? 0.3 : 1));
        });
      });
      if (begun.length) marks.beginnings.add(word);
      isKnown = isKnown || begun.length > 0;
    }
    if (isKnown) return measure;
    const meant = await Search.mistyped(word);
    const guesses = await Promise.all(meant.map(Search.entry));
    guesses.forEach((guess, place) => guess
      && addEntry(measure, guess, '', worthOf.mistyped / (1 + place), marks));
    if (guesses.some(Boolean)) {
      const best = guesses.find(Boolean);
      marks.instead.push(best.forms.reduce((one, two) => (
        two.text.length > one.text.length ? two : one)).word);
      return measure;
    }
    const parts = await Search.divided(word);
    if (parts.length) await addAll(measure, parts, worthOf.parts, marks);
    return measure;
  };

  /** What has been measured lately: with each letter typed, the words before are asked for again. */
  const lately = new Map();
  const mostLately = 40;

  const measureWord = async (word, isLast, isPlain, marks) => {
    const key = `${word} ${isLast} ${isPlain}`;
    if (!lately.has(key)) {
      if (lately.size >= mostLately) lately.delete(lately.keys().next().value);
      const own = newMarks();
      const made = measureAnew(word, isLast, isPlain, own).then((measure) => ({ measure, own }));
      lately.set(key, made);
      made.catch(() => lately.delete(key));
    }
    const { measure, own } = await lately.get(key);
    own.stems.forEach((stem) => marks.stems.add(stem));
    own.parts.forEach((stem) => marks.parts.add(stem));
    own.beginnings.forEach((start) => marks.beginnings.add(start));
    marks.instead.push(...own.instead);
    return measure;
  };

  /** @param {import('./search-query').Unit} unit */
  const measureUnit = async (unit, marks) => {
    const measure = newMeasure();
    const all = await Promise.all(unit.alternatives.map(async ({ words, worth }, place) => {
      const isOwn = place === 0;
      const measures = await Promise.all(words.map((word, index) => measureWord(
        word, unit.isLast && isOwn && index === words.length - 1,
        worth === 1 && !word.startsWith('$'), marks)));
      return { worth, one: measures.length === 1 ? measures[0] : both(measures) };
    }));
    all.forEach(({ worth, one }) => addMeasure(measure, one, worth));
    const total = Search.catalogue.count;
    measure.count = measure.worths.reduce((count, worth) => count + (worth > 0 ? 1 : 0), 0);
    measure.idf = Math.max(0.3, Math.log(1 + (total - measure.count + 0.5)
      / (measure.count + 0.5)));
    return measure;
  };

  /** The section in which most of the units stand; 0 is what comes before the first heading. */
  Search.bestSection = ({ measures }, document) => {
    if (measures.every((measure) => measure.masks[document] & 1)) return 0;
    let best = 0;
    let most = 0;
    for (let section = 0; section < 15; section += 1) {
      const sum = measures.reduce((all, measure) => (
        measure.masks[document] & (2 << section) ? all + measure.idf : all), 0);
      if (sum > most) [best, most] = [section, sum];
    }
    return best;
  };

  /**
   * All hits for what was typed, the best first, with what there is to mark in them.
   * @param {string} typed
   */
  Search.find = async function (typed) {
    await Search.open();
    const units = Search.units(typed);
    const marks = newMarks();
    const measured = await Promise.all(units.map((unit) => measureUnit(unit, marks)));
    const measures = measured.filter((measure) => measure.count > 0);
    const numbers = measured.filter((_, place) => /\d/.test(units[place].key));
    const whole = measures.reduce((sum, measure) => sum + measure.idf, 0);
    const hits = [];
    Search.catalogue.kinds.forEach((kind, document) => {
      // Who names nothing but the act may mean a provision of it: they come after all other hits.
      const isNamed = kind !== 'r' || numbers.some(({ worths }) => worths[document] > 0);
      if (!isNamed && !measured.every(({ masks }) => masks[document] & 1)) return;
      let score = 0;
      let covered = 0;
      let together = 0xFFFF;
      measures.forEach((measure) => {
        const worth = measure.worths[document];
        if (worth > 0) {
          score += measure.idf * (worth / (worth + saturation));
          covered += measure.idf;
          const mask = measure.masks[document];
          together &= mask & 1 ? 0xFFFF : mask;
        }
      });
      if (!covered) return;
      const coverage = covered / whole;
      const isWhole = coverage > 0.999;
      if (isWhole && measures.length > 1 && together) score *= together & 1 ? 1.5 : 1.2;
      score *= coverage * coverage * kindWorth[kind] * (isNamed ? 1 : 0.001);
      hits.push({ document, kind, coverage, score });
    });
    // With many hits for all of the words, those for some of them are only in the way.
    const most = hits.reduce((best, hit) => Math.max(best, hit.coverage), 0);
    const good = hits.filter((hit) => hit.coverage > most * 0.55);
    good.sort((one, two) => two.score - one.score || one.document - two.document);
    return { typed, units, hits: good, marks, measures };
  };
}(window.KursBuild));
