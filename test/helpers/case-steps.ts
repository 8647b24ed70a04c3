import type { CoreCalls, MethodInput } from '../../src/api/contract.ts';
import type { RegisterTask } from '../../src/api/views.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import type { Finding } from '../../src/domain/register-task.ts';
import { Refused, type TestDesk } from './desk.ts';

type Input<Method extends keyof CoreCalls> = MethodInput<CoreCalls, Method>;

const RECEIVED = calendarDate('2026-11-20');
export const TODAY = calendarDate('2026-11-22');

export const finding: Finding = {
  category: 'Yhteystiedot',
  value: 'Kokeilukuja 1, 69440 Lestijärvi',
  purpose: 'Asiakassuhteen hoitaminen',
  source: 'Asiakas',
  recipients: '',
};

export const newPerson: Extract<Input<'case.register'>['person'], { kind: 'new' }>['person'] = {
  familyName: 'Testinen',
  givenNames: 'Veikko',
  streetAddress: 'Kokeilukuja 1',
  postalCode: '69440',
  locality: 'Lestijärvi',
  phone: '040 000 1234',
  email: 'veikko@example.invalid',
  identityCode: '',
};

export function requestInput(rest: Partial<Input<'case.register'>> = {}): Input<'case.register'> {
  return {
    channel: 'visit',
    datedOn: null,
    receivedOn: RECEIVED,
    person: { kind: 'new', person: newPerson },
    description: 'Haluan nähdä tietoni.',
    signedByHand: true,
    storageLocation: '',
    fileIds: [],
    ...rest,
  };
}

/** Registers a request and gives its case. */
export async function registerCase(
  desk: TestDesk,
  rest: Partial<Input<'case.register'>> = {},
): Promise<number> {
  return (await desk.call('case.register', requestInput(rest))).caseId;
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
    checkedOn: TODAY,
    ...rest,
  };
}

export function searchInput(
  taskId: number,
  rest: Partial<Input<'search.record'>> = {},
): Input<'search.record'> {
  return { taskId, outcome: 'nothing', ground: null, note: '', findings: [], fileIds: [], ...rest };
}

export async function tasksOf(desk: TestDesk, caseId: number): Promise<readonly RegisterTask[]> {
  return (await desk.call('case.get', { caseId })).tasks;
}

/** Searches every register: data in the first when `found`, nothing in the others. */
export async function searchAll(desk: TestDesk, caseId: number, found: boolean): Promise<void> {
  for (const [place, { id }] of (await tasksOf(desk, caseId)).entries()) {
    const result = found && place === 0 ? { outcome: 'found' as const, findings: [finding] } : {};
    await desk.call('search.record', searchInput(id, result));
  }
}

/** A case whose reply has been issued. */
export async function repliedCase(
  desk: TestDesk,
  found: boolean,
  rest: Partial<Input<'case.register'>> = {},
): Promise<{ readonly caseId: number; readonly letterId: number; readonly documentNumber: string }> {
  const caseId = await registerCase(desk, rest);
  await desk.call('identity.record', identityInput(caseId));
  await searchAll(desk, caseId, found);
  return { caseId, ...(await desk.call('letter.issue', { caseId, letter: 'reply' })) };
}

export function dispatchInput(
  letterId: number,
  rest: Partial<Input<'letter.dispatch'>> = {},
): Input<'letter.dispatch'> {
  return { letterId, way: 'handed-over', dispatchedOn: TODAY, trackingNumber: null, ...rest };
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
