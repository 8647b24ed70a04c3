import { calendarDate, type CalendarDate } from '../../src/domain/calendar-date.ts';
import type { DecisionTerms, Refusal, RequestDecision, RequestOutcome } from '../../src/domain/decision.ts';
import type { ReplyDraft } from '../../src/domain/letter.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import type { Regime } from '../../src/domain/regime.ts';
import type { BanScope, RequestKind } from '../../src/domain/request.ts';
import { sourceStatementDefaults } from '../../src/domain/source-statement.ts';
import type { Addressee, DecisionFacts, LetterFacts } from '../../src/letters/letter-order.ts';
import type { LetterStamp } from '../../src/letters/letter-press.ts';
import { letterWords, type Wording } from '../../src/letters/letter-words.ts';
import type { Words } from '../../src/letters/words.ts';
import { searchResults } from './sample-results.ts';

/** An invented data subject. */
export const aino: Addressee = {
  name: 'Aino Maria Esimerkki',
  streetAddress: 'Kokeilutie 12 B 4',
  postalCode: '69440',
  locality: 'Lestijärvi',
};

/** Somebody who asks for her. */
export const agent: Addressee = {
  name: 'Veikko Valtuutettu',
  streetAddress: 'Asiamiehentie 3',
  postalCode: '67100',
  locality: 'Kokkola',
};

/** An invented company that was given data. */
export const digger: Addressee = {
  name: 'Kaivuu Oy',
  streetAddress: 'Montuntie 1',
  postalCode: '69300',
  locality: 'Toholampi',
};

/** The source statement with what it lacks filled in. */
export function completeOrganisation(): Organisation {
  const defaults = sourceStatementDefaults();
  return {
    ...defaults,
    registers: defaults.registers.map((register) => ({
      ...register,
      retention: 'Asiakkuuden ajan ja 6 vuotta sen tilikauden päättymisvuoden lopusta, jolta lasku on',
      legalBasis: 'Sopimus (6 artiklan 1 kohdan b alakohta)',
    })),
    automatedDecisions: 'Emme tee automaattisia päätöksiä emmekä profilointia.',
  };
}

/** A day of receipt and a due date under each body of law. */
export const DAYS: Record<Regime, { readonly receivedOn: CalendarDate; readonly dueOn: CalendarDate }> = {
  HETIL: { receivedOn: calendarDate('2018-05-11'), dueOn: calendarDate('2018-06-11') },
  GDPR_X: { receivedOn: calendarDate('2018-06-12'), dueOn: calendarDate('2018-07-12') },
  GDPR_TSL: { receivedOn: calendarDate('2026-11-12'), dueOn: calendarDate('2026-12-14') },
};

export function underLaw(regime: Regime): Pick<LetterFacts, 'regime' | 'receivedOn' | 'dueOn'> {
  return { regime, ...DAYS[regime] };
}

/** What the clerk adds to a reply: nothing yet. */
export const EMPTY_DRAFT: ReplyDraft = {
  searchTerms: '',
  withheld: '',
  legend: '',
  delivery: 'written',
  distribution: [],
  forInformation: [],
  encloseStatement: false,
  additionalText: '',
};

/** Finnish without changes. */
export const AS_DELIVERED: Wording = { language: 'fi', changes: new Map(), changeNumber: 0 };

/** The day that every letter bears. */
const ISSUED_ON = calendarDate('2026-11-23');

/** The facts with the words that fit them. */
export function worded<Facts extends Omit<LetterFacts, 'words'>>(
  facts: Facts,
  wording: Wording = AS_DELIVERED,
): Facts & { readonly words: Words } {
  return { ...facts, words: letterWords(wording, facts, ISSUED_ON) };
}

export function letterFacts(rest: Partial<LetterFacts> = {}): LetterFacts {
  return worded({
    organisation: completeOrganisation(),
    addressee: aino,
    role: 'self',
    dataSubject: aino.name,
    diaryNumber: '2026/17',
    channel: 'visit',
    datedOn: null,
    ...underLaw('GDPR_TSL'),
    description: 'Haluan tietää, mitä tietoja minusta on asiakasrekisterissä ja tiketeissä.',
    requests: [{ kind: 'access', scopes: [] }],
    ...rest,
  });
}

