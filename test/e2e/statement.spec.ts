import { execFileSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { statementTranslation } from '../letters/sample-statement.ts';
import { openNewDesk, type NewDesk } from './new-vault.ts';
import { openPage, openSettings, told } from './open-desk.ts';
import { TEST_PRINTER } from './sample.ts';
import { checkScreen } from './screen-check.ts';

const PAGE = 'Tietosuojaseloste';
const RETENTION = 'Asiakassuhteen ajan ja kuusi vuotta sen päättymisestä';

let desk: NewDesk;
test.beforeAll(async () => {
  desk = await openNewDesk();
});
test.afterAll(() => desk.end());

async function shot(window: Page, name: string): Promise<void> {
  await window.screenshot({ path: test.info().outputPath(`${name}.png`) });
}

/** The drawn pages, read as a screen reader would. */
async function shownText(window: Page, label: string): Promise<string> {
  const view = window.getByRole('region', { name: label });
  await expect(view.getByRole('img').first()).toBeVisible();
  await expect(view.locator('p').last()).not.toBeEmpty();
  return (await view.locator('p').allTextContents()).join(' ').replaceAll(/\s+/gu, ' ');
}

async function show(window: Page, name: string): Promise<void> {
  await window.getByRole('radiogroup', { name: 'Näkymä' }).getByText(name).click();
}

test('the original is the first version and is shown as it was published', async () => {
  const { window } = desk.program;
  await openPage(window, PAGE);
  await expect(window.getByText('Voimassa on versio 1, päivätty 11.5.2018.')).toBeVisible();
  await expect(window.getByRole('table', { name: 'Versiot' })).toContainText('ennen Kirjaamon käyttöönottoa');
  expect(await shownText(window, 'Tietosuojaseloste, versio 1')).toContain('karttahaallinta');
  await checkScreen(window, 'tietosuojaseloste, versiot');
  await shot(window, 'versiot');
  await show(window, 'Vertaa versioita');
  await expect(window.getByText(/^Vertailuun tarvitaan kaksi/u)).toBeVisible();
});

test('gaps lead to their fields; filled, version 2 is published and compared with the first', async () => {
  test.setTimeout(120_000);
  const { window } = desk.program;
  await openPage(window, PAGE);
  await show(window, 'Seuraava versio');
  await expect(window.getByText('Täydennettävä ennen julkaisemista')).toBeVisible();
  await expect(window.getByRole('button', { name: 'Julkaise seloste' })).toBeDisabled();
  expect(await shownText(window, 'Luonnos sellaisena kuin se tulostuisi')).toContain('(puuttuu)');
  await checkScreen(window, 'tietosuojaseloste, puutteet');
  await shot(window, 'puutteet');

  await window.getByRole('link', { name: 'R3: Säilytysaika' }).click();
  await expect(window.getByRole('group', { name: 'Rekisteri R3' }).getByLabel('Säilytysaika')).toBeFocused();
  for (const field of await window.getByLabel('Säilytysaika').all()) await field.fill(RETENTION);
  for (const field of await window.getByLabel('Käsittelyn oikeusperuste').all()) await field.fill('Sopimus');
  await window
    .getByLabel('Automaattinen päätöksenteko ja profilointi')
    .fill('Emme tee automaattisia päätöksiä.');
  await window
    .getByLabel('Tietojen antamisen pakollisuus')
    .fill('Ilman nimeä ja osoitetta sopimusta ei voi tehdä.');
  await checkScreen(window, 'asetukset, organisaatio täytettynä');
  await window.getByRole('button', { name: 'Tallenna organisaatio' }).click();
  await expect(window.getByText('Tallennettu', { exact: false }).last()).toBeVisible();

  await openPage(window, PAGE);
  await show(window, 'Seuraava versio');
  await expect(window.getByText('Kaikki selosteessa tarvittavat tiedot on täytetty.')).toBeVisible();
  await expect(window.getByText(/^Ruotsi: 18 kohtaa kääntämättä/u)).toBeVisible();
  await window.getByRole('textbox', { name: 'Selosteen päiväys' }).fill('1.1.2018');
  await window.getByLabel('Mikä muuttui').fill('Säilytysajat ja oikeusperusteet lisättiin.');
  await window.getByRole('button', { name: 'Julkaise seloste' }).click();
  await expect(window.getByText('Päivä on ennen edellisen version päiväystä. Tarkista päivä.')).toBeVisible();
  const { today } = await told<{ today: string }>(window, 'core', 'vault.status', {});
  const [year, month, day] = today.split('-').map(Number);
  await window.getByRole('textbox', { name: 'Selosteen päiväys' }).fill(`${day}.${month}.${year}`);
  await window.getByLabel('Mikä muuttui').press('Enter');
  await expect(window.getByText('Versio 2 on julkaistu.')).toBeVisible();
  await expect(window.getByText(/^Voimassa on versio 2/u)).toBeVisible();
  await shot(window, 'julkaistu');

  await show(window, 'Vertaa versioita');
  await expect(
    window.getByRole('heading', { name: /^13\. Tietojen säilytysajat \(uusi kohta\)$/u }),
  ).toBeVisible();
  const section = window
    .getByRole('listitem')
    .filter({ has: window.getByRole('heading', { name: /^6\./u }) });
  await expect(section.locator('del').first()).toContainText('Säännömukaiset');
  await expect(section.locator('ins').first()).toContainText('Säännönmukaiset');
  await checkScreen(window, 'tietosuojaseloste, vertailu');
  await shot(window, 'vertailu');
});

test('it is printed from the keyboard', async () => {
  const directory = process.env['KIRJAAMO_TEST_PRINT_DIR'];
  if (directory === undefined) throw new Error('KIRJAAMO_TEST_PRINT_DIR is not set');
  const printed = async (): Promise<readonly string[]> =>
    (await readdir(directory)).filter((name) => name.endsWith('.pdf')).toSorted();
  const before = new Set(await printed());
  const { window } = desk.program;
  await openPage(window, PAGE);
  await show(window, 'Julkaistut versiot');
  await window.getByRole('combobox', { name: 'Tulostin' }).click();
  await window.getByRole('option', { name: new RegExp(TEST_PRINTER, 'u') }).click();
  await window.keyboard.press('Control+p');
  await expect(window.getByText('Tietosuojaseloste on tulostettu.')).toBeVisible({ timeout: 20_000 });
  await checkScreen(window, 'tietosuojaseloste, tulostettu');
  // Other windows print meanwhile: the version tells which page came from here.
  const texts = (await printed())
    .filter((name) => !before.has(name))
    .map((name) =>
      execFileSync('pdftotext', ['-layout', path.join(directory, name), '-'], { encoding: 'utf8' }),
    );
  const text = texts.find((page) => page.includes('Versio 2')) ?? '';
  expect(text).toContain(RETENTION.slice(0, 20));
});

test('translations stand beside the Finnish texts, and the next version is published in Swedish as well', async () => {
  const { window } = desk.program;
  await openSettings(window, 'Käännökset');
  await expect(window.getByText('18 kohtaa kääntämättä')).toBeVisible();
  await window.getByRole('button', { name: 'Siirry ensimmäiseen kääntämättömään' }).click();
  await expect(window.getByLabel(/^R1: Säilytysaika/u)).toBeFocused();
  await window.getByLabel(/^R1: Säilytysaika/u).fill('Sex år');
  await window.getByRole('button', { name: 'Tallenna käännökset' }).click();
  await expect(window.getByText('17 kohtaa kääntämättä')).toBeVisible();
  await checkScreen(window, 'käännökset');
  await shot(window, 'käännökset');

  const { basis } = await told<{ basis: string }>(window, 'core', 'organisation.translation', {
    language: 'sv',
  });
  await told(window, 'core', 'organisation.saveTranslation', {
    language: 'sv',
    basis,
    texts: { ...statementTranslation('sv'), legitimateInterests: '' },
  });
  const { today } = await told<{ today: string }>(window, 'core', 'vault.status', {});
  await told(window, 'core', 'statement.publish', { datedOn: today, note: 'Ruotsinkielinen seloste.' });
  await window.reload();
  await openPage(window, PAGE);
  await window.getByRole('radiogroup', { name: 'Selosteen kieli' }).getByText('ruotsi').click();
  expect(await shownText(window, 'Tietosuojaseloste, versio 3')).toContain('Dataskyddsbeskrivning');
  await expect(window.getByRole('row', { name: /^Versio 3/u })).toContainText('suomi ja ruotsi');
  await shot(window, 'ruotsiksi');
});
