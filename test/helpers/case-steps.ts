import type { CoreCalls, MethodInput } from '../../src/api/contract.ts';
import type { CaseDetail, CaseRequest, RegisterTask, StagedFile } from '../../src/api/views.ts';
import { calendarDate, type CalendarDate } from '../../src/domain/calendar-date.ts';
import { termsOf, type RequestOutcome } from '../../src/domain/decision.ts';
import { REFUSAL_GROUNDS } from '../../src/domain/refusal-ground.ts';
import {
  emptyResult,
  type Correction,
  type ErasureItem,
  type Finding,
  type PortableItem,
  type TaskKind,
} from '../../src/domain/register-task.ts';
import { hasScopes, type RequestKind } from '../../src/domain/request.ts';
import { Refused, type TestCore } from './desk.ts';

type Input<Method extends keyof CoreCalls> = MethodInput<CoreCalls, Method>;

export const RECEIVED = calendarDate('2026-11-20');
export const TODAY = calendarDate('2026-11-22');

export const finding: Finding = {
  category: 'Yhteystiedot',
  value: 'Kokeilukuja 1, 69440 Lestijärvi',
  purpose: 'Asiakassuhteen hoitaminen',
  source: 'Asiakas',
  recipients: '',
};

export const correction: Correction = {
  category: 'Yhteystiedot',
  oldValue: 'Kokeilukuja 1',
  newValue: 'Kokeilukuja 11',
  decision: 'corrected',
  reasons: '',
  evidence: 'Väestötietojärjestelmän ote',
};

export const erasureItem: ErasureItem = {
  category: 'Yhteystiedot',
  item: 'Vanha osoite',
  marketing: false,
  decision: 'erased',
  ground: null,
  groundStartsOn: null,
  reasons: '',
};

export const portableItem: PortableItem = {
  category: 'Yhteystiedot',
  field: 'osoite',
  value: 'Kokeilukuja 1',
  basis: 'contract',
};

export const newPerson: Extract<Input<'case.register'>['person'], { kind: 'new' }>['person'] = {
  familyName: 'Testinen',
  givenNames: 'Veikko',
  streetAddress: 'Kokeilukuja 1',
  postalCode: '69440',
  locality: 'Lestijärvi',
  phone: '040 000 1234',
  email: 'veikko@example.invalid',
  nonDisclosure: false,
  language: 'fi',
  identityCode: '',
};

/** Somebody who asks for another. */
export const contact: Extract<Input<'case.register'>['requester'], { contact: object }>['contact'] = {
  name: 'Asiamies Esimerkki',
  streetAddress: 'Valtakirjantie 2',
  postalCode: '69440',
  locality: 'Lestijärvi',
  phone: '',
  email: 'asiamies@example.invalid',
  language: 'fi',
};

/** One thing asked, with a scope where its kind has them. */
export function asked(
  kind: RequestKind,
  rest: Partial<Input<'case.addRequest'>['request']> = {},
): Input<'case.addRequest'>['request'] {
  return { kind, description: '', scopes: hasScopes(kind) ? ['direct-advertising'] : [], ...rest };
}

/** A request of one's own to see one's data, made at the desk. */
export function requestInput(rest: Partial<Input<'case.register'>> = {}): Input<'case.register'> {
  return {
    channel: 'visit',
    datedOn: null,
    receivedOn: RECEIVED,
    person: { kind: 'new', person: newPerson },
    requester: { role: 'self' },
    requests: [asked('access')],
    description: 'Haluan nähdä tietoni.',
    signedByHand: true,
    storageLocation: '',
    fileIds: [],
    ...rest,
  };
}

/** Takes a file in that nothing files by itself. */
export async function stageFile(
  desk: Pick<TestCore, 'call'>,
  input: Input<'file.stage'>,
): Promise<StagedFile> {
  const { waiting } = await desk.call('file.stage', input);
  if (waiting === null) throw new Error('The file was filed by its code');
  return waiting;
}

/** Registers a request and gives its case. */
export async function registerCase(
  desk: TestCore,
  rest: Partial<Input<'case.register'>> = {},
): Promise<number> {
  return (await desk.call('case.register', requestInput(rest))).caseId;
}

/** The entry of a case as `case.correct` takes it, unchanged. */
export function entryOf(detail: CaseDetail): Omit<Input<'case.correct'>, 'reason'> {
  const { id: caseId, channel, datedOn, receivedOn, description, signedByHand, storageLocation } = detail;
  const { person, requester } = detail;
  if (person === null) throw new Error('A case that is not erased has a person');
  const arrival = { channel, datedOn, receivedOn, description, signedByHand, storageLocation };
  return { caseId, ...arrival, personId: person.id, requester };
}

