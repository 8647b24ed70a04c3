import {
  CKR,
  LENGTH_AT,
  loadCryptoki,
  readUlong,
  ulong,
  ULONG_BYTES,
  withValues,
  type Cryptoki,
} from './cryptoki.ts';
import { DeviceError } from './device-error.ts';

const SERIAL_SESSION = 0x4;
const MOST_OBJECTS = 64;
const UNAVAILABLE = 2 ** (ULONG_BYTES * 8) - 1;
/** Of CK_TOKEN_INFO: label, serial number and flags, in a room larger than the whole. */
const TOKEN_INFO = { room: 512, label: [0, 32], serial: [80, 96], flagsAt: 96 } as const;

/** A reader with a token in it. */
export interface Slot {
  readonly id: number;
  readonly label: string;
  readonly serial: string;
  readonly flags: number;
}

let lastUse: Promise<unknown> = Promise.resolve();

/**
 * One user of a module after the other; each finds the tokens as they are then. Who stops waiting does not stop the
 * module: a reader may wait for its PIN for a minute, and the desk has to be locked meanwhile.
 */
export function withModule<Result>(
  modulePath: string,
  signal: AbortSignal,
  use: (module: Cryptoki) => Promise<Result>,
): Promise<Result> {
  const turn = lastUse.then(async () => {
    const module = loadCryptoki(modulePath);
    const begun = await module.call('initialize', null);
    if (begun !== CKR.ok && begun !== CKR.alreadyInitialized) throw new DeviceError('token', 'io');
    try {
      return await use(module);
    } finally {
      await module.call('finalize', null);
    }
  });
  lastUse = turn.catch(() => undefined);
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    turn.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** What is done on an open session, which is closed in any case. */
export async function withSession<Result>(
  module: Cryptoki,
  slot: number,
  use: (session: number) => Promise<Result>,
): Promise<Result> {
  const handle = ulong();
  await must(module.call('openSession', slot, SERIAL_SESSION, null, null, handle));
  const session = readUlong(handle);
  try {
    return await use(session);
  } finally {
    await module.call('closeSession', session);
  }
}

/** The readers with tokens that were set up. @throws {DeviceError} `none-found` when there is none */
export async function slotsOf(module: Cryptoki): Promise<readonly Slot[]> {
  const count = ulong();
  await must(module.call('getSlotList', 1, null, count));
  const ids = Buffer.alloc(Math.max(1, readUlong(count)) * ULONG_BYTES);
  await must(module.call('getSlotList', 1, ids, count));
  const slots: Slot[] = [];
  for (let index = 0; index < readUlong(count); index++) {
    const id = readUlong(ids, index * ULONG_BYTES);
    // oxlint-disable-next-line no-await-in-loop -- a module serves one call at a time
    slots.push(await slotOf(module, id));
  }
  // A reader whose token was never set up has no number.
  const ready = slots.filter(({ serial }) => serial !== '');
  if (ready.length === 0) throw new DeviceError('token', 'none-found');
  return ready;
}

export async function slotOf(module: Cryptoki, id: number): Promise<Slot> {
  const info = Buffer.alloc(TOKEN_INFO.room);
  await must(module.call('getTokenInfo', id, info));
  const text = ([from, to]: readonly [number, number]): string => info.toString('utf8', from, to).trim();
  return {
    id,
    label: text(TOKEN_INFO.label),
    serial: text(TOKEN_INFO.serial),
    flags: readUlong(info, TOKEN_INFO.flagsAt),
  };
}

/** The objects with all of these attributes. */
export async function find(
  module: Cryptoki,
  session: number,
  wanted: readonly (readonly [type: number, value: Uint8Array])[],
): Promise<readonly number[]> {
  const objects = Buffer.alloc(MOST_OBJECTS * ULONG_BYTES);
  const count = ulong();
  await must(module.call('findObjectsInit', session, withValues(wanted), wanted.length));
  try {
    await must(module.call('findObjects', session, objects, MOST_OBJECTS, count));
  } finally {
    await module.call('findObjectsFinal', session);
  }
  return Array.from({ length: readUlong(count) }, (_, index) => readUlong(objects, index * ULONG_BYTES));
}

/** The value of an attribute; null for one that the token does not tell. */
export async function attribute(
  module: Cryptoki,
  session: number,
  object: number,
  type: number,
): Promise<Uint8Array | null> {
  const question = withValues([[type, null]]);
  if ((await module.call('getAttributeValue', session, object, question, 1)) !== CKR.ok) return null;
  const length = readUlong(question, LENGTH_AT);
  if (length === UNAVAILABLE) return null;
  const value = Buffer.alloc(length);
  await must(module.call('getAttributeValue', session, object, withValues([[type, value]]), 1));
  return value;
}

const GONE: ReadonlySet<number> = new Set([
  CKR.deviceRemoved,
  CKR.sessionClosed,
  CKR.sessionHandleInvalid,
  CKR.tokenNotPresent,
  CKR.tokenNotRecognized,
]);

/** @throws {DeviceError} when the call did not succeed */
export async function must(call: Promise<number>): Promise<void> {
  const result = await call;
  if (result === CKR.ok) return;
  throw new DeviceError('token', GONE.has(result) ? 'gone' : 'io');
}
