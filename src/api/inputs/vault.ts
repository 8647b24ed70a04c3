import { z } from 'zod';
import { id, newPassword, operationId, requiredText, SHORT, typedPassword } from './field.ts';

export const none = z.strictObject({});

// The vault
export const createVault = z.strictObject({ userName: requiredText(SHORT), password: newPassword });
export const unlock = z.strictObject({ userId: id, password: typedPassword });
export const unlockWithRecoveryKey = z.strictObject({
  recoveryKey: requiredText(SHORT),
  userId: id,
  newPassword,
});
export const changePassword = z.strictObject({ currentPassword: typedPassword, newPassword });
export const renewRecoveryKey = z.strictObject({ password: typedPassword });
/** The groups asked back, by their index in the printed key. */
export const confirmRecoveryKey = z.strictObject({
  groups: z.array(z.strictObject({ index: z.number().int().min(0), text: requiredText(20) })).min(2),
});
export const printRecoveryKey = z.strictObject({
  recoveryKey: requiredText(SHORT),
  printerId: requiredText(SHORT),
});
export const lock = z.strictObject({ reason: z.enum(['user', 'idle', 'system']) });
export const folder = z.strictObject({ folder: requiredText(4096) });
export const restoreBackup = z.strictObject({
  from: requiredText(4096),
  to: requiredText(4096),
  operationId,
});
export const closeCore = z.strictObject({ backup: z.boolean() });
export const operation = z.strictObject({ operationId });

// Half-typed forms
const form = z.string().regex(/^[a-z-]+(:[\w.-]{1,200})?$/u);
export const draftRef = z.strictObject({ form });
export const saveDraft = z.strictObject({ form, content: z.string().max(200_000, 'too-long') });
