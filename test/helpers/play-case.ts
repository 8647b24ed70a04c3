import type { CoreCalls, MethodInput } from '../../src/api/contract.ts';
import type { CaseDetail, CaseRequest, RegisterTask } from '../../src/api/views.ts';
import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import type { RequestOutcome } from '../../src/domain/decision.ts';
import type { LetterKind } from '../../src/domain/letter.ts';
import { hasScopes, type RequestKind } from '../../src/domain/request.ts';
import {
  asked,
  attestation,
  correction,
  decideInput,
  dispatchInput,
  erasureItem,
  finding,
  identityInput,
  newPerson,
  portableItem,
  requestInput,
  taskInput,
  termsInput,
} from './case-steps.ts';
import type { TestCore } from './desk.ts';

type Input<Method extends keyof CoreCalls> = MethodInput<CoreCalls, Method>;

/** How a case is played: what is asked, when it came and what becomes of it. */
export interface Play {
  readonly kind: RequestKind;
  readonly receivedOn: CalendarDate;
  readonly outcome: RequestOutcome;
  /** Words that no other case has, to be looked for afterwards. */
  readonly words?: string;
  readonly person?: Input<'case.register'>['person'];
}

/** Somebody else than {@link newPerson}, so that both can stand in one vault. */
const PLAYED: typeof newPerson = {
  ...newPerson,
  familyName: 'Näytönen',
  givenNames: 'Väinö',
  streetAddress: 'Koekatu 5',
  phone: '050 000 4321',
  email: 'vaino@example.invalid',
};

/** A whole case through the contract, from the counter to its closing; gives its number and how it ended. */
export async function playCase(
  desk: TestCore,
  play: Play,
): Promise<{ readonly caseId: number; readonly letters: readonly LetterKind[] }> {
  const { caseId } = await desk.call('case.register', registering(play));
  await issueAndSend(desk, { about: 'receipt', caseId });
  await desk.call('identity.record', checking(desk, caseId, play.kind));
  // What is refused as a whole is refused before anything was done.
  const refusedWhole = play.outcome === 'refused' && ['restriction', 'objection'].includes(play.kind);
  for (const task of refusedWhole ? [] : (await requestOf(desk, caseId)).tasks) {
    await desk.call('task.record', recording(desk, task, play));
  }
  const request = await requestOf(desk, caseId);
  await desk.call('request.decide', deciding(desk, request, play));
  const letters = (await requestOf(desk, caseId)).letters.map(({ kind }) => kind);
  for (const letter of letters) {
    await issueAndSend(desk, { about: 'decision', requestId: request.id, letter });
  }
  if ((await requestOf(desk, caseId)).recipients.required) {
    await desk.call('recipient.declareNone', { requestId: request.id });
  }
  await desk.call('case.close', {
    caseId,
    outcome: closingOf(play.outcome),
    note: '',
  });
  return { caseId, letters };
}

export function detailOf(desk: TestCore, caseId: number): Promise<CaseDetail> {
  return desk.call('case.get', { caseId });
}

/** The only request of a case, or the one of that kind. */
export async function requestOf(desk: TestCore, caseId: number, kind?: RequestKind): Promise<CaseRequest> {
  const { requests } = await detailOf(desk, caseId);
  const request = kind === undefined ? requests[0] : requests.find((candidate) => candidate.kind === kind);
  if (request === undefined) throw new Error('The case has no such request');
  return request;
}

export async function issueAndSend(desk: TestCore, subject: Input<'letter.issue'>): Promise<number> {
  const { letterId } = await desk.call('letter.issue', subject);
  const dispatchedOn = desk.moment.today;
  await desk.call('letter.dispatch', dispatchInput(letterId, { way: 'post', dispatchedOn }));
  return letterId;
}

export function registering(play: Play): Input<'case.register'> {
  return requestInput({
    channel: 'post',
    datedOn: play.receivedOn,
    receivedOn: play.receivedOn,
    description: `Pyyntö ${wordsOf(play)}`,
    requests: [asked(play.kind)],
    person: play.person ?? { kind: 'new', person: PLAYED },
  });
}

