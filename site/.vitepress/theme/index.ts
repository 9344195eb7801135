import { inBrowser, type Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme';
import { h } from 'vue';
import NotFound from './NotFound.vue';
import './style.css';

/** Marks the row that the address names. */
function markRow(): void {
  for (const row of document.querySelectorAll('tr.found')) row.classList.remove('found');
  const id = decodeURIComponent(location.hash.slice(1));
  if (id !== '') document.getElementById(id)?.closest('tr')?.classList.add('found');
}

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { 'not-found': () => h(NotFound) }),
  enhanceApp({ router }) {
    if (!inBrowser) return;
    router.onAfterRouteChange = () => {
      setTimeout(markRow);
    };
    addEventListener('hashchange', markRow);
  },
} satisfies Theme;
