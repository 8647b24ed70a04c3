import type { Page } from '@playwright/test';
import type { LetterKind } from '../../src/domain/letter.ts';
import type { LetterList } from '../../src/api/views.ts';

/** The bytes of the newest issued letter of a kind, asked for as the window itself would ask. */
export async function letterBytes(page: Page, kind: LetterKind): Promise<Uint8Array> {
  const base64 = await page.evaluate(async (wanted) => {
    const answer = async <Value>(method: 'letter.list' | 'letter.bytes', input: unknown): Promise<Value> => {
      const reply = await window.kirjaamo.core(method, input);
      if (!reply.ok) throw new Error(reply.error.kind);
      return reply.value as Value;
    };
    const { rows } = await answer<LetterList>('letter.list', { view: 'all', offset: 0, limit: 100 });
    const letterId = rows.find((row) => row.kind === wanted)?.letterId;
    const { pdf } = await answer<{ pdf: Uint8Array }>('letter.bytes', { letterId });
    return btoa(Array.from(pdf, (byte) => String.fromCodePoint(byte)).join(''));
  }, kind);
  return Buffer.from(base64, 'base64');
}
