import { CKR, readUlong, ulong, withValues, type Cryptoki } from './cryptoki.ts';
import { DeviceError } from './device-error.ts';
import {
  attribute,
  find,
  must,
  slotOf,
  slotsOf,
  withModule,
  withSession,
  type Slot,
} from './token-session.ts';

/** A certificate on a card or another token, whose key lies there too. */
export interface TokenCertificate {
  /** What the token calls itself. */
  readonly tokenLabel: string;
  readonly tokenSerial: string;
  /** Names the key on the token. */
  readonly keyId: Uint8Array;
  readonly certificate: Uint8Array;
}

export type PinProblem = 'wrong-pin' | 'wrong-pin-last-try' | 'pin-locked';

/** The token did not take the PIN, of which nothing is told here. */
export class PinRefused extends Error {
  override readonly name = 'PinRefused';
  readonly problem: PinProblem;

  constructor(problem: PinProblem) {
    super(problem);
    this.problem = problem;
  }
}

const CKF = {
  protectedAuthenticationPath: 0x100,
  userPinFinalTry: 0x2_0000,
  userPinLocked: 0x4_0000,
} as const;
const CKU = { user: 1, contextSpecific: 2 } as const;
const CKA = { class: 0x0, value: 0x11, id: 0x102, alwaysAuthenticate: 0x202 } as const;
const CKO = { certificate: 1, privateKey: 3 } as const;
const CKM = { rsa: 0x1, ecdsa: 0x1041 } as const;

/** Longest RSA signature: 8192 bits. */
const LARGEST_SIGNATURE = 1024;

/**
 * The certificates with keys on the tokens that are there now.
 * @throws {DeviceError} `tool-missing` (module), `none-found` (no token), `gone`, `io`
 */
export function listTokenCertificates(
  modulePath: string,
  signal: AbortSignal,
): Promise<readonly TokenCertificate[]> {
  return withModule(modulePath, signal, async (module) => {
    const slots = await slotsOf(module);
    const found: TokenCertificate[] = [];
    for (const slot of slots) {
      // oxlint-disable-next-line no-await-in-loop -- a module serves one call at a time
      found.push(...(await withSession(module, slot.id, (session) => certificatesOf(module, session, slot))));
    }
    return found;
  });
}

/**
 * That the module can be loaded and begins to work; there need not be a card.
 * @throws {DeviceError} `tool-missing`, `io`
 */
export function checkModule(modulePath: string, signal: AbortSignal): Promise<void> {
  return withModule(modulePath, signal, () => Promise.resolve());
}

/**
 * Signs on the token that holds the key; the PIN is tried once.
 *
 * @param data for RSA a DigestInfo, for ECDSA the digest itself
 * @returns the signature as the token gives it: ECDSA as r and s side by side
 * @throws {PinRefused}
 * @throws {DeviceError} as `listTokenCertificates`; `gone` when the token with this key is not there
 */
export function signOnToken(
  modulePath: string,
  key: Omit<TokenCertificate, 'tokenLabel'>,
  pin: string,
  algorithm: 'rsa' | 'ecdsa',
  data: Uint8Array,
  signal: AbortSignal,
): Promise<Uint8Array> {
  return withModule(modulePath, signal, async (module) => {
    for (const slot of (await slotsOf(module)).filter(({ serial }) => serial === key.tokenSerial)) {
      // oxlint-disable-next-line no-await-in-loop -- a card with two PINs is two tokens of one number
      const signature = await withSession(module, slot.id, async (session) => {
        const certificates = await certificatesOf(module, session, slot);
        const holds = certificates.some(
          ({ certificate }) => Buffer.compare(certificate, key.certificate) === 0,
        );
        return holds ? signIn(module, session, slot, key.keyId, pin, algorithm, data) : null;
      });
      if (signature !== null) return signature;
    }
    throw new DeviceError('token', 'gone');
  });
}

async function certificatesOf(
  module: Cryptoki,
  session: number,
  { label, serial }: Slot,
): Promise<readonly TokenCertificate[]> {
  const found: TokenCertificate[] = [];
  const objects = await find(module, session, [[CKA.class, ulong(CKO.certificate)]]);
  for (const object of objects) {
    // oxlint-disable-next-line no-await-in-loop -- a module serves one call at a time
    const keyId = await attribute(module, session, object, CKA.id);
    // oxlint-disable-next-line no-await-in-loop -- as above
    const certificate = await attribute(module, session, object, CKA.value);
    // Certificates of issuers name no key.
    if (keyId === null || keyId.length === 0 || certificate === null) continue;
    found.push({ tokenLabel: label, tokenSerial: serial, keyId, certificate });
  }
  return found;
}

async function signIn(
  module: Cryptoki,
  session: number,
  slot: Slot,
  keyId: Uint8Array,
  pin: string,
  algorithm: 'rsa' | 'ecdsa',
  data: Uint8Array,
): Promise<Uint8Array> {
  if ((slot.flags & CKF.userPinLocked) !== 0) throw new PinRefused('pin-locked');
  await login(module, session, slot, CKU.user, pin);
  try {
    const [key] = await find(module, session, [
      [CKA.class, ulong(CKO.privateKey)],
      [CKA.id, keyId],
    ]);
    if (key === undefined) throw new DeviceError('token', 'unsupported');
    await must(module.call('signInit', session, withValues([[CKM[algorithm], null]]), key));
    const each = await attribute(module, session, key, CKA.alwaysAuthenticate);
    // Keys for signatures of one's own will want the PIN before every use.
    if (each?.[0] === 1) await login(module, session, slot, CKU.contextSpecific, pin);
    const signature = Buffer.alloc(LARGEST_SIGNATURE);
    const length = ulong(signature.length);
    await must(module.call('sign', session, data, data.length, signature, length));
    return signature.subarray(0, readUlong(length));
  } finally {
    await module.call('logout', session);
  }
}

/** A reader with keys of its own asks for the PIN itself. */
async function login(
  module: Cryptoki,
  session: number,
  slot: Slot,
  user: number,
  pin: string,
): Promise<void> {
  const own = (slot.flags & CKF.protectedAuthenticationPath) !== 0;
  // No try is spent on nothing.
  if (!own && pin === '') throw new PinRefused('wrong-pin');
  const typed = Buffer.from(pin, 'utf8');
  const result = await module
    .call('login', session, user, own ? null : typed, own ? 0 : typed.length)
    .finally(() => typed.fill(0));
  if (result === CKR.pinLocked) throw new PinRefused('pin-locked');
  if (result === CKR.pinIncorrect || result === CKR.pinInvalid || result === CKR.pinLengthRange) {
    const { flags } = await slotOf(module, slot.id);
    if ((flags & CKF.userPinLocked) !== 0) throw new PinRefused('pin-locked');
    throw new PinRefused((flags & CKF.userPinFinalTry) === 0 ? 'wrong-pin' : 'wrong-pin-last-try');
  }
  if (result !== CKR.userAlreadyLoggedIn) await must(Promise.resolve(result));
}