function checking(desk: TestCore, caseId: number, kind: RequestKind): Input<'identity.record'> {
  const noProof = hasScopes(kind) || kind === 'other';
  return identityInput(caseId, {
    method: noProof ? 'NOT_NEEDED' : 'SIGNED_LETTER_MATCH',
    evidence: noProof ? 'Tiedot vastaavat rekisteriä' : 'Allekirjoitus verrattu sopimukseen',
    checkedOn: desk.moment.today,
  });
}

/** Data in the first register, as the outcome needs it; nothing in the others. */
export function recording(desk: TestCore, task: RegisterTask, play: Play): Input<'task.record'> {
  const done = { attestation: { ...attestation, doneOn: desk.moment.today, system: task.registerName } };
  const exempts = task.kind === 'search' || task.kind === 'export';
  // A partly granted request leaves out the second register, a refused one the only register with data.
  if (exempts && task.registerId === leftOutOf(play)) {
    return taskInput(task, false, {
      ...done,
      outcome: 'exempt',
      ground: task.kind === 'search' ? 'serious-danger' : 'others-rights',
      note: `Syy ${wordsOf(play)}`,
    });
  }
  if (task.registerId !== 'R1') return taskInput(task, false, done);
  return taskInput(task, true, { ...done, result: foundResult(task, play) });
}

function leftOutOf({ outcome }: Play): RegisterTask['registerId'] | null {
  if (outcome === 'refused') return 'R1';
  return outcome === 'partly-granted' ? 'R2' : null;
}

function foundResult({ kind }: RegisterTask, play: Play): Input<'task.record'>['result'] {
  const words = wordsOf(play);
  const does = play.outcome !== 'refused';
  const leaves = play.outcome !== 'granted';
  switch (kind) {
    case 'search':
      return { kind, findings: [{ ...finding, value: `Koekatu 5 ${words}` }] };
    case 'correct': {
      const done = { ...correction, oldValue: `Vanhatie 1 ${words}`, newValue: `Uusitie 2 ${words}` };
      const left = {
        ...correction,
        category: 'Lasku',
        oldValue: `12,00 € ${words}`,
        newValue: `0,00 € ${words}`,
        decision: 'kept' as const,
        reasons: `Lasku on oikein ${words}`,
        evidence: `Mittaritieto ${words}`,
      };
      return { kind, corrections: [...(does ? [done] : []), ...(leaves ? [left] : [])] };
    }
    case 'erase': {
      const done = { ...erasureItem, item: `Asiakaskortin muistiinpanot ${words}` };
      const left = {
        ...erasureItem,
        category: 'Laskut',
        item: `Laskut ${words}`,
        decision: 'kept' as const,
        ground: 'KPL6' as const,
        groundStartsOn: `${play.receivedOn.slice(0, 4)}-12-31` as CalendarDate,
        reasons: `Tositteen tiedot ${words}`,
      };
      return { kind, items: [...(does ? [done] : []), ...(leaves ? [left] : [])] };
    }
    case 'export':
      return { kind, items: [{ ...portableItem, field: 'Nimi', value: `Väinö ${words}` }] };
    case 'restrict':
    case 'lift-restriction':
    case 'stop':
    case 'mark-ban':
    case 'unmark-ban':
      return { kind };
  }
}

/** A decision that fits the kind, the outcome and the law of the day. */
export function deciding(
  desk: TestCore,
  request: Pick<CaseRequest, 'id' | 'kind' | 'fromTasks' | 'refusalGrounds'>,
  play: Play,
): Input<'request.decide'> {
  const { outcome } = play;
  const words = wordsOf(play);
  const { refusal, ...decision } = decideInput(request, outcome);
  const terms = termsInput(play.kind, outcome, desk.moment.today);
  return {
    ...decision,
    refusal: refusal && { ...refusal, what: `Laskut ${words}`, reasons: `Perustelu ${words}` },
    terms: terms.kind === 'answer' ? { ...terms, text: `Vastaus ${words}` } : terms,
    transferredTo: outcome === 'transferred' ? `Toinen yhtiö ${words}` : '',
  };
}

function closingOf(outcome: RequestOutcome): Input<'case.close'>['outcome'] {
  return outcome === 'transferred' || outcome === 'withdrawn' ? outcome : 'answered';
}

function wordsOf({ words }: Play): string {
  return words ?? 'tavallinen';
}
