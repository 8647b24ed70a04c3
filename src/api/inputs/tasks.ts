import { z } from 'zod';
import { EXEMPTION_GROUNDS, TASK_OUTCOMES, type ExemptionGround } from '../../domain/register-task.ts';
import { RETENTION_GROUND_CODES } from '../../domain/retention-ground.ts';
import { date, fileIds, id, LONG, optionalText, page, requiredText, SHORT } from './field.ts';

const finding = z.strictObject({
  category: requiredText(SHORT),
  value: requiredText(LONG),
  purpose: requiredText(LONG),
  source: requiredText(SHORT),
  recipients: optionalText(LONG),
});
const correction = z.strictObject({
  category: requiredText(SHORT),
  oldValue: optionalText(LONG),
  newValue: requiredText(LONG),
  decision: z.enum(['corrected', 'kept']),
  reasons: optionalText(LONG),
  evidence: optionalText(LONG),
});
const erasureItem = z.strictObject({
  category: requiredText(SHORT),
  item: requiredText(SHORT),
  marketing: z.boolean(),
  decision: z.enum(['erased', 'unlinked', 'kept']),
  ground: z.enum(RETENTION_GROUND_CODES).nullable(),
  groundStartsOn: date.nullable(),
  reasons: optionalText(LONG),
});
const portableItem = z.strictObject({
  category: requiredText(SHORT),
  field: requiredText(SHORT),
  value: requiredText(LONG),
  basis: z.enum(['consent', 'contract']),
});
const attestation = z.strictObject({
  doneBy: optionalText(SHORT),
  doneOn: date,
  system: optionalText(SHORT),
  checkedHow: optionalText(LONG),
  binder: optionalText(SHORT),
  secondPerson: optionalText(SHORT),
});
const grounds = Object.keys(EXEMPTION_GROUNDS) as [ExemptionGround, ...ExemptionGround[]];
const MOST_ITEMS = 1000;
/** What is required of a record, by its kind and outcome, is told by `taskProblems`. */
export const recordTask = z.strictObject({
  taskId: id,
  outcome: z.enum(TASK_OUTCOMES),
  ground: z.enum(grounds).nullable(),
  note: optionalText(LONG),
  result: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('search'), findings: z.array(finding).max(MOST_ITEMS, 'too-many') }),
    z.strictObject({
      kind: z.literal('correct'),
      corrections: z.array(correction).max(MOST_ITEMS, 'too-many'),
    }),
    z.strictObject({ kind: z.literal('erase'), items: z.array(erasureItem).max(MOST_ITEMS, 'too-many') }),
    z.strictObject({ kind: z.literal('export'), items: z.array(portableItem).max(MOST_ITEMS, 'too-many') }),
    z.strictObject({ kind: z.enum(['restrict', 'lift-restriction', 'stop', 'mark-ban', 'unmark-ban']) }),
  ]),
  attestation,
  fileIds,
});
export const taskRef = z.strictObject({ taskId: id });
export const KEPT_VIEWS = ['due', 'all'] as const;
export const listKept = z.strictObject({
  view: z.enum(KEPT_VIEWS),
  ...page,
});
export const eraseKept = z.strictObject({ itemId: id, attestation });
