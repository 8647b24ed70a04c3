import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { PIN, SoftToken } from '../devices/soft-token.ts';
import { inspectSignatures } from '../../src/letters/signing/inspect-signatures.ts';
import { isValid, pdfsig } from '../letters/signing/pdfsig.ts';
import { AINO, P12_PASSWORD, RSA, TestCertificates } from '../letters/signing/test-certificates.ts';
import * as clerk from './clerk.ts';
import { openNewVault, PASSWORD } from './new-vault.ts';
import { completeOrganisation, openSettings } from './open-desk.ts';
import { chooseFolder, launchProgram, type Program } from './program.ts';
import { SAMPLE_FINDINGS, SAMPLE_REQUEST } from './sample.ts';
import { checkScreen } from './screen-check.ts';

const certificates = new TestCertificates();
const token = new SoftToken(certificates);
let program: Program;
let window: Page;

test.beforeAll(async () => {
  certificates.selfSigned('rsa', RSA, AINO);
  certificates.selfSigned('card', RSA, '/CN=Eino Kortti/O=Esimerkki Oy');
  token.insert();
  token.hold('card', '01');
  program = await launchProgram({ env: { SOFTHSM2_CONF: certificates.file('softhsm2.conf') } });
  ({ window } = program);
  await openNewVault(program, certificates.file('holvi'));
  await completeOrganisation(window);
});
test.afterAll(async () => {
  await program.close();
  certificates.remove();
});

async function issuedReply(): Promise<void> {
  await clerk.registerRequest(window, SAMPLE_REQUEST);
  await clerk.confirmIdentity(window);
  await clerk.searchRegisters(window, SAMPLE_FINDINGS);
  await clerk.issueReply(window);
  await clerk.goToStep(window, 'Tulostus ja lähetys');
}

/** What the clerk saves through the system's dialog. */
async function saved(name: string): Promise<Buffer> {
  const file = path.join(certificates.folder, name);
  await program.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  const part = window.getByRole('region', { name: 'Sähköinen allekirjoitus' });
  await part.getByText('Tallentaminen lähetettäväksi').click();
  await part.getByRole('button', { name: 'Tallenna allekirjoitettu kirje' }).click();
  await expect(part.getByText('Kirjoita salasana.')).toBeVisible();
  await part.getByLabel('Kirjaamon salasana').fill(PASSWORD);
  await part.getByRole('button', { name: 'Tallenna allekirjoitettu kirje' }).click();
  await expect(part.getByText('Kirje on tallennettu.')).toBeVisible();
  const bytes = await readFile(file);
  await rm(file);
  return bytes;
}

test('a certificate is made for trying out, and a reply is signed with it', async () => {
  test.setTimeout(120_000);
  await issuedReply();
  const part = window.getByRole('region', { name: 'Sähköinen allekirjoitus' });
  await expect(part.getByText('Allekirjoitusvarmennetta ei ole.')).toBeVisible();
  const letterPage = window.url();
  await part.getByRole('link', { name: 'Lisää varmenne asetuksissa' }).click();
  await window.getByRole('button', { name: 'Tee koevarmenne' }).click();
  await expect(window.getByText('Koevarmenne on tehty.')).toBeVisible();
  await expect(window.getByRole('list', { name: 'Varmenteet' })).toContainText('Kirjaamo KOEVARMENNE');
  await checkScreen(window, 'sähköisen allekirjoituksen asetukset');

  await window.goto(letterPage);
  await part.getByRole('button', { name: 'Allekirjoita sähköisesti' }).click();
  await expect(part.getByText('Koevarmenteella tehdyllä allekirjoituksella ei ole')).toBeVisible();
  await checkScreen(window, 'kirjeen allekirjoittaminen');
  await part.getByRole('button', { name: 'Allekirjoita kirje' }).press('Enter');
  await expect(part.getByText(/Kirjeen on allekirjoittanut sähköisesti/u)).toBeVisible();
  await part.getByRole('button', { name: 'Näytä allekirjoitettu kirje' }).click();
  await expect(part.getByRole('img', { name: /Sivu 1/u })).toBeVisible();
  await checkScreen(window, 'allekirjoitettu kirje');
  // A trial stands for no signature: the letter still leaves on paper, and a signed one is waited for.
  await expect(window.getByRole('radio', { name: 'Luovutettu käteen' })).toBeChecked();
  await expect(window.getByText('Allekirjoitettua paperia ei tarvita.', { exact: false })).toHaveCount(0);

  const pdf = await saved('koe.pdf');
  expect(isValid(pdfsig(pdf))).toBe(true);
  expect(await inspectSignatures(pdf)).toMatchObject([{ intact: true, coversWholeFile: true, trial: true }]);
});

