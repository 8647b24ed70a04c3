import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Locator } from '@playwright/test';
import { addDays, formatFinnish, type CalendarDate } from '../../src/domain/calendar-date.ts';
import { openNewVault } from './new-vault.ts';
import { enterRequest, openPage, told } from './open-desk.ts';
import { launchProgram, type Program } from './program.ts';

const SCAN = fileURLToPath(new URL('../fixtures/scanned-request.pdf', import.meta.url));
const ONE_PIXEL_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const WORDS = 'Haluan tietää, mitä tietoja minusta on.';

let folder: string;
let vault: string;
let program: Program;
let today: CalendarDate;
test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kirjaamo-bad-input-'));
  vault = path.join(folder, 'holvi');
  program = await launchProgram();
  await openNewVault(program, vault);
  ({ today } = await told<{ today: CalendarDate }>(program.window, 'core', 'vault.status', {}));
});
test.afterAll(async () => {
  await program.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
});

const description = (): Locator => program.window.getByLabel('Mitä pyydetään, pyytäjän omin sanoin');

/** An empty form with the request's words typed. */
async function beginRequest(): Promise<void> {
  const { window } = program;
  await openPage(window, 'Tänään');
  await told(window, 'core', 'draft.discard', { form: 'new-request' });
  await window.keyboard.press('Control+n');
  await description().fill(WORDS);
}

test('a faulty field tells its own fault beside it, and nothing typed is lost', async () => {
  const { window } = program;
  await beginRequest();
  const field = (name: string): Locator => window.getByRole('textbox', { name, exact: true });
  const typed = async (label: string, text: string, problem: RegExp): Promise<void> => {
    await field(label).fill(text);
    await field(label).press('Tab');
    await expect(field(label)).toHaveAccessibleDescription(problem);
    await expect(field(label)).toHaveAttribute('aria-invalid', 'true');
  };
  const day = (days: number): string => formatFinnish(addDays(today, days));

  await typed('Saapumispäivä', day(1), /Päivä on tulevaisuudessa/u);
  await typed('Saapumispäivä', '31.2.', /Päivää ei ole/u);
  await expect(field('Saapumispäivä')).toHaveValue('31.2.');
  await field('Saapumispäivä').fill(day(-2));
  await typed('Kirjeen päiväys', day(-1), /Kirje ei voi olla päivätty saapumisen jälkeen/u);

  await window.getByRole('textbox', { name: 'Nimi' }).fill('Testaaja Tiina');
  await window.getByRole('option', { name: /^Lisää uusi henkilö/u }).click();
  await typed('Henkilötunnus', '12345', /Henkilötunnus on muotoa/u);
  await typed('Henkilötunnus', '310290-900P', /ei ole olemassa olevaa päivää/u);
  await typed('Henkilötunnus', '010190-900A', /tarkistusmerkki ei täsmää/u);
  await typed('Postinumero', '123', /Postinumerossa on viisi numeroa/u);
  await typed('Sähköposti', 'nimi@', /Sähköpostiosoite on puutteellinen/u);
  await typed('Sukunimi', '  ', /Täytä tämä kenttä/u);

  await window.keyboard.press('Control+Enter');
  await expect(window.getByRole('heading', { name: 'Uusi pyyntö' })).toBeVisible();
  // The first fault of the form in its own order.
  await expect(field('Kirjeen päiväys')).toBeFocused();
  await expect(description()).toHaveValue(WORDS);
  await expect(field('Henkilötunnus')).toHaveValue('010190-900A');

  await field('Kirjeen päiväys').fill(day(-3));
  await field('Henkilötunnus').fill('010190-900P');
  await field('Postinumero').fill('69440');
  await field('Sähköposti').fill('');
  await field('Sukunimi').fill('Testaaja');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByRole('heading', { level: 1, name: /^\d+\/1/u })).toBeVisible();
});

