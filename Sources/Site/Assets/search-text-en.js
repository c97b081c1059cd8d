/* What the reader is told on an English site. */
(function (KursBuild) {
  'use strict';

  const { Search } = KursBuild;

  Search.text = {
    field: 'Search',
    hint: 'Write one or more words',
    results: 'Results',
    count: (number) => (number === 1 ? '1 result' : `${number} results`),
    none: 'No results. Try another word, or use the lists.',
    failed: 'The search could not be loaded. Use the lists, or try again.',
    instead: (words) => `Showing results for ${words}.`,
    all: (number) => (number === 1 ? 'Show the result on the search page'
      : `Show all ${number} results`),
    more: (number, kind) => `Show ${number} more from ${kind}`,
    section: 'Section',
    kinds: {
      m: 'Courses', a: 'Knowledge', t: 'Theme days', o: 'Glossary', l: 'Acts', k: 'Sources',
      n: 'News', p: 'Pages', h: 'Handbook',
    },
  };
}(window.KursBuild));
