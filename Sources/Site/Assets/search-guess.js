/* Words that are mistyped by one letter, not written to the end, or compounds nobody has used. */
(function (KursBuild) {
  'use strict';

  const { Search } = KursBuild;

  /** The longest word that is looked for by its beginning in files of the words themselves. */
  const mostBeginnings = 40;

  /**
   * Whether one letter more, less or other, or two in each other's place, make one word the other.
   * @param {string} one @param {string} two
   */
  Search.isNear = function (one, two) {
    const longer = one.length - two.length;
    if (longer > 1 || longer < -1 || one === two) return one === two;
    let start = 0;
    while (start < one.length && one[start] === two[start]) start += 1;
    let end = 0;
    const room = Math.min(one.length, two.length) - start;
    while (end < room && one[one.length - 1 - end] === two[two.length - 1 - end]) end += 1;
    const left = one.length - start - end;
    const right = two.length - start - end;
    if (left <= 1 && right <= 1) return true;
    return left === 2 && right === 2 && one[start] === two[start + 1]
      && one[start + 1] === two[start];
  };

  const endings = ['', 'e', 'en', 'et', 'er', 's', 'es', 'ens', 'ets', 'ers', 'erne', 'ernes', 'ene',
    'ende', 'ede', 'te', 't', 'eren', 'ing', 'else', 'ig', 'lig', 'n', 'r'];

  /** Whether a word could be a form of a stem but for one letter. */
  const couldBe = (word, stem) => endings.some((ending) => (
    word.length >= stem.length + ending.length - 1 && word.length <= stem.length + ending.length + 1
      && ((word.endsWith(ending) && Search.isNear(word.slice(0, word.length - ending.length), stem))
        || (word.startsWith(stem) && Search.isNear(word, stem + ending)))));

  /**
   * The stems of the site that a mistyped word may be a form of, the likeliest first. One letter is
   * wrong in the first half or in the second: the other half is as it is in the word that is meant.
   * @param {string} word @returns {Promise<string[]>}
   */
  Search.mistyped = async function (word) {
    if (word.length < 4) return [];
    const stem = Search.stem(word);
    const half = Math.max(2, Math.floor(word.length / 2) - 1);
    const back = Array.from(stem).reverse().join('');
    const start = word.slice(0, half);
    const end = back.slice(0, Math.max(2, Math.floor(stem.length / 2) - 1));
    const [forwards, backwards] = await Promise.all([
      Search.stems('f', start), Search.stems('b', end),
    ]);
    const sizes = new Map();
    const consider = (found, size) => {
      if (found.length < 3 || sizes.has(found)) return;
      const isNear = Search.isNear(stem, found) || Search.isNear(word, found);
      if (isNear || couldBe(word, found)) {
        // The first letter is seldom wrong, and a frequent word is likelier meant than a rare one.
        sizes.set(found, size + (found[0] === word[0] ? 6 : 0) + (isNear ? 3 : 0));
      }
    };
    forwards.forEach((item) => item.word.startsWith(start) && consider(item.word, item.size));
    backwards.forEach((item) => item.word.startsWith(end)
      && consider(Array.from(item.word).reverse().join(''), item.size));
    const all = Array.from(sizes).sort((one, two) => two[1] - one[1]
      || (one[0] < two[0] ? -1 : 1));
    return all.slice(0, 3).map(([found]) => found);
  };

  /** Entries of words that begin like this, those in most documents first. */
  Search.completed = async function (start) {
    if (start.length < 2) return [];
    const entries = await Search.beginning(start);
    const size = (entry) => entry.forms.reduce((sum, form) => sum + form.text.length, 0);
    return entries.sort((one, two) => size(two) - size(one)).slice(0, mostBeginnings);
  };

  /**
   * The two words of the site that an unknown one is made of, if it is: *mødeplanlægningsskema* may
   * be *mødeplanlægning* and *skema*.
   * @param {string} word @returns {Promise<string[]>} their stems
   */
  Search.divided = async function (word) {
    if (!Search.isDanish || word.length < 7) return [];
    const heads = (await Search.stems('f', word.slice(0, 3)))
      .map((item) => item.word).filter((head) => head.length > 2 && word.startsWith(head)
        && word.length - head.length > 3)
      .sort((one, two) => two.length - one.length).slice(0, 4);
    const tries = heads.flatMap((head) => {
      const rest = word.slice(head.length);
      return [rest, rest.replace(/^(?:s|e|es|er)(?=.{3})/, '')]
        .filter((tail, place, all) => tail.length > 2 && all.indexOf(tail) === place)
        .map((tail) => [head, Search.stem(tail)]);
    });
    const found = await Promise.all(tries.slice(0, 6).map(([, tail]) => Search.entry(tail)));
    return tries.find((_, place) => found[place]) || [];
  };
}(window.KursBuild));