export async function requestsOf(desk: TestCore, caseId: number): Promise<readonly CaseRequest[]> {
  return (await desk.call('case.get', { caseId })).requests;
}

/** The first request of a case. */
export async function requestIdOf(desk: TestCore, caseId: number): Promise<number> {
  const [first] = await requestsOf(desk, caseId);
  if (first === undefined) throw new Error('A case has a request');
  return first.id;
}

export function identityInput(
  caseId: number,
  rest: Partial<Input<'identity.record'>> = {},
): Input<'identity.record'> {
  return {
    caseId,
    method: 'ID_DOC_SEEN',
    result: 'confirmed',
    evidence: 'Ajokortti nähty',
    doubt: '',
    checkedOn: TODAY,
    destroyedOn: null,
    ...rest,
  };
}

/** What a task of this kind comes to: something done, or nothing found. */
export function taskResult(kind: TaskKind, found: boolean): Input<'task.record'>['result'] {
  if (!found) return emptyResult(kind);
  switch (kind) {
    case 'search':
      return { kind, findings: [finding] };
    case 'correct':
      return { kind, corrections: [correction] };
    case 'erase':
      return { kind, items: [erasureItem] };
    case 'export':
      return { kind, items: [portableItem] };
    case 'restrict':
    case 'lift-restriction':
    case 'stop':
    case 'mark-ban':
    case 'unmark-ban':
      return emptyResult(kind);
  }
}

export const attestation: Input<'task.record'>['attestation'] = {
  doneBy: 'Toivo Tekijä',
  doneOn: TODAY,
  system: 'Asiakasrekisteri',
  checkedHow: 'Tieto haettu uudestaan',
  binder: 'Mappi 3',
  secondPerson: 'Toinen Todistaja',
};

/** The task done: `found` of its kind's content, nothing otherwise. */
export function taskInput(
  { id: taskId, kind }: Pick<RegisterTask, 'id' | 'kind'>,
  found = false,
  rest: Partial<Input<'task.record'>> = {},
): Input<'task.record'> {
  return {
    taskId,
    outcome: found ? 'found' : 'nothing',
    ground: null,
    note: '',
    result: taskResult(kind, found),
    attestation,
    fileIds: [],
    ...rest,
  };
}

/** The tasks of all requests of a case. */
export async function tasksOf(desk: TestCore, caseId: number): Promise<readonly RegisterTask[]> {
  return (await requestsOf(desk, caseId)).flatMap(({ tasks }) => tasks);
}

/** Does every open task: something in the first register of each request when `found`, nothing in the others. */
export async function doTasks(
  desk: TestCore,
  caseId: number,
  found: boolean,
  doneOn: CalendarDate = TODAY,
): Promise<void> {
  for (const { tasks } of await requestsOf(desk, caseId)) {
    for (const [place, task] of tasks.entries()) {
      if (task.outcome !== null) continue;
      await desk.call(
        'task.record',
        taskInput(task, found && place === 0, { attestation: { ...attestation, doneOn } }),
      );
    }
  }
}

/** A decision that the rules accept in itself; the outcome that the tasks came to unless told otherwise. */
export function decideInput(
  {
    id: requestId,
    kind,
    fromTasks,
    refusalGrounds,
  }: Pick<CaseRequest, 'id' | 'kind' | 'fromTasks' | 'refusalGrounds'>,
  outcome: RequestOutcome = fromTasks ?? (kind === 'other' ? 'answered' : 'granted'),
  rest: Partial<Input<'request.decide'>> = {},
): Input<'request.decide'> {
  const refuses = outcome === 'refused' || outcome === 'partly-granted';
  const ground = refusalGrounds.find((code) => !REFUSAL_GROUNDS[code].wholeRequest);
  return {
    requestId,
    outcome,
    refusal:
      refuses && ground !== undefined
        ? { ground, what: 'Tiedot sopimuksesta', reasons: 'Tiedot ovat oikein.' }
        : null,
    terms: termsInput(kind, outcome),
    transferredTo: outcome === 'transferred' ? 'Esimerkkivirasto' : '',
    ...rest,
  };
}

