/* The files of the index (Sources/Search/IndexFile.swift), each fetched once, when it is needed. */
(function (KursBuild) {
  'use strict';

  const { Search, make } = KursBuild;

  /** Files by their names: a promise of what they hand over. @type {Map<string, Promise<any>>} */
  const files = new Map();
  /** What has been handed over and waits for its script to end, by the file's name. */
  const handed = new Map();
  /** The catalogue. */
  let catalogue;

  window.kursbuildSoeg = (kind, number, content) => {
    handed.set(kind === 'katalog' ? kind : kind + number, content);
  };

  /** Fetches a file by a script of its own, as nothing else can be loaded from a disk. */
  const fetchFile = (name) => {
    if (!files.has(name)) {
      files.set(name, new Promise((resolve, reject) => {
        const script = make('script', '');
        const version = catalogue && location.protocol !== 'file:' ? `?${catalogue.v}` : '';
        script.src = `${Search.base}assets/soeg/${name}.js${version}`;
        script.onload = () => {
          script.remove();
          if (handed.has(name)) resolve(handed.get(name));
          else reject(new Error(`${name}.js says nothing`));
          handed.delete(name);
        };
        script.onerror = () => {
          script.remove();
          files.delete(name);
          reject(new Error(`no ${name}.js`));
        };
        document.head.append(script);
      }));
    }
    return files.get(name);
  };

  /** The value of a digit, by its character's code. */
  const digit = new Uint8Array(128);
  Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_')
    .forEach((letter, value) => { digit[letter.charCodeAt(0)] = value; });
  Search.digit = (letter) => digit[letter.charCodeAt(0)];

  /** Numbers of five bits a character. @param {string} text @returns {number[]} */
  const numbers = (text) => {
    const found = [];
    for (let place = 0, number = 0, shift = 0; place < text.length; place += 1) {
      const value = digit[text.charCodeAt(place)];
      number |= (value & 31) << shift;
      shift += 5;
      if (value < 32) {
        found.push(number);
        number = 0;
        shift = 0;
      }
    }
    return found;
  };

  /** What a weight stands for, in words of a text of usual length: Posting.swift. */
  const worth = Float32Array.from({ length: 64 },
    (_, weight) => (2 ** (weight >> 3) * (1 + (weight & 7) / 8) - 1) / 5);

  /**
   * Postings: documents, how much the word is worth in each, and where in it. Read once.
   * @param {{text: string, documents?: number[], worths?: number[], masks?: number[]}} list
   */
  Search.postings = function (list) {
    if (list.documents) return list;
    const { text } = list;
    const [documents, worths, masks] = [[], [], []];
    let place = 0;
    let document = 0;
    const next = () => {
      let number = 0;
      for (let shift = 0; ; shift += 5) {
        const value = digit[text.charCodeAt(place)];
        place += 1;
        number |= (value & 31) << shift;
        if (value < 32) return number;
      }
    };
    while (place < text.length) {
      document += next();
      documents.push(document);
      worths.push(worth[digit[text.charCodeAt(place)]]);
      place += 1;
      masks.push(next());
    }
    return Object.assign(list, { documents, worths, masks });
  };

  // Catalogue -----------------------------------------------------------------------------

  /** Fetches the catalogue; all else comes after it. */
  Search.open = function () {
    return fetchFile('katalog').then((found) => {
      if (catalogue) return catalogue;
      Search.isDanish = found.da === 1;
      const kinds = [];
      (found.k.match(/\D\d+/g) || []).forEach((run) => {
        for (let left = Number(run.slice(1)); left > 0; left -= 1) kinds.push(run[0]);
      });
      let last = 0;
      const texts = numbers(found.t).map((step) => { last += step; return last; });
      const starts = (list) => (list ? list.split(' ') : []);
      catalogue = {
        kinds, texts, o: starts(found.o), f: starts(found.f), b: starts(found.b), v: found.v,
        synonyms: found.s, language: found.l, count: kinds.filter((kind) => kind !== '-').length,
      };
      Search.catalogue = catalogue;
      return catalogue;
    });
  };

  /** The last of sorted `starts` that is not after `word`. */
  const last = (starts, word) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= word) low = middle + 1;
      else high = middle;
    }
    return Math.max(low - 1, 0);
  };

  // Words ---------------------------------------------------------------------------------

  /**
   * A file of words, read: its entries by their stems, in order.
   * @param {string} text
   */
  const readWords = (text) => {
    const entries = new Map();
    text.split(';').forEach((entry) => {
      const [rest, parts] = entry.split('=');
      const [own, compounds] = rest.split('+');
      const [stem, ...forms] = own.split(',');
      entries.set(stem, {
        stem,
        forms: forms.map((form) => {
          const [ending, postings] = form.split(':');
          return { word: stem + ending, text: postings };
        }),
        compounds: compounds ? { text: compounds } : null,
        parts: parts ? parts.split(' ') : [],
      });
    });
    return entries;
  };

  const wordFiles = new Map();
  const wordFile = (number) => {
    if (!wordFiles.has(number)) {
      wordFiles.set(number, fetchFile(`o${number}`).then(readWords));
      wordFiles.get(number).catch(() => wordFiles.delete(number));
    }
    return wordFiles.get(number);
  };

  /** The entry of a stem; undefined when the site does not have it. @param {string} stem */
  Search.entry = function (stem) {
    if (!catalogue.o.length) return Promise.resolve(undefined);
    return wordFile(last(catalogue.o, stem)).then((entries) => entries.get(stem));
  };

  /** The entries of words that begin like this, as far as they stand in one file or two. */
  Search.beginning = function (start) {
    if (!catalogue.o.length) return Promise.resolve([]);
    const first = last(catalogue.o, start);
    const end = Math.min(last(catalogue.o, `${start}\uffff`), first + 1);
    const both = first === end ? [first] : [first, end];
    return Promise.all(both.map(wordFile)).then((found) => found.flatMap((entries) => (
      Array.from(entries.values()).filter((entry) => entry.stem.startsWith(start)
        || entry.forms.some((form) => form.word.startsWith(start))))));
  };

  const stemFiles = new Map();

  /**
   * The stems that begin like this, at least; backwards ones of `kind` b. A few files at most.
   * @param {'f' | 'b'} kind @param {string} start
   * @returns {Promise<{word: string, size: number}[]>}
   */
  Search.stems = function (kind, start) {
    const starts = catalogue[kind];
    if (!starts.length) return Promise.resolve([]);
    const first = last(starts, start);
    const end = Math.min(last(starts, `${start}\uffff`), first + 2);
    const wanted = [];
    for (let number = first; number <= end; number += 1) {
      const name = kind + number;
      if (!stemFiles.has(name)) {
        stemFiles.set(name, fetchFile(name).then((text) => {
          let word = '';
          return text.split(' ').map((item) => {
            word = word.slice(0, digit[item.charCodeAt(0)]) + item.slice(1, -1);
            return { word, size: Number(item[item.length - 1]) };
          });
        }));
        stemFiles.get(name).catch(() => stemFiles.delete(name));
      }
      wanted.push(stemFiles.get(name));
    }
    return Promise.all(wanted).then((lists) => lists.flat());
  };

  // Texts ---------------------------------------------------------------------------------

  /** The file that holds a document's text. */
  Search.textFile = (document) => {
    const { texts } = catalogue;
    let place = texts.length - 1;
    while (place > 0 && texts[place] > document) place -= 1;
    return texts[place];
  };

  /**
   * A document's title, address, summary, language and sections (heading, anchor, text).
   * @param {number} document
   */
  Search.document = function (document) {
    const file = Search.textFile(document);
    return fetchFile(`t${file}`).then((list) => {
      const [kind, title, address, summary, parts, language] = list[document - file];
      const sections = [];
      for (let place = 0; place < parts.length; place += 3) {
        sections.push({
          heading: parts[place], anchor: parts[place + 1], text: parts[place + 2],
        });
      }
      return { kind, title, address, summary, sections, language: language || catalogue.language };
    });
  };
}(window.KursBuild));
