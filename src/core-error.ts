import type { z } from 'zod';
import type { CoreError } from './api/errors.ts';
import { DeviceError } from './devices/device-error.ts';
import { FileRefused } from './files/received-file.ts';
import { Failure } from './handlers/failure.ts';
import { logIncident } from './incident.ts';
import { PlaceholderWithoutValue } from './letters/placeholder.ts';
import { FileNotWaiting } from './storage/file-table.ts';
import { MistypedRecoveryKey, storageErrorOf, VaultConflict, WrongKeyError } from './vault/vault-error.ts';

/** Whatever was thrown, as the contract tells it. What no layer names is a bug: logged, and told by its number only. */
export function coreErrorOf(error: unknown): CoreError {
  if (error instanceof Failure) return error.error;
  if (error instanceof WrongKeyError) {
    return { kind: 'wrong-key', retryAfterSeconds: error.retryAfterSeconds };
  }
  if (error instanceof MistypedRecoveryKey) {
    return { kind: 'invalid', problems: [{ path: `recoveryKey.${error.group}`, code: 'mistyped' }] };
  }
  if (error instanceof VaultConflict) return { kind: 'conflict', reason: error.reason };
  if (error instanceof FileNotWaiting) {
    return error.reason === 'missing'
      ? { kind: 'not-found', what: 'file' }
      : { kind: 'conflict', reason: 'file-in-use' };
  }
  if (error instanceof FileRefused) return { kind: 'file', reason: error.reason };
  if (error instanceof DeviceError) return { kind: 'device', device: error.device, reason: error.problem };
  if (error instanceof PlaceholderWithoutValue) {
    const { language, key, placeholder } = error;
    return { kind: 'letter-text', language, key, placeholder };
  }
  if (error instanceof Error && error.name === 'AbortError') return { kind: 'cancelled' };
  const storage = storageErrorOf(error);
  if (storage !== null) return { kind: 'storage', reason: storage.reason, part: storage.part };
  return { kind: 'internal', incident: logIncident(error) };
}

/** A field with several problems is named once for each; messages of zod's own, which are not codes, become `invalid`. */
export function invalidInput(error: z.ZodError): CoreError {
  return {
    kind: 'invalid',
    problems: error.issues.map(({ path, message }) => ({
      path: path.map(String).join('.'),
      code: /^[a-z]+(-[a-z]+)*$/u.test(message) ? message : 'invalid',
    })),
  };
}
