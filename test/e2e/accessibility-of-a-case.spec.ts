import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import * as clerk from './clerk.ts';
import { openNewDesk, type NewDesk } from './new-vault.ts';
import { completeOrganisation, openLoadedPage } from './open-desk.ts';
import { SAMPLE_FINDINGS, SAMPLE_REQUEST, TEST_PRINTER } from './sample.ts';
import { checkScreen, heading } from './screen-check.ts';

const SCAN = new URL('../fixtures/scanned-request.pdf', import.meta.url);

let desk: NewDesk;
test.beforeAll(async () => {
  desk = await openNewDesk();
  await completeOrganisation(desk.program.window);
});
test.afterAll(() => desk.end());

test('every screen of a case and of full pages can be used without sight, and speaks Finnish', async () => {
  test.setTimeout(120_000);
  const { window } = desk.program;
  const check = (screen: string): Promise<void> => checkScreen(window, screen);

  const scan = { name: 'pyyntö.pdf', mimeType: 'application/pdf', buffer: await readFile(SCAN) };
  await clerk.registerRequest(window, { ...SAMPLE_REQUEST, scan }, check);
  await clerk.giveReceipt(window, check);
  await clerk.confirmIdentity(window, check);
  await clerk.searchRegisters(window, SAMPLE_FINDINGS, check);
  await clerk.issueReply(window, check);
  await clerk.printReply(window, TEST_PRINTER, check);

  await openLoadedPage(window, 'Tänään');
  await check('tänään, täysi');
  await openLoadedPage(window, 'Pyynnöt');
  await expect(window.getByRole('table', { name: 'Pyynnöt' })).toContainText('Koeasiakas');
  await check('pyynnöt, täysi');
  await openLoadedPage(window, 'Kirjeet');
  await check('kirjeet, täysi');

  await openLoadedPage(window, 'Henkilöt');
  await check('henkilöt, täysi');
  await window.getByRole('link', { name: /Koeasiakas/u }).click();
  await expect(heading(window, /Koeasiakas/u)).toBeVisible();
  await check('henkilö');
  await window.getByRole('button', { name: 'Muuta tietoja' }).click();
  await expect(window.getByLabel('Sukunimi')).toBeVisible();
  await check('henkilö, muutos');

  await openLoadedPage(window, 'Saapuneet');
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
});
