import { randomUUID } from 'node:crypto';
import { addDays, calendarDate, yearOf, type CalendarDate } from '../../src/domain/calendar-date.ts';
import type { CaseStage } from '../../src/domain/case-stage.ts';
import { explainDeadline } from '../../src/domain/deadline-explanation.ts';
import { formatDocumentNumber } from '../../src/domain/diary-number.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import type { Person } from '../../src/domain/person.ts';
import { regimeOf } from '../../src/domain/regime.ts';
import type { Storage } from '../../src/storage/storage.ts';
import type { Moment } from '../../src/helsinki-clock.ts';
import { FAMILY_NAMES, GIVEN_NAMES, LOCALITIES, STREETS } from './invented-names.ts';

/** The day on which the bench takes place. */
export const MOMENT: Moment = { today: calendarDate('2026-11-23'), now: '2026-11-23T10:00:00+02:00' };

export const CLERK = 'Kirjaaja';

/** The latest cases are open, in every stage before the reply: one in this many. */
const ONE_OPEN_IN = 20;
const CASES_A_DAY = 23;
/** One case in this many is of somebody who has asked before. */
const ONE_RETURNING_IN = 3;

/**
 * Enters `count` cases of invented people through the tables, as the handlers would, in the order of receipt: every
 * case with its words, tasks, document and two audit events; a closed one also with identity check, results, two findings, the
 * reply with its print, dispatch and file row. Left out: the letters' stored content and the encrypted files themselves, and
 * of a closed case's about seventeen audit events all but two. Call it in transactions of a size that the memory bears.
 */
