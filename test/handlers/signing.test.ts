import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SigningKey } from '../../src/api/views.ts';
import { TRIAL_UNIT } from '../../src/letters/signing/certificate.ts';
import { inspectSignatures } from '../../src/letters/signing/inspect-signatures.ts';
import { PIN, SoftToken } from '../devices/soft-token.ts';
import {
  conflict,
  decideInput,
  dispatchInput,
  invalid,
  refusal,
  repliedCase,
  requestsOf,
} from '../helpers/case-steps.ts';
import {
  filledOrganisation,
  momentOn,
  openTestDesk,
  PASSWORD,
  USER_NAME,
  type TestDesk,
} from '../helpers/desk.ts';
import { isValid, pdfsig } from '../letters/signing/pdfsig.ts';
import { AINO, P12_PASSWORD, P256, RSA, TestCertificates } from '../letters/signing/test-certificates.ts';

const certificates = new TestCertificates();
const token = new SoftToken(certificates);
const TODAY = '2026-11-22';

let desk: TestDesk;
beforeAll(async () => {
  certificates.selfSigned('rsa', RSA, AINO);
  certificates.selfSigned('p256', P256, AINO);
  certificates.selfSigned('sealing', RSA, AINO, 'critical,keyEncipherment');
  certificates.selfSigned('trial', P256, `${AINO}/OU=${TRIAL_UNIT}`);
  desk = await openTestDesk();
});
beforeEach(() => {
  desk.moment = momentOn(TODAY, '10:14:05+02:00');
});
afterEach(async () => {
  const { keys } = await desk.call('signing.keys', {});
  for (const { id: signingKeyId } of keys) await desk.call('signing.removeKey', { signingKeyId });
});
afterAll(async () => {
  await desk.end();
  certificates.remove();
});

let operations = 0;
const operationId = (): string => `operation-${++operations}`;

async function onlyKey(): Promise<SigningKey> {
  const [key, ...others] = (await desk.call('signing.keys', {})).keys;
  if (key === undefined || others.length > 0) throw new Error('Expected one certificate');
  return key;
}

async function trialKey(): Promise<SigningKey> {
  await desk.call('signing.makeTrial', {});
  return onlyKey();
}

async function imported(name: string): Promise<SigningKey> {
  await desk.call('signing.importPkcs12', { bytes: certificates.p12(name), password: P12_PASSWORD });
  return onlyKey();
}

const sign = (letterId: number, signingKeyId: number, secret = '') =>
  desk.call('letter.sign', { letterId, signingKeyId, secret, operationId: operationId() });

async function letterOf(caseId: number, letterId: number) {
  const { documents } = await desk.call('case.get', { caseId });
  const letter = documents.find((document) => document.letter?.letterId === letterId)?.letter;
  if (letter === undefined || letter === null) throw new Error('No such letter');
  return letter;
}

type Waiting = 'to-print' | 'to-dispatch' | 'to-scan-back';

async function waiting(view: Waiting): Promise<readonly number[]> {
  const { rows } = await desk.call('letter.list', { view, offset: 0, limit: 500 });
  return rows.map(({ letterId }) => letterId);
}

async function listed(view: Waiting, letterId: number) {
  const { rows } = await desk.call('letter.list', { view, offset: 0, limit: 500 });
  return rows.find((row) => row.letterId === letterId);
}

