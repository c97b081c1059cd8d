/* Grading: the same rules as the compiler's, see docs/grading.md. Pure: no page, no device. */
(function (KursBuild) {
  'use strict';

  /** @typedef {'right' | 'partly' | 'wrong' | 'none'} Result `none`: not scored */
  /**
   * How much of a question is right.
   * @typedef {object} Grade
   * @property {number} share 0 to 1, of the question's points
   * @property {Result} result
   * @property {number} right parts that are right
   * @property {number} wrong parts that are wrong or missing; of options: wrong ones chosen
   * @property {number} all parts there are; of options: right ones
   */
  /** @typedef {{kind: 'text', accept: string[]}} TextBlank */
  /** @typedef {{kind: 'choice', accept: string[]}} ChoiceBlank */
  /** @typedef {{kind: 'number', low: string, high: string, unit?: string}} NumberBlank */
  /**
   * What is right. Which members there are goes by the type.
   * @typedef {object} Key
   * @property {string} type
   * @property {boolean} [partial] false: all or nothing
   * @property {boolean} [typo] true: one letter may be wrong in long words
   * @property {boolean} [scored] false: sorted without points
   * @property {number} [options] how many options there are, with the values 1, 2 …
   * @property {string[]} [right] the right values, or all in the right order
   * @property {string[][]} [rows] of each row, the values that are right
   * @property {(TextBlank | ChoiceBlank | NumberBlank)[]} [blanks]
   */
  /** @typedef {{share: number, right: number, wrong: number, all: number}} Count */

  /** Each value once, and only those there are. */
  const known = (values, isKnown) => values
    .filter((value, index) => isKnown(value) && values.indexOf(value) === index);

  /** @param {Key} key @param {string[]} response @returns {Count} */
  function choice(key, response) {
    const values = Array.from({ length: key.options }, (_, index) => String(index + 1));
    const chosen = known(response, (value) => values.includes(value));
    const right = chosen.filter((value) => key.right.includes(value)).length;
    const [wrong, all] = [chosen.length - right, key.right.length];
    if (key.type !== 'flervalg' && key.type !== 'marker') {
      return { share: Number(right === 1 && wrong === 0), right, wrong, all };
    }
    const traps = key.options - all;
    // Ticking everything earns nothing: a wrong tick weighs as much as there are few traps.
    const share = all === 0 ? 0 : traps === 0 ? right / all
      : Math.max(0, (right * traps - wrong * all) / (all * traps));
    return { share, right, wrong, all };
  }

  /** @param {boolean[]} parts @returns {Count} */
  function counted(parts) {
    const [right, all] = [parts.filter(Boolean).length, parts.length];
    return { share: all === 0 ? 1 : right / all, right, wrong: all - right, all };
  }

  /** Whether each item but the first stands right after the one that the key has before it. */
  function neighbours(key, response) {
    const given = known(response, (value) => key.right.includes(value));
    return key.right.slice(1).map((value, index) => {
      const place = given.indexOf(value);
      return place > 0 && given[place - 1] === key.right[index];
    });
  }

  /** Whether each row or gap is right. */
  function parts(key, response) {
    if (key.rows) return key.rows.map((accept, row) => accept.includes(response[row]));
    return key.blanks.map((blank, gap) => {
      const given = response[gap] === undefined ? '' : response[gap];
      if (blank.kind === 'choice') return blank.accept.includes(given);
      if (blank.kind === 'number') {
        const value = KursBuild.readNumber(given, blank.unit);
        return value !== null && value >= Number(blank.low) && value <= Number(blank.high);
      }
      return blank.accept.some((text) => KursBuild.sameText(given, text, Boolean(key.typo)));
    });
  }

  /** Whether each part of an answer is right: of rows and gaps. */
  KursBuild.rightParts = parts;

  const UNSCORED = ['skala', 'refleksion'];

  /** @param {Key} key @param {string[]} response @returns {Grade} */
  KursBuild.grade = function (key, response) {
    if (UNSCORED.includes(key.type) || key.scored === false) {
      return { share: 0, result: 'none', right: 0, wrong: 0, all: 0 };
    }
    const count = key.type === 'raekkefoelge' ? counted(neighbours(key, response))
      : key.rows || key.blanks ? counted(parts(key, response)) : choice(key, response);
    if (key.partial === false && count.share < 1) count.share = 0;
    const result = count.share === 1 ? 'right' : count.share === 0 ? 'wrong' : 'partly';
    return { ...count, result };
  };

  /** Grades many answers at once, for tests. @param {{key: Key, response: string[]}[]} list */
  KursBuild.gradeAll = (list) => list.map(({ key, response }) => KursBuild.grade(key, response));

  const SLACK = 1e-9; // thirds that add up to a whole

  /**
   * A whole quiz. Without a pass mark it is always passed.
   * @param {{share: number, points: number}[]} grades of the questions that count
   * @param {number | null} pass per cent
   */
  KursBuild.verdict = function (grades, pass) {
    const score = grades.reduce((sum, grade) => sum + grade.share * grade.points, 0);
    const max = grades.reduce((sum, grade) => sum + grade.points, 0);
    const percent = (max === 0 ? 100 : 100 * score / max) + SLACK;
    return { score, max, percent: Math.floor(percent), passed: percent >= (pass || 0) };
  };
}(window.KursBuild));
