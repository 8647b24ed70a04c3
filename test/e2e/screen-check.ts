import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Roles whose parts a screen reader announces by name. */
const NAMED_ROLES =
  'button|link|textbox|searchbox|checkbox|radio|radiogroup|combobox|switch|spinbutton|option|tab|menuitem|dialog|img|progressbar|navigation|table|group|list|region|alertdialog';
const ALWAYS_NAMED =
  /^(?:button|link|textbox|searchbox|checkbox|radio|radiogroup|combobox|switch|spinbutton|option|tab|menuitem|dialog|img|progressbar|alertdialog)$/u;

/** What the component library says by itself where nobody has given it Finnish words. */
const ENGLISH =
  /\b(?:close|open|previous|next|clear|remove|search|loading|password|toggle|select|choose|file|page|today|calendar|increase|decrease|breadcrumb|menu|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|year|month|day)\b/iu;

/**
 * What holds of every screen: axe finds nothing, one heading leads it, everything that can be used has a name, no name
 * is English, and the title tells nobody's name. Failures are collected, so that one run shows all screens' faults.
 */
export async function checkScreen(window: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).withTags(RULES).analyze();
  const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  expect.soft(faults, `axe: ${screen}`).toEqual([]);

  await expect.soft(window.locator('html'), screen).toHaveAttribute('lang', 'fi');
  await expect.soft(window.locator('h1'), `pääotsikoita: ${screen}`).toHaveCount(1);
  await expect.soft(window, screen).toHaveTitle('Kirjaamo');

  const parts = await namedParts(window);
  const nameless = parts.filter(({ role, name }) => name === '' && ALWAYS_NAMED.test(role));
  expect.soft(nameless, `ilman nimeä: ${screen}`).toEqual([]);
  const spoken = [...parts.map(({ name }) => name), ...(await spokenAttributes(window))];
  expect
    .soft(
      spoken.filter((name) => ENGLISH.test(name)),
      `englantia: ${screen}`,
    )
    .toEqual([]);
}

interface NamedPart {
  readonly role: string;
  readonly name: string;
}

/** The accessibility tree's parts of the named roles, as the browser computes their names. */
async function namedParts(window: Page): Promise<readonly NamedPart[]> {
  const tree = await window.locator('body').ariaSnapshot();
  const line = new RegExp(`^\\s*- '?(${NAMED_ROLES})(?: "((?:[^"\\\\]|\\\\.)*)")?`, 'u');
  return tree.split('\n').flatMap((text) => {
    const found = line.exec(text);
    return found === null ? [] : [{ role: found[1] ?? '', name: found[2] ?? '' }];
  });
}

/** Words that are read or shown beside the names. */
function spokenAttributes(window: Page): Promise<string[]> {
  return window.evaluate(() =>
    ['title', 'placeholder', 'alt', 'aria-roledescription', 'aria-valuetext', 'aria-description'].flatMap((attribute) =>
      [...document.querySelectorAll(`[${attribute}]`)].map((element) => element.getAttribute(attribute) ?? ''),
    ),
  );
}
