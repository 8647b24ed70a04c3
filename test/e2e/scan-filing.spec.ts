import { expect, test, type Page } from '@playwright/test';
import { letterBytes } from './letter-bytes.ts';
import { openNewDesk, type NewDesk } from './new-vault.ts';
import { completeOrganisation, enterRequest, told } from './open-desk.ts';
import { checkScreen } from './screen-check.ts';
import { blankSheets, NOISY, scannedImage, scannedPdf, stacked } from '../helpers/scans.ts';

let desk: NewDesk;
test.beforeEach(async () => {
  desk = await openNewDesk();
});
test.afterEach(() => desk.end());

/** A case whose receipt has been issued, with the PDF. */
async function issuedReceipt(window: Page): Promise<{ readonly caseId: number; readonly pdf: Uint8Array }> {
  await completeOrganisation(window);
  const caseId = await enterRequest(window, 'Koeasiakas', 'Aino Testi');
  await told(window, 'core', 'letter.issue', { about: 'receipt', caseId });
  await window.reload();
  await expect(window.getByRole('heading', { name: 'Tänään' })).toBeVisible();
  return { caseId, pdf: await letterBytes(window, 'K1') };
}

async function dropFile(window: Page, name: string, bytes: Uint8Array): Promise<void> {
  const dropped = await window.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      const raw = Uint8Array.from(atob(content), (letter) => letter.codePointAt(0) ?? 0);
      transfer.items.add(new File([raw], fileName));
      return transfer;
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  );
  await window.locator('.file-drop').dispatchEvent('drop', { dataTransfer: dropped });
}

/** For a person to look at; only kept where the run asks for it. */
async function shoot(window: Page, name: string): Promise<void> {
  const folder = process.env['KIRJAAMO_SCREENSHOTS'];
  if (folder !== undefined) await window.screenshot({ path: `${folder}/${name}.png` });
}

test('a noisy, skewed scan of a letter files itself and says where', async () => {
  test.setTimeout(90_000);
  const { window } = desk.program;
  const { caseId, pdf } = await issuedReceipt(window);
  await window.keyboard.press('Alt+3');
  await expect(window.getByRole('heading', { level: 1, name: 'Saapuneet' })).toBeVisible();

  await dropFile(window, 'skannaus.pdf', await scannedPdf(pdf, { ...NOISY, noise: 25 }));
  const notice = window.getByText(/^Skannattu kirje \d{4}\/1-2 tallennettiin allekirjoitettuna kappaleena/u);
  await expect(notice).toBeVisible();
  await expect(window.getByText('Mikään tiedosto ei odota.', { exact: false })).toBeVisible();
  await checkScreen(window, 'saapuneet, itse liittynyt skannaus');
  await shoot(window, 'saapuneet-liittynyt');

  // A stack with something else in it: it goes on waiting, and that is said.
  await dropFile(window, 'pino.pdf', await scannedPdf(await stacked(await blankSheets(1), pdf)));
  await expect(window.getByRole('list', { name: 'Odottavat tiedostot' })).toContainText('pino.pdf');
  await dropFile(window, 'kirje.pdf', pdf);
  await expect(window.getByText(/oma PDF, ei allekirjoitetun paperin skannaus/u)).toBeVisible();
  await checkScreen(window, 'saapuneet, liittymätön tiedosto');
  await shoot(window, 'saapuneet-liittymatta');

  await window.getByRole('link', { name: /^Avaa asia, kirje/u }).click();
  await expect(window.getByText('skannaus.pdf').first()).toBeVisible();
  await shoot(window, 'asia');
  const { documents } = await told<{
    documents: readonly { letter: { signedCopies: readonly unknown[] } | null }[];
  }>(window, 'core', 'case.get', { caseId });
  expect(documents.flatMap(({ letter }) => letter?.signedCopies ?? [])).toHaveLength(1);
});

test('a document is verified by its bytes, by its code and by its number', async () => {
  test.setTimeout(90_000);
  const { window } = desk.program;
  const { pdf } = await issuedReceipt(window);
  await window.keyboard.press('Control+k');
  await window.keyboard.type('tarkista asiakirja');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Tarkista asiakirja' })).toBeVisible();
  await checkScreen(window, 'tarkista asiakirja, tyhjä');
  await shoot(window, 'tarkista-tyhja');

  const answer = (name: RegExp) => window.getByRole('heading', { level: 2, name });
  await dropFile(window, 'kirje.pdf', pdf);
  await expect(answer(/^Tiedosto on annettu kirje \d{4}\/1-2$/u)).toBeFocused();
  await expect(window.getByText('Loki on eheä siihen asti.')).toBeVisible();
  await checkScreen(window, 'tarkista asiakirja, annettu');
  await shoot(window, 'tarkista-annettu');

  const changed = Uint8Array.from(pdf);
  changed[changed.length - 40] = (changed[changed.length - 40] ?? 0) ^ 1;
  await dropFile(window, 'muutettu.pdf', changed);
  await expect(window.getByText('Tarkistettu tiedosto: muutettu.pdf')).toBeVisible();
  await expect(answer(/^Tiedosto on annettu kirje/u)).toHaveCount(0);

  const photo = await scannedImage(pdf, 'jpeg', { resolution: 200, turned: 2, noise: 20, blur: 1 });
  await dropFile(window, 'kuva.jpg', photo);
  await expect(answer(/^Sivulla on annetun kirjeen \d{4}\/1-2 koodi$/u)).toBeFocused();
  await expect(window.getByRole('figure')).toHaveCount(2);
  await expect(window.getByRole('img', { name: 'Kuva tiedostosta kuva.jpg' })).toBeVisible();
  await expect(window.getByRole('img', { name: /^Sivu 1/u })).toBeVisible();
  await checkScreen(window, 'tarkista asiakirja, skannaus');
  await shoot(window, 'tarkista-skannaus');
  await window.getByRole('heading', { name: 'Vertaa tekstiä' }).evaluate((part) => part.scrollIntoView());
  await shoot(window, 'tarkista-vertailu');

  await dropFile(window, 'muu.pdf', await blankSheets(3));
  await expect(answer(/^Asiakirjaa ei tunnistettu$/u)).toBeFocused();
  await shoot(window, 'tarkista-tuntematon');

  await window.getByRole('textbox', { name: 'Asiakirjan numero' }).fill('2026/17');
  await window.keyboard.press('Enter');
  await expect(window.getByText(/^Kirjoita numero niin kuin se on kirjeessä/u)).toBeVisible();
  const number = /\d{4}\/1-2/u.exec(
    await told<string>(window, 'core', 'letter.list', {
      view: 'all',
      offset: 0,
      limit: 1,
    }).then(JSON.stringify),
  )?.[0];
  await window.getByRole('textbox', { name: 'Asiakirjan numero' }).fill(number ?? '');
  await window.keyboard.press('Enter');
  await expect(answer(/on annettu tästä holvista$/u)).toBeFocused();
  await checkScreen(window, 'tarkista asiakirja, numerolla');
  await shoot(window, 'tarkista-numero');

  expect(await told(window, 'core', 'file.staged', {})).toEqual([]);
});
