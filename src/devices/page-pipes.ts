import { DeviceError } from './device-error.ts';
import { runTool } from './system-tool.ts';

/**
 * Empties named pipes one after the other. Each is read by a `cat`, because opening a pipe blocks until the
 * other side opens it: in this process that would hold a thread of Node's small pool, there it can be ended.
 */
export class PagePipes {
  readonly #paths: readonly string[];
  readonly #pages: Buffer[] = [];
  readonly #waiting = new AbortController();
  #awaited: number;

  constructor(paths: readonly string[]) {
    this.#paths = paths;
    this.#awaited = paths.length;
  }

  /** Reads until as many pages are in as `finish` was told; resolves with those. */
  async read(): Promise<readonly Buffer[]> {
    for (const pipe of this.#paths) {
      if (this.#pages.length >= this.#awaited) break;
      const page = await this.#readOne(pipe);
      if (page !== undefined) this.#pages.push(page);
    }
    return this.#pages.slice(0, this.#awaited);
  }

  /** The writer has ended after `complete` whole pages. Those still under way are read; no other is waited for. */
  finish(complete: number): void {
    this.#awaited = complete;
    if (this.#pages.length >= complete) this.#waiting.abort();
  }

  async #readOne(pipe: string): Promise<Buffer | undefined> {
    try {
      const { exitCode, stdout } = await runTool('cat', [pipe], {
        device: 'scanner',
        signal: this.#waiting.signal,
      });
      if (exitCode !== 0) throw new DeviceError('scanner', 'io');
      return stdout;
    } catch (error) {
      if (this.#waiting.signal.aborted) return undefined;
      throw error;
    }
  }
}
