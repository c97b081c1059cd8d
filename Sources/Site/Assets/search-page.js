/* The search page: a field, and all hits as links under headings. */
(function (KursBuild) {
  'use strict';

  const { Search, make, say, liveRegion } = KursBuild;
  const shown = 12;
  const more = 10;
  const pause = 150;

  /** @param {HTMLElement} place */
  KursBuild.startSearchPage = function (place) {
    const { text } = Search;
    Search.base = '';
    const form = make('form', 'search-form');
    const label = make('label', '', text.field);
    const field = make('input', '');
    const hint = make('span', 'search-hint', text.hint);
    const status = make('p', 'search-count');
    const results = make('div', 'search-results');
    form.setAttribute('role', 'search');
    field.type = 'search';
    field.id = 'soeg-felt';
    field.autocomplete = 'off';
    field.setAttribute('spellcheck', 'false');
    label.htmlFor = field.id;
    hint.id = 'soeg-hjaelp';
    field.setAttribute('aria-describedby', hint.id);
    status.setAttribute('role', 'status');
    form.append(label, hint, field);
    place.append(form, status, results);

    let timer = 0;
    let turn = 0;

    const item = (hit) => {
      const element = make('li', 'search-hit');
      const link = make('a', '');
      const { title, section, snippet } = Search.parts(hit);
      link.href = hit.address;
      link.append(title, ...(section ? [' ', section] : []));
      element.append(link, snippet);
      return element;
    };

    /** A button that shows more hits of a kind. */
    const moreButton = (found, kind, rest, list) => {
      const button = make('button', 'button button-quiet search-more');
      const name = () => {
        button.textContent = text.more(Math.min(rest.length, more), text.kinds[kind]);
      };
      name();
      button.addEventListener('click', async () => {
        const hits = await Search.read(found, rest.splice(0, more));
        const items = hits.map(item);
        list.append(...items);
        items[0].querySelector('a').focus();
        if (rest.length) name();
        else button.remove();
      });
      return button;
    };

    const fill = (found, hits) => {
      results.textContent = '';
      const rest = Search.grouped(found.hits.slice(shown));
      const groups = Search.grouped(hits);
      rest.forEach(({ kind }) => {
        if (!groups.some((group) => group.kind === kind)) groups.push({ kind, hits: [] });
      });
      groups.forEach((group) => {
        const box = make('section', 'search-group');
        const heading = make('h2', '', text.kinds[group.kind]);
        const list = make('ul', 'search-hits');
        const others = rest.find(({ kind }) => kind === group.kind);
        heading.id = `soeg-slags-${group.kind}`;
        box.setAttribute('aria-labelledby', heading.id);
        list.append(...group.hits.map(item));
        box.append(heading, list);
        if (others) box.append(moreButton(found, group.kind, others.hits, list));
        results.append(box);
      });
    };

    const look = async () => {
      const typed = field.value.trim();
      Search.keep(typed);
      turn += 1;
      const mine = turn;
      if (!typed) {
        results.textContent = '';
        status.textContent = '';
        return;
      }
      try {
        const found = await Search.find(typed);
        const hits = await Search.read(found, found.hits.slice(0, shown));
        if (mine !== turn) return;
        fill(found, hits);
        status.textContent = Search.told(found);
      } catch (error) {
        if (mine !== turn) return;
        results.textContent = '';
        status.textContent = text.failed;
      }
    };

    field.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(look, pause);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(timer);
      look();
    });
    // The arrows go from the field to the hits and back.
    place.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      const stops = [field, ...results.querySelectorAll('.search-hit a')];
      const here = stops.indexOf(document.activeElement);
      const next = stops[here + (event.key === 'ArrowDown' ? 1 : -1)];
      if (here < 0 || !next) return;
      event.preventDefault();
      next.focus();
    });

    field.value = Search.kept();
    // The focus is left at the top, where the way past the header is.
    if (field.value) look();
  };
}(window.KursBuild));
