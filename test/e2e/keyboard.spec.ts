import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { openNewVault } from './new-vault.ts';
import { completeOrganisation, enterRequest } from './open-desk.ts';
import { launchProgram, type Program } from './program.ts';

let folder: string;
let program: Program;
test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kirjaamo-keyboard-'));
  program = await launchProgram();
  await openNewVault(program, path.join(folder, 'holvi'));
  await completeOrganisation(program.window);
});
test.afterAll(async () => {
  await program.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** The keyboard and how much of it was used. */
class Keys {
  readonly #window: Page;
  /** Keys struck in all, and those of them that typed no character. */
  struck = 0;
  commands = 0;

  constructor(window: Page) {
    this.#window = window;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.#window.keyboard.press(key);
      this.struck += 1;
      this.commands += 1;
    }
    await this.expectFocusKept();
  }

  async type(text: string): Promise<void> {
    await this.#window.keyboard.type(text);
    this.struck += text.length;
    await this.expectFocusKept();
  }

  /** Tab after Tab until `goal` has the focus. */
  async tabTo(goal: Locator, tab: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(goal).toBeVisible();
    for (let tabs = 0; tabs < 80; tabs += 1) {
      if (await goal.evaluate((element) => element === document.activeElement)) return;
      await this.press(tab);
    }
    await expect(goal, 'reached by Tab').toBeFocused();
  }

  /** The next key has something to act on: the focus is somewhere. */
  async expectFocusKept(): Promise<void> {
    await expect(this.#window.locator('body')).not.toBeFocused();
  }
}

test('a request goes from the desk to the issued reply by the keyboard alone', async () => {
  const { window } = program;
  const keys = new Keys(window);
  const field = (label: string): Locator => window.getByLabel(label, { exact: true });

  await keys.press('Control+n');
  await expect(window.getByRole('radio', { name: 'Käynti paikan päällä' })).toBeFocused();
  await keys.press('ArrowRight');
  await expect(window.getByRole('radio', { name: 'Kirje postitse' })).toBeChecked();
  await keys.press('ArrowLeft');
  await keys.tabTo(window.getByRole('textbox', { name: 'Nimi' }));
  await keys.type('Niilo Näppäilijä');
  await expect(window.getByRole('option', { name: /^Lisää uusi henkilö/u })).toBeVisible();
  await keys.press('Enter');
  await expect(field('Lähiosoite')).toBeFocused();
  await expect(field('Sukunimi')).toHaveValue('Näppäilijä');
  await keys.type('Koetie 12');
  await keys.press('Tab');
  await keys.type('69440');
  await keys.press('Tab');
  await keys.type('Lestijärvi');
  await keys.tabTo(field('Henkilötunnus'));
  await keys.type('010190-900P');
  await keys.tabTo(window.getByLabel('Mitä pyydetään, pyytäjän omin sanoin'));
  await keys.type('Mitä tietoja minusta on');
  await keys.tabTo(window.getByLabel('Allekirjoitettu omakätisesti'));
  await keys.press('Space');
  await keys.tabTo(window.getByLabel('Missä paperia säilytetään'));
  await keys.type('Kaappi 2');
  await keys.press('Control+Enter');
  await expect(window.getByRole('heading', { level: 1, name: /^\d+\/1/u })).toBeVisible();
  await keys.expectFocusKept();
  test.info().annotations.push({
    type: 'kirjaaminen näppäimistöllä',
    description: `${keys.struck} painallusta, niistä ${keys.commands} muita kuin kirjoitettuja merkkejä`,
  });
  expect(keys.commands).toBeLessThan(30);

  const step = (name: string): Locator =>
    window
      .getByRole('navigation', { name: 'Asian vaiheet' })
      .getByRole('link', { name: new RegExp(`^${name}`, 'u') });
  const goTo = async (name: string): Promise<void> => {
    await keys.tabTo(step(name), 'Shift+Tab');
    await keys.press('Enter');
  };

  await goTo('Henkilöllisyys');
  await keys.tabTo(window.getByLabel('Mitä nähtiin tai verrattiin'));
  await keys.type('ajokortti');
  await keys.press('Enter');
  await expect(window.getByRole('heading', { name: 'Haku ja toimet' })).toBeFocused();

  const nothing = window.getByRole('button', { name: /^Ei tietoja:/u });
  await expect(nothing.first()).toBeVisible();
  for (let open = await nothing.count(); open > 0; open -= 1) {
    await keys.tabTo(nothing.first());
    await keys.press('Enter');
    await expect(nothing).toHaveCount(open - 1);
    await keys.expectFocusKept();
  }
  await keys.tabTo(window.getByRole('radio', { name: 'Ei tietoja', exact: true }));
  await keys.tabTo(window.getByLabel('Mapin tai kansion paikka'));
  await keys.type('Arkisto, hylly 4');
  await keys.press('Control+Enter');
  await expect(step('Haku ja toimet 8/8')).toBeVisible();
  await expect(window.getByRole('heading', { name: 'Päätös ja vastaus', exact: true })).toBeFocused();
  await keys.tabTo(window.getByRole('button', { name: 'Tee päätös' }));
  await keys.press('Enter');
  await expect(window.getByText('Kaikki kohdat ovat kunnossa.')).toBeVisible();
  await keys.tabTo(window.getByRole('button', { name: 'Anna vastaus' }));
  await keys.press('Enter');
  await expect(window.getByRole('heading', { name: 'Tulostus ja lähetys' })).toBeFocused();
});

test('pages, palette and help open and close by their keys, and the focus goes along', async () => {
  const { window } = program;
  const keys = new Keys(window);
  await enterRequest(window, 'Palettinen', 'Pirkko Testi');
  const pages = ['Tänään', 'Pyynnöt', 'Saapuneet', 'Henkilöt', 'Kiellot', 'Kirjeet'];
  for (const [index, name] of pages.entries()) {
    await keys.press(`Alt+${index + 1}`);
    await expect(window.getByRole('heading', { level: 1, name })).toBeFocused();
  }

  await keys.press('Control+f');
  await expect(
    window.getByRole('textbox', { name: 'Hae' }).or(window.getByRole('searchbox', { name: 'Hae' })),
  ).toBeFocused();
  await keys.type('Palettinen');
  await expect(window.getByRole('table', { name: 'Pyynnöt' })).toContainText('Palettinen');

  await keys.press('F1');
  const help = window.getByRole('dialog', { name: 'Näppäimet' });
  await expect(help).toBeVisible();
  await keys.press('Escape');
  await expect(help).toBeHidden();
  await keys.expectFocusKept();

  await keys.press('Control+k');
  await expect(window.getByPlaceholder('Etsi sivua, pyyntöä tai henkilöä')).toBeFocused();
  await keys.type('palettinen pirkko');
  await expect(window.getByRole('dialog').getByText(/^\d+\/\d+ Palettinen/u)).toBeVisible();
  await keys.press('ArrowDown', 'Enter');
  await expect(window.getByRole('heading', { level: 1, name: /^\d+\/\d+/u })).toBeVisible();
  await expect(window.getByText(/Pirkko Testi Palettinen/u).first()).toBeVisible();
  await keys.expectFocusKept();

  await keys.press('Control+k');
  await keys.press('Escape');
  await expect(window.getByPlaceholder('Etsi sivua, pyyntöä tai henkilöä')).toBeHidden();
  await keys.expectFocusKept();

  await keys.press('Control+l');
  await expect(window.getByLabel('Salasana', { exact: true })).toBeFocused();
  await expect(window.getByRole('heading', { name: 'Avaa holvi' })).toBeVisible();
});
