import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { sourceStatementDefaults } from '../../src/domain/source-statement.ts';
import { chooseFolder, launchProgram, type Program } from './program.ts';
import { copyReadyVault, PASSWORD, USER_NAME } from './ready-vault.ts';

export { PASSWORD };

/** One call over the window's own bridge; the reply as it is, for calls that a window would not make as well. */
export function ask(page: Page, channel: 'core' | 'host', method: unknown, input: unknown): Promise<unknown> {
  return page.evaluate((call) => window.kirjaamo[call.channel](call.method as never, call.input), {
    channel,
    method,
    input,
  });
}

/** The value of a call that must succeed. */
export async function told<Value = unknown>(
  window: Page,
  channel: 'core' | 'host',
  method: string,
  input: unknown,
): Promise<Value> {
  const reply = (await ask(window, channel, method, input)) as { ok: boolean; value: Value };
  expect(reply, method).toMatchObject({ ok: true });
  return reply.value;
}

/** Has the program make a vault in `folder` past the forms of the first start, and shows the open desk. */
export async function makeNewVault({ app, window }: Program, folder: string): Promise<void> {
  await chooseFolder(app, folder);
  await told(window, 'host', 'vault.chooseFolder', { purpose: 'create' });
  const owner = { userName: USER_NAME, password: PASSWORD };
  const { recoveryKey } = await told<{ recoveryKey: string }>(window, 'core', 'vault.create', owner);
  await told(window, 'core', 'organisation.save', sourceStatementDefaults());
  const groups = recoveryKey.split('-').map((text, index) => ({ index, text }));
  await told(window, 'core', 'recoveryKey.confirm', { groups });
  await showDesk(window);
}

/** Puts a ready vault into `folder`, has the program open it, and shows the open desk. */
export async function openNewVault({ app, window }: Program, folder: string): Promise<void> {
  await copyReadyVault('without-request', folder);
  await chooseFolder(app, folder);
  await told(window, 'host', 'vault.chooseFolder', { purpose: 'open' });
  await told(window, 'core', 'vault.unlock', { userId: 1, password: PASSWORD });
  await showDesk(window);
}

async function showDesk(window: Page): Promise<void> {
  await window.reload();
  await expect(window.getByRole('heading', { name: 'Tänään' })).toBeVisible();
}

export interface NewDesk {
  readonly program: Program;
  /** Ends the program and removes its vault. */
  end(): Promise<void>;
}

/** A program of its own at the open desk of a new vault. */
export async function openNewDesk(): Promise<NewDesk> {
  const parent = await mkdtemp(path.join(tmpdir(), 'kirjaamo-e2e-'));
  const program = await launchProgram();
  await openNewVault(program, path.join(parent, 'holvi'));
  return {
    program,
    async end() {
      await program.close();
      await rm(parent, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** The process of the core: Electron's utility process, or in a closed network a Node that main started. */
export async function corePid(app: ElectronApplication): Promise<number> {
  const own = await app.evaluate(
    ({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'Kirjaamo core')?.pid,
  );
  if (own !== undefined) return own;
  const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(app.process().pid)], {
    encoding: 'utf8',
  });
  const line = children.split('\n').find((child) => child.includes('core/process.mjs'));
  if (line === undefined) throw new Error('the core is not running');
  return Number.parseInt(line, 10);
}

/** An ended process keeps its number until somebody asks how it ended, an orphan's new parent seconds later: it runs no more. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/\) Z /u.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
