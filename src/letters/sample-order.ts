import { addDays, type CalendarDate } from '../domain/calendar-date.ts';
import type { LetterKind } from '../domain/letter.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Regime } from '../domain/regime.ts';
import { emptyResult, type TaskKind, type TaskResult } from '../domain/register-task.ts';
import type { BanScope, RequestKind } from '../domain/request.ts';
import type { DecisionFacts, LetterFacts, LetterOrder, RegisterResult } from './letter-order.ts';
import { letterWords, type Wording } from './letter-words.ts';
import {
  EXAMPLE,
  isDecisionLetter,
  REASONS,
  SAMPLE_DECISIONS,
  type DecisionLetterKind,
} from './sample-decision.ts';

/** What an example letter is made for. */
export interface SampleSetting {
  readonly organisation: Organisation;
  readonly wording: Wording;
  readonly regime: Regime;
  readonly today: CalendarDate;
}

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
  const { request, outcome, refusal: refused, terms, task, results } = SAMPLE_DECISIONS[kind](today);
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

function requestOf(kind: LetterKind, { regime, today }: SampleSetting): RequestKind {
  if (isDecisionLetter(kind)) return SAMPLE_DECISIONS[kind](today).request;
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
