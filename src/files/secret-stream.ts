import sodium from 'sodium-native';

/** The package's published types describe an older release: its state is a buffer now, its tags are numbers. */
interface SecretStream {
  readonly crypto_secretstream_xchacha20poly1305_STATEBYTES: number;
  readonly crypto_secretstream_xchacha20poly1305_TAG_MESSAGE: number;
  readonly crypto_secretstream_xchacha20poly1305_TAG_FINAL: number;
  crypto_secretstream_xchacha20poly1305_init_push(state: Buffer, header: Buffer, key: Buffer): void;
  crypto_secretstream_xchacha20poly1305_push(
    state: Buffer,
    cipher: Buffer,
    message: Buffer,
    ad: Buffer,
    tag: number,
  ): number;
  crypto_secretstream_xchacha20poly1305_init_pull(state: Buffer, header: Buffer, key: Buffer): void;
  crypto_secretstream_xchacha20poly1305_pull(
    state: Buffer,
    message: Buffer,
    tag: Buffer,
    cipher: Buffer,
    ad: Buffer,
  ): number;
}

const stream = sodium as unknown as SecretStream;

export const STREAM_KEY_BYTES = sodium.crypto_secretstream_xchacha20poly1305_KEYBYTES;

const CHUNK = 64 * 1024;
const OVERHEAD = sodium.crypto_secretstream_xchacha20poly1305_ABYTES;
const HEADER = sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES;

/**
 * The stream's header, then chunks of 64 KiB; the last one carries the final tag, so that a cut file shows. `label` is
 * bound to every chunk, so that one file cannot stand in for another.
 */
export function encryptStream(bytes: Uint8Array, key: Buffer, label: string): Buffer {
  const plain = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks = Math.max(1, Math.ceil(plain.length / CHUNK));
  const output = Buffer.alloc(HEADER + plain.length + chunks * OVERHEAD);
  const state = newState();
  stream.crypto_secretstream_xchacha20poly1305_init_push(state, output.subarray(0, HEADER), key);
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    const message = plain.subarray(chunk * CHUNK, (chunk + 1) * CHUNK);
    const start = HEADER + chunk * (CHUNK + OVERHEAD);
    const target = output.subarray(start, start + message.length + OVERHEAD);
    const tag =
      chunk === chunks - 1
        ? stream.crypto_secretstream_xchacha20poly1305_TAG_FINAL
        : stream.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
    stream.crypto_secretstream_xchacha20poly1305_push(state, target, message, Buffer.from(label), tag);
  }
  sodium.sodium_memzero(state);
  return output;
}

/** The plain bytes, or null when these are not exactly what was encrypted under this key and label. */
export function decryptStream(stored: Buffer, key: Buffer, label: string): Buffer | null {
  if (stored.length < HEADER + OVERHEAD) return null;
  const chunks = Math.ceil((stored.length - HEADER) / (CHUNK + OVERHEAD));
  const lastChunk = stored.length - HEADER - (chunks - 1) * (CHUNK + OVERHEAD);
  if (lastChunk < OVERHEAD) return null;
  const output = Buffer.alloc(stored.length - HEADER - chunks * OVERHEAD);
  const state = newState();
  const tag = Buffer.alloc(1);
  try {
    stream.crypto_secretstream_xchacha20poly1305_init_pull(state, stored.subarray(0, HEADER), key);
    for (let chunk = 0; chunk < chunks; chunk += 1) {
      const start = HEADER + chunk * (CHUNK + OVERHEAD);
      const cipher = stored.subarray(start, start + CHUNK + OVERHEAD);
      const message = output.subarray(chunk * CHUNK, chunk * CHUNK + cipher.length - OVERHEAD);
      stream.crypto_secretstream_xchacha20poly1305_pull(state, message, tag, cipher, Buffer.from(label));
    }
  } catch {
    // libsodium says only that a chunk does not authenticate; the lengths it would complain of were checked above.
    return null;
  } finally {
    sodium.sodium_memzero(state);
  }
  return tag[0] === stream.crypto_secretstream_xchacha20poly1305_TAG_FINAL ? output : null;
}

function newState(): Buffer {
  return Buffer.alloc(stream.crypto_secretstream_xchacha20poly1305_STATEBYTES);
}
