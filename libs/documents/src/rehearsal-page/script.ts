import { Html } from '../page/html.js';

/**
 * All that moves on the page: the language, the words about the cell that is pointed at, and the arrow keys in the matrix. Without it
 * the page stands in its first language, and nothing on it is lost but the switch.
 */
export const SCRIPT = new Html(`<script>
(() => {
  const page = document.documentElement;
  const first = page.lang;
  const table = document.querySelector('table.matrix');
  const detail = document.querySelector('.detail');
  let told = null;
  const spoken = [...document.querySelectorAll('[data-en]')].map((element) => {
    const name = element.hasAttribute('title') ? 'title' : element.hasAttribute('aria-label') ? 'aria-label' : null;
    return { element, name, vi: name ? element.getAttribute(name) : element.textContent, en: element.dataset.en };
  });
  const speak = (language) => {
    page.lang = language;
    for (const { element, name, ...words } of spoken)
      if (name) element.setAttribute(name, words[language]);
      else element.textContent = words[language];
    for (const button of document.querySelectorAll('[data-language]'))
      button.setAttribute('aria-pressed', String(button.dataset.language === language));
    if (told) detail.textContent = told.title;
  };
  const languages = document.querySelector('.languages');
  languages.hidden = false;
  languages.addEventListener('click', ({ target }) => target.dataset.language && speak(target.dataset.language));
  speak(first);

  const tell = ({ target }) => {
    told = target.closest('[title]') ?? told;
    if (!told) return;
    detail.textContent = told.title;
    detail.classList.add('told');
  };
  for (const type of ['pointerover', 'click', 'focusin']) table.addEventListener(type, tell);

  const rows = [...table.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('td[tabindex]')]).filter((row) => row.length > 0);
  if (rows.length > 0) rows[0][0].tabIndex = 0;
  table.addEventListener('keydown', (event) => {
    const move = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    const down = rows.findIndex((row) => row.includes(event.target));
    if (!move || down < 0) return;
    const across = rows[down].indexOf(event.target);
    const next = rows[down + move[0]]?.[across + move[1]];
    if (!next) return;
    event.preventDefault();
    event.target.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
})();
</script>`);
