import { z } from 'zod';
import { isCalendarDate, type CalendarDate } from '../domain/calendar-date.ts';
import { CLOSING_OUTCOMES } from '../domain/case-stage.ts';
import { REQUEST_OUTCOMES, RESTRICTION_POINTS } from '../domain/decision.ts';
import { EXTENSION_FACTORS } from '../domain/extension.ts';
import { FEE_ANSWERS, FEE_GROUND_CODES } from '../domain/fee.ts';
import { INQUIRY_KINDS } from '../domain/inquiry.ts';
import { DISPATCH_WAYS, LETTER_KINDS } from '../domain/letter.ts';
import { REGISTER_IDS } from '../domain/organisation.ts';
import { passwordProblem } from '../domain/password.ts';
import { NOT_TOLD_REASONS } from '../domain/recipient-notice.ts';
import { REFUSAL_GROUND_CODES } from '../domain/refusal-ground.ts';
import { EXEMPTION_GROUNDS, TASK_OUTCOMES, type ExemptionGround } from '../domain/register-task.ts';
import { BAN_SCOPES, CHANNELS, REQUEST_KINDS } from '../domain/request.ts';
import { REQUESTER_ROLES } from '../domain/requester.ts';
import { RETENTION_GROUND_CODES } from '../domain/retention-ground.ts';
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
  evesRollOver: z.boolean(),
  copyRetentionMonths: z.number().int().min(1, 'out-of-range').max(36, 'out-of-range'),
});
/** The days that the house has entered beside the rules; replaces all of them. */
export const saveHolidays = z
  .strictObject({
    changes: z
      .array(z.strictObject({ date, kind: z.enum(['added', 'removed']), name: requiredText(SHORT) }))
      .max(500, 'too-many'),
  })
  .superRefine(({ changes }, context) => {
    changes.forEach(({ date: day }, place) => {
      if (changes.findIndex((other) => other.date === day) < place) {
        context.addIssue({ code: 'custom', path: ['changes', place, 'date'], message: 'twice' });
      }
    });
  });
export const holidayYear = z.strictObject({ year: z.number().int().min(1999).max(2199) });

// People
const personFields = {
  familyName: requiredText(SHORT),
  givenNames: optionalText(SHORT),
  streetAddress: optionalText(SHORT),
  postalCode,
  locality: optionalText(SHORT),
  phone,
  email: emailAddress,
  nonDisclosure: z.boolean(),
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
export const mergePeople = z
  .strictObject({ keptId: id, mergedId: id })
  .refine(({ keptId, mergedId }) => keptId !== mergedId, { path: ['mergedId'], message: 'same-person' });
export const mergeRef = z.strictObject({ mergeId: id });
export const searchText = z.strictObject({
  text: z.string().max(SHORT, 'too-long'),
  limit: z.number().int().min(1).max(200),
});

// Files
export const stageFile = z.strictObject({ name: requiredText(255), bytes });
export const fileRef = z.strictObject({ fileId: z.uuid() });
const fileIds = z.array(z.uuid()).max(100, 'too-many');

// Requests and cases
const scopes = z.array(z.enum(BAN_SCOPES)).max(BAN_SCOPES.length, 'too-many');
const asked = z.strictObject({
  kind: z.enum(REQUEST_KINDS),
  /** What is asked for in this part of the letter; empty where the summary of the whole letter says it. */
  description: optionalText(LONG),
  scopes,
});
const requesterContact = z.strictObject({
  name: requiredText(SHORT),
  streetAddress: optionalText(SHORT),
  postalCode,
  locality: optionalText(SHORT),
  phone,
  email: emailAddress,
});
const requester = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('self') }),
  z.strictObject({ role: z.enum(REQUESTER_ROLES).exclude(['self']), contact: requesterContact }),
]);
/** Facts of the arrival, which a visible correction may put right later. */
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
export const correctCase = z.strictObject({ caseId: id, ...arrival, reason: requiredText(LONG) });
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
  evidence: requiredText(SHORT),
  /** The reasonable doubt, when the method asks for more than the request brought; otherwise empty. */
  doubt: optionalText(LONG),
  checkedOn: date,
  /** When a certified copy was destroyed; null for every other method. */
  destroyedOn: date.nullable(),
});

