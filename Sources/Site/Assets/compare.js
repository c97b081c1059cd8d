/* How what a learner has typed is compared with the key: see docs/grading.md. Pure. */
(function (KursBuild) {
  'use strict';

  const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
  // Spelled out, because \s knows neither U+0085 nor leaves out U+FEFF.
  const BLANKS = /[\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/g;
  const DECOMPOSED = /[A-Za-z][\u0300-\u0303\u0308\u030A\u0327]/g;
  const LATIN_1 = /^[\u00C0-\u00FF]$/;

  /** `a` and a ring become å; what has no letter of its own in Latin-1 stays two. */
  function composed(pair) {
    const letter = pair.normalize('NFC');
    return LATIN_1.test(letter) ? letter : pair;
  }

  /** Blanks, dashes, quotation marks and case made the same. @param {string} text */
  function folded(text) {
    const plain = text.replace(INVISIBLE, '').replace(BLANKS, ' ').replace(/^ | $/g, '')
      .replace(DECOMPOSED, composed)
      .replace(/[\u2018\u2019\u00B4`]/g, "'")
      .replace(/[\u201C-\u201E\u00AB\u00BB]/g, '"')
      .replace(/[\u2010-\u2014\u2212]/g, '-');
    // One code point at a time: a whole text's lower case knows a final sigma.
    return Array.from(plain, (character) => character.toLowerCase()).join('');
  }

  /** @param {string} text folded */
  const withoutClosingMark = (text) => text.replace(/^(.*[^ ]) ?[.,;:!?]$/s, '$1');

  /** Folded, without one closing mark, and § with its blank. @param {string} text */
  const comparable = (text) => withoutClosingMark(folded(text)).replace(/§(?=[^ §])/g, '§ ');

  /** Are two words one slip apart: a letter too many, too few, another, or two swapped? */
  function isNear(word, key) {
    const [a, b] = [Array.from(word), Array.from(key)];
    if (b.length <= 6 || a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
    let start = 0;
    while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
    const rest = (list, from) => list.slice(from).join('');
    if (a.length > b.length) return rest(a, start + 1) === rest(b, start);
    if (a.length < b.length) return rest(a, start) === rest(b, start + 1);
    if (rest(a, start + 1) === rest(b, start + 1)) return true;
    return a[start] === b[start + 1] && a[start + 1] === b[start]
      && rest(a, start + 2) === rest(b, start + 2);
  }

  /**
   * Does a typed text say what the key says?
   * @param {string} typed
   * @param {string} accepted
   * @param {boolean} typo may one letter be wrong in words over six letters?
   */
  KursBuild.sameText = function (typed, accepted, typo) {
    const [a, b] = [comparable(typed), comparable(accepted)];
    if (a === b) return a !== '';
    if (!typo) return false;
    const [words, keys] = [a.split(' '), b.split(' ')];
    return words.length === keys.length
      && words.every((word, index) => word === keys[index] || isNear(word, keys[index]));
  };

  const MOST_DIGITS = 15; // more than these a double does not hold exactly

  /** A unit without blanks and full stops, and with per cent and kroner each said in one way. */
  const plain = (unit) => unit.replace(/ |(?!^)\./g, '').replace(/procent|pct/g, '%')
    .replace(/(kroner|kr|,-)+/g, 'kr');

  /** Is it the key's unit, or the first words of it? */
  const isUnit = (typed, unit) => folded(unit || '%').split(' ')
    .some((_, last, words) => plain(words.slice(0, last + 1).join('')) === plain(typed));

  /** Digits without what groups them by threes; null: it groups them in another way. */
  function ungrouped(digits, mark) {
    if (/^\d*$/.test(digits)) return digits;
    const [first, ...groups] = digits.split(mark);
    const rightly = /^(?!0$)\d{1,3}$/.test(first) && groups.every((g) => /^\d{3}$/.test(g));
    return rightly ? first + groups.join('') : null;
  }

  /** Which mark divides off the decimals, if any, and which the thousands; null: no number. */
  function marks(text) {
    const [points, commas] = [text.split('.').length - 1, text.split(',').length - 1];
    if (points && commas) {
      const decimal = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
      const once = (decimal === '.' ? points : commas) === 1;
      return once ? { decimal, group: decimal === '.' ? ',' : '.' } : null;
    }
    if (commas) return commas === 1 ? { decimal: ',', group: ' ' } : null;
    if (/^(?!0\.)\d{1,3}(\.\d{3})+$/.test(text)) return { decimal: '', group: '.' };
    return points > 1 ? null : { decimal: points ? '.' : '', group: ' ' };
  }

  /** The number that the text is, with the unit or without; null: it is none. */
  function read(text, unit) {
    const [, front, number, end] = /^(kr\.? ?)?([-+\d., ]*\d) ?(.*)$/s.exec(text) || [];
    if (!number || ((front || end) && !isUnit(front ? `${end}kr` : end, unit))) return null;
    const [, sign, body] = /^([+-]? ?)(.*)$/.exec(number);
    const style = marks(body);
    if (!style) return null;
    const cut = style.decimal ? body.lastIndexOf(style.decimal) : body.length;
    const whole = ungrouped(body.slice(0, cut), style.group);
    const decimals = body.slice(cut + 1);
    if (whole === null || !/^\d*$/.test(decimals)) return null;
    if (style.decimal ? !decimals : !whole) return null;
    if (whole.length + decimals.length > MOST_DIGITS) return null;
    const value = Number(`${whole || '0'}.${decimals || '0'}`);
    return sign[0] === '-' ? -value : value;
  }

  /**
   * The number a learner has typed, with Danish marks or English ones; null: no number.
   * @param {string} typed
   * @param {string} [unit] the key's unit, which may be there
   * @returns {number | null}
   */
  KursBuild.readNumber = function (typed, unit) {
    const text = folded(typed);
    const value = read(text, unit);
    return value === null ? read(withoutClosingMark(text), unit) : value;
  };
}(window.KursBuild));
