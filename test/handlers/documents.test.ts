import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LetterCode } from '../../src/domain/letter-code.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { letterCodesByPage } from '../../src/files/page-codes.ts';
import { openPkcs12 } from '../../src/letters/signing/pkcs12.ts';
import { signPdf } from '../../src/letters/signing/sign-pdf.ts';
import { makeTrialPkcs12 } from '../../src/letters/signing/trial-certificate.ts';
import { openVault } from '../../src/vault/vault.ts';
import { withBogusSignature } from '../letters/signing/bogus-signature.ts';
import { playToClosing, refusal, repliedCase, stageFile } from '../helpers/case-steps.ts';
import { filledOrganisation, momentOn, openTestDesk, PASSWORD, type TestDesk } from '../helpers/desk.ts';
import { grayPng } from '../helpers/images.ts';
import { runRetention } from '../helpers/retention-steps.ts';
import { blankSheets, firstSheets, NOISY, scannedPdf, stacked, withCode } from '../helpers/scans.ts';

let desk: TestDesk;

/** Each test with a desk of its own. */
function freshDesks(): void {
  beforeEach(async () => {
    desk = await openTestDesk();
  });
  afterEach(() => desk.end());
}

/** One desk for tests that change none of the letters that others look at. */
function oneDesk(): void {
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.end());
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** An issued reply with its bytes. */
async function issued() {
  const reply = await repliedCase(desk, true);
  const { pdf } = await desk.call('letter.bytes', { letterId: reply.letterId });
  return { ...reply, pdf };
}

/** Another one, with the code on it. */
async function issuedWithCode() {
  const reply = await issued();
  const signal = new AbortController().signal;
  const [first] = await letterCodesByPage(reply.pdf, 'application/pdf', signal, () => false);
  const [code] = first ?? [];
  if (code === undefined) throw new Error('An issued letter bears its code');
  return { ...reply, code };
}

function verify(bytes: Uint8Array) {
  return desk.call('document.verify', {
    name: 'tarkistettava.pdf',
    bytes: Uint8Array.from(bytes),
    operationId: 'verify',
  });
}

async function sheetWith(code: LetterCode): Promise<Uint8Array> {
  return scannedPdf(await withCode(await blankSheets(1), code));
}