// Questions, extension
const sentences = z.array(requiredText(LONG)).max(20, 'too-many');
export const askInquiry = z.strictObject({
  caseId: id,
  kind: z.enum(INQUIRY_KINDS),
  reason: optionalText(LONG),
  questions: sentences,
  methods: sentences,
  delayReason: optionalText(LONG),
});
export const answerInquiry = z.strictObject({
  inquiryId: id,
  answeredOn: date,
  sufficient: z.boolean(),
  note: optionalText(LONG),
});
export const explainInquiryDelay = z.strictObject({ inquiryId: id, delayReason: requiredText(LONG) });
export const prepareExtension = z.strictObject({
  caseId: id,
  factors: z.array(z.enum(EXTENSION_FACTORS)).min(1, 'required').max(EXTENSION_FACTORS.length),
  explanation: requiredText(LONG),
  /** What can be told already; may be empty. */
  partialAnswer: optionalText(LONG),
});

// Tasks
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
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
});
export const eraseKept = z.strictObject({ itemId: id, attestation });

// Decisions
const terms = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('erasure'), backupsUntil: date.nullable() }),
  z.strictObject({ kind: z.literal('restriction'), point: z.enum(RESTRICTION_POINTS), from: date }),
  z.strictObject({ kind: z.literal('portability'), directTo: optionalText(SHORT) }),
  z.strictObject({ kind: z.literal('objection'), stopsOn: date }),
  z.strictObject({ kind: z.literal('ban'), from: date, inPrintUntil: date.nullable() }),
  z.strictObject({ kind: z.literal('answer'), text: optionalText(LONG) }),
]);
export const decideRequest = z.strictObject({
  requestId: id,
  outcome: z.enum(REQUEST_OUTCOMES),
  refusal: z
    .strictObject({
      ground: z.enum(REFUSAL_GROUND_CODES),
      what: optionalText(LONG),
      reasons: optionalText(LONG),
    })
    .nullable(),
  terms,
  transferredTo: optionalText(SHORT),
});
export const revokeDecision = z.strictObject({ requestId: id, reason: requiredText(LONG) });
export const requestRef = z.strictObject({ requestId: id });
export const saveReply = z.strictObject({
  requestId: id,
  draft: z.strictObject({
    searchTerms: optionalText(LONG),
    withheld: optionalText(LONG),
    legend: optionalText(LONG),
    delivery: z.enum(['written', 'electronic']),
    additionalText: optionalText(LONG),
  }),
});
const dispatched = {
  way: z.enum(DISPATCH_WAYS),
  dispatchedOn: date,
  trackingNumber: requiredText(40)
    .regex(/^[A-Za-z0-9 ]{8,40}$/u, 'not-a-tracking-number')
    .nullable(),
};
interface TrackedDispatch {
  readonly way: string;
  readonly trackingNumber: string | null;
}
/** Only a registered letter is tracked, and always. */
const isTracked = ({ way, trackingNumber }: TrackedDispatch): boolean =>
  way !== 'registered-post' || trackingNumber !== null;
const TRACKING_REQUIRED = { path: ['trackingNumber'], message: 'required' };
/** A reply that left on paper before its case was entered here: its scanned copy stands for it. */
export const recordPaperReply = z
  .strictObject({
    requestId: id,
    letter: z.enum(LETTER_KINDS),
    ...dispatched,
    fileIds: fileIds.min(1, 'required'),
  })
  .refine(isTracked, TRACKING_REQUIRED);
export const closeCase = z
  .strictObject({ caseId: id, outcome: z.enum(CLOSING_OUTCOMES), note: optionalText(LONG) })
  .superRefine((input, context) => {
    if (input.outcome === 'withdrawn' && input.note === '') {
      context.addIssue({ code: 'custom', path: ['note'], message: 'required' });
    }
  });

