import { expect, type Locator, type Page } from '@playwright/test';
import { chooseFolder, type Program } from './program.ts';

/** What a clerk does at the desk, by the names that the window shows. The demonstration plays the same steps. */

export const CLERK_PASSWORD = 'kolme vihreää pöytälamppua';

/** First start: where the vault lives, who we are, password and recovery key typed back. */
export async function setUpVault(program: Program, folder: string, shown: Shown = noShow): Promise<void> {
  const { app, window } = program;
  await chooseFolder(app, folder);
  await expect(window.getByRole('heading', { name: 'Kirjaamon käyttöönotto' })).toBeVisible();
  await shown('käyttöönotto-1-paikka');
  await window.getByRole('button', { name: 'Perusta uusi holvi' }).click();

  const automatic = window.getByLabel(/^Automaattinen päätöksenteko/u);
  await expect(automatic).toBeVisible();
  await shown('käyttöönotto-2-organisaatio');
  await automatic.fill('Emme tee automaattisia päätöksiä emmekä profiloi.');
  for (const field of await window.getByLabel(/^Säilytysaika/u).all()) {
    await field.fill('Asiakassuhteen ajan ja 6 vuotta sen päättymisestä');
  }
  for (const field of await window.getByLabel(/^Käsittelyn oikeusperuste/u).all())
    await field.fill('Sopimus');
  await window.getByRole('button', { name: 'Jatka' }).click();

  await window.getByLabel('Salasana', { exact: true }).fill(CLERK_PASSWORD);
  await window.getByLabel('Salasana uudelleen').fill(CLERK_PASSWORD);
  await shown('käyttöönotto-3-salasana');
  await window.getByRole('button', { name: 'Perusta holvi' }).click();

  const groups = window.getByRole('list', { name: 'Palautusavain' }).locator('strong');
  await expect(groups).toHaveCount(8);
  await shown('käyttöönotto-3-palautusavain');
  const key = await groups.allTextContents();
  for (const field of await window.getByLabel(/^Ryhmä \d$/u).all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
    await field.fill(key[Number(label.replaceAll(/\D/gu, '')) - 1] ?? '');
  }
  await window.getByRole('button', { name: 'Vahvista palautusavain' }).click();
  await expect(window.getByRole('heading', { name: 'Tänään' })).toBeVisible();
}

export interface TypedRequest {
  readonly familyName: string;
  readonly givenNames: string;
  readonly identityCode: string;
  readonly description: string;
  /** What is asked, by the names of the boxes; the usual access request when nothing is said. */
  readonly kinds?: readonly string[];
  /** When it came, as the clerk types it; today when nothing is said. */
  readonly receivedOn?: string;
  readonly paper: string;
  /** A file of the clerk's machine that is picked into the form. */
  readonly scan: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } | null;
}

/** A visitor's request, typed from top to bottom; answers with its diary number. */
export async function registerRequest(
  window: Page,
  typed: TypedRequest,
  shown: Shown = noShow,
): Promise<string> {
  await window.keyboard.press('Control+n');
  await expect(window.getByRole('heading', { name: 'Uusi pyyntö' })).toBeVisible();
  await shown('uusi-pyyntö-1-tyhjä');
  if (typed.receivedOn !== undefined) {
    await window.getByRole('textbox', { name: 'Saapumispäivä' }).fill(typed.receivedOn);
    await window.getByRole('textbox', { name: 'Saapumispäivä' }).blur();
  }
  await window.getByRole('textbox', { name: 'Nimi' }).fill(`${typed.givenNames} ${typed.familyName}`);
  await window.getByRole('option', { name: /^Lisää uusi henkilö/u }).click();
  await window.getByLabel('Sukunimi').fill(typed.familyName);
  await window.getByLabel('Etunimet').fill(typed.givenNames);
  await window.getByLabel('Lähiosoite').fill('Koetie 12 A 3');
  await window.getByLabel('Postinumero').fill('69440');
  await window.getByLabel('Postitoimipaikka').fill('Lestijärvi');
  await window.getByLabel('Henkilötunnus').fill(typed.identityCode);
  await chooseKinds(window, typed.kinds ?? ['Tarkastuspyyntö']);
  await window.getByLabel('Mitä pyydetään, pyytäjän omin sanoin').fill(typed.description);
  await window.getByLabel('Allekirjoitettu omakätisesti').check();
  await window.getByLabel('Missä paperia säilytetään').fill(typed.paper);
  if (typed.scan !== null) {
    await window.locator('input[type="file"]').setInputFiles(typed.scan);
    await expect(window.getByRole('list', { name: 'Pyynnön tiedostot' })).toContainText(typed.scan.name);
  }
  await shown('uusi-pyyntö-2-täytetty');
  await window.keyboard.press('Control+Enter');
  const heading = window.getByRole('heading', { level: 1, name: /^\d+\/\d+/u });
  await expect(heading).toBeVisible();
  await shown('asia-1-kirjattu');
  return /^\d+\/\d+/u.exec((await heading.textContent()) ?? '')?.[0] ?? '';
}

