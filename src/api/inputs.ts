import { z } from 'zod';
import { isCalendarDate, type CalendarDate } from '../domain/calendar-date.ts';
import { CLOSING_OUTCOMES } from '../domain/case-stage.ts';
import { DISPATCH_WAYS } from '../domain/letter.ts';
import { REGISTER_IDS } from '../domain/organisation.ts';
import { passwordProblem } from '../domain/password.ts';
import { EXEMPTION_GROUNDS, SEARCH_OUTCOMES, type ExemptionGround } from '../domain/register-task.ts';
import { CHANNELS } from '../domain/request.ts';
import { IDENTITY_METHODS } from '../domain/verification.ts';

/**
 * One schema an input, shared by the core, which trusts nothing else, and by the forms, which show the same problem
 * beside the field. The message of an issue is a code; the window words it.
 */

// The desk's content security policy forbids generated code, which zod would otherwise use to go faster.
z.config({ jitless: true });

const SHORT = 200;
const LONG = 20_000;

const optionalText = (max: number) => z.string().trim().max(max, 'too-long');
const requiredText = (max: number) => optionalText(max).min(1, 'required');
const id = z.number().int().positive();
const date = z
  .string('required')
  .refine(isCalendarDate, 'not-a-date')
  .transform((text): CalendarDate => text);
const emailAddress = z.union([z.literal(''), z.email('not-an-email').max(SHORT, 'too-long')]);
const postalCode = z
  .string()
  .trim()
  .regex(/^(|\d{5})$/u, 'not-a-postal-code');
const phone = z
  .string()
  .trim()
  .regex(/^(|\+?[\d ()-]{4,30})$/u, 'not-a-phone');
const newPassword = z.string().superRefine((password, context) => {
  const problem = passwordProblem(password);
  if (problem !== null) context.addIssue({ code: 'custom', message: problem });
});
/** Passwords typed for opening: whatever the rules are today, an old password must still open. */
const typedPassword = z.string().min(1, 'required').max(1024, 'too-long');
const operationId = z.string().min(1).max(100);
const bytes = z.instanceof(Uint8Array);

export const none = z.strictObject({});

// Vault
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

// Organisation and settings
const contactDetails = {
  name: requiredText(SHORT),
  streetAddress: requiredText(SHORT),
  postalCode: postalCode.min(1, 'required'),
  locality: requiredText(SHORT),
  phone,
  email: emailAddress,
};
const lines = z.array(requiredText(LONG)).max(100, 'too-many');
export const organisation = z.strictObject({
  controller: z.strictObject(contactDetails),
  contactPerson: z.strictObject({ ...contactDetails, title: requiredText(SHORT) }),
  registers: z
    .array(
      z.strictObject({
        id: z.enum(REGISTER_IDS),
        name: requiredText(SHORT),
        manual: z.boolean(),
        searchHint: optionalText(SHORT),
        retention: optionalText(SHORT),
        legalBasis: optionalText(SHORT),
      }),
    )
    .min(1, 'required'),
  purposes: lines.min(1, 'required'),
  dataCategories: lines.min(1, 'required'),
  sources: lines.min(1, 'required'),
  recipients: lines,
  transfers: optionalText(LONG),
  safeguards: optionalText(LONG),
  automatedDecisions: optionalText(LONG),
  logRetentionYears: z.number().int().min(1, 'out-of-range').max(10, 'out-of-range'),
  authority: lines.min(1, 'required'),
});
export const settings = z.strictObject({
  autoLockMinutes: z.number().int().min(1, 'out-of-range').max(60, 'out-of-range'),
  backupOnClose: z.boolean(),
  backupsKept: z.number().int().min(1, 'out-of-range').max(50, 'out-of-range'),
});

// People
const personFields = {
  familyName: requiredText(SHORT),
  givenNames: optionalText(SHORT),
  streetAddress: optionalText(SHORT),
  postalCode,
  locality: optionalText(SHORT),
  phone,
  email: emailAddress,
};
/** `identityCode` is empty when none is given; it is checked by the rules of the code on the day of the call. */
export const newPerson = z.strictObject({ ...personFields, identityCode: optionalText(SHORT) });
/** `identityCode: null` keeps what is recorded; an empty text removes it. */
export const changePerson = z.strictObject({
  personId: id,
  ...personFields,
  identityCode: optionalText(SHORT).nullable(),
});
export const personRef = z.strictObject({ personId: id });
export const searchText = z.strictObject({
  text: z.string().max(SHORT, 'too-long'),
  limit: z.number().int().min(1).max(200),
});

