import { addDays, type CalendarDate } from '../domain/calendar-date.ts';
import type { DecisionTerms, Refusal, RequestOutcome } from '../domain/decision.ts';
import type { LetterKind } from '../domain/letter.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Regime } from '../domain/regime.ts';
import { emptyResult, type TaskKind, type TaskResult } from '../domain/register-task.ts';
import type { RefusalGround } from '../domain/refusal-ground.ts';
import type { BanScope, RequestKind } from '../domain/request.ts';
import type { DecisionFacts, LetterFacts, LetterOrder, RegisterResult } from './letter-order.ts';
import { letterWords, type Wording } from './letter-words.ts';

/** What an example letter is made for. */
export interface SampleSetting {
  readonly organisation: Organisation;
  readonly wording: Wording;
  readonly regime: Regime;
  readonly today: CalendarDate;
}

/** Nobody's name and address. */
const EXAMPLE = {
  name: 'Maija Malliasiakas',
  streetAddress: 'Esimerkkikatu 1 A 2',
  postalCode: '00000',
  locality: 'Mallila',
};

const REASONS = 'Tässä ovat perustelut, jotka käsittelijä kirjoittaa.';

/**
 * A letter of the kind about an invented person, for looking at a wording. It holds what the kind can hold, so that as many
 * texts as possible show; the organisation is the house's own.
 */
export function sampleOrder(kind: LetterKind, setting: SampleSetting): LetterOrder {
  const { regime, today } = setting;
  const facts = sampleFacts(setting, requestOf(kind, setting));
  const dueOn = addDays(today, 30);
  if (isDecisionLetter(kind)) return { kind, facts: decisionFacts(kind, facts, setting) };
  switch (kind) {
    case 'K1':
      return { kind, facts };
    case 'K2':
    case 'K3':
      return {
        kind,
        facts,
        inquiry: {
          kind: kind === 'K3' ? 'specification' : 'identity',
          reason: REASONS,
          questions: ['Mitä rekisteriä pyyntösi koskee?', 'Miltä ajalta haluat tiedot?'],
          methods: ['Käynti luonamme henkilöllisyystodistuksen kanssa', 'Omakätisesti allekirjoitettu kirje'],
          suspends: regime !== 'HETIL',
        },
      };
    case 'K9':
      return {
        kind,
        facts,
        extension: {
          factors: ['complexity', 'number'],
          explanation: REASONS,
          partialAnswer: 'Tässä ovat jo valmiit tiedot.',
          newDueOn: addDays(dueOn, 60),
        },
      };
    case 'K10':
      return {
        kind,
        facts,
        fee: {
          requestKind: 'access',
          ground: regime === 'HETIL' ? 'within-a-year' : 'further-copy',
          reasons: REASONS,
          lines: [{ text: 'Tulostus, 100 sivua', cents: 2000 }],
          totalCents: 2000,
          answerBy: dueOn,
          lastAccessGivenOn: addDays(today, -100),
        },
      };
    case 'K11':
      return {
        kind,
        facts: sampleFacts(setting, requestOf(kind, setting), {
          ...EXAMPLE,
          name: 'Malliyritys Oy',
        }),
        notice: {
          requestKind: 'rectification',
          disclosedOn: addDays(today, -100),
          identifier: 'Asiakas 0000',
          change: 'Puhelinnumero on 000 000 0000.',
          confirmBy: dueOn,
        },
      };
    case 'K13':
      return {
        kind,
        facts,
        lifting: { liftOn: addDays(today, 14), reasons: REASONS, restrictedFrom: addDays(today, -30) },
      };
  }
}

function decisionFacts(
  kind: DecisionLetterKind,
  facts: LetterFacts,
  { organisation, today }: SampleSetting,
): DecisionFacts {
  const { request, outcome, refusal: refused, terms, task, results } = DECISIONS[kind](today);
  return {
    ...facts,
    request: { kind: request, description: '', scopes: scopesOf(request) },
    decision: { outcome, refusal: refused, terms, transferredTo: '' },
    draft: {
      searchTerms: 'nimi ja osoite',
      withheld: kind === 'K4a' || kind === 'K4b' ? 'Toisen asiakkaan nimi.' : '',
      legend: 'AKT: aktivoitu',
      delivery: 'written',
      distribution: [],
      forInformation: [],
      encloseStatement: false,
      additionalText: 'Tässä on käsittelijän oma kappale.',
    },
    attachments: [],
    registers: registersOf(organisation, task, results, today),
  };
}

function isDecisionLetter(kind: LetterKind): kind is DecisionLetterKind {
  return kind in DECISIONS;
}

interface SampleDecision {
  readonly request: RequestKind;
  readonly outcome: RequestOutcome;
  readonly refusal: Refusal | null;
  readonly terms: DecisionTerms;
  readonly task: TaskKind;
  /** In the first registers; the others hold nothing. */
  readonly results: readonly TaskResult[];
}

type DecisionLetterKind = Exclude<LetterKind, 'K1' | 'K2' | 'K3' | 'K9' | 'K10' | 'K11' | 'K13'>;

const NONE = { kind: 'none' } as const;
const refusal = (ground: RefusalGround): Refusal => ({
  ground,
  what: 'Tässä on se, mitä ei toteuteta.',
  reasons: REASONS,
});

