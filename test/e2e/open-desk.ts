import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import { sourceStatementDefaults } from '../../src/domain/source-statement.ts';
import { told } from './new-vault.ts';
import { launchProgram, type LaunchOptions, type Program } from './program.ts';
import { copyReadyVault, PASSWORD } from './ready-vault.ts';
import { visitorsRequest } from './visitors-request.ts';

export { told };

/** Adds to the source statement what it lacks and a reply needs. */
export async function completeOrganisation(window: Page): Promise<void> {
  const lacking = sourceStatementDefaults();
  await told(window, 'core', 'organisation.save', {
    ...lacking,
    automatedDecisions: 'Emme tee automaattisia päätöksiä emmekä profiloi.',
    registers: lacking.registers.map((register) => ({
      ...register,
      retention: 'Asiakassuhteen ajan ja 6 vuotta sen päättymisestä',
      legalBasis: 'Sopimus',
    })),
  });
}

/** A visitor's request entered past the form; answers with the case. */
export async function enterRequest(window: Page, familyName: string, givenNames: string): Promise<number> {
  const { today } = await told<{ today: CalendarDate }>(window, 'core', 'vault.status', {});
  const request = visitorsRequest(today, familyName, givenNames);
  const { caseId } = await told<{ caseId: number }>(window, 'core', 'case.register', request);
  return caseId;
}

/** Types the password of the ready vaults on the unlock screen. */
export async function typePassword(window: Page, password = PASSWORD): Promise<void> {
  await window.getByLabel('Salasana', { exact: true }).fill(password);
  await window.getByRole('button', { name: 'Avaa', exact: true }).click();
}

export async function expectOpenDesk(window: Page): Promise<void> {
  await expect(window.getByRole('navigation', { name: 'Sivut' })).toBeVisible();
}

/** The page with this name of the navigation. */
export async function openPage(window: Page, name: string): Promise<void> {
  await window.getByRole('navigation', { name: 'Sivut' }).getByRole('link', { name }).click();
  await expect(window.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** The same, with what it shows. */
export async function openLoadedPage(window: Page, name: string): Promise<void> {
  await openPage(window, name);
  await expect(window.getByText('Haetaan…')).toHaveCount(0);
}

export async function openSettings(window: Page, section: string): Promise<void> {
  await openPage(window, 'Asetukset');
  await window
    .getByRole('navigation', { name: 'Asetusten osat' })
    .getByRole('link', { name: section })
    .click();
}

/** Everything that is on the screen or typed into it. */
export function wholeScreen(window: Page): Promise<string> {
  return window.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...Array.from(
        document.querySelectorAll('input, textarea'),
        (field) => (field as HTMLInputElement).value,
      ),
      document.title,
      location.href,
    ].join('\n'),
  );
}

/** Folders of one test file, with a vault in one of them. */
export interface Ground {
  readonly root: string;
  /** The vault, closed. */
  readonly vault: string;
  /** A program that finds `vault` as the one of its last start. */
  startAt(vault: string, options?: LaunchOptions): Promise<Program>;
  copyOfVault(name: string): Promise<string>;
  remove(): Promise<void>;
}

/** A vault with one request in it, closed, and room for its copies. */
export async function prepareGround(name: string): Promise<Ground> {
  const root = await mkdtemp(path.join(tmpdir(), `kirjaamo-${name}-`));
  const vault = path.join(root, 'holvi');
  await copyReadyVault('with-request', vault);
  return {
    root,
    vault,
    async startAt(folder, options) {
      const userData = await mkdtemp(path.join(root, 'ohjelma-'));
      await writeFile(path.join(userData, 'vault-folder.json'), JSON.stringify({ folder }));
      return launchProgram({ userData, ...options });
    },
    async copyOfVault(copy) {
      const folder = path.join(root, copy);
      await cp(vault, folder, { recursive: true });
      return folder;
    },
    remove: () => rm(root, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** SHA-256 of every file below a folder, by its path. */
export async function sumsOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const sums = await Promise.all(
    files.toSorted().map(async (file) => [
      path.relative(folder, file),
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    ]),
  );
  return Object.fromEntries(sums) as Record<string, string>;
}
