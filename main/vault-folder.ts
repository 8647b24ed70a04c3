import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import type { CoreCalls, MethodValue } from '../src/api/contract.ts';
import type { Reply } from '../src/api/errors.ts';
import type { CoreProcess } from './core-process.ts';

/**
 * The folder the core looks at: which one, and which one next time. Only a folder with a vault in it is remembered, so
 * that an empty one chosen in passing does not push out the vault of yesterday.
 */
export class VaultFolder {
  readonly #core: CoreProcess;
  #folder: string | null = rememberedFolder();

  constructor(core: CoreProcess) {
    this.#core = core;
  }

  /** Shows a started core the folder of last time; it answers calls in order, so the window's first finds it. */
  useAgain(): void {
    // A vault that is gone or broken is told by the core when the window asks for its state.
    if (this.#folder !== null) void this.#core.call('vault.use', { folder: this.#folder });
  }

  async use(folder: string): Promise<Reply<MethodValue<CoreCalls, 'vault.use'>>> {
    const reply = await this.#core.call('vault.use', { folder });
    if (reply.ok) this.lookedAt(folder, reply.value);
    return reply;
  }

  /** The core looks at `folder` now and found this in it. */
  lookedAt(folder: string, found: MethodValue<CoreCalls, 'vault.use'>): void {
    this.#folder = folder;
    if (found.state !== 'absent') this.remember();
  }

  /** For the next start. */
  remember(): void {
    if (this.#folder === null) return;
    try {
      const partial = `${file()}.partial`;
      mkdirSync(path.dirname(file()), { recursive: true });
      writeFileSync(partial, JSON.stringify({ folder: this.#folder }), { mode: 0o600 });
      renameSync(partial, file());
    } catch {
      // The vault is open all the same; next time it has to be chosen again.
    }
  }
}

function file(): string {
  return path.join(app.getPath('userData'), 'vault-folder.json');
}

/** Null before the first start and when the note cannot be read. */
function rememberedFolder(): string | null {
  if (!existsSync(file())) return null;
  try {
    const note: unknown = JSON.parse(readFileSync(file(), 'utf8'));
    return typeof note === 'object' && note !== null && 'folder' in note && typeof note.folder === 'string'
      ? note.folder
      : null;
  } catch {
    return null;
  }
}