test('a certificate file is taken with its password, which is asked again at every signing', async () => {
  test.setTimeout(120_000);
  await openSettings(window, 'Sähköinen allekirjoitus');
  await window.getByRole('button', { name: 'Lisää varmenne', exact: true }).click();
  await expect(window.getByText('Tiedostoa ei ole valittu.')).toBeVisible();
  const buffer = Buffer.from(certificates.p12('rsa'));
  const file = { name: 'varmenne.p12', mimeType: 'application/x-pkcs12', buffer };
  await window.locator('input[type="file"]').setInputFiles(file);
  await window.getByLabel('Varmennetiedoston salasana').fill('väärä');
  await window.getByRole('button', { name: 'Lisää varmenne', exact: true }).click();
  await expect(window.getByText('Salasana ei avaa varmennetiedostoa.')).toBeVisible();
  await window.getByLabel('Varmennetiedoston salasana').fill(P12_PASSWORD);
  await window.getByRole('button', { name: 'Lisää varmenne', exact: true }).click();
  await expect(window.getByText('Varmenne on lisätty.')).toBeVisible();
  await window.getByRole('button', { name: /^Poista varmenne .*KOEVARMENNE/u }).click();
  await window.getByRole('button', { name: 'Poista varmenne', exact: true }).click();
  await expect(window.getByText('Varmenne on poistettu.')).toBeVisible();

  await issuedReply();
  const part = window.getByRole('region', { name: 'Sähköinen allekirjoitus' });
  await part.getByRole('button', { name: 'Allekirjoita sähköisesti' }).click();
  await part.getByLabel('Varmennetiedoston salasana').fill('väärä');
  await part.getByRole('button', { name: 'Allekirjoita kirje' }).click();
  await expect(part.getByText('Salasana ei avaa varmennetiedostoa.')).toBeVisible();
  await part.getByLabel('Varmennetiedoston salasana').fill(P12_PASSWORD);
  await part.getByRole('button', { name: 'Allekirjoita kirje' }).click();
  await expect(part.getByText(/Kirjeen on allekirjoittanut sähköisesti Äinö Esimerkki/u)).toBeVisible();
  await expect(window.getByRole('radio', { name: 'Sähköisesti' })).toBeChecked();
  await expect(window.getByText('Allekirjoitettua paperia ei tarvita.', { exact: false })).toBeVisible();
  expect(isValid(pdfsig(await saved('tiedosto.pdf')))).toBe(true);
});

test('a card signs with its PIN', async () => {
  test.setTimeout(120_000);
  await openSettings(window, 'Sähköinen allekirjoitus');
  await chooseFolder(program.app, token.module);
  await window.getByRole('button', { name: 'Valitse ohjelmisto' }).click();
  await expect(window.getByText('Kortin ohjelmisto: libsofthsm2.so.')).toBeVisible();
  await window.getByRole('button', { name: 'Hae kortin varmenteet' }).click();
  await window.getByRole('button', { name: 'Lisää varmenne Eino Kortti, Esimerkki Oy' }).click();
  await expect(window.getByRole('list', { name: 'Varmenteet', exact: true })).toContainText('Toimikortti');

  await issuedReply();
  const part = window.getByRole('region', { name: 'Sähköinen allekirjoitus' });
  await part.getByRole('button', { name: 'Allekirjoita sähköisesti' }).click();
  await part
    .getByRole('combobox', { name: 'Varmenne' })
    .selectOption({ label: 'Eino Kortti, Esimerkki Oy (Toimikortti)' });
  await part.getByLabel('Kortin tunnusluku (PIN)').fill('111111');
  await part.getByRole('button', { name: 'Allekirjoita kirje' }).click();
  await expect(part.getByText('Tunnusluku on väärä.')).toBeVisible();
  await part.getByLabel('Kortin tunnusluku (PIN)').fill(PIN);
  await part.getByRole('button', { name: 'Allekirjoita kirje' }).click();
  await expect(part.getByText(/Kirjeen on allekirjoittanut sähköisesti Eino Kortti/u)).toBeVisible();
  expect(isValid(pdfsig(await saved('kortti.pdf')))).toBe(true);
});
