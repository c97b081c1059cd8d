/* What the reader is told on a Danish site. */
(function (KursBuild) {
  'use strict';

  const { Search } = KursBuild;

  Search.text = {
    field: 'Søg',
    hint: 'Skriv et eller flere ord, for eksempel sagsoplysning eller § 20',
    results: 'Resultater',
    count: (number) => (number === 1 ? '1 resultat' : `${number} resultater`),
    none: 'Ingen resultater. Prøv et andet ord, eller brug listerne.',
    failed: 'Søgningen kunne ikke hentes. Brug listerne, eller prøv igen.',
    instead: (words) => `Viser resultater for ${words}.`,
    all: (number) => (number === 1 ? 'Vis resultatet på søgesiden'
      : `Vis alle ${number} resultater`),
    more: (number, kind) => `Vis ${number} ${number === 1 ? 'mere' : 'flere'} fra ${kind}`,
    section: 'Afsnit',
    kinds: {
      m: 'Kurser', a: 'Viden', t: 'Temadage', o: 'Ordbog', l: 'Love', k: 'Kilder', n: 'Nyheder',
      p: 'Sider', h: 'Håndbog',
    },
  };
}(window.KursBuild));