test('every unfit file is told apart, the others are taken in, and the form stays as it was', async () => {
  const { window } = program;
  await beginRequest();
  const pdf = await readFile(SCAN);
  const encrypted = path.join(folder, 'suojattu.pdf');
  execFileSync('qpdf', ['--encrypt', 'salasana', 'salasana', '256', '--', SCAN, encrypted]);
  const huge = path.join(folder, 'valtava.pdf');
  await writeFile(huge, Buffer.concat([pdf, Buffer.alloc(51 * 1024 * 1024)]));
  const broken = path.join(folder, 'katkennut.pdf');
  await writeFile(broken, pdf.subarray(0, Math.floor(pdf.length / 2)));
  const text = path.join(folder, 'muistio.pdf');
  await writeFile(text, 'Tämä on tekstiä.');
  const empty = path.join(folder, 'tyhjä.pdf');
  await writeFile(empty, '');
  const picture = path.join(folder, 'kuva.jpg');
  await writeFile(picture, ONE_PIXEL_PNG);

  const input = window.locator('input[type="file"]');
  await input.setInputFiles([SCAN, encrypted, broken, picture, text, empty, huge]);
  const taken = window.getByRole('list', { name: 'Pyynnön tiedostot' }).getByRole('listitem');
  const refused = window.getByRole('alert');
  await expect(taken.filter({ hasText: 'suojattu.pdf' })).toContainText('PDF on suojattu salasanalla');
  await expect(taken.filter({ hasText: 'katkennut.pdf' })).toContainText('PDF on vaurioitunut');
  await expect(taken.filter({ hasText: 'kuva.jpg' })).toContainText('pääte ei vastaa sisältöä');
  await expect(refused.filter({ hasText: 'muistio.pdf' })).toContainText('Tiedostotyyppi ei kelpaa');
  await expect(refused.filter({ hasText: 'tyhjä.pdf' })).toContainText('Tiedosto on tyhjä');
  await expect(refused.filter({ hasText: 'valtava.pdf' })).toContainText('Tiedosto on liian suuri', {
    timeout: 20_000,
  });
  await expect(taken).toHaveCount(4);

  await input.setInputFiles({ name: 'toinen kerta.pdf', mimeType: 'application/pdf', buffer: pdf });
  await expect(taken.filter({ hasText: 'toinen kerta.pdf' })).toContainText(
    'Sama sisältö on jo: saapuneissa',
  );
  await expect(description()).toHaveValue(WORDS);
});

test('a printer that has gone is told beside the printing, and the choices stay', async () => {
  const { window } = program;
  lpadmin('-p', 'Poistuva', '-E', '-v', 'cups-pdf:/poistuva');
  const caseId = await enterRequest(window, 'Tulostaja', 'Touko Testi');
  await told(window, 'core', 'letter.issue', { about: 'receipt', caseId });
  await openPage(window, 'Pyynnöt');
  await window
    .getByRole('row', { name: /Tulostaja/u })
    .getByRole('link')
    .click();
  await window
    .getByRole('navigation', { name: 'Asian vaiheet' })
    .getByRole('link', { name: /^Kirjattu/u })
    .click();
  await window.getByRole('combobox', { name: 'Tulostin' }).click();
  await window.getByRole('option', { name: /^Poistuva/u }).click();
  await window.getByLabel('Kappaleita').fill('2');
  lpadmin('-x', 'Poistuva');
  await window.getByRole('button', { name: 'Tulosta', exact: true }).click();
  await expect(window.getByRole('alert')).toContainText(/^Tulostin/u);
  await expect(window.getByRole('alert')).toContainText('Tarkista, että laite on päällä ja kytketty');
  await expect(window.getByLabel('Kappaleita')).toHaveValue('2');
  await expect(window.getByText('Kirje on tulostettu.')).toHaveCount(0);
});

test('a scanner that was unplugged is told beside the scanning, and the form stays as it was', async () => {
  const { window } = program;
  await beginRequest();
  const find = window.getByRole('button', { name: 'Hae skannerit' });
  await find.click();
  await window.getByRole('combobox', { name: 'Skanneri' }).click();
  await window.getByRole('option', { name: /test:1/u }).click();
  const settings = process.env['SANE_CONFIG_DIR'] ?? '';
  const drivers = path.join(settings, 'dll.conf');
  const oneDevice = path.join(settings, 'test.conf');
  const plugged = await readFile(drivers);
  try {
    await writeFile(oneDevice, 'number_of_devices 1\n');
    await window.getByRole('button', { name: 'Skannaa', exact: true }).click();
    await expect(window.getByRole('alert')).toContainText(/^Skanneri/u);
    await expect(window.getByRole('alert')).toContainText('Tarkista, että laite on päällä ja kytketty');
    await writeFile(drivers, '');
    await find.click();
    await expect(window.getByText(/^Skannereita ei löytynyt/u)).toBeVisible();
  } finally {
    await rm(oneDevice, { force: true });
    await writeFile(drivers, plugged);
  }
  await expect(description()).toHaveValue(WORDS);
});

test('a vault’s folder that was unplugged is told, and the form stays as it was', async () => {
  const { window } = program;
  await beginRequest();
  await rename(vault, `${vault}-irti`);
  try {
    await window.locator('input[type="file"]').setInputFiles(SCAN);
    await expect(window.getByRole('alert')).toContainText('Holvin kansiota ei löydy');
  } finally {
    await rename(`${vault}-irti`, vault);
  }
  await expect(description()).toHaveValue(WORDS);
});

function lpadmin(...parts: readonly string[]): void {
  execFileSync('lpadmin', parts, {
    env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` },
    stdio: 'ignore',
  });
}
