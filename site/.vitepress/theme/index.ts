import { inBrowser, type DefaultTheme, type Theme } from 'vitepress';
import BaseTheme from 'vitepress/theme';
import { h } from 'vue';
import { namedPlace } from '../../workbench/common/named-place.js';
import { isKnownPage } from './known-pages.js';
import NotFound from './NotFound.vue';
import { searchWeight } from './search-weight.js';
import './style.css';

/** Marks the row that the address names. */
function markRow(): void {
  for (const row of document.querySelectorAll('tr.found')) row.classList.remove('found');
  const id = namedPlace(location.hash);
  if (id !== '') document.getElementById(id)?.closest('tr')?.classList.add('found');
}

/** Takes back what stands behind the `#` where it is not written as addresses are: the base theme fails on it. */
function dropMalformedHash(): void {
  try {
    decodeURIComponent(location.hash);
  } catch {
    history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  }
}

/** A configuration whose search weighs what it finds; functions of the built one would be made of text, which the policy refuses. */
function weighed(config: DefaultTheme.Config): DefaultTheme.Config {
  const { search } = config;
  if (search?.provider !== 'local') return config;
  const { miniSearch } = search.options ?? {};
  return { ...config, search: { ...search, options: { ...search.options, miniSearch: { ...miniSearch, searchOptions: { ...miniSearch?.searchOptions, boostDocument: searchWeight } } } } };
}

export default {
  extends: BaseTheme,
  Layout: () => h(BaseTheme.Layout, null, { 'not-found': () => h(NotFound) }),
  enhanceApp({ router, siteData }) {
    if (!inBrowser) return;
    siteData.value = { ...siteData.value, themeConfig: weighed(siteData.value.themeConfig as DefaultTheme.Config) };
    router.onAfterRouteChange = () => {
      setTimeout(markRow);
    };
    dropMalformedHash();
    let isMissing = false;
    router.onBeforePageLoad = (href) => {
      if (!isMissing && isKnownPage(href, siteData.value.base)) return true;
      // The host answers for what it does not have, and for the next page after that, of which the router would take the lean part alone.
      if (isMissing || router.route.component) location.reload();
      isMissing = true;
      return false;
    };
    addEventListener('hashchange', markRow);
  },
} satisfies Theme;
