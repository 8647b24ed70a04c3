import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { openNewDesk, type NewDesk } from './new-vault.ts';

const SCAN = new URL('../fixtures/scanned-request.pdf', import.meta.url);

let desk: NewDesk;
test.beforeEach(async () => {
  desk = await openNewDesk();
});
test.afterEach(() => desk.end());

test('files dropped on the page wait among the incoming ones', async () => {
  const { window } = desk.program;
  await window.keyboard.press('Alt+3');
  await expect(window.getByRole('heading', { name: 'Saapuneet' })).toBeVisible();
  const bytes = [...(await readFile(SCAN))];
  const dropped = await window.evaluateHandle(
    ([content, names]) => {
      const transfer = new DataTransfer();
      for (const name of names) transfer.items.add(new File([Uint8Array.from(content), name], name));
      return transfer;
    },
    [bytes, ['kirje.pdf', 'valtakirja.pdf']] as const,
  );
  await window.locator('.file-drop').dispatchEvent('drop', { dataTransfer: dropped });
  for (const name of ['kirje.pdf', 'valtakirja.pdf']) {
    await expect(window.getByRole('button', { name: new RegExp(name, 'u') }).first()).toBeVisible();
  }
});
