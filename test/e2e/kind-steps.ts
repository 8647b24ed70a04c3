import { expect, type Locator, type Page } from '@playwright/test';
import * as clerk from './clerk.ts';

/** What a clerk does at the desk with requests of every kind, by the names that the window shows. */

export interface Entered {
  readonly kinds: readonly string[];
  readonly familyName: string;
  readonly scopes?: readonly string[];
  /** Entered before. */
  readonly known?: boolean;
  /** Has an order of non-disclosure. */
  readonly protectedAddress?: boolean;
}

/** Types a visitor's request into the form of a new request. */
export async function enter(window: Page, typed: Entered): Promise<void> {
  const { kinds, familyName, scopes = [], known = false, protectedAddress = false } = typed;
  await window.keyboard.press('Control+n');
  await expect(window.getByRole('heading', { name: 'Uusi pyyntö' })).toBeVisible();
  await window.getByRole('textbox', { name: 'Nimi', exact: true }).fill(`${familyName} Testi`);
  // The list fills while typing; its last line adds somebody new of that name.
  const found = window.getByRole('option', { name: new RegExp(`^(?!Lisää uusi).*${familyName}`, 'u') });
  if (known) await found.click();
  else {
    await window.getByRole('option', { name: /^Lisää uusi henkilö/u }).click();
    await window.getByLabel('Sukunimi').fill(familyName);
    await window.getByLabel('Etunimet').fill('Testi');
    await window.getByLabel('Lähiosoite').fill('Koetie 12 A 3');
    await window.getByLabel('Postinumero').fill('69440');
    await window.getByLabel('Postitoimipaikka').fill('Lestijärvi');
    if (protectedAddress) await window.getByLabel('Turvakielto').check();
  }
  const asked = window.getByRole('group', { name: /^Mitä pyydetään/u });
  for (const box of await asked.getByRole('checkbox').all()) {
    if (await box.isChecked()) await box.uncheck();
  }
  for (const kind of kinds) await window.getByRole('checkbox', { name: kind, exact: true }).check();
  for (const scope of scopes) await window.getByRole('checkbox', { name: scope, exact: true }).check();
  await window.getByLabel('Mitä pyydetään, pyytäjän omin sanoin').fill('Pyydän, että asiani hoidetaan.');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByRole('heading', { level: 1, name: /^\d+\/\d+/u })).toBeVisible();
}

/** The clerk saw an identity document; a harmless request needs only a reason not to doubt. */
export async function settleIdentity(window: Page, doubtful = true): Promise<void> {
  await clerk.goToStep(window, 'Henkilöllisyys');
  if (doubtful) {
    await window.getByLabel('Mitä nähtiin tai verrattiin').fill('ajokortti');
    await window.getByRole('button', { name: 'Vahvista henkilöllisyys' }).click();
  } else {
    await window.getByLabel('Miksi epäilyä ei ole').fill('asioi paikan päällä omalla nimellään');
    await window.getByRole('button', { name: 'Kirjaa, ettei epäilyä ole' }).click();
  }
  await expect(window.getByRole('link', { name: /^Henkilöllisyys valmis/u })).toBeVisible();
}

export function row(window: Page, name: string): Locator {
  return window.getByRole('group', { name, exact: true });
}

export function requestLink(window: Page, name: string): Locator {
  return window.getByRole('list', { name: 'Pyynnöt', exact: true }).getByRole('link', { name });
}

export async function restHasNoData(window: Page): Promise<void> {
  const rest = window.getByRole('button', { name: /^Lopuissa ei tietoja/u });
  await rest.click();
  await expect(rest).toHaveCount(0);
}

export async function refuse(window: Page, ground: string, what: string, reasons: string): Promise<void> {
  await window.getByRole('combobox', { name: 'Peruste' }).click();
  await window.getByRole('option', { name: new RegExp(ground, 'u') }).click();
  await window.getByLabel('Mistä kieltäydytään').fill(what);
  await window.getByLabel('Perustelut').fill(reasons);
}

/** Decides as the tasks came out, gives the one letter of the decision and hands it over. */
export async function answerAsDone(window: Page): Promise<void> {
  await clerk.goToStep(window, 'Päätös ja vastaus');
  await clerk.decide(window);
  await clerk.giveLetter(window);
  await expect(window.getByRole('heading', { name: 'Tulostus ja lähetys' })).toBeVisible();
  await clerk.handOver(window);
}

/** Hands over letter after letter of a case that has several. */
export async function handOverAll(window: Page, count: number): Promise<void> {
  await clerk.goToStep(window, 'Tulostus ja lähetys');
  const letters = window.getByRole('list', { name: 'Kirjeet' }).getByRole('listitem');
  for (let place = 0; place < count; place += 1) {
    await window.getByRole('radio', { name: 'Luovutettu käteen' }).check();
    await window.getByRole('button', { name: 'Merkitse luovutetuksi' }).click();
    await expect(letters.filter({ hasText: 'allekirjoitettu kappale puuttuu' })).toHaveCount(place + 1);
  }
}

export async function nobodyToTell(window: Page): Promise<void> {
  await clerk.goToStep(window, 'Tulostus ja lähetys');
  await window.getByRole('button', { name: 'Tietoja ei ole luovutettu kenellekään' }).click();
  await expect(window.getByText('Vastaanottajat on käsitelty.')).toBeVisible();
}