export function caseEntry(
  storage: Storage,
  organisation: Organisation,
  count: number,
): (index: number) => void {
  const random = numbers(count);
  const people: Person[] = [];
  const firstOpen = count - Math.ceil(count / ONE_OPEN_IN);

  return (index) => {
    const returning = people.length > 0 && random(ONE_RETURNING_IN) === 0;
    const person = (returning ? people[random(people.length)] : undefined) ?? newPerson();
    const receivedOn = addDays(MOMENT.today, -Math.floor((count - 1 - index) / CASES_A_DAY));
    const open = index >= firstOpen;
    const stage: CaseStage = open ? pick(['identity', 'search', 'reply'], random) : 'close';
    enterCase(person, receivedOn, stage);
  };

  function newPerson(): Person {
    const details = {
      familyName: pick(FAMILY_NAMES, random),
      givenNames: `${pick(GIVEN_NAMES, random)} ${pick(GIVEN_NAMES, random)}`,
      streetAddress: `${pick(STREETS, random)} ${random(120) + 1}`,
      postalCode: String(10_000 + random(89_999)),
      locality: pick(LOCALITIES, random),
      phone: `04${random(10)} ${1_000_000 + random(8_999_999)}`,
      email: '',
      nonDisclosure: false,
      language: 'fi' as const,
    };
    const person = {
      id: storage.people.insert({ ...details, identityCode: null }),
      ...details,
      maskedIdentityCode: null,
    };
    people.push(person);
    return person;
  }

  function enterCase(person: Person, receivedOn: CalendarDate, stage: CaseStage): void {
    const at = `${receivedOn}T10:00:00+02:00`;
    const { nominalOn, dueOn } = deadlineOf(receivedOn);
    const { id, diaryNumber } = storage.cases.insert(yearOf(receivedOn), person, {
      regime: regimeOf(receivedOn),
      requester: { role: 'self' },
      channel: 'post',
      datedOn: addDays(receivedOn, -2),
      receivedOn,
      nominalOn,
      dueOn,
      pausedSince: null,
      registeredAt: at,
      registeredBy: CLERK,
      description: 'Pyydän jäljennöksen kaikista itseäni koskevista henkilötiedoista.',
      signedByHand: true,
      storageLocation: 'Mappi 1',
      stage,
    });
    const requestId = storage.requests.insert(id, { kind: 'access', description: '', scopes: [] });
    storage.tasks.insert(id, requestId, 'search', organisation.registers);
    const request = storage.documents.insert(id, {
      direction: 'in',
      kind: 'request',
      title: '',
      datedOn: receivedOn,
      storageLocation: 'Mappi 1',
    });
    const detail = {
      channel: 'post',
      receivedOn,
      documentNumber: formatDocumentNumber(diaryNumber, request.number),
      kinds: ['access'],
    } as const;
    storage.audit.append({ action: 'request-registered', caseId: id, detail }, at, CLERK);
    if (stage === 'identity') return;
    const settled = {
      method: 'SIGNED_LETTER_MATCH',
      result: 'confirmed',
      evidence: 'Allekirjoitus',
      doubt: '',
      checkedOn: receivedOn,
      destroyedOn: null,
    } as const;
    storage.identity.insert(id, { ...settled, checkedBy: CLERK });
    if (stage === 'search') return;
    search(id, receivedOn);
    if (stage === 'reply') return;
    reply(id, requestId, receivedOn);
    storage.cases.close(id, { outcome: 'answered', note: '', at, by: CLERK });
    const closed = { outcome: 'answered', note: '' } as const;
    storage.audit.append({ action: 'case-closed', caseId: id, detail: closed }, at, CLERK);
  }

  function search(caseId: number, doneOn: CalendarDate): void {
    for (const [place, { id, registerName }] of storage.tasks.ofCase(caseId).entries()) {
      const found = place < 2;
      storage.tasks.record(id, {
        outcome: found ? 'found' : 'nothing',
        ground: null,
        note: '',
        result: { kind: 'search', findings: found ? [FINDING] : [] },
        attestation: {
          doneBy: CLERK,
          doneOn,
          system: registerName,
          checkedHow: '',
          binder: '',
          secondPerson: '',
        },
      });
    }
  }

  function reply(caseId: number, requestId: number, issuedOn: CalendarDate): void {
    const decisionId = storage.decisions.insert(
      requestId,
      { outcome: 'granted', refusal: null, terms: { kind: 'none' }, transferredTo: '' },
      issuedOn,
      CLERK,
    );
    const document = storage.documents.insert(caseId, {
      direction: 'out',
      kind: 'K4a',
      title: '',
      datedOn: issuedOn,
      storageLocation: '',
    });
    const sha256 = random(2 ** 32)
      .toString(16)
      .padStart(64, '0');
    const at = `${issuedOn}T12:00:00+02:00`;
    const letterId = storage.letters.insert({
      caseId,
      documentId: document.id,
      kind: 'K4a',
      origin: 'program',
      decisionId,
      issuedOn,
      issuedBy: CLERK,
      sha256,
      auditHead: sha256,
      auditCount: 0,
      textVersion: 'bench',
      language: 'fi',
      signaturePlace: null,
      content: '{}',
      step: 'nothing',
    });
    const printed = { printer: 'TestPDF', copies: 1, duplex: false, tray: '', reason: '' };
    storage.letters.logPrint(letterId, { at, by: CLERK, ...printed });
    const sent = {
      way: 'post',
      dispatchedOn: issuedOn,
      trackingNumber: null,
      handedTo: '',
      how: '',
    } as const;
    storage.letters.logDispatch(letterId, sent, CLERK);
    const file = { id: randomUUID(), name: 'vastaus.pdf', size: 40_000, sha256, key: new Uint8Array(32) };
    const pdf = { mediaType: 'application/pdf', pages: 3, condition: 'ok', namedOtherwise: false } as const;
    storage.files.insert({ ...file, ...pdf, parentId: null }, at);
    storage.files.assign([file.id], { kind: 'letter', id: letterId });
  }
}

const FINDING = {
  category: 'Yhteystiedot',
  value: 'Nimi, osoite ja puhelinnumero asiakastiedoissa',
  purpose: 'Asiakassuhteen hoitaminen',
  source: 'Asiakas',
  recipients: '',
};

const deadlines = new Map<CalendarDate, ReturnType<typeof explainDeadline>>();

/** Many cases come in a day; their deadline is worked out once. */
function deadlineOf(receivedOn: CalendarDate): ReturnType<typeof explainDeadline> {
  const known = deadlines.get(receivedOn);
  if (known !== undefined) return known;
  const deadline = explainDeadline({ receivedOn, extended: false, pauses: [], evesRollOver: false });
  deadlines.set(receivedOn, deadline);
  return deadline;
}

/** Whole numbers below a limit, the same ones every time (mulberry32). */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

function pick<Value>(values: readonly [Value, ...Value[]], random: (below: number) => number): Value {
  return values[random(values.length)] ?? values[0];
}
