import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { ask, corePid, isRunning, makeNewVault, openNewVault } from './new-vault.ts';
import { chooseFolder, launchProgram, programCommand, type Program } from './program.ts';

let parent: string;
let vault: string;
let userData: string;
test.beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'kirjaamo-e2e-'));
  vault = path.join(parent, 'holvi');
  userData = path.join(parent, 'profiili');
});
test.afterEach(() => rm(parent, { recursive: true, force: true, maxRetries: 3 }));

// They share nothing, and starting and ending takes each its time.
test.describe.configure({ mode: 'parallel' });

const note = (): unknown => JSON.parse(readFileSync(path.join(userData, 'vault-folder.json'), 'utf8'));

test('the vault of last time is found again; a folder without a vault is not remembered', async () => {
  const first = await launchProgram({ userData });
  await makeNewVault(first, vault);
  await ask(first.window, 'core', 'vault.lock', { reason: 'user' });
  await chooseFolder(first.app, parent);
  const looked = await ask(first.window, 'host', 'vault.chooseFolder', { purpose: 'open' });
  expect(looked).toEqual({ ok: true, value: { state: 'absent', folderName: path.basename(parent) } });
  await first.close();
  expect(note()).toEqual({ folder: vault });

  const second = await launchProgram({ userData });
  await expect(second.window.getByRole('heading', { name: 'Avaa holvi' })).toBeVisible();
  const status = await ask(second.window, 'core', 'vault.status', {});
  expect(status).toMatchObject({ ok: true, value: { state: 'locked', folderName: 'holvi' } });
  // The window never holds a path.
  expect(JSON.stringify(status)).not.toContain(parent);
  await second.close();
});

test('a vault whose disk is gone is named at the start, and remembered for when it is back', async () => {
  const first = await launchProgram({ userData });
  await openNewVault(first, vault);
  await first.close();
  await rm(vault, { recursive: true });

  const second = await launchProgram({ userData });
  await expect(second.window.getByRole('alert')).toContainText('holvi');
  await second.close();
  expect(note()).toEqual({ folder: vault });
});

test('a note that cannot be read or kept does not stop the program', async () => {
  const first = await launchProgram({ userData });
  await openNewVault(first, vault);
  await first.close();
  const file = path.join(userData, 'vault-folder.json');
  await rm(file);
  await mkdir(file);

  const second = await launchProgram({ userData });
  await chooseFolder(second.app, vault);
  expect(await ask(second.window, 'host', 'vault.chooseFolder', { purpose: 'open' })).toMatchObject({
    ok: true,
    value: { state: 'locked' },
  });
  await second.close();
});

/** Asked often: a process is gone at once or never. */
async function expectEnded(pid: number): Promise<void> {
  await expect.poll(() => isRunning(pid), { intervals: [20] }).toBe(false);
}

for (const [name, end] of [
  ['the window’s cross', 'cross'],
  ['SIGTERM', 'SIGTERM'],
  ['SIGINT', 'SIGINT'],
] as const) {
  test(`${name} ends the program in order: the vault is closed, the core is gone`, async () => {
    const program = await launchProgram({ userData });
    await openNewVault(program, vault);
    const { app, window } = program;
    const core = await corePid(app);
    expect(existsSync(path.join(vault, 'vault.db-wal'))).toBe(true);
    const ended = app.waitForEvent('close');
    if (end === 'cross') await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    else app.process().kill(end);
    await ended;
    expect(window.isClosed()).toBe(true);
    await expectEnded(core);
    // SQLite takes its log away when the last connection is closed in order.
    expect(existsSync(path.join(vault, 'vault.db-wal'))).toBe(false);
  });
}

test('a main process that is killed leaves no core behind', async () => {
  const program = await launchProgram({ userData });
  await openNewVault(program, vault);
  const core = await corePid(program.app);
  const ended = program.app.waitForEvent('close');
  program.app.process().kill('SIGKILL');
  await ended;
  await expectEnded(core);
});

/** A core that is stopped answers nothing; the clerk is asked at once instead of after a minute. */
async function closeWithHungCore(program: Program, answer: 'wait' | 'close'): Promise<number> {
  const core = await corePid(program.app);
  process.kill(core, 'SIGSTOP');
  await program.app.evaluate(({ BrowserWindow, dialog }, wanted) => {
    const later = globalThis.setTimeout;
    globalThis.setTimeout = ((run: () => void, milliseconds: number) =>
      later(run, milliseconds === 60_000 ? 0 : milliseconds)) as typeof later;
    dialog.showMessageBox = ((_window: unknown, options: Electron.MessageBoxOptions) => {
      process.emit('message', options.message, undefined);
      const gone = new Promise((resolve) => {
        options.signal?.addEventListener('abort', resolve);
      });
      return wanted === 'close' ? { response: 1 } : gone.then(() => ({ response: 0 }));
    }) as unknown as typeof dialog.showMessageBox;
    const asked = new Promise((resolve) => {
      process.once('message', resolve);
    });
    Object.assign(globalThis, { asked });
    BrowserWindow.getAllWindows()[0]?.close();
  }, answer);
  return core;
}

test('a core that does not answer at the end is asked about; when it goes on, everything ends in order', async () => {
  const program = await launchProgram({ userData });
  await openNewVault(program, vault);
  const ended = program.app.waitForEvent('close');
  const core = await closeWithHungCore(program, 'wait');
  expect(await program.app.evaluate(() => (globalThis as unknown as { asked: Promise<string> }).asked)).toBe(
    'Sulkeminen kestää tavallista pidempään',
  );
  process.kill(core, 'SIGCONT');
  await ended;
  await expectEnded(core);
  expect(existsSync(path.join(vault, 'vault.db-wal'))).toBe(false);
});

test('a program whose core does not answer can be closed at once', async () => {
  const program = await launchProgram({ userData });
  await openNewVault(program, vault);
  const ended = program.app.waitForEvent('close');
  const core = await closeWithHungCore(program, 'close');
  await ended;
  await expectEnded(core);
});

test('a second program with the same profile gives way to the first', async () => {
  const first = await launchProgram({ userData });
  const { executablePath, args } = programCommand(userData);
  const second = spawn(executablePath, args, { stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  expect(await ask(first.window, 'core', 'vault.status', {})).toMatchObject({ ok: true });
  await first.close();
});