describe('certificates', () => {
  test('a trial is made in the contact person’s name and marked as what it is', async () => {
    const key = await trialKey();
    const { contactPerson, controller } = filledOrganisation();
    const named = [contactPerson.name, 'Kirjaamo KOEVARMENNE', controller.name].join(', ');
    expect(key).toMatchObject({
      kind: 'trial',
      subject: named,
      issuer: named,
      validity: 'valid',
      addedBy: USER_NAME,
    });
    expect(Date.parse(key.validUntil) - Date.parse(key.validFrom)).toBeGreaterThan(364 * 86_400_000);
    expect(Date.parse(key.validUntil) - Date.parse(key.validFrom)).toBeLessThan(367 * 86_400_000);
    desk.moment = momentOn(`${Number(TODAY.slice(0, 4)) + 2}-01-01`);
    expect((await onlyKey()).validity).toBe('expired');
  });

  test('a file is taken with its password only, and once', async () => {
    const bytes = certificates.p12('rsa');
    const take = (password: string) => desk.call('signing.importPkcs12', { bytes, password });
    expect(await refusal(take('väärä salasana'))).toEqual(invalid('password', 'wrong-password'));
    expect((await desk.call('signing.keys', {})).keys).toEqual([]);
    await take(P12_PASSWORD);
    expect(await onlyKey()).toMatchObject({
      kind: 'p12',
      subject: 'Äinö Esimerkki, Esimerkki Oy',
      validity: 'valid',
    });
    expect(await refusal(take(P12_PASSWORD))).toEqual(invalid('bytes', 'already-added'));
  });

  test('what cannot sign is not taken', async () => {
    const take = (bytes: Uint8Array) =>
      refusal(desk.call('signing.importPkcs12', { bytes: new Uint8Array(bytes), password: P12_PASSWORD }));
    expect(await take(new TextEncoder().encode('ei varmenne'))).toEqual(invalid('bytes', 'not-a-p12'));
    expect(await take(certificates.p12('sealing'))).toEqual(invalid('bytes', 'certificate-not-for-signing'));
    expect(await take(certificates.p12('trial'))).toEqual(invalid('bytes', 'certificate-for-trials'));
    desk.moment = momentOn('2018-05-25');
    expect(await take(certificates.p12('rsa'))).toEqual(invalid('bytes', 'certificate-not-yet-valid'));
    desk.moment = momentOn('2049-05-25');
    expect(await take(certificates.p12('rsa'))).toEqual(invalid('bytes', 'certificate-expired'));
  });

  test('a removed one signs nothing any more; what it signed stays', async () => {
    const { letterId, caseId } = await repliedCase(desk, true);
    const key = await trialKey();
    await sign(letterId, key.id);
    await desk.call('signing.removeKey', { signingKeyId: key.id });
    const unknown = { kind: 'not-found', what: 'signing-key' };
    expect(await refusal(sign((await repliedCase(desk, true)).letterId, key.id))).toEqual(unknown);
    expect(await refusal(desk.call('signing.removeKey', { signingKeyId: key.id }))).toEqual(unknown);
    expect((await letterOf(caseId, letterId)).signature).toMatchObject({ serial: key.serial, trial: true });
    expect(isValid(pdfsig((await desk.call('letter.signedBytes', { letterId })).pdf))).toBe(true);
  });
});

