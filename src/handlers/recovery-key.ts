import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type * as view from '../api/views.ts';
import { OUTSIDE_DIARY, printSheet } from '../devices/printer.ts';
import { parseRecoveryKey } from '../vault/recovery-key.ts';
import { MistypedRecoveryKey } from '../vault/vault-error.ts';
import { confirmRecoveryKey, renewRecoveryKey } from '../vault/vault.ts';
import type { DeskContext, OperationContext } from './context.ts';
import { invalid } from './failure.ts';

export function confirm(context: DeskContext, input: z.output<typeof inputs.confirmRecoveryKey>): null {
  // Recorded first: when the header cannot be written, the event is rolled back with it.
  context.record({ action: 'recovery-key-confirmed', caseId: null, detail: {} });
  if (!confirmRecoveryKey(context.vault, input.groups)) throw invalid('groups', 'does-not-match');
  return null;
}

export function renew(
  context: DeskContext,
  input: z.output<typeof inputs.renewRecoveryKey>,
): view.RecoveryKey {
  context.record({ action: 'recovery-key-renewed', caseId: null, detail: {} });
  return { recoveryKey: renewRecoveryKey(context.vault, input.password) };
}

/** The key is known to nobody but the caller, so it is only checked for typing errors. */
export async function print(
  context: OperationContext,
  input: z.output<typeof inputs.printRecoveryKey>,
): Promise<null> {
  const parsed = parseRecoveryKey(input.recoveryKey);
  if (!parsed.ok) throw new MistypedRecoveryKey(parsed.group);
  parsed.key.fill(0);
  const sheet = context.press.recoveryKeySheet({
    recoveryKey: input.recoveryKey,
    printedOn: context.today,
  });
  await printSheet(sheet, { printerId: input.printerId, jobName: OUTSIDE_DIARY }, context.signal);
  context.transaction(() =>
    context.record({ action: 'recovery-key-printed', caseId: null, detail: { printer: input.printerId } }),
  );
  return null;
}
