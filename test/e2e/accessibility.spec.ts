import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import * as clerk from './clerk.ts';
import { corePid } from './new-vault.ts';
import {
  completeOrganisation,
  expectOpenDesk,
  openLoadedPage,
  prepareGround,
  typePassword,
  type Ground,
} from './open-desk.ts';
import { launchProgram } from './program.ts';
import { checkScreen, heading } from './screen-check.ts';

// That every screen can be read, named and used without sight, and speaks Finnish. The screens of a case on its way to the
// printer are in accessibility-of-a-case.
test.describe.configure({ mode: 'parallel' });

let ground: Ground;
test.beforeAll(async () => {
  ground = await prepareGround('accessibility');
});
test.afterAll(() => ground.remove());

test('the first start, the empty pages and the form of a new request', async () => {
  test.setTimeout(120_000);
  const folder = path.join(ground.root, 'uusi');
  await mkdir(folder);
  const program = await launchProgram();
  const { window } = program;
  const check = (screen: string): Promise<void> => checkScreen(window, screen);

  await clerk.setUpVault(program, folder, check);
  await check('tänään, tyhjä');
  for (const page of ['Pyynnöt', 'Saapuneet', 'Henkilöt', 'Kirjeet']) {
    await openLoadedPage(window, page);
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
  await expect(heading(window, 'Pyynnöt')).toBeVisible();
  await program.close();
});

test('settings, help, search, the locked vault and the lost connection', async () => {
  test.setTimeout(120_000);
  // The core is ended by force at the end, which the page complains about.
  const program = await ground.startAt(ground.vault, { provokesErrors: true });
  const { app, window } = program;
  const check = (screen: string): Promise<void> => checkScreen(window, screen);
  await typePassword(window);
  await expectOpenDesk(window);
  await completeOrganisation(window);

  await openLoadedPage(window, 'Asetukset');
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
  await expect(heading(window, 'Avaa holvi')).toBeVisible();
  await check('avaa holvi');
  await window.getByLabel('Salasana', { exact: true }).fill('väärä salasana');
  await window.getByRole('button', { name: 'Avaa', exact: true }).click();
  await expect(window.getByText(/^Salasana ei ole oikea/u)).toBeVisible();
  await check('avaa holvi, väärä salasana');
  await window.getByRole('button', { name: 'Unohditko salasanan?' }).click();
  await expect(heading(window, 'Avaa palautusavaimella')).toBeVisible();
  await check('avaa palautusavaimella');
  await window.getByRole('button', { name: 'Avaa salasanalla' }).click();
  await typePassword(window);
  await expectOpenDesk(window);

  process.kill(await corePid(app), 'SIGKILL');
  await expect(window.getByRole('dialog', { name: 'Yhteys holviin katkesi' })).toBeVisible();
  await check('yhteys holviin katkesi');
  await window.getByRole('button', { name: 'Muodosta yhteys uudelleen' }).click();
  await expect(window.getByText(/^Yhteys on palautunut/u)).toBeVisible();
  await check('yhteys holviin katkesi, avaus');
  await program.close();
});
