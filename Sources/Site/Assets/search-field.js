/*
 * The field in the header: what the link to the search page becomes. `assets/soeg.js`, which does the
 * searching, is fetched when somebody first comes to the field, or at once on the search page itself.
 */
(function (KursBuild) {
  'use strict';

  const { make, each } = KursBuild;

  /**
   * Fetches the rest.
   * @param {string} base the way to the top of the site
   * @param {string} name the script that speaks the page's language @param {() => void} then
   */
  const fetchRest = (base, name, then) => {
    const script = make('script', '');
    script.src = `${base}assets/${name}.js`;
    script.onload = then;
    document.head.append(script);
  };

  // On the search page there is one field only, and it is not the header's.
  const place = document.querySelector('main > .search-page');
  if (place) fetchRest('', 'soeg', () => KursBuild.startSearchPage(place));

  each(place ? 'no-link' : 'a.search-link', (link) => {
    const base = link.getAttribute('href').replace(/soeg\.html$/, '');
    const form = make('form', 'search-field');
    const field = make('input', '');
    form.setAttribute('role', 'search');
    field.type = 'search';
    field.autocomplete = 'off';
    field.placeholder = link.textContent;
    field.setAttribute('aria-label', link.textContent);
    form.append(field);
    form.addEventListener('submit', (event) => event.preventDefault());
    field.addEventListener('focus', () => {
      fetchRest(base, link.dataset.script || 'soeg', () => {
        KursBuild.startSearchField(form, field, base);
      });
    }, { once: true });
    link.replaceWith(form);
  });
}(window.KursBuild));