/** Ticks what is asked and nothing else; a ban, or the withdrawal of one, covers everything. */
async function chooseKinds(window: Page, kinds: readonly string[]): Promise<void> {
  const kindsOf = window.getByRole('group', { name: /^Mitä pyydetään/u });
  for (const kind of kinds) await kindsOf.getByRole('checkbox', { name: kind, exact: true }).check();
  if (!kinds.includes('Tarkastuspyyntö')) {
    await kindsOf.getByRole('checkbox', { name: 'Tarkastuspyyntö' }).uncheck();
  }
  for (const all of await window.getByRole('button', { name: 'Valitse kaikki' }).all()) await all.click();
}

/** The acknowledgement for the visitor to take along. */
export async function giveReceipt(window: Page, shown: Shown = noShow): Promise<void> {
  await window.getByRole('button', { name: 'Anna vastaanottoilmoitus' }).click();
  await expect(window.getByText('Vastaanottoilmoitus on annettu.')).toBeVisible();
  await shown('asia-2-vastaanottoilmoitus');
}

/** The clerk saw an identity document; what kind is noted, nothing more. */
export async function confirmIdentity(window: Page, shown: Shown = noShow): Promise<void> {
  await goToStep(window, 'Henkilöllisyys');
  await window.getByLabel('Mitä nähtiin tai verrattiin').fill('ajokortti');
  await shown('asia-3-henkilöllisyys');
  await window.getByRole('button', { name: 'Vahvista henkilöllisyys' }).click();
  await expect(stepsOf(window).getByRole('link', { name: /^Henkilöllisyys valmis/u })).toBeVisible();
  await expect(window.getByRole('heading', { name: 'Haku ja toimet' })).toBeFocused();
}

/** A marketing ban or an inquiry, where nobody has to prove who they are: why there is no doubt is noted. */
export async function noteNoDoubt(window: Page): Promise<void> {
  await goToStep(window, 'Henkilöllisyys');
  await window.getByLabel('Miksi epäilyä ei ole').fill('nimi ja osoite vastaavat asiakasrekisteriä');
  await window.getByRole('button', { name: 'Kirjaa, ettei epäilyä ole' }).click();
  await expect(stepsOf(window).getByRole('link', { name: /^Henkilöllisyys valmis/u })).toBeVisible();
}

export interface TypedFinding {
  readonly category: string;
  readonly value: string;
  readonly purpose: string;
  readonly source: string;
}

/** Finds rows in the first register and nothing in the other seven. */
export async function searchRegisters(
  window: Page,
  found: readonly TypedFinding[],
  shown: Shown = noShow,
): Promise<void> {
  await goToStep(window, 'Haku');
  if (found.length > 0) {
    await window.getByRole('radio', { name: 'Tietoja löytyi' }).check();
    for (const [index, row] of found.entries()) {
      if (index > 0) await window.getByRole('button', { name: 'Lisää tieto' }).click();
      const fields = window.getByRole('group', { name: `Tieto ${index + 1}`, exact: true });
      await fields.getByLabel('Tietoryhmä').fill(row.category);
      await fields.getByLabel('Tieto sellaisena kuin se on rekisterissä').fill(row.value);
      await fields.getByLabel('Käyttötarkoitus').fill(row.purpose);
      await fields.getByLabel('Tietolähde').fill(row.source);
    }
    await shown('asia-4-haku');
    await saveTask(window);
  }
  await markRestEmpty(window);
  // The paper register asks where the binders are.
  await window.getByRole('radio', { name: 'Ei tietoja' }).check();
  await window.getByLabel('Mapin tai kansion paikka').fill('Arkisto, hylly 4, mapit A–K');
  await window.getByRole('button', { name: 'Tallenna tehtävä' }).click();
  await expect(stepsOf(window).getByRole('link', { name: /^Haku ja toimet 8\/8/u })).toBeVisible();
  await shown('asia-4-haku-valmis');
}

/** Saves the open register's task. */
export async function saveTask(window: Page): Promise<void> {
  const task = window
    .getByRole('form')
    .filter({ has: window.getByRole('button', { name: 'Tallenna tehtävä' }) });
  const register = await task.getAttribute('aria-label');
  await task.getByRole('button', { name: 'Tallenna tehtävä' }).click();
  await expect(window.getByRole('form', { name: register ?? '', exact: true })).toHaveCount(0);
}

