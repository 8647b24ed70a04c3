import { existsSync } from 'node:fs';
import koffi, { type LibraryHandle } from 'koffi';
import { DeviceError } from './device-error.ts';

/**
 * The dozen functions of PKCS #11 that signing needs (OASIS PKCS #11 base specification 2.40), bound to the module of a
 * card's maker. Results are the numbers of the specification; every call runs beside the core's own thread, as a card
 * may take seconds, and only one at a time.
 */
export interface Cryptoki {
  call(name: CryptokiFunction, ...values: readonly CryptokiValue[]): Promise<number>;
}

/** Bytes are handed over in place, so that the module can write into them. */
export type CryptokiValue = number | Uint8Array | null;
export type CryptokiFunction = keyof typeof FUNCTIONS;

export const CKR = {
  ok: 0,
  deviceRemoved: 0x32,
  pinIncorrect: 0xa0,
  pinInvalid: 0xa1,
  pinLengthRange: 0xa2,
  pinLocked: 0xa4,
  sessionClosed: 0xb0,
  sessionHandleInvalid: 0xb3,
  tokenNotPresent: 0xe0,
  tokenNotRecognized: 0xe1,
  userAlreadyLoggedIn: 0x100,
  alreadyInitialized: 0x191,
} as const;

/** Place in the list of functions, and parameters. */
const FUNCTIONS = {
  initialize: [0, ['void *']],
  finalize: [1, ['void *']],
  getSlotList: [4, ['uint8_t', 'void *', 'void *']],
  getTokenInfo: [6, ['ulong', 'void *']],
  openSession: [12, ['ulong', 'ulong', 'void *', 'void *', 'void *']],
  closeSession: [13, ['ulong']],
  login: [18, ['ulong', 'ulong', 'void *', 'ulong']],
  logout: [19, ['ulong']],
  getAttributeValue: [24, ['ulong', 'ulong', 'void *', 'ulong']],
  findObjectsInit: [26, ['ulong', 'void *', 'ulong']],
  findObjects: [27, ['ulong', 'void *', 'ulong', 'void *']],
  findObjectsFinal: [28, ['ulong']],
  signInit: [42, ['ulong', 'void *', 'ulong']],
  sign: [43, ['ulong', 'void *', 'ulong', 'void *', 'void *']],
} as const satisfies Record<string, readonly [number, readonly string[]]>;

type Done = (error: unknown, result: number | bigint) => void;
interface BoundFunction {
  /** Runs on a thread of its own. */
  async(...values: readonly (CryptokiValue | Done)[]): void;
}

/** Modules stay loaded: some do not bear being unloaded, and one whose handle is forgotten is unloaded by itself. */
const loaded = new Map<string, { readonly library: LibraryHandle; readonly module: Cryptoki }>();

/** @throws {DeviceError} `tool-missing` when the module cannot be loaded or is none */
export function loadCryptoki(modulePath: string): Cryptoki {
  const known = loaded.get(modulePath);
  if (known !== undefined) return known.module;
  // The loader would look for a missing file in the folders of the system.
  if (!existsSync(modulePath)) throw new DeviceError('token', 'tool-missing');
  try {
    const library = koffi.load(modulePath);
    const module = bind(library);
    loaded.set(modulePath, { library, module });
    return module;
  } catch {
    throw new DeviceError('token', 'tool-missing');
  }
}

function bind(library: LibraryHandle): Cryptoki {
  const getFunctionList: (list: Uint8Array) => number | bigint = library.func('C_GetFunctionList', 'ulong', [
    'void *',
  ]);
  const list = Buffer.alloc(POINTER_BYTES);
  if (Number(getFunctionList(list)) !== CKR.ok) throw new Error('C_GetFunctionList failed');
  const address = list.readBigUInt64LE();
  const bound = (name: CryptokiFunction): BoundFunction => {
    const [index, parameters] = FUNCTIONS[name];
    const pointer: bigint = koffi.decode(address, FIRST_FUNCTION + index * POINTER_BYTES, 'void *');
    return koffi.decode(pointer, koffi.proto('ulong', [...parameters]));
  };
  const functions = new Map<CryptokiFunction, BoundFunction>();
  return {
    call(name, ...values) {
      const known = functions.get(name) ?? bound(name);
      functions.set(name, known);
      // The module knows addresses only: until it has answered, nothing else keeps these bytes in their place.
      inUse.add(values);
      return new Promise((resolve, reject) => {
        known.async(...values, (error, result) => {
          inUse.delete(values);
          if (error === null || error === undefined) resolve(Number(result));
          else reject(new Error('The module could not be called'));
        });
      });
    },
  };
}

const POINTER_BYTES = koffi.sizeof('void *');
export const ULONG_BYTES = koffi.sizeof('ulong');
/** A version of two bytes stands before the functions; only on Windows the structures of PKCS #11 are packed. */
const FIRST_FUNCTION = process.platform === 'win32' ? 2 : POINTER_BYTES;

/** An unsigned long as the module reads and writes it. */
export function ulong(value = 0): Buffer {
  const bytes = Buffer.alloc(ULONG_BYTES);
  if (ULONG_BYTES === 8) bytes.writeBigUInt64LE(BigInt(value));
  else bytes.writeUInt32LE(value);
  return bytes;
}

export function readUlong(bytes: Buffer, at = 0): number {
  return ULONG_BYTES === 8 ? Number(bytes.readBigUInt64LE(at)) : bytes.readUInt32LE(at);
}

/**
 * CK_ATTRIBUTEs or a CK_MECHANISM: a number, the address of a value and its length, without gaps on any platform. The
 * values live as long as the structure.
 */
export function withValues(entries: readonly (readonly [kind: number, value: Uint8Array | null])[]): Buffer {
  const structures = entries.map(([kind, value]) => {
    const address = Buffer.alloc(POINTER_BYTES);
    if (value !== null && value.length > 0) address.writeBigUInt64LE(koffi.address(value));
    return Buffer.concat([ulong(kind), address, ulong(value?.length ?? 0)]);
  });
  const joined = Buffer.concat(structures);
  valuesOf.set(joined, entries);
  return joined;
}

const valuesOf = new WeakMap<Uint8Array, unknown>();
const inUse = new Set<readonly CryptokiValue[]>();

/** Where the module writes the length of an attribute's value. */
export const LENGTH_AT = ULONG_BYTES + POINTER_BYTES;