const FOUND: TaskResult = {
  kind: 'search',
  findings: [
    {
      category: 'Nimi',
      value: EXAMPLE.name,
      purpose: 'Asiakassuhteen hoitaminen',
      source: 'Asiakas',
      recipients: 'Malliyritys Oy',
    },
  ],
};
const CORRECTED: TaskResult = {
  kind: 'correct',
  corrections: [
    {
      category: 'Puhelinnumero',
      oldValue: '000 000 0001',
      newValue: '000 000 0000',
      decision: 'corrected',
      reasons: '',
      evidence: '',
    },
    {
      category: 'Laskun päivä',
      oldValue: '3.2.2026',
      newValue: '3.3.2026',
      decision: 'kept',
      reasons: REASONS,
      evidence: 'Laskuaineisto',
    },
  ],
};
const erased = (today: CalendarDate, kept: boolean): TaskResult => {
  const item = { category: 'Muistiinpano', marketing: false, reasons: '' };
  return {
    kind: 'erase',
    items: [
      { ...item, item: 'Muistiinpanot', decision: 'erased', ground: null, groundStartsOn: null },
      { ...item, item: 'Liittymän yhteys nimeen', decision: 'unlinked', ground: null, groundStartsOn: null },
      ...(kept
        ? [
            {
              ...item,
              item: 'Lasku',
              decision: 'kept' as const,
              ground: 'KPL6' as const,
              groundStartsOn: today,
              reasons: REASONS,
            },
          ]
        : []),
    ],
  };
};

const DECISIONS: Record<DecisionLetterKind, (today: CalendarDate) => SampleDecision> = {
  K4a: () => decision('access', 'granted', null, NONE, 'search', [FOUND]),
  K4b: () => decision('access', 'granted', null, NONE, 'search', []),
  K5: () => decision('access', 'refused', refusal('serious-danger'), NONE, 'search', []),
  K6a: () => decision('rectification', 'granted', null, NONE, 'correct', [CORRECTED]),
  K6b: () =>
    decision('rectification', 'partly-granted', refusal('data-accurate'), NONE, 'correct', [CORRECTED]),
  K7a: (today) =>
    decision('erasure', 'granted', null, { kind: 'erasure', backupsUntil: addDays(today, 90) }, 'erase', [
      erased(today, false),
    ]),
  K7b: (today) =>
    decision(
      'erasure',
      'partly-granted',
      refusal('legal-obligation'),
      { kind: 'erasure', backupsUntil: addDays(today, 90) },
      'erase',
      [erased(today, true)],
    ),
  K8: (today) =>
    decision(
      'marketing-ban',
      'granted',
      null,
      { kind: 'ban', from: today, inPrintUntil: addDays(today, 30) },
      'mark-ban',
      [emptyResult('mark-ban')],
    ),
  K8b: (today) =>
    decision(
      'marketing-ban-withdrawal',
      'granted',
      null,
      { kind: 'ban', from: today, inPrintUntil: null },
      'unmark-ban',
      [emptyResult('unmark-ban')],
    ),
  K12: (today) =>
    decision('restriction', 'granted', null, { kind: 'restriction', point: 'a', from: today }, 'restrict', [
      emptyResult('restrict'),
    ]),
  K14: () =>
    decision('portability', 'granted', null, { kind: 'portability', directTo: '' }, 'export', [
      {
        kind: 'export',
        items: [{ category: 'Yhteystiedot', field: 'Nimi', value: EXAMPLE.name, basis: 'contract' }],
      },
    ]),
  K15: (today) =>
    decision('objection', 'granted', null, { kind: 'objection', stopsOn: today }, 'stop', [
      emptyResult('stop'),
    ]),
  K16: () => decision('other', 'answered', null, { kind: 'answer', text: 'Tässä on vastaus.' }, 'search', []),
};

function decision(
  request: RequestKind,
  outcome: RequestOutcome,
  refused: Refusal | null,
  terms: DecisionTerms,
  task: TaskKind,
  results: readonly TaskResult[],
): SampleDecision {
  return { request, outcome, refusal: refused, terms, task, results };
}

function requestOf(kind: LetterKind, { regime, today }: SampleSetting): RequestKind {
  if (isDecisionLetter(kind)) return DECISIONS[kind](today).request;
  if (kind === 'K13') return 'restriction';
  return kind === 'K11' && regime !== 'HETIL' ? 'rectification' : 'access';
}

function scopesOf(kind: RequestKind): readonly BanScope[] {
  return kind === 'marketing-ban' || kind === 'marketing-ban-withdrawal' ? ['direct-advertising'] : [];
}

function sampleFacts(
  { organisation, wording, regime, today }: SampleSetting,
  kind: RequestKind,
  addressee = EXAMPLE,
): LetterFacts {
  const facts = {
    organisation,
    addressee,
    role: 'self',
    dataSubject: EXAMPLE.name,
    diaryNumber: `${today.slice(0, 4)}/0`,
    regime,
    channel: 'post',
    datedOn: addDays(today, -3),
    receivedOn: addDays(today, -1),
    dueOn: addDays(today, 30),
    description: 'Haluan tietää, mitä tietoja minusta on rekistereissänne.',
    requests: [{ kind, scopes: scopesOf(kind) }],
  } as const;
  return { ...facts, words: letterWords(wording, facts, today) };
}

function registersOf(
  organisation: Organisation,
  task: TaskKind,
  results: readonly TaskResult[],
  today: CalendarDate,
): readonly RegisterResult[] {
  return organisation.registers.map(({ id, name, manual }, place) => {
    const result = results[place];
    return {
      registerId: id,
      name,
      manual,
      outcome: result === undefined ? 'nothing' : 'found',
      ground: null,
      note: '',
      result: result ?? emptyResult(task),
      attestation: {
        doneBy: organisation.contactPerson.name,
        doneOn: today,
        system: name,
        checkedHow: '',
        binder: '',
        secondPerson: '',
      },
    };
  });
}
