/*
 * The field in the header with its list of hits: a combobox with a listbox (ARIA 1.2). The focus stays
 * in the field; the arrows choose among the hits.
 */
(function (KursBuild) {
  'use strict';

  const { Search, make, say, liveRegion } = KursBuild;
  const shown = 8;
  const pause = 120;

  /**
   * @param {HTMLFormElement} form @param {HTMLInputElement} field
   * @param {string} base the way to the top of the site
   */
  KursBuild.startSearchField = function (form, field, base) {
    const { text } = Search;
    Search.base = base;
    const list = make('div', 'search-list');
    const status = liveRegion('search-status');
    list.id = 'soeg-liste';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', text.results);
    Object.entries({
      role: 'combobox', 'aria-expanded': 'false', 'aria-controls': list.id,
      'aria-autocomplete': 'list', 'aria-haspopup': 'listbox', spellcheck: 'false',
    }).forEach(([name, value]) => field.setAttribute(name, value));
    form.append(list, status);

    let active = -1;
    let timer = 0;
    let turn = 0;
    let answered = '';
    const options = () => Array.from(list.querySelectorAll('[role=option]'));

    const activate = (place) => {
      const all = options();
      active = all.length ? (place + all.length + 1) % (all.length + 1) : -1;
      // One place more than there are hits: the field itself.
      if (active === all.length) active = -1;
      all.forEach((option, number) => {
        option.setAttribute('aria-selected', String(number === active));
      });
      if (active < 0) {
        field.removeAttribute('aria-activedescendant');
      } else {
        field.setAttribute('aria-activedescendant', all[active].id);
        all[active].scrollIntoView({ block: 'nearest' });
      }
    };

    const open = (isOpen) => {
      list.hidden = !isOpen;
      field.setAttribute('aria-expanded', String(isOpen));
      if (!isOpen) activate(-1);
    };

    const option = (address, id) => {
      const element = make('a', 'search-option');
      element.href = address;
      element.id = id;
      element.tabIndex = -1;
      element.setAttribute('role', 'option');
      element.setAttribute('aria-selected', 'false');
      return element;
    };

    const fill = (found, hits) => {
      list.textContent = '';
      let number = 0;
      Search.grouped(hits).forEach((group) => {
        const box = make('div', 'search-group');
        const title = make('span', 'search-kind', text.kinds[group.kind]);
        title.id = `soeg-slags-${group.kind}`;
        box.setAttribute('role', 'group');
        box.setAttribute('aria-labelledby', title.id);
        box.append(title);
        group.hits.forEach((hit) => {
          const element = option(hit.address, `soeg-valg-${number}`);
          const { title: name, section, snippet } = Search.parts(hit);
          element.append(name, ...(section ? [' ', section] : []), ' ', snippet);
          box.append(element);
          number += 1;
        });
        list.append(box);
      });
      const all = option(`${base}soeg.html`, `soeg-valg-${number}`);
      all.classList.add('search-all');
      all.textContent = text.all(found.hits.length);
      list.append(all);
      activate(-1);
      open(true);
    };

    const tell = (message) => {
      list.textContent = '';
      const element = make('p', 'search-none', message);
      element.setAttribute('role', 'presentation');
      list.append(element);
      // A listbox has options; what is said of none is no list.
      open(false);
      list.hidden = false;
    };

    const look = async () => {
      const typed = field.value.trim();
      Search.keep(typed);
      turn += 1;
      const mine = turn;
      if (!typed) {
        answered = '';
        say(status, '');
        list.textContent = '';
        return open(false);
      }
      if (typed === answered && list.childElementCount) return open(options().length > 0);
      try {
        const found = await Search.find(typed);
        const hits = await Search.read(found, found.hits.slice(0, shown));
        if (mine !== turn) return undefined;
        answered = typed;
        if (hits.length) fill(found, hits);
        else tell(text.none);
        say(status, Search.told(found));
      } catch (error) {
        if (mine !== turn) return undefined;
        tell(text.failed);
        say(status, text.failed);
      }
      return undefined;
    };

    field.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(look, pause);
    });

    const go = () => {
      const chosen = options()[active];
      Search.keep(field.value.trim());
      location.href = chosen ? chosen.href : `${base}soeg.html`;
    };

    const keys = {
      ArrowDown: () => { if (list.hidden) look(); else activate(active + 1); },
      ArrowUp: () => { if (!list.hidden) activate(active < 0 ? options().length - 1 : active - 1); },
      Home: () => activate(0),
      End: () => activate(options().length - 1),
      Enter: () => field.value.trim() && go(),
      Escape: () => {
        if (list.hidden) field.value = '';
        else open(false);
      },
    };
    field.addEventListener('keydown', (event) => {
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      // Without a chosen hit, Home and End belong to the text.
      const isText = (event.key === 'Home' || event.key === 'End') && active < 0;
      if (!keys[event.key] || isText) return;
      event.preventDefault();
      keys[event.key]();
    });

    // A press on a hit must not take the focus away before it is a click.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', () => Search.keep(field.value.trim()));
    form.addEventListener('focusout', (event) => {
      if (!form.contains(event.relatedTarget)) open(false);
    });
    field.addEventListener('focus', () => field.value.trim() && look());
    if (field.value.trim()) look();
  };
}(window.KursBuild));
