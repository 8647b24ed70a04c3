import { expect, test, type Page } from '@playwright/test';
import { openNewDesk, type NewDesk } from './new-vault.ts';
import { enterRequest, openPage, told } from './open-desk.ts';
import { TEST_PRINTER } from './sample.ts';
import { checkScreen } from './screen-check.ts';

let desk: NewDesk;
test.beforeAll(async () => {
  desk = await openNewDesk();
});
test.afterAll(() => desk.end());

const scan = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(onePage(name)) });

test('letters are printed from the queue, sent with their proofs, and listed for the day', async () => {
  test.setTimeout(120_000);
  const { window } = desk.program;
  const letters = [
    await receipt(window, 'Kirjattu', 'Kalle'),
    await receipt(window, 'Käsittäin', 'Kaisa'),
    await receipt(window, 'Postinen', 'Pekka'),
  ];
  await window.reload();

  await openPage(window, 'Kirjeet');
  await window.getByText('Tulostettavat', { exact: true }).click();
  const queue = window.getByRole('form', { name: 'Tulostettavat kirjeet' });
  await expect(queue.getByRole('button', { name: 'Tulosta valitut (3)' })).toBeVisible();
  await queue.getByRole('combobox', { name: 'Tulostin' }).click();
  await window.getByRole('option', { name: new RegExp(TEST_PRINTER, 'u') }).click();
  await checkScreen(window, 'tulostusjono');
  // One is left out, the others printed by the key.
  await queue.getByRole('checkbox', { name: `Valitse ${letters[2]?.documentNumber}` }).uncheck();
  await expect(queue.getByRole('button', { name: 'Tulosta valitut (2)' })).toBeVisible();
  await window.keyboard.press('Control+p');
  await expect(queue.getByText('2 kirjettä tulostettiin.')).toBeVisible({ timeout: 30_000 });
  await expect(queue.getByRole('row')).toHaveCount(2);
  const jobs = window.getByRole('table', { name: 'Päivän tulosteet' });
  await expect(jobs.getByRole('cell', { name: 'tulostettu' })).toHaveCount(2);
  await checkScreen(window, 'tulostusjono-tulostettu');
  // The last one empties the queue; what came of it is still said.
  await queue.getByRole('checkbox', { name: `Valitse ${letters[2]?.documentNumber}` }).check();
  await window.keyboard.press('Control+p');
  await expect(window.getByText('1 kirje tulostettiin.')).toBeVisible({ timeout: 20_000 });
  await expect(window.getByText('Tulostettavia kirjeitä ei ole.', { exact: false })).toBeVisible();

  // The first by registered post, its proof scanned.
  await openLetter(window, letters[0]);
  await window.getByRole('radio', { name: 'Kirjattu kirje' }).check();
  await window.getByLabel('Seurantatunnus').fill('RR123456785FI');
  await mark(window, 'Merkitse lähetetyksi');
  await openLetter(window, letters[0]);
  await expect(window.getByText(/Todiste puuttuu: liitä postin kuitti/u)).toBeVisible();
  await window.getByRole('button', { name: 'Liitä todiste' }).click();
  const proof = window.getByRole('region', { name: 'Todiste lähetyksestä' });
  await proof.locator('input[type="file"]').setInputFiles(scan('postin kuitti.pdf'));
  await expect(proof.getByRole('list', { name: 'Liitettävät todisteet' })).toContainText('postin kuitti.pdf');
  await proof.getByRole('button', { name: 'Liitä todiste kirjeeseen' }).click();
  await expect(window.getByText('Todiste on liitetty.')).toBeVisible();

  // The second into the person's hand, with a slip to sign.
  await openLetter(window, letters[1]);
  await expect(window.getByLabel('Kenelle luovutetaan')).toHaveValue('Kaisa Käsittäin');
  await window.getByRole('button', { name: 'Näytä vastaanottokuittaus' }).click();
  await expect(window.getByRole('img', { name: /Sivu 1/u }).first()).toBeVisible();
  await checkScreen(window, 'vastaanottokuittaus');
  await window.getByRole('button', { name: 'Tulosta vastaanottokuittaus' }).click();
  await expect(window.getByText(/^Vastaanottokuittaus on tulostettu/u)).toBeVisible({ timeout: 20_000 });
  await mark(window, 'Merkitse luovutetuksi');
  await openLetter(window, letters[1]);
  await expect(
    window.getByText(/Luovutettu käteen \d+\.\d+\.\d+\. Vastaanottaja Kaisa Käsittäin\./u),
  ).toBeVisible();

  // The third by ordinary post; it comes back.
  await openLetter(window, letters[2]);
  await window.getByRole('radio', { name: 'Tavallinen kirje' }).check();
  await mark(window, 'Merkitse lähetetyksi');
  await openLetter(window, letters[2]);
  await window.getByRole('button', { name: 'Kirjaa palautunut kirje' }).click();
  await window.getByLabel('Huomautus').fill('Tarra kuoressa');
  await checkScreen(window, 'palautunut-kirje');
  await window.getByRole('button', { name: 'Kirjaa palautuminen' }).click();
  await expect(window.getByText('Kirje odottaa lähettämistä uudelleen.')).toBeVisible();

  await openPage(window, 'Kirjeet');
  await window.getByText('Palautuneet', { exact: true }).click();
  await expect(window.getByRole('row', { name: /palautui/u })).toHaveCount(1);

  await window.getByText('Lähetykset', { exact: true }).click();
  const list = window.getByRole('table', { name: 'Päivän lähetykset' });
  await expect(list.getByRole('row')).toHaveCount(4);
  await expect(list.getByRole('row', { name: /RR123456785FI liitetty$/u })).toHaveCount(1);
  await window.getByRole('button', { name: 'Näytä lähetysluettelo' }).click();
  await expect(window.getByRole('img', { name: /Sivu 1/u }).first()).toBeVisible();
  await checkScreen(window, 'lähetysluettelo');
  // The sheet names everybody: a visitor at the counter does not see it.
  const counterView = window.getByRole('switch', { name: 'Asiakasnäkymä' });
  await counterView.press('Space');
  await expect(window.getByText('sitä ei näytetä asiakasnäkymässä', { exact: false })).toBeVisible();
  await expect(window.getByRole('img', { name: /Sivu 1/u })).toHaveCount(0);
  await counterView.press('Space');
  await window.getByRole('button', { name: 'Tulosta lähetysluettelo' }).click();
  await expect(window.getByText('Lähetysluettelo on tulostettu.')).toBeVisible({ timeout: 20_000 });

  // Nobody knows where the third could be sent: it stays in the house, with the reason.
  await openPage(window, 'Tänään');
  await checkScreen(window, 'tänään-palautunut');
  await window.getByRole('link', { name: '1 palautunut kirje odottaa uutta lähettämistä' }).click();
  await expect(window.getByRole('row', { name: /palautui/u })).toHaveCount(1);
  await openLetter(window, letters[2]);
  await window.getByRole('button', { name: 'Jätä lähettämättä' }).click();
  const keeping = window.getByRole('form', { name: 'Kirje jätetään lähettämättä' });
  await keeping.getByRole('button', { name: 'Kirjaa päätös' }).click();
  await expect(keeping.getByText('Täytä tämä kenttä.')).toBeVisible();
  await keeping.getByLabel('Miksi kirjettä ei lähetetä uudelleen').fill('Uutta osoitetta ei ole.');
  await checkScreen(window, 'palautunut-jätetään');
  await keeping.getByRole('button', { name: 'Kirjaa päätös' }).click();
  await expect(
    window.getByText('Kirje jätettiin lähettämättä: Uutta osoitetta ei ole.', { exact: true }),
  ).toBeVisible();
  await checkScreen(window, 'palautunut-jätetty');
  // An address may turn up later: it is posted, whoever stood at the desk at first.
  await window.getByRole('button', { name: 'Lähetä sittenkin uudelleen' }).click();
  await expect(window.getByRole('radio', { name: 'Tavallinen kirje' })).toBeChecked();
  await expect(window.getByRole('button', { name: 'Merkitse lähetetyksi uudelleen' })).toBeVisible();
  await openPage(window, 'Kirjeet');
  await window.getByText('Palautuneet', { exact: true }).click();
  await expect(window.getByText('Palautuneita kirjeitä ei ole.')).toBeVisible();
});

