import { expect, test } from '@playwright/test';
import { openNewDesk, type NewDesk } from './new-vault.ts';
import { openSettings, told } from './open-desk.ts';
import { checkScreen } from './screen-check.ts';

let desk: NewDesk;
test.beforeAll(async () => {
  desk = await openNewDesk();
});
test.afterAll(() => desk.end());

test('a text of the letters is worded anew, looked at in a letter, saved, and brought back', async () => {
  const { window } = desk.program;
  await openSettings(window, 'Kirjeiden tekstit');
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('Kirjeiden tekstit');
  await window.getByRole('searchbox', { name: 'Hae tekstistä' }).fill('viimeistään {{eräpäivä}} (tieto');
  const listed = window.getByRole('region', { name: 'Tekstit' }).getByRole('listitem');
  await expect(listed).toHaveCount(1);
  await listed.getByRole('button').press('Enter');

  const wording = window.getByRole('textbox', { name: 'Teksti', exact: true });
  await wording.fill('Saat vastauksen pian.');
  await window.getByRole('button', { name: 'Tallenna teksti' }).click();
  await expect(window.getByText('Muuttuja {{eräpäivä}} puuttuu.', { exact: false })).toBeVisible();
  await expect(
    window.getByText('Säännöksestä puuttuvat luvut 2016/679, 12 ja 3.', { exact: false }),
  ).toBeVisible();
  await checkScreen(window, 'kirjeiden tekstit, virhe');

  const law = ' (tietosuoja-asetus (EU) 2016/679, 12 artiklan 3 kohta).';
  await wording.fill('Saat vastauksen viimeistään ');
  await window.getByRole('button', { name: 'Lisää muuttuja eräpäivä' }).click();
  await wording.press('End');
  await wording.pressSequentially(law);
  await expect(wording).toHaveValue(`Saat vastauksen viimeistään {{eräpäivä}}${law}`);
  await window.getByRole('button', { name: 'Näytä kirjeessä' }).click();
  await expect(window.getByRole('region', { name: 'Esikatselu' }).getByRole('img').first()).toBeVisible();
  await checkScreen(window, 'kirjeiden tekstit, esikatselu');

  await window.getByRole('button', { name: 'Tallenna teksti' }).click();
  await expect(window.getByText('Tallennettu. Tekstien versio on nyt fi-3+1.')).toBeVisible();
  await expect(listed.first()).toContainText('muutettu');
  const { texts } = await told<{ texts: readonly { key: string; text: string }[] }>(
    window,
    'core',
    'text.list',
    { language: 'fi' },
  );
  expect(texts.find(({ key }) => key === 'receipt.answerBy')?.text).toBe(
    `Saat vastauksen viimeistään {{eräpäivä}}${law}`,
  );

  await window.getByRole('button', { name: 'Palauta ohjelman oma teksti' }).click();
  await expect(window.getByText('Tallennettu. Tekstien versio on nyt fi-3+2.')).toBeVisible();
  await expect(wording).toHaveValue(/^Vastaamme sinulle ilman aiheetonta viivytystä/u);
});

test('the Swedish and the English texts stand beside the Finnish ones', async () => {
  const { window } = desk.program;
  await openSettings(window, 'Kirjeiden tekstit');
  await window.setViewportSize({ width: 1024, height: 700 });
  await window.getByText('ruotsi', { exact: true }).click();
  await expect(window.getByText('Tekstien versio sv-3')).toBeVisible();
  await checkScreen(window, 'kirjeiden tekstit, ruotsi');
  await window.getByText('englanti', { exact: true }).click();
  await expect(window.getByText('Tekstien versio en-3')).toBeVisible();
});
