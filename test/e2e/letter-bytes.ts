import type { Page } from '@playwright/test';
import type { LetterKind } from '../../src/domain/letter.ts';
import type { LetterRow } from '../../src/api/views.ts';

/** The bytes of the newest issued letter of a kind, asked for as the window itself would ask. */
export async function letterBytes(window: Page, kind: LetterKind): Promise<Uint8Array> {
  const base64 = await window.evaluate(async (wanted) => {
    interface Bridge {
      core(method: string, input: unknown): Promise<{ ok: boolean; value: unknown }>;
    }
    const { core } = (globalThis as unknown as { kirjaamo: Bridge }).kirjaamo;
    const list = await core('letter.list', { view: 'all', offset: 0, limit: 100 });
    const { rows } = list.value as { rows: readonly LetterRow[] };
    const letter = rows.find((row) => row.kind === wanted);
    const bytes = await core('letter.bytes', { letterId: letter?.letterId });
    const { pdf } = bytes.value as { pdf: Uint8Array };
    return btoa(Array.from(pdf, (byte) => String.fromCharCode(byte)).join(''));
  }, kind);
  return Buffer.from(base64, 'base64');
}
