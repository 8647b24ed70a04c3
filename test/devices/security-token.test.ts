import { createHash, sign, verify } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DeviceError } from '../../src/devices/device-error.ts';
import {
  checkModule,
  listTokenCertificates,
  PinRefused,
  signOnToken,
  type TokenCertificate,
} from '../../src/devices/security-token.ts';
import { readCertificate } from '../../src/letters/signing/certificate.ts';
import { tokenSigner } from '../../src/letters/signing/token-signer.ts';
import { isValid, pdfsig } from '../letters/signing/pdfsig.ts';
import { issuedLetter, signedLetter } from '../letters/signing/sample-signed-letter.ts';
import { AINO, P256, P384, RSA, TestCertificates } from '../letters/signing/test-certificates.ts';
import { PIN, SoftToken } from './soft-token.ts';

const certificates = new TestCertificates();
const token = new SoftToken(certificates);

beforeAll(() => {
  certificates.selfSigned('rsa', RSA, AINO);
  certificates.selfSigned('p256', P256, AINO);
  certificates.selfSigned('p384', P384, AINO);
});
beforeEach(() => {
  token.remove();
  token.insert();
});
afterAll(() => certificates.remove());

async function problemOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof DeviceError || error instanceof PinRefused) return error.problem;
    throw error;
  }
  return 'none';
}

async function only(): Promise<TokenCertificate> {
  const [first, ...others] = await listTokenCertificates(token.module, signal);
  if (first === undefined || others.length > 0) throw new Error('Expected one certificate');
  return first;
}

const { signal } = new AbortController();
const digest = createHash('sha256').update('kirje').digest();

test('tells the certificates that lie on the token with their keys', async () => {
  token.hold('rsa', '01');
  token.hold('p256', 'a0b1');
  const found = await listTokenCertificates(token.module, signal);
  const keyIds = found.map(({ keyId }) => Buffer.from(keyId).toString('hex')).toSorted();
  expect(keyIds).toEqual(['01', 'a0b1']);
  expect(new Set(found.map(({ tokenLabel }) => tokenLabel))).toEqual(new Set(['Koekortti']));
  expect(new Set(found.map(({ tokenSerial }) => tokenSerial)).size).toBe(1);
  expect(found.map(({ certificate }) => Buffer.from(certificate).toString('hex')).toSorted()).toEqual(
    ['rsa.der', 'p256.der'].map((name) => Buffer.from(certificates.read(name)).toString('hex')).toSorted(),
  );
});

describe.each(['rsa', 'p256', 'p384'])('%s', (name) => {
  test('signs a letter that others call valid', async () => {
    token.hold(name, '01');
    const held = await only();
    const signer = tokenSigner(readCertificate(held.certificate), (algorithm, data) =>
      signOnToken(token.module, held, PIN, algorithm, data, signal),
    );
    const message = Buffer.from('kirje');
    expect(verify('sha256', message, signer.certificate.publicKey, await signer.sign(message))).toBe(true);
    expect(isValid(pdfsig(await signedLetter(issuedLetter(), signer)))).toBe(true);
  });
});

test('a key that wants the PIN before every use gets it', async () => {
  token.hold('rsa', '01', 'Koekortti', '--always-auth');
  const held = await only();
  const signer = tokenSigner(readCertificate(held.certificate), (algorithm, data) =>
    signOnToken(token.module, held, PIN, algorithm, data, signal),
  );
  const signature = await signer.sign(Buffer.from('kirje'));
  expect(verify('sha256', Buffer.from('kirje'), signer.certificate.publicKey, signature)).toBe(true);
});

test('of several tokens the one with the key signs', async () => {
  token.hold('rsa', '01');
  token.insert('Toinen');
  token.hold('p256', '01', 'Toinen');
  for (const held of await listTokenCertificates(token.module, signal)) {
    const signer = tokenSigner(readCertificate(held.certificate), (algorithm, data) =>
      signOnToken(token.module, held, PIN, algorithm, data, signal),
    );
    // oxlint-disable-next-line no-await-in-loop -- two tokens, one after another
    const signature = await signer.sign(Buffer.from('kirje'));
    expect(verify('sha256', Buffer.from('kirje'), signer.certificate.publicKey, signature)).toBe(true);
  }
});

test('users of a module wait for each other', async () => {
  token.hold('p256', '01');
  const held = await only();
  const signatures = await Promise.all(
    Array.from({ length: 6 }, () => signOnToken(token.module, held, PIN, 'ecdsa', digest, signal)),
  );
  for (const signature of signatures) expect(signature.length).toBe(64);
});

test('a wrong PIN is named, and the right one works after it', async () => {
  token.hold('p256', '01');
  const held = await only();
  for (const wrong of ['135790', '', '1'.repeat(300)]) {
    // oxlint-disable-next-line no-await-in-loop -- one try after another
    expect(await problemOf(signOnToken(token.module, held, wrong, 'ecdsa', digest, signal))).toBe(
      'wrong-pin',
    );
  }
  expect(await problemOf(signOnToken(token.module, held, PIN, 'ecdsa', digest, signal))).toBe('none');
});

test('a token that was taken out, or another in its place, is named', async () => {
  token.hold('p256', '01');
  const held = await only();
  token.remove();
  expect(await problemOf(signOnToken(token.module, held, PIN, 'ecdsa', digest, signal))).toBe('none-found');
  expect(await problemOf(listTokenCertificates(token.module, signal))).toBe('none-found');
  token.insert('Toinen');
  token.hold('p256', '01', 'Toinen');
  expect(await problemOf(signOnToken(token.module, held, PIN, 'ecdsa', digest, signal))).toBe('gone');
});

test('who stops waiting is answered at once, and the next user still has a turn', async () => {
  token.hold('p256', '01');
  const held = await only();
  const waiting = new AbortController();
  const stopped = signOnToken(token.module, held, PIN, 'ecdsa', digest, waiting.signal);
  waiting.abort();
  await expect(stopped).rejects.toHaveProperty('name', 'AbortError');
  expect(await problemOf(signOnToken(token.module, held, PIN, 'ecdsa', digest, signal))).toBe('none');
});

test('what is no module is named', async () => {
  expect(await problemOf(checkModule(token.module, signal))).toBe('none');
  expect(await problemOf(checkModule(certificates.file('puuttuu.so'), signal))).toBe('tool-missing');
  expect(await problemOf(checkModule(certificates.file('rsa.der'), signal))).toBe('tool-missing');
  expect(await problemOf(checkModule(certificates.folder, signal))).toBe('tool-missing');
});

test('the key itself signs the same way as the token does', async () => {
  token.hold('rsa', '01');
  const held = await only();
  const signer = tokenSigner(readCertificate(held.certificate), (algorithm, data) =>
    signOnToken(token.module, held, PIN, algorithm, data, signal),
  );
  const message = Buffer.from('kirje');
  const own = sign('sha256', message, Buffer.from(certificates.read('rsa.key')).toString());
  expect(Buffer.from(await signer.sign(message)).equals(own)).toBe(true);
});
