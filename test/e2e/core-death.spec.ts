import { expect, test } from '@playwright/test';
import { ask, corePid, openNewDesk, type NewDesk, PASSWORD } from './new-vault.ts';

const WORDS = 'Pyydän tarkastaa tietoni, joita en ehtinyt tallentaa';

let desk: NewDesk;
test.beforeEach(async () => {
  desk = await openNewDesk();
});
test.afterEach(() => desk.end());

test('a killed core is told, starts again, and the half-typed form is still there', async () => {
  const { app, window } = desk.program;
  await window.keyboard.press('Control+n');
  await window.getByLabel('Mitä pyydetään, pyytäjän omin sanoin').fill(WORDS);
  const before = await corePid(app);

  process.kill(before, 'SIGKILL');

  const dialog = window.getByRole('dialog', { name: 'Yhteys holviin katkesi' });
  await expect(dialog).toContainText('Tallennetut tiedot ovat tallessa.');
  await dialog.getByRole('button', { name: 'Muodosta yhteys uudelleen' }).click();
  await dialog.getByLabel('Salasana', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Avaa', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(window.getByLabel('Mitä pyydetään, pyytäjän omin sanoin')).toHaveValue(WORDS);
  expect(await corePid(app)).not.toBe(before);
  expect(await ask(window, 'core', 'vault.status', {})).toMatchObject({ ok: true, value: { state: 'open' } });
});

test('a call to a dead core is answered, and so is the one that it died over', async () => {
  const { app, window } = desk.program;
  const core = await corePid(app);
  const over = ask(window, 'core', 'vault.check', { operationId: 'check' });
  process.kill(core, 'SIGSTOP');
  const held = ask(window, 'core', 'vault.status', {});
  process.kill(core, 'SIGKILL');
  expect(await held).toEqual({ ok: false, error: { kind: 'core-stopped' } });
  expect(await over).toHaveProperty('ok');
  expect(await ask(window, 'core', 'vault.status', {})).toEqual({
    ok: false,
    error: { kind: 'core-stopped' },
  });
});

test('the program ends in order without a core', async () => {
  const { app, window } = desk.program;
  process.kill(await corePid(app), 'SIGKILL');
  await expect(window.getByRole('dialog')).toContainText('Tallennetut tiedot ovat tallessa.');
});
