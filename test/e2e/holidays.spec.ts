import { expect, test } from '@playwright/test';
import { formatFinnish, type CalendarDate } from '../../src/domain/calendar-date.ts';
import { openNewDesk, type NewDesk } from './new-vault.ts';
import { enterRequest, openSettings, told } from './open-desk.ts';
import { checkScreen } from './screen-check.ts';

let desk: NewDesk;
test.beforeAll(async () => {
  desk = await openNewDesk();
});
test.afterAll(() => desk.end());

interface Times {
  readonly deadline: { readonly explanation: { readonly dueOn: CalendarDate } };
}

test('a holiday entered in the settings moves the due date of an open case, and back when it is taken out', async () => {
  const { window } = desk.program;
  const { today } = await told<{ today: CalendarDate }>(window, 'core', 'vault.status', {});
  const caseId = await enterRequest(window, 'Testinen', 'Aino');
  const dueOn = async (): Promise<CalendarDate> =>
    (await told<Times>(window, 'core', 'case.get', { caseId })).deadline.explanation.dueOn;
  const due = await dueOn();

  await openSettings(window, 'Pyhäpäivät');
  const years = window.getByRole('button', { name: 'Seuraava vuosi' });
  const dueYear = due.slice(0, 4);
  if (!today.startsWith(dueYear)) await years.click();
  await expect(window.getByRole('table', { name: `Pyhäpäivät ${dueYear}` })).toContainText('loppiainen');
  await checkScreen(window, 'pyhäpäivät');

  await window.getByRole('button', { name: 'Lisää päivä' }).click();
  await expect(window.getByText('Täytä tämä kenttä.').first()).toBeVisible();
  await window.getByRole('textbox', { name: 'Päivä' }).fill(formatFinnish(due));
  await window.getByRole('textbox', { name: 'Nimi' }).fill('kansallinen surupäivä');
  await window.getByRole('textbox', { name: 'Nimi' }).press('Enter');
  await expect(window.getByText('Määräaika muuttui 1 avoimessa pyynnössä.')).toBeVisible();
  expect((await dueOn()) > due).toBe(true);

  // The same day is not entered twice.
  await window.getByRole('textbox', { name: 'Päivä' }).fill(formatFinnish(due));
  await window.getByRole('textbox', { name: 'Nimi' }).fill('toinen');
  await window.getByRole('button', { name: 'Lisää päivä' }).click();
  await expect(window.getByText('Sama päivä on luettelossa jo.')).toBeVisible();
  await checkScreen(window, 'pyhäpäivät, virhe');

  const row = window.getByRole('row', { name: /kansallinen surupäivä/u });
  await expect(row).toContainText('Lisätty');
  await row.getByRole('button', { name: `Poista ${formatFinnish(due)} kansallinen surupäivä` }).click();
  await expect(row).toBeHidden();
  await expect(window.getByText('Määräaika muuttui 1 avoimessa pyynnössä.')).toBeVisible();
  expect(await dueOn()).toBe(due);
});

test('a holiday by rule is taken away and put back', async () => {
  const { window } = desk.program;
  await openSettings(window, 'Pyhäpäivät');
  const row = window.getByRole('row', { name: /loppiainen/u });
  await row.getByRole('button', { name: /^Poista/u }).click();
  await expect(row).toContainText('Poistettu');
  await row.getByRole('button', { name: /^Palauta/u }).click();
  await expect(row).toContainText('Lain mukaan');
});

test('the eves are a choice of the house', async () => {
  const { window } = desk.program;
  await openSettings(window, 'Pyhäpäivät');
  const eves = window.getByRole('switch', { name: 'Juhannusaatto ja jouluaatto siirtävät määräajan' });
  await expect(eves).not.toBeChecked();
  await eves.press('Space');
  await window.getByRole('button', { name: 'Tallenna aatot' }).click();
  await expect(window.getByText('Tallennettu', { exact: false }).last()).toBeVisible();
  expect(await told(window, 'core', 'vault.status', {})).toMatchObject({ days: { evesRollOver: true } });
});
