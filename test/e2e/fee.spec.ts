import { expect, test } from '@playwright/test';
import * as clerk from './clerk.ts';
import { enter, settleIdentity } from './kind-steps.ts';
import { openNewDesk, type NewDesk } from './new-vault.ts';
import { completeOrganisation } from './open-desk.ts';
import { checkScreen } from './screen-check.ts';

let desk: NewDesk;
test.beforeAll(async () => {
  desk = await openNewDesk();
  await completeOrganisation(desk.program.window);
});
test.afterAll(() => desk.end());

test('a fee is reckoned in euros, told by its notice and answered', async () => {
  const { window } = desk.program;
  await enter(window, { kinds: ['Tarkastuspyyntö'], familyName: 'Maksaja' });
  await settleIdentity(window);
  await clerk.goToStep(window, 'Päätös ja vastaus');
  const fee = window.getByRole('region', { name: 'Maksu', exact: true });
  await expect(fee.getByText('Maksuton, ellei maksun peruste täyty.')).toBeVisible();
  await fee.getByRole('button', { name: 'Peri maksu' }).click();
  await fee.getByRole('combobox', { name: 'Maksun peruste' }).click();
  await window.getByRole('option', { name: 'Pyyntö on kohtuuton' }).click();
  await expect(fee.getByText(/12 artiklan 5 kohdan a alakohta/u)).toBeVisible();
  await fee.getByLabel('Perustelut').fill('Sama pyyntö viidesti samassa kuussa.');
  await fee.getByLabel('Mistä').fill('Työaika 1 h');
  await fee.getByLabel('Euroa').fill('45,50');
  await fee.getByRole('button', { name: 'Lisää rivi' }).click();
  const second = fee.getByRole('group', { name: 'Rivi 2' });
  await second.getByLabel('Mistä').fill('Postitus');
  await second.getByLabel('Euroa').fill('2,5');
  await expect(fee.getByText('Yhteensä 48,00 €')).toBeVisible();
  await checkScreen(window, 'maksu');
  await fee.getByRole('button', { name: 'Tallenna maksu' }).click();

  // Nothing is answered to a notice that has not left.
  await fee.getByRole('button', { name: 'Anna maksuilmoitus' }).click();
  await expect(fee.getByText('Vastaus kirjataan, kun maksuilmoitus on lähetetty.')).toBeVisible();
  await fee.getByRole('button', { name: 'Merkitse luovutetuksi' }).click();
  await fee.getByRole('radio', { name: 'Rajaa pyyntöä' }).check();
  await fee.getByRole('button', { name: 'Kirjaa vastaus' }).click();
  await expect(fee.getByText(/^Rajaa pyyntöä, \d/u)).toBeVisible();
});