// Fees
export const assessFee = z.strictObject({
  requestId: id,
  ground: z.enum(FEE_GROUND_CODES),
  reasons: requiredText(LONG),
  lines: z
    .array(z.strictObject({ text: requiredText(SHORT), cents: z.number().int().min(1).max(10_000_000) }))
    .min(1, 'required')
    .max(50, 'too-many'),
  answerBy: date,
});
export const answerFee = z.strictObject({ feeId: id, answer: z.enum(FEE_ANSWERS), answeredOn: date });

// Recipients of the data, GDPR 19
export const enterRecipient = z.strictObject({
  requestId: id,
  recipient: z.strictObject({
    name: requiredText(SHORT),
    streetAddress: optionalText(SHORT),
    postalCode,
    locality: optionalText(SHORT),
  }),
  disclosedOn: date.nullable(),
  /** By what the recipient knows the person; never an identity code. */
  identifier: requiredText(SHORT),
  /** What was corrected, erased or restricted. */
  change: requiredText(LONG),
  confirmBy: date.nullable(),
});
export const noticeRef = z.strictObject({ noticeId: id });
export const tellRecipient = z.strictObject({ noticeId: id, toldOn: date, how: requiredText(SHORT) });
export const leaveRecipientUntold = z.strictObject({
  noticeId: id,
  why: z.enum(NOT_TOLD_REASONS),
  reasons: requiredText(LONG),
});

// Restriction, portability
export const prepareLift = z.strictObject({ requestId: id, liftOn: date, reasons: requiredText(LONG) });
export const exportData = z.strictObject({ requestId: id, format: z.enum(['csv', 'json']) });

// Suppression register
export const listSuppressions = z.strictObject({
  view: z.enum(['in-force', 'all']),
  text: z.string().max(SHORT, 'too-long'),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
});
const identifiers = {
  name: optionalText(SHORT),
  streetAddress: optionalText(SHORT),
  postalCode: optionalText(20),
  email: optionalText(SHORT),
  phone: optionalText(SHORT),
  identityCode: optionalText(SHORT),
};
const checkedScope = z.enum(BAN_SCOPES);
export const checkSuppression = z
  .strictObject({ ...identifiers, scope: checkedScope })
  .refine(({ scope: _scope, ...typed }) => Object.values(typed).some((text) => text !== ''), {
    path: ['name'],
    message: 'required',
  });
export const LIST_FIELDS = [
  'name',
  'familyName',
  'givenNames',
  'streetAddress',
  'postalCode',
  'email',
  'phone',
  'identityCode',
] as const;
export const checkList = z.strictObject({
  /** A pasted list, or the bytes of a CSV file. */
  content: z.union([z.string().min(1, 'required').max(50_000_000, 'too-large'), bytes]),
  scope: checkedScope,
  /** What each column holds; null lets the headings tell. */
  columns: z.array(z.enum(LIST_FIELDS).nullable()).max(200).nullable(),
  /** What becomes of rows that only share a name with somebody. */
  unsure: z.enum(['keep', 'remove']),
  operationId,
});

// Retention of the log itself
export const runRetention = z.strictObject({ cases: z.boolean(), copies: z.boolean(), operationId });

// Letters
/** What a letter is about. */
export const letterSubject = z.discriminatedUnion('about', [
  z.strictObject({ about: z.literal('receipt'), caseId: id }),
  z.strictObject({ about: z.literal('decision'), requestId: id, letter: z.enum(LETTER_KINDS) }),
  z.strictObject({ about: z.literal('question'), inquiryId: id }),
  z.strictObject({ about: z.literal('extension'), extensionId: id }),
  z.strictObject({ about: z.literal('fee'), feeId: id }),
  z.strictObject({ about: z.literal('recipient'), noticeId: id }),
  z.strictObject({ about: z.literal('lifting'), liftId: id }),
]);
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
  .strictObject({ letterId: id, ...dispatched })
  .refine(isTracked, TRACKING_REQUIRED);
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
/** A sheet that explains the due date of a case, for the paper file. */
export const printDeadline = z.strictObject({ caseId: id, printerId: requiredText(SHORT), operationId });
export const checkIdentityCode = z.strictObject({ code: z.string().max(SHORT), on: date });
