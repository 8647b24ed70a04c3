import { expect, type Page } from '@playwright/test';
import { noShow, type Shown } from './clerk.ts';

/** What a clerk does with an issued letter beside printing it, by the names that the window shows. */

/** A certificate made by the program, for trying out. */
export async function makeTrialCertificate(window: Page, shown: Shown = noShow): Promise<void> {
  await window.getByRole('navigation', { name: 'Sivut' }).getByRole('link', { name: 'Asetukset' }).click();
  const parts = window.getByRole('navigation', { name: 'Asetusten osat' });
  await parts.getByRole('link', { name: 'Sähköinen allekirjoitus' }).click();
  await window.getByRole('button', { name: 'Tee koevarmenne' }).click();
  await expect(window.getByText('Koevarmenne on tehty.')).toBeVisible();
  await shown('asetukset-koevarmenne');
}

/** Signs the letter of the open step with the only certificate and looks at the signed file. */
export async function signElectronically(window: Page, shown: Shown = noShow): Promise<void> {
  const part = window.getByRole('region', { name: 'Sähköinen allekirjoitus' });
  await part.getByRole('button', { name: 'Allekirjoita sähköisesti' }).click();
  await shown('kirje-allekirjoittaminen');
  await part.getByRole('button', { name: 'Allekirjoita kirje' }).click();
  await part.getByRole('button', { name: 'Näytä allekirjoitettu kirje' }).click();
  const page = part.getByRole('img', { name: /Sivu 1/u });
  // Its text stands below a page once it is drawn.
  await expect(part.locator('.pdf-pages p').first()).not.toBeEmpty();
  await page.evaluate((drawn) => drawn.scrollIntoView({ block: 'center' }));
  await shown('kirje-allekirjoitettu');
}

/** A scanned letter finds its own place by the code that is printed on it. */
export async function scanFilesItself(window: Page, scan: Uint8Array, shown: Shown = noShow): Promise<void> {
  await window.keyboard.press('Alt+3');
  await expect(window.getByRole('heading', { level: 1, name: 'Saapuneet' })).toBeVisible();
  await window.locator('input[type="file"]').setInputFiles(pdfFile('skannaus.pdf', scan));
  await expect(
    window.getByText(/^Skannattu kirje \d{4}\/\d+-\d+ tallennettiin allekirjoitettuna kappaleena/u),
  ).toBeVisible({ timeout: 20_000 });
  await shown('saapuneet-kirje-liittyi-itse');
}

/** Asks whether a document is what was issued. */
export async function verifyDocument(window: Page, pdf: Uint8Array, shown: Shown = noShow): Promise<void> {
  await window.keyboard.press('Control+k');
  await window.keyboard.type('tarkista asiakirja');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Tarkista asiakirja' })).toBeVisible();
  await window.locator('input[type="file"]').setInputFiles(pdfFile('kirje.pdf', pdf));
  await expect(window.getByRole('heading', { level: 2, name: /^Tiedosto on annettu kirje/u })).toBeVisible();
  await shown('tarkista-asiakirja');
}

function pdfFile(name: string, pdf: Uint8Array) {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(pdf) };
}
