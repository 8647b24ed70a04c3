import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { NOISY, scannedPdf } from '../helpers/scans.ts';
import * as clerk from './clerk.ts';
import { letterBytes } from './letter-bytes.ts';
import { makeTrialCertificate, scanFilesItself, signElectronically, verifyDocument } from './letter-steps.ts';
import { launchProgram } from './program.ts';
import { SAMPLE_FINDINGS, SAMPLE_OPEN_REQUEST, SAMPLE_REQUEST, TEST_PRINTER } from './sample.ts';

/**
 * The main job from the front desk to the closed case, and how letters are signed, filed and verified, on a sample vault
 * in `output`.
 *
 * @param output an empty folder for the vault, the pictures, the issued letter and what the printer made of it.
 * @param say tells the person at the terminal what is going on.
 */
export async function playDemonstration(output: string, say: (line: string) => void): Promise<void> {
  const vault = path.join(output, 'holvi');
  await mkdir(vault, { mode: 0o700 });
  const program = await launchProgram({ userData: path.join(output, 'ohjelma') });
  const { window } = program;
  let pictures = 0;
  const shown = async (name: string): Promise<void> => {
    pictures += 1;
    await window.screenshot({ path: path.join(output, `${String(pictures).padStart(2, '0')}-${name}.png`) });
  };
  try {
    say('first start: vault, organisation, password and recovery key ...');
    await clerk.setUpVault(program, vault, shown);
    await shown('tänään-tyhjä');
    say('a visitor brings a request ...');
    const diaryNumber = await clerk.registerRequest(window, SAMPLE_REQUEST, shown);
    await clerk.giveReceipt(window, shown);
    await clerk.confirmIdentity(window, shown);
    say(`case ${diaryNumber}: searching the eight registers ...`);
    await clerk.searchRegisters(window, SAMPLE_FINDINGS, shown);
    say('composing and issuing the reply ...');
    await clerk.issueReply(window, shown);
    await writeFile(path.join(output, 'vastaus.pdf'), await letterBytes(window, 'K4a'));
    say('printing, handing over, scanning the signed copy back ...');
    await clerk.printReply(window, TEST_PRINTER, shown);
    await copyPrint(output);
    await clerk.dispatchAndScanBack(window, shown);
    await clerk.closeCase(window, shown);
    say('an electronically signed letter, a scan that files itself, a document verified ...');
    const receipt = await letterBytes(window, 'K1');
    await makeTrialCertificate(window, shown);
    await clerk.registerRequest(window, SAMPLE_OPEN_REQUEST);
    await clerk.giveReceipt(window);
    await signElectronically(window, shown);
    await scanFilesItself(window, await scannedPdf(receipt, NOISY), shown);
    await verifyDocument(window, receipt, shown);
    for (const [keys, name] of PAGES) {
      await window.keyboard.press(keys);
      await window.waitForLoadState('networkidle');
      await shown(name);
    }
    await window.keyboard.press('Control+l');
    await window.getByRole('button', { name: 'Avaa', exact: true }).waitFor();
    await shown('lukittu');
  } finally {
    await program.close();
  }
}

const PAGES = [
  ['Alt+1', 'tänään'],
  ['Alt+2', 'pyynnöt'],
  ['Alt+3', 'saapuneet'],
  ['Alt+4', 'henkilöt'],
  ['Alt+5', 'kiellot'],
  ['Alt+6', 'kirjeet'],
] as const;

/** The one paper of the PDF printer, from where the print system of the demonstration left it. */
async function copyPrint(output: string): Promise<void> {
  const folder = process.env['KIRJAAMO_TEST_PRINT_DIR'];
  if (folder === undefined) return;
  for (const name of await readdir(folder)) {
    if (name.endsWith('.pdf')) await copyFile(path.join(folder, name), path.join(output, 'tuloste.pdf'));
  }
}
