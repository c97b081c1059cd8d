/*
 * The search: `assets/soeg.js`, joined from these files by SiteScript.swift.
 *
 *   search-words                       text to words, words to stems: as the compiler does it
 *   search-text-da or search-text-en   what the reader is told
 *   search-index                       the files of the index, each fetched when it is needed
 *   search-guess                       words that are mistyped, or not written to the end
 *   search-query                       what was typed, as units that a document can meet
 *   search-rank                        which documents meet them, the best first
 *   search-hits                        the texts of the hits, with the words marked
 *   search-box, search-page            the field with its list; the page with all hits
 */
(function (KursBuild) {
  'use strict';

  const Search = KursBuild.Search = {};

  /** U+00C0–U+00FF in one or two letters each, as in Folding.swift. */
  const latin = ('a a a a aeaaaec e e e e i i i i d n o o o o oe  oeu u u y y thss'
    + 'a a a a aeaaaec e e e e i i i i d n o o o o oe  oeu u u y y thy ');

  /** A character of a word, folded; '' for what stands between words. @param {number} code */
  const fold = (code) => {
    if (code < 0x80) {
      if (code >= 97 ? code <= 122 : code >= 48 && code <= 57) return String.fromCharCode(code);
      return code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : '';
    }
    if (code < 0xC0) return '';
    if (code < 0x100) return latin.substr((code - 0xC0) * 2, 2).trim();
    const isLetter = code < 0x300 || (code >= 0x380 && code < 0x2000)
      || (code >= 0x3000 && (code < 0xD800 || code > 0xDFFF));
    return isLetter ? String.fromCharCode(code) : '';
  };

  /** What stands within words and is not written: soft hyphens, and as Folding.isSilent says. */
  const isSilent = (code) => code === 0xAD || (code >= 0x300 && code < 0x370)
    || (code >= 0xFE00 && code < 0xFE10);

  /** A word with an accent that follows its last letter, folded as the two are in one. */
  const accented = (word, code) => {
    const last = word[word.length - 1];
    if (code === 0x30A && last === 'a') return `${word}a`;
    if (code === 0x308 && (last === 'a' || last === 'o')) return `${word}e`;
    return code === 0x308 && last === 'u' ? `${word.slice(0, -1)}y` : word;
  };

  /**
   * The words of a text, folded, with their places.
   * @param {string} text
   * @returns {{word: string, from: number, to: number}[]}
   */
  Search.words = function (text) {
    const words = [];
    let word = '';
    let from = 0;
    for (let place = 0; place <= text.length; place += 1) {
      const code = place < text.length ? text.charCodeAt(place) : 32;
      const letters = isSilent(code) ? '' : fold(code);
      if (letters) {
        if (!word) from = place;
        word += letters;
      } else if (word && isSilent(code)) {
        word = accented(word, code);
      } else if (word) {
        words.push({ word, from, to: place });
        word = '';
      }
    }
    return words;
  };

  // Stems ---------------------------------------------------------------------------------

  const isVowel = (letter) => 'aeiouy'.includes(letter);
  const endings = ('erendes erende hedens endes erede erens erets ernes ethed heden heder ende enes '
    + 'ered eren erer eret eres erne heds ene ens ere ers ets hed en er es et e').split(' ');

  /** Where the part of a word begins that endings may be taken from. */
  const region = (word) => {
    if (word.length < 3) return word.length;
    let place = 0;
    while (place < word.length && !isVowel(word[place])) place += 1;
    while (place < word.length && isVowel(word[place])) place += 1;
    return place < word.length ? Math.max(place + 1, 3) : word.length;
  };

  const withoutPair = (word, start) => (word.length - 2 >= start && /(?:gd|dt|gt|kt)$/.test(word)
    ? word.slice(0, -1) : word);

  /** Snowball's rules for Danish, on folded words. */
  const danish = (whole) => {
    const start = region(whole);
    let word = whole;
    const cut = (list) => list.find((end) => word.endsWith(end) && word.length - end.length >= start);
    const ending = cut(endings);
    if (ending) word = word.slice(0, -ending.length);
    else if (word.length > start && /[abcdfghjklmnoprtvyz]s$/.test(word)) word = word.slice(0, -1);
    word = withoutPair(word, start);
    if (word.endsWith('igst')) word = word.slice(0, -2);
    const last = cut(['elig', 'lig', 'els', 'ig']);
    if (last) word = withoutPair(word.slice(0, -last.length), start);
    if (word.length > start && /([bcdfghjklmnpqrstvwxz])\1$/.test(word)) word = word.slice(0, -1);
    return word;
  };

  const plain = (word) => (word.length > 3 && /[^sui]s$/.test(word) ? word.slice(0, -1) : word);

  const stems = new Map();

  /** The stem of a folded word, as the compiler finds it. @param {string} word */
  Search.stem = function (word) {
    if (word[0] === '$' || word.charCodeAt(word.length - 1) < 97) return word;
    let stem = stems.get(word);
    if (stem === undefined) {
      stem = Search.isDanish ? danish(word) : plain(word);
      stems.set(word, stem);
    }
    return stem;
  };
}(window.KursBuild));