/** Changes the locked vault behind the back of the program. */
async function tampered(sql: string): Promise<void> {
  await desk.call('vault.lock', { reason: 'user' });
  const vault = openVault(desk.folder, { userId: 1, password: PASSWORD });
  const triggers = vault.database
    .prepare<[], { name: string; sql: string }>(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`)
    .all();
  for (const { name } of triggers) vault.database.exec(`DROP TRIGGER ${name}`);
  vault.database.exec(sql);
  for (const trigger of triggers) vault.database.exec(trigger.sql);
  vault.close();
  await desk.call('vault.unlock', { userId: 1, password: PASSWORD });
}

const SOUND = { printed: 'in-chain', kept: 'in-chain', intact: true };

describe('a document that somebody brings', () => {
  oneDesk();
  let letter: Awaited<ReturnType<typeof issuedWithCode>>;
  beforeAll(async () => {
    letter = await issuedWithCode();
  });

  test('is the issued PDF, byte for byte', async () => {
    const { pdf, letterId, caseId, documentNumber, code } = letter;
    expect(await verify(pdf)).toMatchObject({
      sha256: hash(pdf),
      verdict: 'issued',
      code,
      codeFits: true,
      signatures: [],
      otherNumbers: [],
      letter: { letterId, caseId, documentNumber, sha256: hash(pdf), kind: 'K4a', copyErasedOn: null },
      caseErasedOn: null,
      chain: SOUND,
    });
  });

  test('is no longer that with one byte changed, wherever', async () => {
    const { pdf, letterId } = letter;
    for (const place of [20, Math.floor(pdf.length / 2), pdf.length - 30]) {
      const changed = Uint8Array.from(pdf);
      changed[place] = (changed[place] ?? 0) ^ 1;
      // oxlint-disable-next-line no-await-in-loop -- each place by itself
      const { verdict, letter: known } = await verify(changed);
      expect(['carries-code', 'unknown']).toContain(verdict);
      expect(known === null || known.letterId === letterId).toBe(true);
    }
  });

  test('is a scan kept here, or another picture of the same paper', async () => {
    const { pdf, letterId } = await issued();
    const kept = await scannedPdf(pdf, { ...NOISY, sheets: 1 });
    await desk.call('file.stage', { name: 'skannaus.pdf', bytes: Uint8Array.from(kept) });
    expect(await verify(kept)).toMatchObject({ verdict: 'signed-copy', letter: { letterId }, chain: SOUND });
    const other = await scannedPdf(pdf, { ...NOISY, turned: -1, sheets: 1 });
    expect(await verify(other)).toMatchObject({
      verdict: 'carries-code',
      codeFits: true,
      letter: { letterId },
      chain: SOUND,
    });
  });

  test('is the copy that was signed electronically here, and no longer that with anything appended', async () => {
    const { letterId } = await issued();
    const { keys } = await desk.call('signing.makeTrial', {});
    const signingKeyId = keys[0]?.id ?? 0;
    await desk.call('letter.sign', { letterId, signingKeyId, secret: '', operationId: 'sign' });
    const { pdf } = await desk.call('letter.signedBytes', { letterId });
    expect(await verify(pdf)).toMatchObject({
      verdict: 'e-signed',
      letter: { letterId },
      signatures: [{ trial: true, state: 'whole' }],
      chain: SOUND,
    });
    expect(await verify(Buffer.concat([pdf, Buffer.from('\n% loppu')]))).toMatchObject({
      verdict: 'carries-code',
      letter: { letterId },
      signatures: [{ state: 'earlier' }],
    });
    // It is no scan, and nobody signed it by hand.
    expect(await desk.call('file.stage', { name: 'a.pdf', bytes: Uint8Array.from(pdf) })).toMatchObject({
      waiting: { name: 'a.pdf' },
      unfiled: [{ problem: 'not-a-scan' }],
    });
  });

  test('is the issued PDF with a signature that was not made here', async () => {
    const { pdf, letterId } = letter;
    const words = { alternateName: 'Allekirjoitus', text: 'Muualla allekirjoitettu' };
    const stranger = openPkcs12(
      await makeTrialPkcs12({ name: 'Vieras Esimerkki', organisation: '' }, desk.moment.now),
      null,
    );
    const signed = await signPdf(pdf, stranger, desk.moment.now, words, null);
    expect(await verify(signed)).toMatchObject({
      verdict: 'signed-elsewhere',
      letter: { letterId },
      signatures: [{ state: 'whole', trial: true }],
    });
  });

  test('is a signed copy whose page was changed behind a signature that is none', async () => {
    const { letterId } = await issued();
    const { keys } = await desk.call('signing.makeTrial', {});
    const signingKeyId = keys[0]?.id ?? 0;
    await desk.call('letter.sign', { letterId, signingKeyId, secret: '', operationId: 'sign' });
    const { pdf } = await desk.call('letter.signedBytes', { letterId });
    const forged = await withBogusSignature(pdf);
    const found = await verify(forged);
    expect(found.signatures).toMatchObject([
      { signerName: filledOrganisation().contactPerson.name, state: 'earlier' },
      { signerName: null, state: 'broken' },
    ]);
    expect(found.verdict).not.toBe('e-signed');
    expect(found.verdict).not.toBe('signed-elsewhere');
  });

  test('is a proof kept here', async () => {
    const { letterId } = await issued();
    const { id } = await stageFile(desk, { name: 'kuitti.png', bytes: grayPng(9) });
    await desk.call('letter.attachProof', { letterId, fileIds: [id] });
    expect(await verify(grayPng(9))).toMatchObject({ verdict: 'proof', letter: { letterId }, code: null });
  });

  test('bears a forged code', async () => {
    const { code, letterId } = letter;
    expect(await verify(await sheetWith({ ...code, auditHead: '0123456789abcdef' }))).toMatchObject({
      verdict: 'carries-code',
      codeFits: false,
      letter: { letterId },
      chain: { printed: 'not-in-chain', kept: 'in-chain', intact: true },
    });
    // A head that the chain never had, because it was never so long.
    expect(await verify(await sheetWith({ ...code, auditCount: 1_000_000 }))).toMatchObject({
      codeFits: false,
      chain: { printed: 'not-in-chain' },
    });
  });

  test('bears the code of another vault, or of no letter', async () => {
    const { code } = letter;
    expect(await verify(await sheetWith({ ...code, vault: 'ffffffff' }))).toMatchObject({
      verdict: 'foreign',
      codeFits: null,
      letter: null,
      chain: { printed: 'not-told', kept: 'not-told' },
    });
    expect(await verify(await sheetWith({ ...code, documentNumber: '2026/9-2' }))).toMatchObject({
      verdict: 'carries-code',
      codeFits: null,
      letter: null,
      caseErasedOn: null,
      chain: { printed: 'in-chain', kept: 'not-told' },
    });
  });

  test('is unknown', async () => {
    const unknown = {
      verdict: 'unknown',
      code: null,
      letter: null,
      chain: { printed: 'not-told', kept: 'not-told' },
    };
    expect(await verify(await blankSheets(3))).toMatchObject(unknown);
    expect(await verify(grayPng(5))).toMatchObject(unknown);
  });

  test('holds several letters: the others are named', async () => {
    const { pdf, code, documentNumber } = letter;
    const second = await withCode(await blankSheets(1), { ...code, documentNumber: '2026/9-2' });
    expect(await verify(await scannedPdf(await stacked(await firstSheets(pdf, 1), second)))).toMatchObject({
      letter: { documentNumber },
      otherNumbers: ['2026/9-2'],
    });
  });

  test('leaves nothing behind: no file, no event, no incoming paper', async () => {
    const { pdf } = letter;
    const waiting = await desk.call('file.staged', {});
    const before = await desk.call('vault.check', { operationId: 'before' });
    await verify(await scannedPdf(pdf, { ...NOISY, sheets: 1 }));
    await verify(pdf);
    expect(await desk.call('vault.check', { operationId: 'after' })).toEqual(before);
    expect(await desk.call('file.staged', {})).toEqual(waiting);
  });

  test('is refused when it is no document at all', async () => {
    expect(await refusal(verify(new Uint8Array(Buffer.from('MZ, not a letter'))))).toEqual({
      kind: 'file',
      reason: 'unsupported-type',
    });
  });

  test('can be let go while it is read', async () => {
    const reading = desk.ask('document.verify', {
      name: 'pitkä.pdf',
      bytes: Uint8Array.from(await blankSheets(100)),
      operationId: 'long',
    });
    await desk.call('operation.cancel', { operationId: 'long' });
    expect(await reading).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  });
});

describe('the head of the audit chain that a letter bears', () => {
  freshDesks();

  test('is missed when the log was cut behind the letter', async () => {
    const { pdf, code } = await issuedWithCode();
    await tampered(
      `DELETE FROM audit_detail WHERE sequence >= ${code.auditCount};
       DELETE FROM audit_event WHERE sequence >= ${code.auditCount};`,
    );
    // Unlocking has appended an event of its own: another one now stands at that number.
    expect(await verify(pdf)).toMatchObject({
      verdict: 'issued',
      chain: { printed: 'not-in-chain', kept: 'not-in-chain' },
    });
  });

  test('is in the chain, but the chain is broken before it', async () => {
    const { pdf } = await issued();
    await tampered(`UPDATE audit_event SET at = '2020-01-01T00:00:00+02:00' WHERE sequence = 2`);
    expect(await verify(pdf)).toMatchObject({
      chain: { printed: 'in-chain', kept: 'in-chain', intact: false },
    });
  });

  test('is sound although the chain is broken after it', async () => {
    const { pdf, code } = await issuedWithCode();
    await tampered(
      `UPDATE audit_event SET at = '2020-01-01T00:00:00+02:00' WHERE sequence = ${code.auditCount + 1}`,
    );
    expect(await verify(pdf)).toMatchObject({ chain: SOUND });
  });

  test('kept with the letter shows when the row was changed', async () => {
    const { pdf } = await issued();
    await tampered(`UPDATE letter SET audit_head = '${'f'.repeat(64)}'`);
    expect(await verify(pdf)).toMatchObject({
      codeFits: false,
      chain: { printed: 'in-chain', kept: 'not-in-chain' },
    });
  });
});

describe('a number read from a paper', () => {
  oneDesk();
  let letter: Awaited<ReturnType<typeof issued>>;
  beforeAll(async () => {
    letter = await issued();
  });

  test('finds its letter', async () => {
    const { letterId, documentNumber } = letter;
    expect(await desk.call('document.find', { number: documentNumber })).toMatchObject({
      letter: { letterId, documentNumber },
      caseErasedOn: null,
      chain: { printed: 'not-told', kept: 'in-chain', intact: true },
    });
  });

  test('of an incoming paper, or of nothing, finds none', async () => {
    const none = { letter: null, caseErasedOn: null, chain: { printed: 'not-told', kept: 'not-told' } };
    expect(await desk.call('document.find', { number: '2026/1-1' })).toMatchObject(none);
    expect(await desk.call('document.find', { number: '2026/77-1' })).toMatchObject(none);
  });

  test.each(['2026/17', '17-3', '2026/017-3', 'K4a'])('%j is no number of a document', async (number) => {
    expect(await refusal(desk.call('document.find', { number }))).toEqual({
      kind: 'invalid',
      problems: [{ path: 'number', code: 'not-a-document-number' }],
    });
  });
});

describe('after retention', () => {
  freshDesks();

  test('an erased copy is still known by its hash, and a scan of it is not filed', async () => {
    const { pdf, caseId, letterId, documentNumber } = await issued();
    const scan = await scannedPdf(pdf, { sheets: 1 });
    await playToClosing(desk, caseId);
    desk.moment = momentOn('2027-12-01');
    await runRetention(desk, { cases: false });
    expect(await verify(pdf)).toMatchObject({
      verdict: 'issued',
      letter: { letterId, copyErasedOn: '2027-12-01' },
      chain: SOUND,
    });
    expect(await desk.call('file.stage', { name: 'a.pdf', bytes: Uint8Array.from(scan) })).toMatchObject({
      waiting: { name: 'a.pdf' },
      filed: [],
      unfiled: [{ documentNumber, problem: 'erased' }],
    });
  });

  test('an erased case is named, and a scan of its letter is not filed', async () => {
    const { pdf, caseId, documentNumber } = await issued();
    const scan = await scannedPdf(pdf, { sheets: 1 });
    await playToClosing(desk, caseId);
    desk.moment = momentOn('2036-12-01');
    await runRetention(desk);
    expect(await verify(scan)).toMatchObject({
      verdict: 'carries-code',
      letter: null,
      caseErasedOn: calendarDate('2036-12-01'),
      chain: { printed: 'in-chain', kept: 'not-told', intact: true },
    });
    expect(await desk.call('document.find', { number: documentNumber })).toMatchObject({
      letter: null,
      caseErasedOn: calendarDate('2036-12-01'),
    });
    expect(await desk.call('file.stage', { name: 'a.pdf', bytes: Uint8Array.from(scan) })).toMatchObject({
      waiting: { name: 'a.pdf' },
      unfiled: [{ documentNumber, problem: 'erased' }],
    });
  });
});
