import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { degrees, PDFDocument, StandardFonts } from 'pdf-lib';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import type { CaseDetail } from '../../src/api/views.ts';
import { everythingIn } from '../files/hidden-words.ts';
import { attestation, decideInput, identityInput, taskInput } from '../helpers/case-steps.ts';
import * as clerk from './clerk.ts';
import { signElectronically } from './letter-steps.ts';
import { openNewDesk, PASSWORD, type NewDesk } from './new-vault.ts';
import { completeOrganisation, enterRequest, expectOpenDesk, told, typePassword } from './open-desk.ts';
import { chooseFolder } from './program.ts';
import { checkScreen } from './screen-check.ts';

const NEIGHBOUR = 'Naapurinnimi';

let desk: NewDesk;
test.beforeAll(async () => {
  desk = await openNewDesk();
  await completeOrganisation(desk.program.window);
});
test.afterAll(() => desk.end());

/** Two pages, the second lying on its side; what has to be hidden stands near the top of both. */
async function contract(): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const first = pdf.addPage([595, 842]);
  first.drawText('Liittymissopimus', { x: 60, y: 770, size: 20, font });
  first.drawText(`Toinen sopijapuoli: ${NEIGHBOUR}`, { x: 60, y: 700, size: 14, font });
  first.drawText('Tilaaja: Liitteinen Testi', { x: 60, y: 660, size: 14, font });
  const second = pdf.addPage([595, 842]);
  second.setRotation(degrees(90));
  second.drawText(`Allekirjoitus ${NEIGHBOUR}`, { x: 60, y: 60, size: 14, font, rotate: degrees(90) });
  return Buffer.from(await pdf.save());
}

/** A case that stands at its letter: data found, granted in part. */
async function caseAtReply(window: Page): Promise<number> {
  const caseId = await enterRequest(window, 'Liitteinen', 'Testi');
  const today = calendarDate((await told<{ today: string }>(window, 'core', 'vault.status', {})).today);
  await told(window, 'core', 'identity.record', identityInput(caseId, { checkedOn: today }));
  const request = async () => {
    const { requests } = await told<CaseDetail>(window, 'core', 'case.get', { caseId });
    const [first] = requests;
    if (first === undefined) throw new Error('A case has a request');
    return first;
  };
  for (const [index, task] of (await request()).tasks.entries()) {
    const done = { attestation: { ...attestation, doneOn: today } };
    await told(window, 'core', 'task.record', taskInput(task, index === 0, done));
  }
  await told(window, 'core', 'request.decide', decideInput(await request(), 'partly-granted'));
  return caseId;
}

/** The bytes of a call's answer, asked for as the window itself would ask. */
async function bytesOf(page: Page, method: string, input: unknown, field: string): Promise<Uint8Array> {
  const base64 = await page.evaluate(
    async (call) => {
      const reply = await window.kirjaamo.core(call.method as never, call.input);
      if (!reply.ok) throw new Error(reply.error.kind);
      const bytes = (reply.value as Record<string, Uint8Array>)[call.field] ?? new Uint8Array();
      return btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
    },
    { method, input, field },
  );
  return Buffer.from(base64, 'base64');
}

