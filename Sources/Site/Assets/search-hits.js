/* The hits that are shown: their texts, with the words marked, in groups by kind. */
(function (KursBuild) {
  'use strict';

  const { Search, make } = KursBuild;

  const snippetLength = 170;
  const before = 50;

  /** Tells which words of a text are among those sought. */
  const finder = (marks) => {
    const known = new Map();
    const parts = Array.from(marks.parts);
    const beginnings = Array.from(marks.beginnings);
    return ({ word, from }, text) => {
      if (/^\d/.test(word)) {
        const stands = /(?:§|paragraf)[^.;:]{0,20}$/i.test(text.slice(Math.max(0, from - 22), from));
        return marks.stems.has(stands ? `$${word}` : word);
      }
      if (!known.has(word)) {
        known.set(word, marks.stems.has(Search.stem(word))
          || beginnings.some((start) => word.startsWith(start))
          || parts.some((part) => word.length > part.length + 2
            && (word.startsWith(part) || word.indexOf(part) > 2)));
      }
      return known.get(word);
    };
  };

  /** Appends a text to an element, the words sought in `mark`. */
  const marked = (element, text, isHit) => {
    let end = 0;
    Search.words(text).forEach((item) => {
      if (!isHit(item, text)) return;
      element.append(text.slice(end, item.from), make('mark', '', text.slice(item.from, item.to)));
      end = item.to;
    });
    element.append(text.slice(end));
    return element;
  };

  /** The part of a text with most of the words sought. */
  const excerpt = (text, isHit) => {
    const found = Search.words(text).filter((item) => isHit(item, text));
    let best = 0;
    let most = 0;
    found.forEach((first, place) => {
      const words = new Set();
      for (let next = place; next < found.length
        && found[next].to < first.from + snippetLength - before; next += 1) {
        words.add(Search.stem(found[next].word));
      }
      if (words.size > most) [best, most] = [first.from, words.size];
    });
    let from = Math.max(0, best - before);
    if (from > 0) from = text.indexOf(' ', from) + 1;
    let to = Math.min(text.length, from + snippetLength);
    if (to < text.length) to = Math.max(text.lastIndexOf(' ', to), from + 20);
    return (from > 0 ? '… ' : '') + text.slice(from, to).trim() + (to < text.length ? ' …' : '');
  };

  /** How often the words sought stand side by side in a text, in their order: 0 or 1. */
  const hasPhrase = (text, stems) => {
    if (stems.length < 2) return false;
    const found = Search.words(text).map(({ word }) => Search.stem(word));
    return found.some((stem, place) => stem === stems[0]
      && stems.every((one, offset) => found[place + offset] === one));
  };

  /**
   * The hits from `first` on, with their texts. What is found side by side comes first among them.
   * @param {Awaited<ReturnType<Search.find>>} found @param {number} count
   */
  Search.read = async function (found, hits) {
    const isHit = finder(found.marks);
    const stems = Search.words(found.typed).map(({ word }) => Search.stem(word));
    const documents = await Promise.all(hits.map((hit) => Search.document(hit.document)));
    const read = hits.map((hit, place) => {
      const document = documents[place];
      const section = document.sections[Search.bestSection(found, hit.document)]
        || { heading: '', anchor: '', text: '' };
      const isInTitle = hasPhrase(document.title, stems);
      const isInHeading = hasPhrase(section.heading, stems);
      const isInText = hasPhrase(section.text, stems);
      return {
        kind: hit.kind,
        score: hit.score * (isInTitle ? 1.5 : isInHeading ? 1.5 : isInText ? 1.15 : 1),
        address: Search.base + document.address
          + (section.anchor ? `#${encodeURIComponent(section.anchor)}` : ''),
        title: document.title,
        heading: section.heading,
        language: document.language,
        text: section.text.trim() || document.summary,
        summary: document.summary,
        isHit,
      };
    });
    return read.sort((one, two) => two.score - one.score);
  };

  /** Courses stand with their modules, theme days with their worksheets, acts with their §§. */
  Search.groupOf = (kind) => ({ c: 'm', w: 't', r: 'l' }[kind] || kind);

  /**
   * Hits by kind; the kinds in the order of their best hits.
   * @template Hit @param {(Hit & {kind: string})[]} hits
   * @returns {{kind: string, hits: Hit[]}[]}
   */
  Search.grouped = function (hits) {
    const groups = new Map();
    hits.forEach((hit) => {
      const kind = Search.groupOf(hit.kind);
      if (!groups.has(kind)) groups.set(kind, []);
      groups.get(kind).push(hit);
    });
    return Array.from(groups, ([kind, own]) => ({ kind, hits: own }));
  };

  const primary = (tag) => tag.toLowerCase().split('-')[0];

  /** The hit's title, its section and a piece of its text, to be put where they belong. */
  Search.parts = function (hit) {
    // What a page says in another language than the one it is shown on is read out in its own.
    const isOther = primary(hit.language) !== primary(document.documentElement.lang);
    const part = (name, text) => {
      const element = make('span', name);
      if (isOther) element.lang = hit.language;
      return marked(element, text, hit.isHit);
    };
    const title = part('search-title', hit.title);
    const section = hit.heading ? part('search-section', hit.heading) : null;
    let text = excerpt(hit.text, hit.isHit);
    if (!Search.words(text).some((item) => hit.isHit(item, text)) && hit.summary) {
      text = excerpt(hit.summary, hit.isHit);
    }
    return { title, section, snippet: part('search-snippet', text) };
  };

  /** What is said of how much was found. */
  Search.told = function (found) {
    const { text } = Search;
    if (!found.hits.length) return text.none;
    const instead = Array.from(new Set(found.marks.instead)).join(', ');
    return (instead ? `${text.instead(instead)} ` : '') + text.count(found.hits.length);
  };

  // What was typed stays in this window, and never becomes part of an address. Firefox has a store
  // for each page that is opened from a disk; the window's name goes along.
  const key = 'kursbuild-soeg';

  /** @param {string} typed */
  Search.keep = function (typed) {
    try {
      sessionStorage.setItem(key, typed);
    } catch (error) { /* Then it is not kept. */ }
    if (KursBuild.isApart) window.name = `${key}:${typed}`;
  };

  Search.kept = function () {
    if (KursBuild.isApart && window.name.startsWith(`${key}:`)) {
      return window.name.slice(key.length + 1);
    }
    try {
      return sessionStorage.getItem(key) || '';
    } catch (error) {
      return '';
    }
  };
}(window.KursBuild));
