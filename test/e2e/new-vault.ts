import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { sourceStatementDefaults } from '../../src/domain/source-statement.ts';
import { chooseFolder, launchProgram, type Program } from './program.ts';

export const PASSWORD = 'kolme kaunista kuusta';

/** One call over the window's own bridge; the reply as it is, for calls that a window would not make as well. */
export function ask(page: Page, channel: 'core' | 'host', method: unknown, input: unknown): Promise<unknown> {
  return page.evaluate((call) => window.kirjaamo[call.channel](call.method as never, call.input), {
    channel,
    method,
    input,
  });
}

/** Makes a vault in `folder` past the forms of the first start, and shows the open desk. */
export async function openNewVault({ app, window }: Program, folder: string): Promise<void> {
  const must = async <Value>(channel: 'core' | 'host', method: string, input: unknown): Promise<Value> => {
    const reply = (await ask(window, channel, method, input)) as { ok: boolean; value: Value };
    expect(reply, method).toMatchObject({ ok: true });
    return reply.value;
  };
  await chooseFolder(app, folder);
  await must('host', 'vault.chooseFolder', { purpose: 'create' });
  const owner = { userName: 'Aino Esimerkki', password: PASSWORD };
  const { recoveryKey } = await must<{ recoveryKey: string }>('core', 'vault.create', owner);
  await must('core', 'organisation.save', sourceStatementDefaults());
  const groups = recoveryKey.split('-').map((text, index) => ({ index, text }));
  await must('core', 'recoveryKey.confirm', { groups });
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

export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
