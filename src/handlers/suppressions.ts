import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type * as view from '../api/views.ts';
import type { BanScope } from '../domain/request.ts';
import { MATCH_KINDS, verdictOf } from '../domain/suppression.ts';
import type { StoredKey } from '../storage/suppression-table.ts';
import { suppressionHash } from '../vault/suppression-hash.ts';
import { hashedKeys } from './bans.ts';
import { checkedList } from './checked-list.ts';
import type { DeskContext, OperationContext } from './context.ts';
import { listText } from './list-text.ts';

/** So many keys are read in a few milliseconds. */
const KEYS_A_TURN = 5000;

export function list(
  { storage }: DeskContext,
  { view: wanted, text, offset, limit }: z.output<typeof inputs.listSuppressions>,
): view.Suppressions {
  return storage.suppressions.list(wanted, text, offset, limit);
}

/** Whether one person has banned what is asked; nothing of the question is kept. */
export function check(
  context: DeskContext,
  { scope, ...identifiers }: z.output<typeof inputs.checkSuppression>,
): view.SuppressionCheck {
  const matches = context.storage.suppressions
    .matching(hashedKeys(context, identifiers))
    .filter(({ suppression }) => suppression.scopes.includes(scope));
  return { verdict: verdictOf(matches.flatMap(({ by }) => by)), matches };
}

/** Compares a list with the bans that are in force; only the counts are recorded. */
export async function checkList(
  context: OperationContext,
  { content, scope, columns, unsure }: z.output<typeof inputs.checkList>,
): Promise<view.ListCheck> {
  const { vault } = context;
  const received = listText(content);
  const total = received.text.length;
  const turn = async (done: number): Promise<void> => {
    context.progress(done, total);
    await otherCalls();
    context.signal.throwIfAborted();
  };
  await turn(0);
  const banned = await bannedKeys(context, scope, () => turn(0));
  const checked = await checkedList(received, {
    columns,
    unsure,
    isBanned: (key) => banned.has(asText(suppressionHash(vault, key))),
    turn,
  });
  context.progress(total, total);
  const detail = { rows: checked.rows, banned: checked.banned, unsure: checked.unsure };
  context.transaction(() => context.record({ action: 'list-checked', caseId: null, detail }));
  return checked;
}

/** Every key in force, read once and in portions, so that other calls have their turn between. */
async function bannedKeys(
  { storage }: DeskContext,
  scope: BanScope,
  turn: () => Promise<void>,
): Promise<ReadonlySet<string>> {
  const { suppressions } = storage;
  const inForce = new Set(suppressions.idsInForce(scope));
  const banned = new Set<string>();
  for (const kind of MATCH_KINDS) {
    let after: StoredKey | null = null;
    do {
      const keys: readonly StoredKey[] = suppressions.keys(kind, after, KEYS_A_TURN);
      for (const { hash, suppressionId } of keys) if (inForce.has(suppressionId)) banned.add(asText(hash));
      after = keys.at(-1) ?? null;
      await turn();
    } while (after !== null);
  }
  return banned;
}

/** A text of 32 characters, one a byte, as a set compares texts and not buffers. */
function asText(hash: Buffer): string {
  return hash.toString('latin1');
}

/** Lets calls that came in meanwhile have their turn. */
function otherCalls(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
