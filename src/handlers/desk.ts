import type { AuditEvent, LockReason } from '../domain/audit-event.ts';
import { LetterPress } from '../letters/letter-press.ts';
import { prepareStorage } from '../storage/storage.ts';
import { requireInPlace } from '../vault/database-file.ts';
import type { OpenVault } from '../vault/vault.ts';
import type { CallContext, OperationContext } from './context.ts';
import type { House, OpenDesk } from './house.ts';
import { enterSourceStatement } from './statements.ts';

/** What a call on the open desk works with. */
export function deskContext(desk: OpenDesk, call: CallContext): OperationContext {
  const { vault, storage, press } = desk;
  const actor = vault.user.name;
  return {
    ...call,
    vault,
    storage,
    press,
    actor,
    record: (event) => storage.audit.append(event, call.now, actor),
    transaction: (work) =>
      vault.database
        .transaction(() => {
          const result = work();
          requireInPlace(vault.database);
          return result;
        })
        .immediate(),
  };
}

/** Sets up the desk on a vault that was just opened; when that fails, the vault is closed again. */
export function openDesk(house: House, vault: OpenVault, event: AuditEvent, call: CallContext): void {
  try {
    const storage = prepareStorage(vault.database);
    // Files whose row was never committed: the core ended between writing the one and the other.
    vault.files.sweep(new Set(storage.files.allIds()));
    // The core ended between erasing what was no longer needed and writing the database anew.
    storage.retention.rewriteIfDue();
    house.press ??= new LetterPress();
    const desk = { vault, storage, press: house.press };
    const context = deskContext(desk, call);
    context.transaction(() => {
      // Letters that were on their way to the printer when the core ended.
      storage.printJobs.endLeftOver(call.now);
      enterSourceStatement(context);
      context.record(event);
    });
    house.desk = desk;
  } catch (error) {
    vault.close();
    throw error;
  }
}

/**
 * Locks: stops what runs, records why, closes the vault and forgets everything of it. Locking does not fail for a full
 * disk: an event that cannot be recorded is logged as an incident.
 */
export async function closeDesk(house: House, reason: LockReason, call: CallContext): Promise<void> {
  const { desk } = house;
  if (desk === null) return;
  house.desk = null;
  await house.operations.stop();
  const context = deskContext(desk, call);
  try {
    context.transaction(() => context.record({ action: 'locked', caseId: null, detail: { reason } }));
  } catch (error) {
    house.reportIncident(error);
  }
  try {
    desk.vault.close();
  } finally {
    house.emit({ name: 'locked', payload: { reason } });
  }
}