// Files
export const stageFile = z.strictObject({ name: requiredText(255), bytes });
export const fileRef = z.strictObject({ fileId: z.uuid() });
const fileIds = z.array(z.uuid()).max(100, 'too-many');

// Requests and cases
export const registerRequest = z.strictObject({
  channel: z.enum(CHANNELS),
  datedOn: date.nullable(),
  receivedOn: date,
  person: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('known'), personId: id }),
    z.strictObject({ kind: z.literal('new'), person: newPerson }),
  ]),
  description: requiredText(LONG),
  signedByHand: z.boolean(),
  storageLocation: optionalText(SHORT),
  fileIds,
});
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
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
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
  evidence: requiredText(SHORT).max(SHORT, 'too-long'),
  checkedOn: date,
});
const finding = z.strictObject({
  category: requiredText(SHORT),
  value: requiredText(LONG),
  purpose: requiredText(LONG),
  source: requiredText(SHORT),
  recipients: optionalText(LONG),
});
const grounds = Object.keys(EXEMPTION_GROUNDS) as [ExemptionGround, ...ExemptionGround[]];
export const recordSearch = z
  .strictObject({
    taskId: id,
    outcome: z.enum(SEARCH_OUTCOMES),
    ground: z.enum(grounds).nullable(),
    note: optionalText(LONG),
    findings: z.array(finding).max(1000, 'too-many'),
    fileIds,
  })
  .superRefine((input, context) => {
    if (input.outcome === 'exempt' && input.ground === null) {
      context.addIssue({ code: 'custom', path: ['ground'], message: 'required' });
    }
    if (input.outcome === 'exempt' && input.note === '') {
      context.addIssue({ code: 'custom', path: ['note'], message: 'required' });
    }
    if (input.outcome === 'found' && input.findings.length === 0) {
      context.addIssue({ code: 'custom', path: ['findings'], message: 'required' });
    }
  });
export const taskRef = z.strictObject({ taskId: id });
export const saveReply = z.strictObject({
  caseId: id,
  draft: z.strictObject({
    searchTerms: optionalText(LONG),
    withheld: optionalText(LONG),
    legend: optionalText(LONG),
    delivery: z.enum(['written', 'electronic']),
    additionalText: optionalText(LONG),
  }),
});
export const closeCase = z
  .strictObject({ caseId: id, outcome: z.enum(CLOSING_OUTCOMES), note: optionalText(LONG) })
  .superRefine((input, context) => {
    if (input.outcome === 'withdrawn' && input.note === '') {
      context.addIssue({ code: 'custom', path: ['note'], message: 'required' });
    }
  });

// Letters
export const caseLetter = z.strictObject({ caseId: id, letter: z.enum(['receipt', 'reply']) });
export const letterRef = z.strictObject({ letterId: id });
export const LETTER_VIEWS = ['all', 'to-print', 'to-dispatch', 'to-scan-back'] as const;
export const listLetters = z.strictObject({
  view: z.enum(LETTER_VIEWS),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
});
export const printLetter = z.strictObject({
  letterId: id,
  printerId: requiredText(SHORT),
  copies: z.number().int().min(1, 'out-of-range').max(20, 'out-of-range'),
  duplex: z.boolean(),
  operationId,
});
export const dispatchLetter = z
  .strictObject({
    letterId: id,
    way: z.enum(DISPATCH_WAYS),
    dispatchedOn: date,
    trackingNumber: requiredText(40)
      .regex(/^[A-Za-z0-9 ]{8,40}$/u, 'not-a-tracking-number')
      .nullable(),
  })
  .superRefine((input, context) => {
    if (input.way === 'registered-post' && input.trackingNumber === null) {
      context.addIssue({ code: 'custom', path: ['trackingNumber'], message: 'required' });
    }
  });
export const attachSigned = z.strictObject({ letterId: id, fileIds: fileIds.min(1, 'required') });

// Devices
export const scan = z.strictObject({
  scannerId: requiredText(SHORT),
  source: z.enum(['flatbed', 'feeder']),
  resolution: z.union([z.literal(150), z.literal(200), z.literal(300)]),
  colour: z.enum(['gray', 'colour', 'lineart']),
  operationId,
});

// Half-typed forms
const form = z.string().regex(/^[a-z-]+(:\d+)?$/u);
export const draftRef = z.strictObject({ form });
export const saveDraft = z.strictObject({ form, content: z.string().max(200_000, 'too-long') });

// Rules that need no vault
export const explainDeadline = z.strictObject({
  receivedOn: date,
  extended: z.boolean(),
  pauses: z.array(z.strictObject({ from: date, to: date.nullable() })),
  evesRollOver: z.boolean(),
});
export const checkIdentityCode = z.strictObject({ code: z.string().max(SHORT), on: date });