/** The terms that an outcome of the kind needs, in force from `on`. */
export function termsInput(
  kind: RequestKind,
  outcome: RequestOutcome,
  on: CalendarDate = TODAY,
): Input<'request.decide'>['terms'] {
  const terms = termsOf(kind, outcome);
  switch (terms) {
    case 'none':
      return { kind: terms };
    case 'erasure':
      return { kind: terms, backupsUntil: null };
    case 'restriction':
      return { kind: terms, point: 'a', from: on };
    case 'portability':
      return { kind: terms, directTo: '' };
    case 'objection':
      return { kind: terms, stopsOn: on };
    case 'ban':
      return { kind: terms, from: on, inPrintUntil: null };
    case 'answer':
      return { kind: terms, text: 'Asia on selvitetty.' };
  }
}

/** Decides every request that is not decided yet by what its tasks came to. */
export async function decideAll(desk: TestCore, caseId: number): Promise<void> {
  for (const request of await requestsOf(desk, caseId)) {
    if (request.decision === null) await desk.call('request.decide', decideInput(request));
  }
}

/** Issues every letter that the decisions of a case still need, and gives them in this order. */
export async function issueAll(
  desk: TestCore,
  caseId: number,
): Promise<readonly { readonly letterId: number; readonly documentNumber: string }[]> {
  const issued = [];
  for (const { id: requestId, letters } of await requestsOf(desk, caseId)) {
    for (const { kind: letter, letterId } of letters) {
      if (letterId !== null) continue;
      issued.push(await desk.call('letter.issue', { about: 'decision', requestId, letter }));
    }
  }
  return issued;
}

/** Identity, tasks and decisions: everything before the letters are issued. */
export async function playToDecision(
  desk: TestCore,
  caseId: number,
  found: boolean,
  identity: Partial<Input<'identity.record'>> = {},
): Promise<void> {
  await desk.call('identity.record', identityInput(caseId, identity));
  await doTasks(desk, caseId, found, identity.checkedOn);
  await decideAll(desk, caseId);
}

/** As {@link playToDecision}, and every letter of the decisions issued. */
export async function playToReply(
  desk: TestCore,
  caseId: number,
  found: boolean,
  identity: Partial<Input<'identity.record'>> = {},
): ReturnType<typeof issueAll> {
  await playToDecision(desk, caseId, found, identity);
  return issueAll(desk, caseId);
}

/** Everything from the letters' leaving to the closing, late or in time; nobody had received the data. */
export async function playToClosing(
  desk: TestCore,
  caseId: number,
  dispatchedOn: CalendarDate = TODAY,
): Promise<void> {
  for (const { id: requestId, letters, recipients } of await requestsOf(desk, caseId)) {
    for (const { letterId } of letters) {
      if (letterId !== null) await desk.call('letter.dispatch', dispatchInput(letterId, { dispatchedOn }));
    }
    if (recipients.required && !recipients.settled) await desk.call('recipient.declareNone', { requestId });
  }
  await desk.call('case.close', {
    caseId,
    outcome: 'answered',
    note: 'Vastaus myöhästyi arkiston muuton vuoksi.',
  });
}

/** A case whose reply has been issued; its first letter. */
export async function repliedCase(
  desk: TestCore,
  found: boolean,
  rest: Partial<Input<'case.register'>> = {},
): Promise<{
  readonly caseId: number;
  readonly requestId: number;
  readonly letterId: number;
  readonly documentNumber: string;
}> {
  const caseId = await registerCase(desk, rest);
  const [first] = await playToReply(desk, caseId, found);
  if (first === undefined) throw new Error('A decided case has a letter');
  return { caseId, requestId: await requestIdOf(desk, caseId), ...first };
}

export function dispatchInput(
  letterId: number,
  rest: Partial<Input<'letter.dispatch'>> = {},
): Input<'letter.dispatch'> {
  return {
    letterId,
    way: 'handed-over',
    dispatchedOn: TODAY,
    trackingNumber: null,
    handedTo: 'Veikko Testinen',
    how: '',
    ...rest,
  };
}

let prints = 0;

/** One copy on the test printer. */
export function printInput(
  letterId: number,
  rest: Partial<Input<'letter.print'>> = {},
): Input<'letter.print'> {
  return {
    letterId,
    printerId: 'TestPDF',
    copies: 1,
    duplex: false,
    tray: '',
    reason: '',
    operationId: `print-${++prints}`,
    ...rest,
  };
}

/** What the core refused with. */
export async function refusal(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Refused) return error.error;
    throw error;
  }
  throw new Error('Expected a refusal');
}

export const conflict = (reason: string) => ({ kind: 'conflict', reason });
export const invalid = (path: string, code: string) => ({ kind: 'invalid', problems: [{ path, code }] });
