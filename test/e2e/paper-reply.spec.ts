import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import * as clerk from './clerk.ts';
import { restHasNoData, settleIdentity } from './kind-steps.ts';
import { openNewDesk, type NewDesk } from './new-vault.ts';
import { completeOrganisation } from './open-desk.ts';
import { SAMPLE_REQUEST } from './sample.ts';

let desk: NewDesk;
test.beforeAll(async () => {
  desk = await openNewDesk();
  await completeOrganisation(desk.program.window);
});
test.afterAll(() => desk.end());

test('an old paper case: its reply left before it was entered, and its scanned copy stands for it', async () => {
  const { window } = desk.program;
  await clerk.registerRequest(window, {
    ...SAMPLE_REQUEST,
    kinds: ['Oikaisupyyntö'],
    receivedOn: '1.3.2017',
  });
  await settleIdentity(window);
  await clerk.goToStep(window, 'Haku');
  const first = window.getByRole('group', { name: 'Oikaisu 1', exact: true });
  await first.getByLabel('Tietoryhmä').fill('Nimi ja yhteystiedot');
  await first.getByLabel('Tieto pyynnön mukaan').fill('Koetie 11');
  await clerk.attest(window, 'haettiin uudelleen nimellä');
  await clerk.saveTask(window);
  await restHasNoData(window);
  await clerk.decide(window);

  await window.getByText('Kirje lähti paperilla ennen kirjaamista').click();
  const paper = window.getByRole('form', { name: 'Kirje lähti paperilla ennen kirjaamista' });
  await paper.getByRole('button', { name: 'Kirjaa lähtenyt kirje' }).click();
  await expect(paper.getByText('Liitä tai skannaa ensin lähtenyt kirje.')).toBeVisible();
  await paper.locator('input[type="file"]').setInputFiles({
    name: 'vastaus.pdf',
    mimeType: 'application/pdf',
    buffer: await readFile(new URL('../fixtures/scanned-request.pdf', import.meta.url)),
  });
  await expect(paper.getByRole('list', { name: 'Skannattu kappale' })).toContainText('vastaus.pdf');
  await paper.getByRole('textbox', { name: 'Päivä' }).fill('14.3.2017');
  await paper.getByRole('button', { name: 'Kirjaa lähtenyt kirje' }).click();
  await clerk.goToStep(window, 'Tulostus ja lähetys');
  await expect(window.getByRole('heading', { name: 'Tulostus ja lähetys' })).toBeVisible();
  await expect(window.getByText('Lähtenyt paperilla ennen kirjaamista').first()).toBeVisible();
  await window.getByRole('button', { name: 'Tietoja ei ole luovutettu kenellekään' }).click();
  await clerk.closeCase(window);
});
