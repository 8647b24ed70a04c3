import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type * as view from '../api/views.ts';
import { inspectReceivedFile } from '../files/received-file.ts';
import { VaultError } from '../vault/vault-error.ts';
import { confirmPassword } from '../vault/vault.ts';
import type { DeskContext, OperationContext } from './context.ts';

/** The oldest due cases that are named. */
const NAMED = 100;
/** So much is erased in one transaction: little enough for the desk to stay usable meanwhile. */
const CASES_AT_ONCE = 100;
const COPIES_AT_ONCE = 50;

export function get({ storage: { retention }, today }: DeskContext): view.RetentionState {
  return {
    periods: retention.periods(),
    dueCases: retention.dueCaseCount(today),
    dueCopies: retention.dueCopyCountBesideCases(today),
    cases: retention.dueCases(today, NAMED),
  };
}

/**
 * Erases what is due, part by part: what of it was erased stays erased when it is cancelled or the core ends. A file whose
 * row is gone cannot be read by anybody; should the core end before it is removed, the next opening removes it.
 */
export async function run(
  context: OperationContext,
  input: z.output<typeof inputs.runRetention>,
): Promise<view.RetentionRun> {
  const { storage } = context;
  confirmPassword(context.vault, input.password);
  const total = totalOf(context, input);
  const erased = { cases: 0, copies: 0, people: 0 };
  const parts = [...(input.cases ? [eraseCases] : []), ...(input.copies ? [eraseCopies] : [])];
  try {
    for (const part of parts) {
      for (;;) {
        context.progress(erased.cases + erased.copies, total);
        await otherCalls();
        context.signal.throwIfAborted();
        const done = await part(context);
        // Only now, as a transaction that is rolled back still needs them.
        for (const id of done.files) context.vault.files.remove(id);
        erased.cases += done.cases;
        erased.copies += done.copies;
        erased.people += done.people;
        if (done.cases + done.copies === 0) break;
      }
    }
  } finally {
    storage.retention.rewriteIfDue();
  }
  context.progress(total, total);
  return erased;
}

function totalOf(
  { storage: { retention }, today }: DeskContext,
  what: Pick<z.output<typeof inputs.runRetention>, 'cases' | 'copies'>,
): number {
  if (what.cases && what.copies) return retention.dueCount(today);
  return what.cases ? retention.dueCaseCount(today) : what.copies ? retention.dueCopyCount(today) : 0;
}

interface Erased extends view.RetentionRun {
  readonly files: readonly string[];
}

const NOTHING: Erased = { cases: 0, copies: 0, people: 0, files: [] };

/** The next due cases, with the details of all their events. */
async function eraseCases(context: OperationContext): Promise<Erased> {
  const { storage, today } = context;
  return context.transaction(() => {
    const caseIds = storage.retention.dueCases(today, CASES_AT_ONCE).map(({ caseId }) => caseId);
    if (caseIds.length === 0) return { ...NOTHING, people: storage.retention.erasePeopleWithoutCases() };
    const { files, people } = storage.retention.eraseCases(caseIds, today);
    const details = storage.audit.rangesOf(caseIds);
    const { sequence } = context.record({
      action: 'retention-erased',
      caseId: null,
      detail: { cases: caseIds, copies: [], details },
    });
    storage.audit.eraseDetails(details, sequence);
    return { cases: caseIds.length, copies: 0, people, files };
  });
}

/** The next due copies; what their events tell holds no data of theirs. */
async function eraseCopies(context: OperationContext): Promise<Erased> {
  const { storage, today } = context;
  const pages = new Map<number, number | null>();
  for (const letterId of storage.retention.dueCopies(today, COPIES_AT_ONCE)) {
    pages.set(letterId, await pagesOf(context, letterId));
  }
  return context.transaction(() => {
    // While the pages were counted a case may have been opened again.
    const copies = storage.retention.dueCopies(today, COPIES_AT_ONCE).flatMap((letterId) => {
      const counted = pages.get(letterId);
      return counted === undefined ? [] : [{ letterId, pages: counted }];
    });
    if (copies.length === 0) return NOTHING;
    const files = storage.retention.eraseCopies(copies, today);
    context.record({
      action: 'retention-erased',
      caseId: null,
      detail: { cases: [], copies: copies.map(({ letterId }) => letterId), details: [] },
    });
    return { cases: 0, copies: copies.length, people: 0, files };
  });
}

/** Of the PDF, or of the scans that stand for a letter that left on paper. null when it cannot be told. */
async function pagesOf({ storage, vault }: OperationContext, letterId: number): Promise<number | null> {
  const issued = storage.files.ofLetter(letterId);
  if (issued === null) {
    const scans = storage.files.signedCopiesOf(letterId).map(({ pages }) => pages);
    return scans.reduce<number | null>(
      (total, pages) => (total === null || pages === null ? null : total + pages),
      scans.length === 0 ? null : 0,
    );
  }
  const key = storage.files.get(issued.id)?.key;
  if (issued.pages !== null || key === undefined) return issued.pages;
  try {
    const bytes = vault.files.read({ ...issued, key });
    return (await inspectReceivedFile(issued.name, bytes)).pages;
  } catch (error) {
    // A copy that is damaged or missing is to be erased all the same.
    if (error instanceof VaultError) return null;
    throw error;
  }
}

/** Lets calls that came in meanwhile have their turn. */
function otherCalls(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
