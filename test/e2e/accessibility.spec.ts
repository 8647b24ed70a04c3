import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import * as clerk from './clerk.ts';
import { corePid } from './new-vault.ts';
import { launchProgram } from './program.ts';
import { SAMPLE_FINDINGS, SAMPLE_REQUEST, TEST_PRINTER } from './sample.ts';
import { checkScreen } from './screen-check.ts';

const SCAN = new URL('../fixtures/scanned-request.pdf', import.meta.url);

let folder = '';
test.beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kirjaamo-accessibility-'));
});
test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
});

test('every screen can be read, named and used without sight, and speaks Finnish', async () => {
  test.setTimeout(180_000);
  // The core is ended by force at the end, which the page complains about.
  const program = await launchProgram({ provokesErrors: true });
  const { app, window } = program;
  const check = (screen: string): Promise<void> => checkScreen(window, screen);
  const heading = (name: string | RegExp) => window.getByRole('heading', { level: 1, name });
  const openPage = async (name: string): Promise<void> => {
    await window.getByRole('navigation', { name: 'Sivut' }).getByRole('link', { name }).click();
    await expect(heading(name)).toBeVisible();
    await expect(window.getByText('Haetaan…')).toHaveCount(0);
  };

  await clerk.setUpVault(program, folder, check);
  await check('tänään, tyhjä');
  for (const page of ['Pyynnöt', 'Saapuneet', 'Henkilöt', 'Kirjeet']) {
    await openPage(page);
    await check(`${page}, tyhjä`);
  }

  await window.keyboard.press('Control+n');
  await window.getByRole('button', { name: 'Valitse päivä kalenterista' }).first().click();
  await expect(window.getByRole('button', { name: 'Edellinen kuukausi' })).toBeVisible();
  await check('uusi pyyntö, kalenteri');
  await window.keyboard.press('Escape');
  await window.getByLabel('Saapumispäivä', { exact: true }).fill('31.2.');
  await window.getByRole('button', { name: 'Kirjaa pyyntö' }).click();
  await expect(window.getByText(/^Päivää ei ole/u)).toBeVisible();
  await check('uusi pyyntö, virheet');
  await window.getByRole('button', { name: 'Peruuta' }).click();
  await expect(window.getByRole('alertdialog', { name: 'Lomake on kesken.' })).toBeVisible();
  await check('uusi pyyntö, kysymys ennen poistumista');
  await window.getByRole('button', { name: 'Hylkää' }).click();
  await expect(heading('Pyynnöt')).toBeVisible();

  const scan = { name: 'pyyntö.pdf', mimeType: 'application/pdf', buffer: await readFile(SCAN) };
  await clerk.registerRequest(window, { ...SAMPLE_REQUEST, scan }, check);
  await clerk.giveReceipt(window, check);
  await clerk.confirmIdentity(window, check);
  await clerk.searchRegisters(window, SAMPLE_FINDINGS, check);
  await clerk.issueReply(window, check);
  await clerk.printReply(window, TEST_PRINTER, check);

  await openPage('Tänään');
  await check('tänään, täysi');
  await openPage('Pyynnöt');
  await expect(window.getByRole('table', { name: 'Pyynnöt' })).toContainText('Koeasiakas');
  await check('pyynnöt, täysi');
  await openPage('Kirjeet');
  await check('kirjeet, täysi');

  await openPage('Henkilöt');
  await check('henkilöt, täysi');
  await window.getByRole('link', { name: /Koeasiakas/u }).click();
  await expect(heading(/Koeasiakas/u)).toBeVisible();
  await check('henkilö');
  await window.getByRole('button', { name: 'Muuta tietoja' }).click();
  await expect(window.getByLabel('Sukunimi')).toBeVisible();
  await check('henkilö, muutos');

  await openPage('Saapuneet');
  await window.locator('input[type="file"]').setInputFiles([
    { ...scan, name: 'lisäselvitys.pdf' },
    { name: 'tyhjä.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
  ]);
  await expect(window.getByText(/^Tiedosto on tyhjä/u)).toBeVisible();
  await expect(window.getByRole('list', { name: 'Odottavat tiedostot' })).toContainText('lisäselvitys.pdf');
  await check('saapuneet, tiedosto');
  await window
    .getByRole('button', { name: /^Liitä/u })
    .first()
    .click();
  await check('saapuneet, liittäminen');
  await window.getByRole('button', { name: 'Hae skannerit' }).click();
  await expect(window.getByRole('combobox', { name: 'Skanneri' })).toBeVisible();
  await check('saapuneet, skanneri');

  await openPage('Asetukset');
  for (const section of ['Organisaatio', 'Suojaus', 'Varmuuskopiot', 'Tietoja']) {
    await window
      .getByRole('navigation', { name: 'Asetusten osat' })
      .getByRole('link', { name: section })
      .click();
    await check(`asetukset, ${section}`);
  }

  await window.keyboard.press('F1');
  await expect(window.getByRole('dialog', { name: 'Näppäimet' })).toBeVisible();
  await check('näppäimet');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+k');
  await window.keyboard.type('koeas');
  await expect(window.getByRole('dialog').getByText(/\d{4}\/1 Koeasiakas/u)).toBeVisible();
  await check('etsi ja suorita');
  await window.keyboard.press('Escape');

  await window.keyboard.press('Control+l');
  await expect(heading('Avaa holvi')).toBeVisible();
  await check('avaa holvi');
  await window.getByLabel('Salasana', { exact: true }).fill('väärä salasana');
  await window.getByRole('button', { name: 'Avaa', exact: true }).click();
  await expect(window.getByText(/^Salasana ei ole oikea/u)).toBeVisible();
  await check('avaa holvi, väärä salasana');
  await window.getByRole('button', { name: 'Unohditko salasanan?' }).click();
  await expect(heading('Avaa palautusavaimella')).toBeVisible();
  await check('avaa palautusavaimella');
  await window.getByRole('button', { name: 'Avaa salasanalla' }).click();
  await window.getByLabel('Salasana', { exact: true }).fill(clerk.CLERK_PASSWORD);
  await window.getByRole('button', { name: 'Avaa', exact: true }).click();
  await expect(window.getByRole('navigation', { name: 'Sivut' })).toBeVisible();

  process.kill(await corePid(app), 'SIGKILL');
  await expect(window.getByRole('dialog', { name: 'Yhteys holviin katkesi' })).toBeVisible();
  await check('yhteys holviin katkesi');
  await window.getByRole('button', { name: 'Muodosta yhteys uudelleen' }).click();
  await expect(window.getByText(/^Yhteys on palautunut/u)).toBeVisible();
  await check('yhteys holviin katkesi, avaus');
  await program.close();
});
