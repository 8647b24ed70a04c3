import type { CoreCalls, MethodInput } from '../../src/api/contract.ts';
import type { CaseDetail, CaseRequest, RegisterTask } from '../../src/api/views.ts';
import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import { termsOf, type DecisionTerms, type RequestOutcome } from '../../src/domain/decision.ts';
import type { LetterKind } from '../../src/domain/letter.ts';
import { hasScopes, type RequestKind } from '../../src/domain/request.ts';
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
  await desk.call('letter.dispatch', {
    letterId,
    way: 'post',
    dispatchedOn: desk.moment.today,
    trackingNumber: null,
  });
  return letterId;
}

export function registering(play: Play): Input<'case.register'> {
  return {
    channel: 'post',
    datedOn: play.receivedOn,
    receivedOn: play.receivedOn,
    description: `Pyyntö ${wordsOf(play)}`,
    signedByHand: true,
    storageLocation: '',
    person: play.person ?? {
      kind: 'new',
      person: {
        familyName: 'Näytönen',
        givenNames: 'Väinö',
        streetAddress: 'Koekatu 5',
        postalCode: '69440',
        locality: 'Lestijärvi',
        phone: '050 000 4321',
        email: 'vaino@example.invalid',
        identityCode: '',
        nonDisclosure: false,
      },
    },
    requester: { role: 'self' },
    requests: [
      { kind: play.kind, description: '', scopes: hasScopes(play.kind) ? ['direct-advertising'] : [] },
    ],
    fileIds: [],
  };
}

function checking(desk: TestCore, caseId: number, kind: RequestKind): Input<'identity.record'> {
  const noProof = hasScopes(kind) || kind === 'other';
  return {
    caseId,
    method: noProof ? 'NOT_NEEDED' : 'SIGNED_LETTER_MATCH',
    result: 'confirmed',
    evidence: noProof ? 'Tiedot vastaavat rekisteriä' : 'Allekirjoitus verrattu sopimukseen',
    doubt: '',
    checkedOn: desk.moment.today,
    destroyedOn: null,
  };
}

/** Data in the first register, as the outcome needs it; nothing in the others. */
export function recording(desk: TestCore, task: RegisterTask, play: Play): Input<'task.record'> {
  const base = {
    taskId: task.id,
    ground: null,
    note: '',
    attestation: {
      doneBy: 'Aino Esimerkki',
      doneOn: desk.moment.today,
      system: task.registerName,
      checkedHow: 'Haettu uudelleen',
      binder: '',
      secondPerson: '',
    },
    fileIds: [],
  };
  const exempts = task.kind === 'search' || task.kind === 'export';
  // A partly granted request leaves out the second register, a refused one the only register with data.
  if (exempts && task.registerId === leftOutOf(play)) {
    return {
      ...base,
      outcome: 'exempt',
      ground: task.kind === 'search' ? 'serious-danger' : 'others-rights',
      note: `Syy ${wordsOf(play)}`,
      result: emptyResult(task),
    };
  }
  if (task.registerId !== 'R1') return { ...base, outcome: 'nothing', result: emptyResult(task) };
  return { ...base, outcome: 'found', result: foundResult(task, play) };
}

function leftOutOf({ outcome }: Play): RegisterTask['registerId'] | null {
  if (outcome === 'refused') return 'R1';
  return outcome === 'partly-granted' ? 'R2' : null;
}

type TaskResultInput = Input<'task.record'>['result'];

function emptyResult({ kind }: RegisterTask): TaskResultInput {
  switch (kind) {
    case 'search':
      return { kind, findings: [] };
    case 'correct':
      return { kind, corrections: [] };
    case 'erase':
    case 'export':
      return { kind, items: [] };
    case 'restrict':
    case 'lift-restriction':
    case 'stop':
    case 'mark-ban':
    case 'unmark-ban':
      return { kind };
  }
}

