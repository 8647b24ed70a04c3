import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { canonicalJson, type Json } from '../../src/vault/canonical-json.ts';
import { openVault } from '../../src/vault/vault.ts';
import { PASSWORD } from './new-vault.ts';
import { expectOpenDesk, prepareGround, sumsOf, typePassword, type Ground } from './open-desk.ts';
import { chooseFolder, type Program } from './program.ts';
import { checkScreen } from './screen-check.ts';

/** What may come to lie beside the vault's own files while it is looked at. */
const HEADERS = ['vault.json', 'vault.json.bak'];

// Each looks at a copy of its own, and starting and ending takes each its time.
test.describe.configure({ mode: 'parallel' });

let ground: Ground;
test.beforeAll(async () => {
  ground = await prepareGround('vault-trouble');
});
test.afterAll(() => ground.remove());

/** Starts at the faulty vault, looks at what is told, and sees that not a byte changed. */
async function expectUntouched(
  vault: string,
  look: (window: Page, program: Program) => Promise<void>,
): Promise<void> {
  const before = await sumsOf(vault);
  const program = await ground.startAt(vault);
  await look(program.window, program);
  await program.close();
  expect(await sumsOf(vault)).toEqual(before);
}

async function expectProblemPage(window: Page, trouble: string): Promise<void> {
  await expect(window.getByRole('heading', { level: 1, name: 'Holvia ei voi avata' })).toBeVisible();
  await expect(window.getByRole('alert')).toContainText(trouble);
  for (const way of ['Yritä uudelleen', 'Valitse toinen kansio', 'Palauta varmuuskopiosta']) {
    await expect(window.getByRole('button', { name: way })).toBeVisible();
  }
}

async function changeHeaders(vault: string, change: (bytes: Buffer) => Buffer): Promise<void> {
  for (const name of HEADERS) {
    const file = path.join(vault, name);
    await writeFile(file, change(await readFile(file)));
  }
}

test('a damaged header is named; another vault can be opened from there', async () => {
  const vault = await ground.copyOfVault('vaurioitunut');
  await changeHeaders(vault, (bytes) => {
    bytes.writeUInt8(bytes.readUInt8(200) ^ 1, 200);
    return bytes;
  });
  await expectUntouched(vault, async (window, { app }) => {
    await expectProblemPage(window, 'Holvin tiedosto on vaurioitunut');
    await checkScreen(window, 'holvia ei voi avata');
    await window.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await expectProblemPage(window, 'Holvin tiedosto on vaurioitunut');
    await chooseFolder(app, ground.vault);
    await window.getByRole('button', { name: 'Valitse toinen kansio' }).click();
    await typePassword(window);
    await expectOpenDesk(window);
  });
});

test('a header of a newer version is named', async () => {
  const vault = await ground.copyOfVault('uudempi');
  await changeHeaders(vault, (bytes) => {
    const { checksum: _, ...header } = JSON.parse(bytes.toString('utf8')) as Record<string, Json>;
    const newer = { ...header, version: 2 };
    const checksum = createHash('sha256').update(canonicalJson(newer)).digest('hex');
    return Buffer.from(JSON.stringify({ ...newer, checksum }));
  });
  await expectUntouched(vault, (window) =>
    expectProblemPage(window, 'Holvi on tehty uudemmalla Kirjaamolla'),
  );
});

test('a database of a newer version is named after the password', async () => {
  const vault = await ground.copyOfVault('uudempi-tietokanta');
  const opened = openVault(vault, { userId: 1, password: PASSWORD });
  opened.database.pragma('user_version = 9999');
  opened.close();
  await expectUntouched(vault, async (window) => {
    await typePassword(window);
    await expect(window.getByRole('alert')).toContainText('Holvi on tehty uudemmalla Kirjaamolla');
    await expect(window.getByRole('button', { name: 'Avaa toinen holvi' })).toBeVisible();
  });
});

test('a damaged database is named after the password, and what was typed stays', async () => {
  const vault = await ground.copyOfVault('vaurioitunut-tietokanta');
  const file = path.join(vault, 'vault.db');
  const bytes = await readFile(file);
  bytes.writeUInt8(bytes.readUInt8(2000) ^ 1, 2000);
  await writeFile(file, bytes);
  await expectUntouched(vault, async (window) => {
    await typePassword(window);
    await expect(window.getByRole('alert')).toContainText('Holvin tiedosto on vaurioitunut');
    await expect(window.getByRole('button', { name: 'Palauta varmuuskopiosta' })).toBeVisible();
  });
});

test('a vault whose folder is gone is looked for, and found again when the folder is back', async () => {
  const vault = await ground.copyOfVault('irrotettu');
  await rename(vault, `${vault}-muualla`);
  const before = await sumsOf(`${vault}-muualla`);
  const program = await ground.startAt(vault);
  const { window } = program;
  await expect(window.getByRole('alert')).toContainText('Holvia ei löydy kansiosta irrotettu');
  await checkScreen(window, 'holvin kansio poissa');
  await rename(`${vault}-muualla`, vault);
  await window.getByRole('button', { name: 'Yritä uudelleen' }).click();
  await expect(window.getByRole('heading', { name: 'Avaa holvi' })).toBeVisible();
  await program.close();
  expect(await sumsOf(vault)).toEqual(before);
});

test('a vault that another program has open is named, and opens when that one has ended', async () => {
  const vault = await ground.copyOfVault('varattu');
  const first = await ground.startAt(vault);
  await typePassword(first.window);
  await expectOpenDesk(first.window);
  const second = await ground.startAt(vault);
  await typePassword(second.window);
  await expect(second.window.getByRole('alert')).toContainText('Holvi on auki toisessa ohjelmassa');
  await first.close();
  await typePassword(second.window);
  await expectOpenDesk(second.window);
  await second.close();
});

test('a folder that cannot be written to is named', async () => {
  const vault = await ground.copyOfVault('kirjoitussuojattu');
  const release = await protectFromWriting(vault);
  test.skip(release === null, 'this user can neither be kept from writing nor mount');
  try {
    await expectUntouched(vault, async (window) => {
      await typePassword(window);
      await expect(window.getByRole('alert')).toContainText('Kansioon ei voi kirjoittaa');
    });
  } finally {
    await release?.();
  }
});

test('an empty folder is no vault, and nothing is written into it by looking', async () => {
  const empty = path.join(ground.root, 'tyhjä');
  await mkdir(empty);
  const program = await ground.startAt(ground.vault);
  const { app, window } = program;
  await chooseFolder(app, empty);
  await window.getByRole('button', { name: 'Avaa toinen holvi' }).click();
  await expect(window.getByRole('alert')).toContainText('Holvia ei löydy kansiosta tyhjä');
  await program.close();
  expect(await readdir(empty)).toEqual([]);
  await rm(empty, { recursive: true });
});

/** Rights do not bind root, a read-only mount does. Null where neither can be had. */
async function protectFromWriting(folder: string): Promise<(() => Promise<void>) | null> {
  if (process.getuid?.() !== 0) {
    await chmod(folder, 0o500);
    return () => chmod(folder, 0o700);
  }
  try {
    execFileSync('mount', ['--bind', folder, folder], { stdio: 'ignore' });
    execFileSync('mount', ['-o', 'remount,bind,ro', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  return () => {
    execFileSync('umount', [folder]);
    return Promise.resolve();
  };
}
