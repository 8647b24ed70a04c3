import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { sourceStatementDefaults } from '../../src/domain/source-statement.ts';
import { chooseFolder, launchProgram, type Program } from './program.ts';

const PASSWORD = 'kolme kaunista kuusta';
const WORDS = 'Pyydän tarkastaa tietoni, joita en ehtinyt tallentaa';

test.skip(process.platform === 'win32', 'processes are looked up and ended the way of Unix');

let parent: string;
test.beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'kirjaamo-e2e-'));
});
test.afterEach(() => rm(parent, { recursive: true, force: true, maxRetries: 3 }));

test('a core that is killed says so, starts again, and the half-typed form is still there', async () => {
  const program = await launchProgram();
  const { app, window } = program;
  await openNewVault(program, path.join(parent, 'holvi'));
  await window.keyboard.press('Control+n');
  await window.getByLabel('Mitä pyydetään, pyytäjän omin sanoin').fill(WORDS);
  const before = await corePid(app);

  process.kill(before, 'SIGKILL');

  const dialog = window.getByRole('dialog', { name: 'Tietokantaprosessi pysähtyi' });
  await expect(dialog).toContainText('Tallennetut tiedot ovat tallessa.');
  await dialog.getByRole('button', { name: 'Käynnistä uudelleen' }).click();
  await dialog.getByLabel('Salasana', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Avaa' }).click();
  await expect(dialog).toBeHidden();
  await expect(window.getByLabel('Mitä pyydetään, pyytäjän omin sanoin')).toHaveValue(WORDS);
  expect(await corePid(app)).not.toBe(before);
  expect(await ask(window, 'core', 'vault.status', {})).toMatchObject({ ok: true, value: { state: 'open' } });
  await program.close();
});

test('a core that was killed while the vault was locked opens the same folder again', async () => {
  const program = await launchProgram();
  const { app, window } = program;
  await openNewVault(program, path.join(parent, 'holvi'));
  await ask(window, 'core', 'vault.lock', { reason: 'user' });
  process.kill(await corePid(app), 'SIGKILL');
  await window.getByRole('button', { name: 'Käynnistä uudelleen' }).click();
  await expect(window.getByRole('dialog')).toContainText('Avaa holvi salasanalla');
  await program.close();
});

test('the vault of last time is found again, an empty folder looked at meanwhile is not', async () => {
  const userData = path.join(parent, 'profile');
  const first = await launchProgram({ userData });
  await openNewVault(first, path.join(parent, 'holvi'));
  await ask(first.window, 'core', 'vault.lock', { reason: 'user' });
  await chooseFolder(first.app, parent);
  const looked = await ask(first.window, 'host', 'vault.chooseFolder', { purpose: 'open' });
  expect(looked).toEqual({ ok: true, value: { state: 'absent', folderName: path.basename(parent) } });
  await first.close();

  const note = readFileSync(path.join(userData, 'vault-folder.json'), 'utf8');
  expect(JSON.parse(note)).toEqual({ folder: path.join(parent, 'holvi') });
  const second = await launchProgram({ userData });
  await expect(second.window.getByRole('heading', { name: 'Avaa holvi' })).toBeVisible();
  expect(JSON.stringify(await ask(second.window, 'core', 'vault.status', {}))).not.toContain(parent);
  await second.close();
});

test('a vault whose disk is gone is named at the start, and remembered', async () => {
  const userData = path.join(parent, 'profile');
  const first = await launchProgram({ userData });
  await openNewVault(first, path.join(parent, 'holvi'));
  await first.close();
  await rm(path.join(parent, 'holvi'), { recursive: true });

  const second = await launchProgram({ userData });
  await expect(second.window.getByRole('alert')).toContainText('holvi');
  await second.close();
  expect(readFileSync(path.join(userData, 'vault-folder.json'), 'utf8')).toContain('holvi');
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} ends the program in order, with an open vault`, async () => {
    const { app, window } = await openProgram();
    const core = await corePid(app);
    const program = app.process();
    const closed = app.waitForEvent('close');
    // Electron asks its windows first, and closing them closes the core.
    program.kill(signal);
    await closed;
    await expect.poll(() => isRunning(core)).toBe(false);
    expect(window.isClosed()).toBe(true);
    expect(readFileSync(path.join(parent, 'holvi', 'vault.db')).length).toBeGreaterThan(0);
    // SQLite takes its log away when the last connection is closed in order.
    expect(existsSync(path.join(parent, 'holvi', 'vault.db-wal'))).toBe(false);
  });
}

test('a main process that is killed leaves no core behind, and the core closes the vault', async () => {
  const { app } = await openProgram();
  const core = await corePid(app);
  const closed = app.waitForEvent('close');
  app.process().kill('SIGKILL');
  await closed;
  await expect.poll(() => isRunning(core)).toBe(false);
});

test('the window’s cross ends the program and the core', async () => {
  const { app } = await openProgram();
  const core = await corePid(app);
  const closed = app.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await closed;
  await expect.poll(() => isRunning(core)).toBe(false);
  expect(existsSync(path.join(parent, 'holvi', 'vault.db-wal'))).toBe(false);
});

test('a second program with the same profile gives way to the first', async () => {
  const userData = path.join(parent, 'profile');
  const first = await launchProgram({ userData });
  const status = execProgram(userData);
  expect(status).toBe(0);
  expect(await ask(first.window, 'core', 'vault.status', {})).toMatchObject({ ok: true });
  await first.close();
});
