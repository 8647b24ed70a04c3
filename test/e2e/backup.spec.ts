import { mkdir, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { letterBytes } from './letter-bytes.ts';
import {
  enterRequest,
  expectOpenDesk,
  openSettings,
  prepareGround,
  told,
  typePassword,
  type Ground,
} from './open-desk.ts';
import { chooseFolder, launchProgram, type Program } from './program.ts';

let ground: Ground;
test.beforeAll(async () => {
  ground = await prepareGround('backup');
});
test.afterAll(() => ground.remove());

test('a vault restored from its backup holds the same cases and the same letter', async () => {
  const backups = path.join(ground.root, 'varmuuskopiot');
  await mkdir(backups);
  const first = await ground.startAt(ground.vault);
  const { app, window } = first;
  await typePassword(window);
  await expectOpenDesk(window);
  await expect(window.getByText('Varmuuskopiota ei ole vielä tehty.')).toBeVisible();
  await openSettings(window, 'Varmuuskopiot');
  await chooseFolder(app, backups);
  await window.getByRole('button', { name: 'Valitse kansio' }).click();
  await expect(window.getByText(/^Varmuuskopiot tehdään kansioon varmuuskopiot\./u)).toBeVisible();
  await window.getByRole('button', { name: 'Tee varmuuskopio nyt' }).click();
  await expect(window.getByText(/on tehty ja tarkistettu/u)).toBeVisible();
  await expect(window.getByText(/Viimeisin varmuuskopio \d{1,2}\.\d{1,2}\./u)).toBeVisible();
  expect(await readdir(backups)).toHaveLength(1);

  // What is added now is in the backup of the closing only.
  const caseId = await enterRequest(window, 'Varmuus', 'Veera Testi');
  await told(window, 'core', 'letter.issue', { about: 'receipt', caseId });
  const cases = await listedCases(window);
  expect(cases).toHaveLength(2);
  const letter = await letterBytes(window, 'K1');
  await first.close();
  const made = (await readdir(backups)).toSorted();
  expect(made).toHaveLength(2);

  const second = await launchProgram();
  const restored = path.join(ground.root, 'palautettu');
  await mkdir(restored);
  await chooseFolders(second, [path.join(backups, made.at(-1) ?? ''), restored]);
  await second.window.getByRole('button', { name: 'Palauta varmuuskopiosta' }).click();
  await expect(second.window.getByText('Holvin kansio: palautettu')).toBeVisible();
  await typePassword(second.window);
  await expectOpenDesk(second.window);
  expect(await listedCases(second.window)).toEqual(cases);
  expect(Buffer.from(await letterBytes(second.window, 'K1')).equals(letter)).toBe(true);
  await openSettings(second.window, 'Varmuuskopiot');
  await second.window.getByRole('button', { name: 'Tarkista holvi' }).click();
  await expect(second.window.getByText(/^Holvi on ehjä/u)).toBeVisible();
  await second.close();
});

test('what stands in the way of a backup or a restoration is told in words', async () => {
  const vault = await ground.copyOfVault('toinen');
  const backups = path.join(ground.root, 'muistitikku');
  await mkdir(backups);
  const program = await ground.startAt(vault);
  const { app, window } = program;
  // Not a backup, then a backup into a folder that is not empty.
  await chooseFolders(program, [backups, path.join(ground.root, 'uusi')]);
  await window.getByRole('button', { name: 'Palauta varmuuskopiosta' }).click();
  await expect(window.getByRole('alert')).toBeVisible();
  expect(await readdir(backups)).toEqual([]);

  await typePassword(window);
  await openSettings(window, 'Varmuuskopiot');
  await chooseFolder(app, path.join(vault, 'files'));
  await window.getByRole('button', { name: 'Valitse kansio' }).click();
  await expect(window.getByText(/^Kansio on holvin sisällä/u)).toBeVisible();
  await chooseFolder(app, backups);
  await window.getByRole('button', { name: 'Valitse kansio' }).click();
  await expect(window.getByText(/kansioon muistitikku/u)).toBeVisible();
  await rename(backups, `${backups}-irti`);
  await window.getByRole('button', { name: 'Tee varmuuskopio nyt' }).click();
  await expect(window.getByRole('alert')).toContainText('Varmuuskopioiden kansiota ei löydy');
  await expect(window.getByRole('alert')).toContainText('Kytke levy tai muistitikku');

  const ended = app.waitForEvent('close');
  expect(await closeAndReadDialog(program)).toBe('Varmuuskopiota ei voitu tehdä');
  await ended;
  expect(await readdir(ground.root)).not.toContain('muistitikku');
});

/** Closes the window; the system's dialog that comes is answered as soon as its message is read. */
function closeAndReadDialog({ app }: Program): Promise<string> {
  return app.evaluate(
    ({ dialog, BrowserWindow }) =>
      new Promise<string>((resolve) => {
        dialog.showMessageBox = (async (_window: unknown, { message }: { message: string }) => {
          resolve(message);
          // The answer travels before the program is gone.
          await new Promise((answered) => {
            setImmediate(answered);
          });
          return { response: 0, checkboxChecked: false };
        }) as unknown as typeof dialog.showMessageBox;
        BrowserWindow.getAllWindows()[0]?.close();
      }),
  );
}

interface ListedCase {
  readonly diaryNumber: string;
}

async function listedCases(window: Page): Promise<readonly ListedCase[]> {
  const sort = { by: 'number', direction: 'up' };
  const input = { view: 'all', text: '', sort, offset: 0, limit: 100 };
  return (await told<{ rows: readonly ListedCase[] }>(window, 'core', 'case.list', input)).rows;
}

/** The folders that the program asks for, one after another. */
async function chooseFolders({ app }: Program, folders: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    const left = [...chosen];
    dialog.showOpenDialog = () => {
      const folder = left.shift();
      return Promise.resolve({
        canceled: folder === undefined,
        filePaths: folder === undefined ? [] : [folder],
      });
    };
  }, folders);
}