describe('signing', () => {
  test('puts a signed file beside the issued one and says so in the log', async () => {
    const { letterId, caseId, documentNumber } = await repliedCase(desk, true);
    const { pdf: issued } = await desk.call('letter.bytes', { letterId });
    const key = await imported('rsa');
    const signature = await sign(letterId, key.id, P12_PASSWORD);
    expect(signature).toEqual({
      signedAt: desk.moment.now,
      subject: key.subject,
      issuer: key.issuer,
      serial: key.serial,
      trial: false,
      visible: true,
    });
    const { pdf } = await desk.call('letter.signedBytes', { letterId });
    expect(isValid(pdfsig(pdf))).toBe(true);
    expect(Buffer.from(pdf).subarray(0, issued.length).equals(issued)).toBe(true);
    expect(await desk.call('letter.bytes', { letterId })).toEqual({ pdf: issued });
    const letter = await letterOf(caseId, letterId);
    expect(letter.signature).toEqual(signature);
    expect(await inspectSignatures(pdf)).toMatchObject([
      {
        intact: true,
        coversWholeFile: true,
        basedOn: letter.sha256,
        signedAt: desk.moment.now,
        trial: false,
      },
    ]);
    expect((await desk.call('case.get', { caseId })).timeline[0]).toMatchObject({
      action: 'letter-signed',
      detail: {
        documentNumber,
        serial: key.serial,
        trial: false,
        sha256: createHash('sha256').update(pdf).digest('hex'),
      },
    });
  });

  test('a signed file is never written again', async () => {
    const { letterId } = await repliedCase(desk, true);
    const key = await trialKey();
    await sign(letterId, key.id);
    const before = await desk.call('letter.signedBytes', { letterId });
    desk.moment = momentOn(TODAY, '11:00:00+02:00');
    expect(await refusal(sign(letterId, key.id))).toEqual(conflict('already-signed'));
    expect(await desk.call('letter.signedBytes', { letterId })).toEqual(before);
  });

  test('of two signings at once one is kept, and no file is left over', async () => {
    const { letterId } = await repliedCase(desk, true);
    const key = await trialKey();
    const files = filesIn(desk.folder);
    const answers = await Promise.allSettled([sign(letterId, key.id), sign(letterId, key.id)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const [refused] = answers.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject({ reason: { error: conflict('already-signed') } });
    expect(filesIn(desk.folder)).toBe(files + 1);
  });

  test('a wrong password or a certificate out of its time signs nothing', async () => {
    const { letterId, caseId } = await repliedCase(desk, true);
    const key = await imported('p256');
    expect(await refusal(sign(letterId, key.id, 'väärä'))).toEqual(invalid('secret', 'wrong-password'));
    expect(await refusal(sign(letterId, key.id))).toEqual(invalid('secret', 'wrong-password'));
    desk.moment = momentOn('2049-01-01');
    expect(await refusal(sign(letterId, key.id, P12_PASSWORD))).toEqual(
      invalid('signingKeyId', 'certificate-expired'),
    );
    expect((await letterOf(caseId, letterId)).signature).toBeNull();
    expect(await refusal(desk.call('letter.signedBytes', { letterId }))).toEqual(conflict('not-signed'));
  });

  test('a void letter, one that has left and one of a closed case stay as they are', async () => {
    const key = await trialKey();
    const revoked = await repliedCase(desk, true);
    await desk.call('request.revoke', {
      requestId: revoked.requestId,
      reason: 'Yksi rekisteri jäi hakematta.',
    });
    expect(await refusal(sign(revoked.letterId, key.id))).toEqual(conflict('letter-void'));

    const sent = await repliedCase(desk, true);
    await desk.call('letter.dispatch', dispatchInput(sent.letterId));
    expect(await refusal(sign(sent.letterId, key.id))).toEqual(conflict('already-dispatched'));
    await desk.call('case.close', { caseId: sent.caseId, outcome: 'answered', note: 'Vastattu.' });
    expect(await refusal(sign(sent.letterId, key.id))).toEqual(conflict('case-closed'));
    expect(await refusal(sign(999_999, key.id))).toEqual({ kind: 'not-found', what: 'letter' });
  });

  test('a signed letter can leave without paper and is not waited for', async () => {
    const { letterId } = await repliedCase(desk, true);
    expect(await waiting('to-print')).toContain(letterId);
    await sign(letterId, (await imported('rsa')).id, P12_PASSWORD);
    expect(await listed('to-dispatch', letterId)).toMatchObject({ eSigned: true });
    expect(await waiting('to-print')).not.toContain(letterId);
    expect(await waiting('to-dispatch')).toContain(letterId);
    await desk.call('letter.dispatch', dispatchInput(letterId));
    expect(await waiting('to-scan-back')).not.toContain(letterId);
  });

  test('a trial stands for no signature: the letter waits as before', async () => {
    const { letterId } = await repliedCase(desk, true);
    await sign(letterId, (await trialKey()).id);
    expect(await listed('to-print', letterId)).toMatchObject({ eSigned: false });
    await desk.call('letter.dispatch', dispatchInput(letterId));
    expect(await waiting('to-scan-back')).toContain(letterId);
  });

  test('what happens while it is signed is seen before anything is kept', async () => {
    const gone = await trialKey();
    const { letterId } = await repliedCase(desk, true);
    const files = filesIn(desk.folder);
    const withoutKey = refusal(sign(letterId, gone.id));
    await desk.call('signing.removeKey', { signingKeyId: gone.id });
    expect(await withoutKey).toEqual({ kind: 'not-found', what: 'signing-key' });
    const key = await trialKey();
    const sent = refusal(sign(letterId, key.id));
    await desk.call('letter.dispatch', dispatchInput(letterId));
    expect(await sent).toEqual(conflict('already-dispatched'));
    expect(filesIn(desk.folder)).toBe(files);
  });

  test.each([
    ['before its turn', false],
    ['while it is made', true],
  ])('a signature that is cut short %s leaves nothing behind', async (_when, begun) => {
    const { letterId, caseId } = await repliedCase(desk, true);
    const key = await trialKey();
    const files = filesIn(desk.folder);
    const id = operationId();
    const signing = refusal(
      desk.call('letter.sign', { letterId, signingKeyId: key.id, secret: '', operationId: id }),
    );
    // What is asked after it is answered when it has begun.
    if (begun) await desk.call('signing.keys', {});
    await desk.call('operation.cancel', { operationId: id });
    expect(await signing).toEqual({ kind: 'cancelled' });
    expect((await letterOf(caseId, letterId)).signature).toBeNull();
    expect(filesIn(desk.folder)).toBe(files);
  });
});

describe('on a card', () => {
  beforeEach(async () => {
    token.remove();
    token.insert();
    token.hold('rsa', '01');
    await desk.call('signing.useModule', { path: token.module });
  });

  async function cardKey(): Promise<SigningKey> {
    const [found] = await desk.call('signing.tokenCertificates', { operationId: operationId() });
    if (found === undefined) throw new Error('Nothing on the card');
    const { tokenSerial, keyId } = found;
    await desk.call('signing.addTokenKey', { tokenSerial, keyId, operationId: operationId() });
    return onlyKey();
  }

  test('only the name of the module leaves the core', async () => {
    const keys = await desk.call('signing.keys', {});
    expect(keys.moduleName).toBe(path.basename(token.module));
    expect(JSON.stringify(keys)).not.toContain(path.dirname(token.module));
  });

  test('what cannot be loaded is refused and not remembered', async () => {
    const missing = { path: certificates.file('puuttuu.so') };
    expect(await refusal(desk.call('signing.useModule', missing))).toEqual({
      kind: 'device',
      device: 'token',
      reason: 'tool-missing',
    });
    expect((await desk.call('signing.keys', {})).moduleName).toBe(path.basename(token.module));
  });

  test('its certificate is found, added once and signs with the PIN', async () => {
    const list = () => desk.call('signing.tokenCertificates', { operationId: operationId() });
    expect(await list()).toMatchObject([
      { tokenLabel: 'Koekortti', keyId: '01', subject: 'Äinö Esimerkki, Esimerkki Oy', problem: null },
    ]);
    const key = await cardKey();
    expect(key.kind).toBe('token');
    const [added] = await list();
    expect(added?.problem).toBe('already-added');

    const { letterId } = await repliedCase(desk, true);
    await sign(letterId, key.id, PIN);
    expect(isValid(pdfsig((await desk.call('letter.signedBytes', { letterId })).pdf))).toBe(true);
  });

  test('a wrong PIN, a missing card and another card are named', async () => {
    const key = await cardKey();
    const { letterId } = await repliedCase(desk, true);
    expect(await refusal(sign(letterId, key.id, '999999'))).toEqual(invalid('secret', 'wrong-pin'));
    token.remove();
    const device = { kind: 'device', device: 'token' };
    expect(await refusal(sign(letterId, key.id, PIN))).toEqual({ ...device, reason: 'none-found' });
    token.insert('Toinen');
    token.hold('p256', '01', 'Toinen');
    expect(await refusal(sign(letterId, key.id, PIN))).toEqual({ ...device, reason: 'gone' });
    expect(await refusal(desk.call('letter.signedBytes', { letterId }))).toEqual(conflict('not-signed'));
  });

  test('a certificate that is not signed for by its key is found before anything is kept', async () => {
    // The certificate of one key under the number of another.
    token.remove();
    token.insert();
    certificates.selfSigned('stranger', RSA, AINO);
    token.hold('stranger', '01');
    token.replaceCertificate('stranger', 'rsa', '01');
    const key = await cardKey();
    const { letterId } = await repliedCase(desk, true);
    const files = filesIn(desk.folder);
    expect(await refusal(sign(letterId, key.id, PIN))).toEqual({
      kind: 'device',
      device: 'token',
      reason: 'unsupported',
    });
    expect(filesIn(desk.folder)).toBe(files);
  });
});

describe('taking the signed letter along', () => {
  test('asks for the password once more and says so in the log', async () => {
    const { letterId, caseId, documentNumber } = await repliedCase(desk, true);
    expect(await refusal(desk.call('letter.exportSigned', { letterId, password: PASSWORD }))).toEqual(
      conflict('not-signed'),
    );
    await sign(letterId, (await trialKey()).id);
    expect(
      await refusal(desk.call('letter.exportSigned', { letterId, password: 'ei tämä salasana' })),
    ).toMatchObject({ kind: 'wrong-key' });
    const actions = async () =>
      (await desk.call('case.get', { caseId })).timeline.map(({ action }) => action);
    expect(await actions()).not.toContain('signed-letter-exported');
    const number = documentNumber.replace('/', '-');
    const { pdf: bytes } = await desk.call('letter.signedBytes', { letterId });
    expect(await desk.call('letter.exportSigned', { letterId, password: PASSWORD })).toEqual({
      name: number,
      files: [{ name: `${number}-allekirjoitettu.pdf`, bytes }],
    });
    expect((await actions())[0]).toBe('signed-letter-exported');
  });
});

test('no password and no PIN is kept in the vault’s events or tables', async () => {
  const key = await imported('rsa');
  const { letterId, caseId } = await repliedCase(desk, true);
  await sign(letterId, key.id, P12_PASSWORD);
  expect(JSON.stringify(await desk.call('case.get', { caseId }))).not.toContain(P12_PASSWORD);
  expect(JSON.stringify(await desk.call('signing.keys', {}))).not.toContain(P12_PASSWORD);
});

test('a new reply after a revoked one is signed on its own', async () => {
  const key = await trialKey();
  const { caseId, requestId, letterId } = await repliedCase(desk, true);
  await sign(letterId, key.id);
  await desk.call('request.revoke', { requestId, reason: 'Yksi rekisteri jäi hakematta.' });
  const [request] = await requestsOf(desk, caseId);
  if (request === undefined) throw new Error('No request');
  await desk.call('request.decide', decideInput(request));
  const next = await desk.call('letter.issue', { about: 'decision', requestId, letter: 'K4a' });
  expect((await letterOf(caseId, next.letterId)).signature).toBeNull();
  await sign(next.letterId, key.id);
});

function filesIn(folder: string): number {
  return readdirSync(path.join(folder, 'files'), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && readFileSync(path.join(entry.parentPath, entry.name)).length > 0,
  ).length;
}
