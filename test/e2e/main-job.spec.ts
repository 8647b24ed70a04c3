import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import * as clerk from './clerk.ts';
import { letterBytes } from './letter-bytes.ts';
import { launchProgram } from './program.ts';
import { SAMPLE_FINDINGS, SAMPLE_REQUEST, TEST_PRINTER } from './sample.ts';

/** A name that stands nowhere but in the entries of this test. */
const MARKER = 'Merkkisana-Ääkköstie';

let folder = '';
test.beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kirjaamo-main-job-'));
});
test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
});

test('a visitor’s request becomes a printed, signed and filed reply, and nothing of it lies readable on the disk', async () => {
  test.setTimeout(120_000);
  const userData = path.join(folder, 'ohjelma');
  const temporary = await mkdtemp(path.join(folder, 'tmp-'));
  const vault = await mkdtemp(path.join(folder, 'holvi-'));
  const program = await launchProgram({ userData, env: { TMPDIR: temporary } });
  const { window } = program;
  const printedBefore = await printedFiles();

  await clerk.setUpVault(program, vault);
  const diaryNumber = await clerk.registerRequest(window, {
    ...SAMPLE_REQUEST,
    familyName: MARKER,
    scan: { name: 'pyyntö.pdf', mimeType: 'application/pdf', buffer: await readFile(SCANNED_REQUEST) },
  });
  expect(diaryNumber).toMatch(/^\d{4}\/1$/u);
  await clerk.giveReceipt(window);
  await clerk.confirmIdentity(window);
  await clerk.searchRegisters(window, SAMPLE_FINDINGS);
  await clerk.issueReply(window);
  const issued = await letterBytes(window, 'K4a');
  await clerk.printReply(window, TEST_PRINTER);
  await clerk.dispatchAndScanBack(window);
  await clerk.closeCase(window);
  await expect(
    window.getByText(/Vastaus tarkastuspyyntöön 2026\/1-3 annettiin|2026\/1-3/u).first(),
  ).toBeVisible();
  await program.close();

  const letter = path.join(folder, 'vastaus.pdf');
  await writeFile(letter, issued);
  // Other windows print meanwhile: what holds the marker came from here.
  const printed = (await printedFiles())
    .filter((name) => !printedBefore.includes(name))
    .map((name) => words(path.join(printDirectory(), name)))
    .filter((text) => text.join(' ').includes(MARKER));
  expect(printed).toEqual([words(letter)]);
  expect(words(letter).join(' ')).toContain(MARKER);
  execFileSync('qpdf', ['--check', letter]);
  const facts = execFileSync('pdfinfo', [letter], { encoding: 'utf8' });
  expect(facts).toMatch(/Tagged:\s+yes/u);
  expect(facts).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/u);
  const metadata = execFileSync('pdfinfo', ['-meta', letter], { encoding: 'utf8' });
  expect(metadata).toMatch(/pdfaid:part[>="']+2/u);
  expect(metadata).toMatch(/pdfaid:conformance[>="']+A/u);
  await rm(letter);

  expect(await filesHolding(folder, MARKER)).toEqual([]);
});

/** Made by the test's own hands: one page without text of a person. */
const SCANNED_REQUEST = new URL('../fixtures/scanned-request.pdf', import.meta.url);

function printDirectory(): string {
  const directory = process.env['KIRJAAMO_TEST_PRINT_DIR'];
  if (directory === undefined)
    throw new Error('KIRJAAMO_TEST_PRINT_DIR is not set: start with npm test -- e2e');
  return directory;
}

async function printedFiles(): Promise<readonly string[]> {
  return (await readdir(printDirectory())).filter((name) => name.endsWith('.pdf'));
}

/** The words of a PDF in reading order; a soft hyphen at a line's end is a hyphen on paper, a break place is nothing. */
function words(pdf: string): readonly string[] {
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  return text
    .replaceAll('\u200B', '')
    .replaceAll('\u00AD', '-')
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** Files below `root` that hold the marker in UTF-8 or in either order of UTF-16. */
async function filesHolding(root: string, marker: string): Promise<readonly string[]> {
  const forms = [
    Buffer.from(marker, 'utf8'),
    Buffer.from(marker, 'utf16le'),
    Buffer.from(marker, 'utf16le').swap16(),
  ];
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  // Without files the search would find nothing in nothing.
  expect(files.length).toBeGreaterThan(10);
  const holding: string[] = [];
  for (const file of files) {
    const bytes = await readFile(file);
    if (forms.some((form) => bytes.includes(form))) holding.push(path.relative(root, file));
  }
  return holding;
}