test('a letter is printed again for a reason', async () => {
  const { window } = desk.program;
  const letter = await receipt(window, 'Uusinta', 'Urho');
  await window.reload();
  await openLetter(window, letter);
  const print = window.getByRole('form', { name: 'Tulostus' });
  await print.getByRole('button', { name: 'Tulosta', exact: true }).click();
  await expect(print.getByText('Kirje on tulostettu.')).toBeVisible({ timeout: 20_000 });
  await openLetter(window, letter);
  await print.getByRole('button', { name: 'Tulosta uudelleen' }).click();
  await expect(print.getByText('Täytä tämä kenttä.')).toBeVisible();
  await print.getByLabel('Miksi kirje tulostetaan uudelleen').fill('Paperi rypistyi.');
  await print.getByRole('button', { name: 'Tulosta uudelleen' }).click();
  await expect(window.getByRole('list', { name: 'Tulosteet' })).toContainText('Syy: Paperi rypistyi.', {
    timeout: 20_000,
  });
  await checkScreen(window, 'uusi-tuloste');
});

interface Issued {
  readonly caseId: number;
  readonly documentNumber: string;
}

/** The acknowledgement of a new request, issued past the forms. */
async function receipt(window: Page, familyName: string, givenNames: string): Promise<Issued> {
  const caseId = await enterRequest(window, familyName, givenNames);
  const input = { about: 'receipt', caseId };
  const { documentNumber } = await told<{ documentNumber: string }>(window, 'core', 'letter.issue', input);
  return { caseId, documentNumber };
}

/** The letter with its case, as the list of letters opens it. */
async function openLetter(window: Page, letter: Issued | undefined): Promise<void> {
  await openPage(window, 'Kirjeet');
  await window.getByText('Kaikki', { exact: true }).click();
  await window.getByRole('link', { name: letter?.documentNumber ?? '', exact: true }).click();
  await expect(window.getByRole('heading', { name: 'Lähetys', exact: true })).toBeVisible();
}

/** The receipt has left: the case shows what is due next. */
async function mark(window: Page, button: string): Promise<void> {
  await window.getByRole('button', { name: button }).click();
  await expect(window.getByRole('heading', { name: 'Henkilöllisyyden vahvistaminen' })).toBeVisible();
}

/** A PDF of one empty page, another for each name. */
function onePage(name: string): string {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  ];
  let text = `%PDF-1.4\n% ${name}\n`;
  const offsets = objects.map((object, index) => {
    const at = Buffer.byteLength(text);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = Buffer.byteLength(text);
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return `${text}xref\n0 4\n0000000000 65535 f \n${rows}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
}
