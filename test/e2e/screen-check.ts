import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Roles whose parts are nothing to who cannot see them, unless they have a name. */
const NAMED_ROLES =
  /^\s*- '?(button|link|textbox|searchbox|checkbox|radiogroup|radio|combobox|switch|spinbutton|option|dialog|alertdialog|progressbar)\b(?! ")/u;

/** What the component library says by itself where nobody has given it Finnish words. */
const ENGLISH =
  /\b(?:close|open|previous|next|clear|remove|search|loading|password|toggle|select|choose|file|page|today|calendar|increase|decrease|breadcrumb|menu|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|year|month|day)\b/iu;

/** The heading that leads a screen. */
export function heading(window: Page, name: string | RegExp): Locator {
  return window.getByRole('heading', { level: 1, name });
}

/**
 * What holds of every screen: axe finds nothing, one heading leads it, everything that can be used has a name, no name
 * is English, and the title tells nobody's name. Failures are collected, so that one run shows all screens' faults.
 */
export async function checkScreen(window: Page, screen: string): Promise<void> {
  const { violations } = await axeFor(window, await window.evaluate(() => 'axe' in globalThis)).analyze();
  const snapshot = await window.locator('body').ariaSnapshot();
  const tree = snapshot.split('\n').filter((line) => !line.includes('- /url:'));
  const page = await window.evaluate(() => ({
    language: document.documentElement.lang,
    title: document.title,
    headings: document.querySelectorAll('h1').length,
    // Read or shown beside the names.
    remarks: [
      'title',
      'placeholder',
      'alt',
      'aria-roledescription',
      'aria-valuetext',
      'aria-description',
    ].flatMap((attribute) =>
      Array.from(
        document.querySelectorAll(`[${attribute}]`),
        (element) => element.getAttribute(attribute) ?? '',
      ),
    ),
  }));
  const faults = [
    ...violations
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `axe ${id}: ${html.slice(0, 240)}`))
      // A list that a field opens belongs to the field, wherever it hangs in the page.
      .filter((fault) => !fault.startsWith('axe region: <div data-portal=')),
    ...tree.filter((part) => NAMED_ROLES.test(part)).map((part) => `without a name: ${part.trim()}`),
    ...[...tree, ...page.remarks]
      .filter((text) => ENGLISH.test(text))
      .map((text) => `English: ${text.trim()}`),
    page.language === 'fi' ? [] : `language: ${page.language}`,
    page.title === 'Kirjaamo' ? [] : `title: ${page.title}`,
    page.headings === 1 ? [] : `main headings: ${page.headings}`,
  ].flat();
  expect.soft(faults, screen).toEqual([]);
}

/** An axe that stays in a page is not read there again, and works out only what is looked at: the faults and their HTML. */
function axeFor(window: Page, there: boolean): AxeBuilder {
  const axe = new AxeBuilder({ page: window, ...(there ? { axeSource: 'void 0' } : {}) });
  return axe
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], selectors: false })
    .withTags(RULES);
}
