import { z } from 'zod';
import { CLOSING_OUTCOMES } from '../../domain/case-stage.ts';
import { BAN_SCOPES, CHANNELS, REQUEST_KINDS } from '../../domain/request.ts';
import { REQUESTER_ROLES } from '../../domain/requester.ts';
import { IDENTITY_METHODS } from '../../domain/verification.ts';
import {
  date,
  emailAddress,
  fileIds,
  id,
  letterLanguage,
  LONG,
  optionalText,
  page,
  phone,
  postalAddress,
  requiredText,
  SHORT,
} from './field.ts';
import { newPerson } from './people.ts';

const scopes = z.array(z.enum(BAN_SCOPES)).max(BAN_SCOPES.length, 'too-many');
const asked = z.strictObject({
  kind: z.enum(REQUEST_KINDS),
  /** What is asked for in this part of the letter; empty where the summary of the whole letter says it. */
  description: optionalText(LONG),
  scopes,
});
const requesterContact = z.strictObject({
  name: requiredText(SHORT),
  ...postalAddress,
  phone,
  email: emailAddress,
  language: letterLanguage,
});
const requester = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('self') }),
  z.strictObject({ role: z.enum(REQUESTER_ROLES).exclude(['self']), contact: requesterContact }),
]);
/** Facts of the arrival. */
const arrival = {
  channel: z.enum(CHANNELS),
  datedOn: date.nullable(),
  receivedOn: date,
  description: requiredText(LONG),
  signedByHand: z.boolean(),
  storageLocation: optionalText(SHORT),
};
export const registerRequest = z.strictObject({
  ...arrival,
  person: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('known'), personId: id }),
    z.strictObject({ kind: z.literal('new'), person: newPerson }),
  ]),
  requester,
  requests: z.array(asked).max(REQUEST_KINDS.length, 'too-many'),
  fileIds,
});
export const addRequest = z.strictObject({ caseId: id, request: asked });
/** Everything that a visible correction may put right, as it ought to stand. */
export const correctCase = z.strictObject({
  caseId: id,
  ...arrival,
  /** The card of the data subject, an existing one. */
  personId: id,
  requester,
  reason: requiredText(LONG),
});
export const reopenCase = z.strictObject({ caseId: id, reason: requiredText(LONG) });
export const CASE_VIEWS = [
  'open',
  'late',
  'due-this-week',
  'waiting-for-person',
  'waiting-for-us',
  'closed',
  'all',
] as const;
export const listCases = z.strictObject({
  view: z.enum(CASE_VIEWS),
  text: z.string().max(SHORT, 'too-long'),
  sort: z.strictObject({
    by: z.enum(['number', 'person', 'received', 'due', 'stage']),
    direction: z.enum(['up', 'down']),
  }),
  ...page,
});
export const caseRef = z.strictObject({ caseId: id });
export const addDocument = z.strictObject({
  caseId: id,
  title: requiredText(SHORT),
  datedOn: date.nullable(),
  storageLocation: optionalText(SHORT),
  fileIds,
});
export const recordIdentity = z.strictObject({
  caseId: id,
  method: z.enum(IDENTITY_METHODS),
  result: z.enum(['confirmed', 'not-confirmed']),
  /** What was seen or compared; never a document number or an identity code. */
  evidence: requiredText(SHORT),
  /** The reasonable doubt, when the method asks for more than the request brought; otherwise empty. */
  doubt: optionalText(LONG),
  checkedOn: date,
  /** When a certified copy was destroyed; null for every other method. */
  destroyedOn: date.nullable(),
});
export const closeCase = z
  .strictObject({ caseId: id, outcome: z.enum(CLOSING_OUTCOMES), note: optionalText(LONG) })
  .superRefine((input, context) => {
    if (input.outcome === 'withdrawn' && input.note === '') {
      context.addIssue({ code: 'custom', path: ['note'], message: 'required' });
    }
  });