/** "Ei tietoja" for every register that is still open and offers it, one after another. */
export async function markRestEmpty(window: Page): Promise<void> {
  const nothing = window.getByRole('button', { name: /^Ei tietoja:/u });
  for (let open = await nothing.count(); open > 0; open -= 1) {
    await nothing.first().click();
    await expect(nothing).toHaveCount(open - 1);
  }
}

/** What an electronic register needs told when it was changed. */
export async function attest(window: Page, checkedHow: string): Promise<void> {
  await window.getByLabel('Miten tarkistettiin').fill(checkedHow);
}

/** Decides the open request as the form stands. */
export async function decide(window: Page, shown: Shown = noShow): Promise<void> {
  await shown('asia-5-päätös');
  await window.getByRole('button', { name: 'Tee päätös' }).click();
  await expect(window.getByRole('button', { name: 'Peru päätös' })).toBeVisible();
}

/** Gives the letter that is being written, once it can be read beside its fields. */
export async function giveLetter(window: Page, button = 'Anna vastaus'): Promise<void> {
  await expect(window.getByRole('img', { name: /Sivu 1/u }).first()).toBeVisible();
  await window.getByRole('button', { name: button }).click();
}

/** Decides as the search came out; composes, previews and freezes the reply. */
export async function issueReply(window: Page, shown: Shown = noShow): Promise<void> {
  await goToStep(window, 'Päätös ja vastaus');
  await decide(window, shown);
  await expect(window.getByText('Kaikki kohdat ovat kunnossa.')).toBeVisible();
  await expect(window.getByRole('img', { name: /Sivu 1/u }).first()).toBeVisible();
  await shown('asia-5-vastaus');
  await giveLetter(window);
  await expect(window.getByRole('heading', { name: 'Tulostus ja lähetys' })).toBeFocused();
  await shown('asia-5-vastaus-annettu');
}

/** Prints the reply on the queue of the given name. */
export async function printReply(window: Page, printer: string, shown: Shown = noShow): Promise<void> {
  await goToStep(window, 'Tulostus ja lähetys');
  await window.getByRole('combobox', { name: 'Tulostin' }).click();
  await window.getByRole('option', { name: new RegExp(printer, 'u') }).click();
  await window.keyboard.press('Control+p');
  await expect(window.getByText('Kirje on tulostettu.')).toBeVisible({ timeout: 20_000 });
  await shown('asia-6-tulostettu');
}

/** The visitor took the open letter. */
export async function handOver(window: Page): Promise<void> {
  await window.getByRole('radio', { name: 'Luovutettu käteen' }).check();
  await window.getByRole('button', { name: 'Merkitse luovutetuksi' }).click();
  await expect(window.getByText(/Luovutettu käteen \d/u)).toBeVisible();
}

/** The visitor took the letter; the signed copy comes back through the scanner. */
export async function dispatchAndScanBack(window: Page, shown: Shown = noShow): Promise<void> {
  await handOver(window);
  await goToStep(window, 'Tulostus ja lähetys');
  await window.getByRole('button', { name: 'Hae skannerit' }).click();
  await window.getByRole('button', { name: 'Skannaa', exact: true }).click();
  await expect(window.getByRole('list', { name: 'Liitettävät tiedostot' })).toContainText('Skannaus', {
    timeout: 30_000,
  });
  await shown('asia-7-skannattu');
  await window.getByRole('button', { name: 'Liitä allekirjoitettu kappale' }).click();
  await expect(window.getByText(/Allekirjoitettu kappale liitettiin kirjeeseen/u)).toBeVisible();
}

/** Closes the case as answered. */
export async function closeCase(window: Page, shown: Shown = noShow): Promise<void> {
  await goToStep(window, 'Päätetty');
  await window.getByRole('button', { name: 'Päätä asia' }).click();
  await expect(window.getByText('Asia on päätetty')).toBeVisible();
  await shown('asia-8-päätetty');
}

/** Opens a closed case again. */
export async function reopenCase(window: Page, reason: string): Promise<void> {
  await window.getByRole('button', { name: 'Avaa asia uudelleen' }).click();
  await window.getByLabel('Miksi asia avataan uudelleen').fill(reason);
  await window.getByRole('button', { name: 'Avaa asia uudelleen' }).click();
  await expect(window.getByText(/Asia avattiin uudelleen/u)).toBeVisible();
}

/** Opens a step of the case by the beginning of its name. */
export async function goToStep(window: Page, step: string): Promise<void> {
  await stepsOf(window)
    .getByRole('link', { name: new RegExp(`^${step}`, 'u') })
    .click();
}

function stepsOf(window: Page): Locator {
  return window.getByRole('navigation', { name: 'Asian vaiheet' });
}

/** Leaves a picture where pictures are wanted; the name is a file name without its ending. */
export type Shown = (name: string) => Promise<void>;
export const noShow: Shown = () => Promise.resolve();
