import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { openNewVault } from './new-vault.ts';
import { launchProgram, type Program } from './program.ts';

const SCAN = new URL('../fixtures/scanned-request.pdf', import.meta.url);

let parent: string;
let program: Program;
test.beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'kirjaamo-e2e-'));
  program = await launchProgram();
  await openNewVault(program, path.join(parent, 'holvi'));
});
test.afterEach(async () => {
  await program.close();
  await rm(parent, { recursive: true, force: true, maxRetries: 3 });
});

test('files dropped on the page wait among the incoming ones', async () => {
  const { window } = program;
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
