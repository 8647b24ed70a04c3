import { Buffer } from 'node:buffer';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { ask, openNewDesk, type NewDesk } from './new-vault.ts';
import { checkScreen } from './screen-check.ts';

let desk: NewDesk;
let folder = '';
test.beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kirjaamo-lists-'));
  desk = await openNewDesk();
});
test.afterEach(async () => {
  await desk.end();
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
});

const RECEIVED = '2026-11-20';

/** A granted ban of direct advertising, entered past the pages that other tests walk through. */
async function enterBan(window: Page): Promise<void> {
  const must = async <Value>(method: string, input: unknown): Promise<Value> => {
    const reply = (await ask(window, 'core', method, input)) as { ok: boolean; value: Value };
    expect(reply, method).toMatchObject({ ok: true });
    return reply.value;
  };
  const { today } = await must<{ today: string }>('vault.status', {});
  const { caseId } = await must<{ caseId: number }>('case.register', {
    channel: 'post',
    datedOn: null,
    receivedOn: RECEIVED,
    description: 'Älkää lähettäkö mainoksia.',
    signedByHand: true,
    storageLocation: '',
    person: {
      kind: 'new',
      person: {
        familyName: 'Kieltäjä',
        givenNames: 'Päivi',
        streetAddress: 'Mäntytie 4 B',
        postalCode: '69440',
        locality: 'Lestijärvi',
        phone: '040 777 8899',
        email: 'paivi@example.invalid',
        identityCode: '',
        nonDisclosure: false,
        language: 'fi',
      },
    },
    requester: { role: 'self' },
    requests: [{ kind: 'marketing-ban', description: '', scopes: ['direct-advertising', 'market-research'] }],
    fileIds: [],
  });
  await must('identity.record', {
    caseId,
    method: 'NOT_NEEDED',
    result: 'confirmed',
    evidence: 'Tiedot vastaavat rekisteriä',
    doubt: '',
    checkedOn: today,
    destroyedOn: null,
  });
  const { requests } = await must<{ requests: { id: number; tasks: { id: number }[] }[] }>('case.get', {
    caseId,
  });
  const [request] = requests;
  for (const task of request?.tasks ?? []) {
    await must('task.record', {
      taskId: task.id,
      outcome: 'found',
      ground: null,
      note: '',
      result: { kind: 'mark-ban' },
      attestation: {
        doneBy: 'Aino Esimerkki',
        doneOn: today,
        system: 'Asiakasrekisteri',
        checkedHow: 'Haettu uudelleen',
        binder: 'Mappi 1',
        secondPerson: '',
      },
      fileIds: [],
    });
  }
  await must('request.decide', {
    requestId: request?.id,
    outcome: 'granted',
    refusal: null,
    terms: { kind: 'ban', from: RECEIVED, inPrintUntil: null },
    transferredTo: '',
  });
}

test('asks about one person, cleans a list and saves it, and leaves nothing behind', async () => {
  const { app, window } = desk.program;
  await window.keyboard.press('Alt+5');
  await expect(window.getByRole('heading', { level: 1, name: 'Kiellot' })).toBeFocused();
  await expect(window.getByText('Kieltolistassa ei ole kieltoja.', { exact: false })).toBeVisible();
  await checkScreen(window, 'kiellot, tyhjä');
  await enterBan(window);
  await window.reload();

  const one = window.getByRole('region', { name: 'Saako lähettää?' });
  await one.getByLabel('Puhelin').fill('+358 40 7778899');
  await window.keyboard.press('Enter');
  await expect(one.getByRole('status')).toContainText('Ei saa lähettää');
  await expect(one.getByRole('status')).toContainText(
    'Kielto 20.11.2026 alkaen: suoramainonta ja markkinatutkimus.',
  );
  await one.getByLabel('Puhelin').fill('');
  await expect(one.getByRole('status')).toHaveCount(0);
  await one.getByLabel('Nimi').fill('päivi kieltäjä');
  await one.getByRole('button', { name: 'Tarkista' }).click();
  await expect(one.getByRole('status')).toContainText('Nimi ei riitä');

  const many = window.getByRole('region', { name: 'Tarkista luettelo' });
  const list = [
    'Tunnus;Nimi;Yhteys',
    '1;Testi Asiakas;testi@example.invalid',
    '2;Joku Muu;PAIVI@example.invalid',
    '3;Kieltäjä Päivi;',
    '',
  ].join('\r\n');
  await many.locator('input[type=file]').setInputFiles({
    name: 'asiakkaat.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(list, 'latin1'),
  });
  await expect(many.getByText('Valittu tiedosto asiakkaat')).toBeVisible();
  await many.getByRole('radio', { name: 'Jätetään luetteloon' }).check();
  await many.getByRole('button', { name: 'Tarkista luettelo' }).click();
  await expect(many.getByText('kiellettyjä ei ollut')).toBeVisible();
  await many.getByRole('combobox', { name: 'Yhteys' }).click();
  await window.getByRole('option', { name: 'Sähköposti' }).click();
  await many.getByRole('button', { name: 'Tarkista luettelo' }).click();
  await expect(many.getByText('1 kielletty: poistettu luettelosta')).toBeVisible();
  await expect(many.getByRole('table', { name: 'Epävarmat rivit' })).toContainText('Kieltäjä Päivi');
  await expect(many.getByText('2 riviä jää luetteloon')).toBeVisible();
  await checkScreen(window, 'kiellot, tarkistettu luettelo');

  const file = path.join(folder, 'asiakkaat-tarkistettu.csv');
  const asked = await app.evaluateHandle(({ dialog }, filePath) => {
    const names: (string | undefined)[] = [];
    const answers = [
      { canceled: true, filePath: '' },
      { canceled: false, filePath },
    ];
    dialog.showSaveDialog = (...given: unknown[]) => {
      const options = given.at(-1) as { readonly defaultPath?: string };
      names.push(options.defaultPath);
      return Promise.resolve(answers.shift() ?? { canceled: true, filePath: '' });
    };
    return names;
  }, file);
  const save = many.getByRole('button', { name: 'Tallenna tarkistettu luettelo' });
  await save.click();
  await expect(save).toBeEnabled();
  await save.click();
  await expect(many.getByText('Tarkistettu luettelo on tallennettu.')).toBeVisible();
  expect(await asked.jsonValue()).toEqual(['asiakkaat-tarkistettu.csv', 'asiakkaat-tarkistettu.csv']);
  expect(await readFile(file, 'utf8')).toBe(
    '\uFEFFTunnus;Nimi;Yhteys\r\n1;Testi Asiakas;testi@example.invalid\r\n3;Kieltäjä Päivi;\r\n',
  );
  expect((await stat(file)).mode & 0o777).toBe(0o600);

  const register = window.getByRole('region', { name: 'Kieltolista' });
  await window.keyboard.press('Control+f');
  await window.keyboard.type('mantytie');
  await expect(register.getByRole('table')).toContainText('Suoramainonta ja markkinatutkimus');
  await window.keyboard.type('x');
  await expect(register.getByText('Haulla ei löytynyt kieltoja.', { exact: false })).toBeVisible();

  await window.keyboard.press('Alt+1');
  await window.keyboard.press('Alt+5');
  await expect(many.getByText('asiakkaat')).toHaveCount(0);
  await expect(one.getByLabel('Nimi')).toHaveValue('');
});
