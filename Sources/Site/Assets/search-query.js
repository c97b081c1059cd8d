/*
 * What was typed, as units. A unit is a word, a § or a phrase that has synonyms; it is met by its
 * alternatives, each of which is one word or several that must all be there.
 */
(function (KursBuild) {
  'use strict';

  const { Search } = KursBuild;

  /**
   * @typedef {{words: string[], worth: number}} Alternative
   * @typedef {{key: string, alternatives: Alternative[], isLast: boolean, isPlain: boolean}} Unit
   */

  // Words that say nothing of what is sought. Not among them: those that change what is meant, such
  // as ”ikke”, ”uden”, ”skal”, ”kan”, ”må”, ”før”.
  const empty = new Set(('og i at det en et den til er som paa de med han af for der var mig sig men '
    + 'har om vi min hun nu da fra du sin dem os man hvor eller hvad her vil naar vaere jo deres '
    + 'denne dette ogsaa dig hvis din jeg hvordan hvem hvilke hvilken hvornaar mit mine ens bliver '
    + 'the of and to in is a for on what how').split(' '));

  // Words whose forms no rule finds.
  const irregular = [
    ['barn', 'børn'], ['forælder', 'forældre'], ['mor', 'mødre', 'moder'], ['far', 'fædre', 'fader'],
    ['bror', 'brødre'], ['mand', 'mænd'], ['hånd', 'hænder'], ['nat', 'nætter'], ['bog', 'bøger'],
    ['ung', 'yngre'], ['gammel', 'gamle', 'ældre'], ['lille', 'små'], ['år', 'årige'],
  ];

  const reference = new RegExp('(?:§{1,2}|\\b(?:paragraf(?:fen|fer|ferne)?|pgf)\\.?)\\s*'
    + '(\\d+)(?:\\s?([a-h])(?![\\wæøåÆØÅ]))?'
    + '(?:\\s?[-–]\\s?(\\d+)|(?:,?\\s?(?:stk|nr)\\.?\\s?\\d+)+)?', 'gi');

  /**
   * Words and §§ of a text, in order: the alternatives of each, every one a folded word.
   * @param {string} text @returns {string[][]}
   */
  const pieces = (text) => {
    const found = [];
    const words = (part) => Search.words(part).forEach(({ word, from }, place, all) => {
      // ”e-læring” may also be written as one word.
      const before = all[place - 1];
      if (before && before.to === from - 1 && part[before.to] === '-') {
        found[found.length - 1].push(before.word + word);
      }
      found.push([word]);
    });
    let end = 0;
    for (const match of text.matchAll(reference)) {
      words(text.slice(end, match.index));
      const [whole, first, letter, last] = match;
      const list = [];
      const [from, to] = [Number(first), Number(last || first)];
      // ”§ 20-5” is no range, and no act has ten thousand paragraphs.
      list.push(`$${from}`);
      for (let number = from + 1; number <= Math.min(to, from + 80, 9999); number += 1) {
        list.push(`$${number}`);
      }
      found.push(letter ? [`$${from}${letter.toLowerCase()}`, `$${from}`] : list);
      end = match.index + whole.length;
    }
    words(text.slice(end));
    return found;
  };

  const keyOf = (words) => Search.stem(words[0]);

  /** Groups of phrases that mean the same: the stems of each phrase, and its words. */
  let groups;
  const readSynonyms = () => {
    const read = (phrase) => {
      const words = pieces(phrase.normalize('NFC').replace(/\([^)]*\)/g, ' ')).map((one) => one[0]);
      return { words, stems: words.map(Search.stem) };
    };
    const one = (worth) => (group) => ({ worth, phrases: group.map(read) });
    groups = (Search.isDanish ? irregular.map(one(0.8)) : [])
      .concat(Search.catalogue.synonyms.map(one(0.5)));
  };

  /** The phrase of a group that the keys from `place` on are, the longest. */
  const phraseAt = (keys, place) => {
    const found = [];
    groups.forEach((group) => group.phrases.forEach((phrase) => {
      const { stems } = phrase;
      if (stems.length && stems.every((stem, offset) => stem === keys[place + offset])) {
        found.push({ group, phrase });
      }
    }));
    const longest = Math.max(0, ...found.map(({ phrase }) => phrase.stems.length));
    return found.filter(({ phrase }) => phrase.stems.length === longest);
  };

  /**
   * The units of what was typed.
   * @param {string} typed @returns {Unit[]}
   */
  Search.units = function (typed) {
    if (!groups) readSynonyms();
    const text = typed.normalize('NFC');
    const all = pieces(text);
    const telling = all.filter((words) => !empty.has(words[0])
      && !(words.length === 1 && words[0].length === 1 && words[0] > '9'));
    const kept = telling.length ? telling : all;
    const keys = kept.map(keyOf);
    const isOpen = /[\wæøåÆØÅ]$/.test(text);
    const units = [];
    for (let place = 0; place < kept.length;) {
      const found = phraseAt(keys, place);
      const length = found.length ? found[0].phrase.stems.length : 1;
      const own = kept.slice(place, place + length);
      const alternatives = length > 1
        ? [{ words: own.map((words) => words[0]), worth: 1 }]
        : own[0].map((word) => ({ words: [word], worth: 1 }));
      found.forEach(({ group, phrase }) => group.phrases.forEach((other) => {
        if (other !== phrase) alternatives.push({ words: other.words, worth: group.worth });
      }));
      const isLast = isOpen && place + length === kept.length;
      units.push({
        key: own.map((words) => words[0]).join(' '), alternatives, isLast,
        isPlain: length === 1 && !own[0][0].startsWith('$'),
      });
      place += length;
    }
    return units.slice(0, 12);
  };
}(window.KursBuild));
