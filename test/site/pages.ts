import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import { sitePages } from '../../scripts/site/contents.js';

const site = new URL('../../docs-html/', import.meta.url);
/** Where a page of the site lies. */
export const fileOf = (path: string) => fileURLToPath(new URL(path, site));
if (!existsSync(fileOf('index.html'))) throw new Error('These tests look at the built site: run `npm run docs` first.');
/** The script that looks for faults. */
export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The pages written for the site. */
export const ownPages = sitePages.map(({ target }) => target);
/** A page of the reference of the API of each kind. */
const apiPages = ['index', 'modules/kasper-rules_asap', 'functions/kasper-rules_access.decideAccess', 'interfaces/kasper-rules_access.AccessDecision', 'variables/kasper-rules_identifiers.npi'].map((name) => `api/${name}.html`);
/** All pages that are looked at. */
export const pages = [...ownPages, ...apiPages];

/** What axe found, in words. */
export const faultsOf = ({ violations }: Pick<AxeResults, 'violations'>) => violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 80)).join('; ')}`);

/** Where Debian's browser stands. */
export const executablePath = '/usr/bin/chromium';
/** Whether pages can be looked at in it. */
export const isInstalled = existsSync(executablePath);

/**
 * What is looked at in the browser, where there is one. Decisions are alike in all that colors and widths turn on but their words: two stand
 * for them, the widths of all are measured, and axe reads the others without it.
 */
export const looked = pages.filter((page) => !page.startsWith('decisions/') || /0001|0020/.test(page));
