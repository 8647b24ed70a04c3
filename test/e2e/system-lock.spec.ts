import { expect, test } from '@playwright/test';
import { ask, openNewDesk, type NewDesk, PASSWORD } from './new-vault.ts';

const WORDS = 'Pyydän nähtäväkseni puheluni';

let desk: NewDesk;
test.beforeEach(async () => {
  desk = await openNewDesk();
});
test.afterEach(() => desk.end());

test('suspend, screen lock and user switch lock at once; the half-typed form is offered afterwards', async () => {
  const { app, window } = desk.program;
  await window.keyboard.press('Control+n');
  await window.getByLabel('Mitä pyydetään, pyytäjän omin sanoin').fill(WORDS);

  for (const event of ['suspend', 'lock-screen', 'user-did-resign-active']) {
    await app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event);
    await expect(window.getByRole('heading', { name: 'Avaa holvi' })).toBeVisible();
    expect(await ask(window, 'core', 'vault.status', {})).toMatchObject({ value: { state: 'locked' } });
    expect(await window.content()).not.toContain(WORDS);
    await window.getByLabel('Salasana', { exact: true }).fill(PASSWORD);
    await window.getByRole('button', { name: 'Avaa', exact: true }).click();
    await expect(window.getByRole('navigation', { name: 'Sivut' })).toBeVisible();
  }

  await window.keyboard.press('Control+n');
  await window.getByRole('button', { name: 'Jatka' }).click();
  await expect(window.getByLabel('Mitä pyydetään, pyytäjän omin sanoin')).toHaveValue(WORDS);
});

test('a window that crashes is shown again, and the vault was not touched', async () => {
  const { app } = desk.program;
  const shown = await app.evaluate(async ({ BrowserWindow, dialog }) => {
    const asked: string[] = [];
    dialog.showMessageBox = ((_window: unknown, { message }: { message: string }) => {
      asked.push(message);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    }) as unknown as typeof dialog.showMessageBox;
    const { webContents } = BrowserWindow.getAllWindows()[0] as Electron.BrowserWindow;
    const loaded = new Promise((resolve) => {
      webContents.once('did-finish-load', () => resolve(null));
    });
    webContents.forcefullyCrashRenderer();
    await loaded;
    const status: unknown = await webContents.executeJavaScript("window.kirjaamo.core('vault.status', {})");
    return { asked, status };
  });
  expect(shown).toMatchObject({ asked: ['Näkymä pysähtyi'], status: { ok: true, value: { state: 'open' } } });
});