/** Draws an area over the shares of the page that is shown. */
async function draw(
  window: Page,
  page: Locator,
  from: [number, number],
  to: [number, number],
): Promise<void> {
  await page.scrollIntoViewIfNeeded();
  const box = await page.boundingBox();
  if (box === null) throw new Error('The page is not shown');
  const at = ([x, y]: [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const;
  await window.mouse.move(...at(from));
  await window.mouse.down();
  await window.mouse.move(...at(to), { steps: 5 });
  await window.mouse.up();
}

/** Brightness of a drawn page at a place in shares of it: 0 is black; -1 while nothing is drawn. */
function share(page: Locator, x: number, y: number): Promise<number> {
  return page.evaluate(
    (canvas: HTMLCanvasElement, at) => {
      const context = canvas.getContext('2d');
      const pixel = context?.getImageData(canvas.width * at.x, canvas.height * at.y, 1, 1).data;
      return pixel === undefined || pixel[3] === 0 ? -1 : (pixel[0] ?? -1);
    },
    { x, y },
  );
}

test('a contract goes with the reply: marked by mouse and by keyboard, what is hidden is gone', async () => {
  // Three screens are looked through by axe.
  test.slow();
  const { window } = desk.program;
  const caseId = await caseAtReply(window);
  await window.reload();
  await clerkOpens(window);
  const panel = window.getByRole('region', { name: 'Liitteet' });
  await panel.getByRole('button', { name: 'Lisää liite' }).click();
  const form = window.getByRole('form', { name: 'Uusi liite' });
  await form.locator('input[type="file"]').setInputFiles({
    name: 'sopimus.pdf',
    mimeType: 'application/pdf',
    buffer: await contract(),
  });
  await expect(form.getByLabel('Liitteen nimi')).toHaveValue('sopimus');
  await form.getByLabel('Liitteen nimi').fill('Liittymissopimus');

  const page = form.locator('.marked-page');
  await expect(form.getByRole('img', { name: 'Liittymissopimus, sivu 1' })).toBeVisible();
  await draw(window, page, [0.08, 0.14], [0.6, 0.18]);
  await expect(form.getByRole('button', { name: /^Alue 1: vasemmalta 8 %, ylhäältä 14 %/u })).toBeVisible();

  // The second page by the keyboard alone.
  await form.getByRole('button', { name: 'Seuraava sivu' }).press('Enter');
  await expect(form.getByRole('img', { name: 'Liittymissopimus, sivu 2' })).toBeVisible();
  await form.getByRole('button', { name: 'Lisää alue tälle sivulle' }).press('Enter');
  const second = form.getByRole('button', { name: /^Alue 2:/u });
  await expect(second).toBeFocused();
  for (let step = 0; step < 60; step += 1) await window.keyboard.press('ArrowLeft');
  for (let step = 0; step < 86; step += 1) await window.keyboard.press('ArrowUp');
  for (let step = 0; step < 4; step += 1) await window.keyboard.press('Shift+ArrowDown');
  await expect(second).toHaveAccessibleName(/vasemmalta 0 %, ylhäältä 4 %, leveys 40 %, korkeus 8 %/u);
  await form.getByRole('button', { name: 'Lisää alue tälle sivulle' }).press('Enter');
  await window.keyboard.press('Delete');
  await expect(form.getByRole('list', { name: 'Alueet' }).getByRole('listitem')).toHaveCount(2);
  await window.screenshot({ path: test.info().outputPath('1-merkitty.png') });

  // Half-typed, it outlives the locking.
  await window.keyboard.press('Control+l');
  await typePassword(window);
  await expectOpenDesk(window);
  await clerkOpens(window);
  await panel.getByRole('button', { name: 'Lisää liite' }).click();
  await form.getByRole('button', { name: 'Jatka keskeneräistä' }).click();
  await expect(form.getByRole('list', { name: 'Alueet' }).getByRole('listitem')).toHaveCount(2);
  await expect(form.getByLabel('Liitteen nimi')).toHaveValue('Liittymissopimus');

  await form.getByRole('button', { name: 'Tallenna liite' }).click();
  await expect(form.getByText('Täytä tämä kenttä.')).toBeVisible();
  await form
    .getByLabel('Mitä jätetään antamatta ja miksi')
    .fill('Toisen sopijapuolen nimi, koska se koskee häntä.');
  await checkScreen(window, 'liitteen peittäminen');

  await form.getByRole('button', { name: 'Näytä sellaisena kuin se lähtee' }).click();
  const preview = form.getByRole('region', { name: 'Liite sellaisena kuin se lähtee' });
  await expect.poll(() => share(preview.getByRole('img', { name: 'Sivu 1/2' }), 0.3, 0.16)).toBe(0);
  await preview.scrollIntoViewIfNeeded();
  await window.screenshot({ path: test.info().outputPath('2-esikatselu.png') });
  // The letter does not leave without an enclosure that is being made.
  await window.getByRole('button', { name: 'Anna vastaus' }).click();
  await expect(window.getByRole('alert').filter({ hasText: 'Liite on kesken.' })).toBeVisible();
  await form.getByRole('button', { name: 'Tallenna liite' }).click();

  const list = panel.getByRole('list', { name: 'Liitteenä lähtevät asiakirjat' });
  await expect(list).toContainText('2 kohtaa peitetty');
  await expect(list).toContainText('Antamatta: Toisen sopijapuolen nimi');
  await list.getByRole('button', { name: /^Näytä liite Liittymissopimus/u }).click();
  await expect.poll(() => share(list.getByRole('img', { name: 'Sivu 2/2' }), 0.2, 0.075)).toBe(0);
  await list.getByRole('img', { name: 'Sivu 2/2' }).scrollIntoViewIfNeeded();
  await window.screenshot({ path: test.info().outputPath('3-sellaisena-kuin-lähtee.png') });
  await checkScreen(window, 'liitteet');

  const { requests } = await told<CaseDetail>(window, 'core', 'case.get', { caseId });
  const requestId = requests[0]?.id ?? 0;
  const { enclosures } = await told<{
    enclosures: readonly { id: number; source: { id: string } }[];
  }>(window, 'core', 'enclosure.list', { requestId });
  const [enclosure] = enclosures;
  const before = await bytesOf(window, 'file.bytes', { fileId: enclosure?.source.id }, 'bytes');
  expect(everythingIn(before)).toContain(NEIGHBOUR);
  const after = await bytesOf(window, 'enclosure.bytes', { enclosureId: enclosure?.id }, 'pdf');
  expect(everythingIn(after)).not.toContain(NEIGHBOUR);

  await window.getByLabel('Jakelu').fill('Asiamies Esimerkki');
  await window.getByLabel('Tiedoksi').fill('Edunvalvoja Kokeilija');
  await window.getByLabel('Tiedoksi').blur();
  await expect(window.getByText('Luonnos on tallennettu.')).toBeVisible();
  await clerk.giveLetter(window);
  await clerk.goToStep(window, 'Päätös ja vastaus');
  const issued = window.getByRole('list', { name: 'Liitteet', exact: true });
  await expect(issued).toContainText('Liite 2: Liittymissopimus (2 sivua)');
  await window.getByRole('button', { name: 'Näytä kirje liitteineen' }).click();
  const joined = window.getByRole('region', { name: 'Kirje ja liitteet sellaisina kuin ne tulostetaan' });
  await expect(joined.getByText(/Liite 2 \(\d+\/1-\d\), sivu 2 \(2\)/u)).toBeAttached();
  await joined.getByRole('img').last().scrollIntoViewIfNeeded();
  await expect.poll(() => share(joined.getByRole('img').last(), 0.2, 0.13)).toBe(0);
  await window.screenshot({ path: test.info().outputPath('4-kirje-liitteineen.png') });
  await checkScreen(window, 'annettu kirje liitteineen');

  // Signed electronically, it leaves with what belongs to it.
  const folder = await mkdtemp(path.join(tmpdir(), 'kirjaamo-e2e-'));
  await told(window, 'core', 'signing.makeTrial', {});
  await window.reload();
  await clerk.goToStep(window, 'Tulostus ja lähetys');
  await signElectronically(window);
  const signing = window.getByRole('region', { name: 'Sähköinen allekirjoitus' });
  await signing.getByText('Tallentaminen lähetettäväksi').click();
  await signing.getByLabel('Kirjaamon salasana').fill(PASSWORD);
  await chooseFolder(desk.program.app, folder);
  await signing.getByRole('button', { name: 'Tallenna allekirjoitettu kirje liitteineen' }).click();
  await expect(signing.getByText('Kirje liitteineen on tallennettu omaan kansioonsa.')).toBeVisible();
  await checkScreen(window, 'kirje tallennettu liitteineen');
  const saved = await readdir(folder, { recursive: true });
  const number = saved.find((name) => /^\d+-1-\d$/u.test(name)) ?? '';
  const files = [number, `${number}/${number}-allekirjoitettu.pdf`, `${number}/${number}-liite-2.pdf`];
  expect(saved.toSorted()).toEqual(files);
  expect(Buffer.compare(await readFile(path.join(folder, files[2] ?? '')), after)).toBe(0);
  await rm(folder, { recursive: true });
});

async function clerkOpens(window: Page): Promise<void> {
  await window.keyboard.press('Alt+2');
  await window
    .getByRole('link', { name: /\d+\/1/u })
    .first()
    .click();
  await expect(window.getByRole('heading', { level: 1, name: /^\d+\/1/u })).toBeVisible();
  await clerk.goToStep(window, 'Päätös ja vastaus');
}