function foundResult({ kind }: RegisterTask, play: Play): TaskResultInput {
  const words = wordsOf(play);
  const does = play.outcome !== 'refused';
  const leaves = play.outcome !== 'granted';
  switch (kind) {
    case 'search':
      return {
        kind,
        findings: [
          {
            category: 'Yhteystiedot',
            value: `Koekatu 5 ${words}`,
            purpose: 'Asiakassuhteen hoitaminen',
            source: 'Asiakas',
            recipients: '',
          },
        ],
      };
    case 'correct':
      return {
        kind,
        corrections: [
          ...(does
            ? [
                {
                  category: 'Osoite',
                  oldValue: `Vanhatie 1 ${words}`,
                  newValue: `Uusitie 2 ${words}`,
                  decision: 'corrected' as const,
                  reasons: '',
                  evidence: 'Sopimus',
                },
              ]
            : []),
          ...(leaves
            ? [
                {
                  category: 'Lasku',
                  oldValue: `12,00 € ${words}`,
                  newValue: `0,00 € ${words}`,
                  decision: 'kept' as const,
                  reasons: `Lasku on oikein ${words}`,
                  evidence: `Mittaritieto ${words}`,
                },
              ]
            : []),
        ],
      };
    case 'erase':
      return {
        kind,
        items: [
          ...(does
            ? [
                {
                  category: 'Muistiinpanot',
                  item: `Asiakaskortin muistiinpanot ${words}`,
                  marketing: false,
                  decision: 'erased' as const,
                  ground: null,
                  groundStartsOn: null,
                  reasons: '',
                },
              ]
            : []),
          ...(leaves
            ? [
                {
                  category: 'Laskut',
                  item: `Laskut ${words}`,
                  marketing: false,
                  decision: 'kept' as const,
                  ground: 'KPL6' as const,
                  groundStartsOn: `${play.receivedOn.slice(0, 4)}-12-31` as CalendarDate,
                  reasons: `Tositteen tiedot ${words}`,
                },
              ]
            : []),
        ],
      };
    case 'export':
      return {
        kind,
        items: [{ category: 'Asiakas', field: 'Nimi', value: `Väinö ${words}`, basis: 'contract' }],
      };
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
  request: Pick<CaseRequest, 'id' | 'kind' | 'refusalGrounds'>,
  play: Play,
): Input<'request.decide'> {
  const words = wordsOf(play);
  const refuses = play.outcome === 'refused' || play.outcome === 'partly-granted';
  const ground = request.refusalGrounds.find(
    (candidate) =>
      !['manifestly-unfounded', 'excessive', 'not-identified', 'form-missing'].includes(candidate),
  );
  return {
    requestId: request.id,
    outcome: play.outcome,
    refusal:
      refuses && ground !== undefined
        ? { ground, what: `Laskut ${words}`, reasons: `Perustelu ${words}` }
        : null,
    terms: termsFor(desk, play),
    transferredTo: play.outcome === 'transferred' ? `Toinen yhtiö ${words}` : '',
  };
}

function termsFor(desk: TestCore, play: Play): DecisionTerms {
  const kind = termsOf(play.kind, play.outcome);
  const { today } = desk.moment;
  switch (kind) {
    case 'none':
      return { kind };
    case 'erasure':
      return { kind, backupsUntil: null };
    case 'restriction':
      return { kind, point: 'a', from: today };
    case 'portability':
      return { kind, directTo: '' };
    case 'objection':
      return { kind, stopsOn: today };
    case 'ban':
      return { kind, from: today, inPrintUntil: null };
    case 'answer':
      return { kind, text: `Vastaus ${wordsOf(play)}` };
  }
}

function closingOf(outcome: RequestOutcome): Input<'case.close'>['outcome'] {
  return outcome === 'transferred' || outcome === 'withdrawn' ? outcome : 'answered';
}

function wordsOf({ words }: Play): string {
  return words ?? 'tavallinen';
}
