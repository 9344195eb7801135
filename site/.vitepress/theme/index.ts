import { inBrowser, type Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme';
import { h } from 'vue';
import { namedPlace } from '../../workbench/common/named-place.js';
import { isKnownPage } from './known-pages.js';
import NotFound from './NotFound.vue';
import './style.css';

/** Marks the row that the address names. */
function markRow(): void {
  for (const row of document.querySelectorAll('tr.found')) row.classList.remove('found');
  const id = namedPlace(location.hash);
  if (id !== '') document.getElementById(id)?.closest('tr')?.classList.add('found');
}

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { 'not-found': () => h(NotFound) }),
  enhanceApp({ router, siteData }) {
    if (!inBrowser) return;
    router.onAfterRouteChange = () => {
      setTimeout(markRow);
    };
    router.onBeforePageLoad = (href) => {
      if (isKnownPage(href, siteData.value.base)) return true;
      // Where a page stands already, the host answers for what it does not have.
      if (router.route.component) location.reload();
      return false;
    };
    addEventListener('hashchange', markRow);
  },
} satisfies Theme;