export function decided(
  outcome: RequestOutcome,
  terms: DecisionTerms = { kind: 'none' },
  refusal: Refusal | null = null,
  transferredTo = '',
): RequestDecision {
  return { outcome, refusal, terms, transferredTo };
}

export function decisionFacts(
  kind: RequestKind,
  decision: RequestDecision,
  rest: Partial<DecisionFacts> & { readonly scopes?: readonly BanScope[] } = {},
): DecisionFacts {
  const { scopes = [], ...facts } = rest;
  return worded({
    ...letterFacts({ channel: 'post', requests: [{ kind, scopes }] }),
    request: { kind, description: '', scopes },
    decision,
    draft: EMPTY_DRAFT,
    attachments: [],
    registers: [],
    ...facts,
  });
}

/** Data in two registers, one disclosure, one register exempt, a legend. */
export function foundReply(rest: Partial<DecisionFacts> = {}): DecisionFacts {
  const finding = (category: string, value: string, recipients = '') => ({
    category,
    value,
    purpose: 'Asiakassuhteen hoitaminen ja ylläpito',
    source: 'Asiakas',
    recipients,
  });
  return decisionFacts(
    'access',
    decided('partly-granted', undefined, {
      ground: 'others-rights',
      what: 'Sähköpostit, joissa käsitellään toisten asiakkaiden asioita.',
      reasons:
        'Viesteissä on toisten asiakkaiden osoitteita ja laskuja, joita ei voi erottaa muusta sisällöstä.',
    }),
    {
      channel: 'visit',
      draft: {
        ...EMPTY_DRAFT,
        searchTerms: 'nimi, osoite, asiakasnumero ja puhelinnumero',
        withheld: 'Tiketistä 4711 toisen asiakkaan nimi ja puhelinnumero.',
        legend: 'KTV: kuitutyövaihe\nAKT: aktivoitu',
      },
      registers: searchResults([
        {
          registerId: 'R1',
          outcome: 'found',
          note: 'Sisäinen merkintä, jota ei tulosteta.',
          result: {
            kind: 'search',
            findings: [
              finding('Nimi', 'Aino Maria Esimerkki'),
              finding(
                'Osoite',
                'Kokeilutie 12 B 4, 69440 Lestijärvi',
                'Kaivuu Oy, 3.2.2026, liittymän asennusosoite',
              ),
              finding('Sähköpostiosoite', 'aino@example.fi'),
              finding('Asiakkaalle määritellyt palvelut', 'Kuitu 100/100, AKT 5.2.2026'),
            ],
          },
        },
        {
          registerId: 'R2',
          outcome: 'found',
          result: {
            kind: 'search',
            findings: [
              {
                category: 'Vikailmoitus',
                value: '14.3.2026 Yhteys poikki, KTV tarkistettu.\nKorjattu samana päivänä.',
                purpose: 'Palvelujen toteuttaminen',
                source: 'Asiakas, puhelinsoitto',
                recipients: '',
              },
            ],
          },
        },
        {
          registerId: 'R8',
          outcome: 'exempt',
          ground: 'others-rights',
          note: 'Viestit koskevat toisten asiakkaiden asioita.',
        },
      ]),
      ...rest,
    },
  );
}

/** Nothing found in the eight registers. */
export function nothingFoundReply(rest: Partial<DecisionFacts> = {}): DecisionFacts {
  return decisionFacts('access', decided('granted'), {
    draft: { ...EMPTY_DRAFT, searchTerms: 'nimi ja osoite' },
    registers: searchResults(),
    ...rest,
  });
}

export function letterStamp(rest: Partial<LetterStamp> = {}): LetterStamp {
  return {
    documentNumber: '2026/17-2',
    issuedOn: calendarDate('2026-11-23'),
    auditHead: '0123456789abcdef'.repeat(4),
    auditCount: 123,
    vault: '0a1b2c3d',
    draft: false,
    ...rest,
  };
}
