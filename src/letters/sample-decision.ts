import { addDays, type CalendarDate } from '../domain/calendar-date.ts';
import type { DecisionTerms, Refusal, RequestOutcome } from '../domain/decision.ts';
import type { LetterKind } from '../domain/letter.ts';
import type { RefusalGround } from '../domain/refusal-ground.ts';
import { emptyResult, type TaskKind, type TaskResult } from '../domain/register-task.ts';
import type { RequestKind } from '../domain/request.ts';

/** Nobody's name and address. */
export const EXAMPLE = {
  name: 'Maija Malliasiakas',
  streetAddress: 'Esimerkkikatu 1 A 2',
  postalCode: '00000',
  locality: 'Mallila',
};

export const REASONS = 'Tässä ovat perustelut, jotka käsittelijä kirjoittaa.';

/** An invented decision, and what its registers answered. */
export interface SampleDecision {
  readonly request: RequestKind;
  readonly outcome: RequestOutcome;
  readonly refusal: Refusal | null;
  readonly terms: DecisionTerms;
  readonly task: TaskKind;
  /** In the first registers; the others hold nothing. */
  readonly results: readonly TaskResult[];
}

export type DecisionLetterKind = Exclude<LetterKind, 'K1' | 'K2' | 'K3' | 'K9' | 'K10' | 'K11' | 'K13'>;

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

/** What each letter that tells a decision would tell, with the days counted from `today`. */
export const SAMPLE_DECISIONS: Record<DecisionLetterKind, (today: CalendarDate) => SampleDecision> = {
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

export function isDecisionLetter(kind: LetterKind): kind is DecisionLetterKind {
  return kind in SAMPLE_DECISIONS;
}
