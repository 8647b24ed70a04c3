import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate, type CalendarDate } from '../../src/domain/calendar-date.ts';
import {
  askedPromptly,
  inquiryProblems,
  pausedSince,
  pausesOf,
  type InquiryDraft,
  type InquiryTimes,
} from '../../src/domain/inquiry.ts';
import type { WorkingDays } from '../../src/domain/public-holidays.ts';
import { REGIMES, type Regime } from '../../src/domain/regime.ts';
import { REQUEST_KINDS } from '../../src/domain/request.ts';

// A Friday.
const receivedOn = calendarDate('2026-11-20');
const today = calendarDate('2026-11-23');
const days: WorkingDays = { evesRollOver: false };
const day = (text: string | null): CalendarDate | null => (text === null ? null : calendarDate(text));
const asked = (
  sentOn: string | null,
  sufficientOn: string | null = null,
  delayReason = '',
): InquiryTimes => ({
  kind: 'identity',
  sentOn: day(sentOn),
  sufficientOn: day(sufficientOn),
  delayReason,
});
const pauses = (inquiries: readonly InquiryTimes[], regime: Regime = 'GDPR_TSL', of = days) =>
  pausesOf(inquiries, receivedOn, regime, of);

describe('a question suspends the time limit (EDPB 01/2022)', () => {
  test('from the day its letter left to the day of a sufficient answer', () => {
    expect(pauses([asked('2026-11-23', '2026-11-30')])).toEqual([{ from: '2026-11-23', to: '2026-11-30' }]);
  });

  test('until the letter has left nothing stands still; an insufficient answer keeps it standing', () => {
    expect(pauses([asked(null)])).toEqual([]);
    expect(pauses([asked('2026-11-23')])).toEqual([{ from: '2026-11-23', to: null }]);
  });

  test('by itself only when asked within five working days of receipt', () => {
    expect(askedPromptly(calendarDate('2026-11-27'), receivedOn, days)).toBe(true);
    expect(askedPromptly(calendarDate('2026-11-28'), receivedOn, days)).toBe(true);
    expect(askedPromptly(calendarDate('2026-11-30'), receivedOn, days)).toBe(false);
    expect(pauses([asked('2026-11-30')])).toEqual([]);
    expect(pauses([asked('2026-11-30', null, ' ')])).toEqual([]);
    expect(pauses([asked('2026-11-30', null, 'Epäily heräsi haussa.')])).toHaveLength(1);
  });

  test('the working days are those of the house', () => {
    const added: WorkingDays = {
      evesRollOver: false,
      changes: [{ date: calendarDate('2026-11-25'), kind: 'added', name: 'surupäivä' }],
    };
    expect(askedPromptly(calendarDate('2026-11-30'), receivedOn, added)).toBe(true);
  });

  test('a question about the form, which the GDPR does not ask for, suspends nothing', () => {
    expect(pauses([{ ...asked('2026-11-23', '2026-11-30'), kind: 'form' }])).toEqual([]);
  });

  test('523/1999 knows no suspension', () => {
    expect(pauses([asked('2026-11-23', '2026-11-30', 'Syy.')], 'HETIL')).toEqual([]);
  });

  test('never silently: a pause has a prompt letter or a written reason', () => {
    const anyInquiry: fc.Arbitrary<InquiryTimes> = fc.record({
      kind: fc.constantFrom('identity', 'specification'),
      sentOn: fc.option(fc.integer({ min: 0, max: 40 }).map((later) => addDays(receivedOn, later))),
      sufficientOn: fc.constant(null),
      delayReason: fc.constantFrom('', ' ', 'Syy.'),
    });
    fc.assert(
      fc.property(anyInquiry, fc.constantFrom(...REGIMES), (inquiry, regime) => {
        const { sentOn, delayReason } = inquiry;
        const suspends = pauses([inquiry], regime).length > 0;
        const told =
          sentOn !== null && (delayReason.trim() !== '' || askedPromptly(sentOn, receivedOn, days));
        expect(suspends).toBe(regime !== 'HETIL' && told);
      }),
    );
  });
});

test('the time stands still since the earliest open question', () => {
  const open = (from: string) => ({ from: calendarDate(from), to: null });
  expect(pausedSince([])).toBeNull();
  expect(pausedSince([{ from: receivedOn, to: today }])).toBeNull();
  expect(pausedSince([open('2026-11-25'), open('2026-11-23'), { from: receivedOn, to: today }])).toBe(
    '2026-11-23',
  );
});

describe('what a question needs', () => {
  const draft = (rest: Partial<InquiryDraft> = {}): InquiryDraft => ({
    kind: 'identity',
    reason: 'Osoite poikkeaa rekisteristä.',
    questions: [],
    methods: ['Käykää näyttämässä henkilöllisyysasiakirja.'],
    delayReason: '',
    ...rest,
  });
  const problems = (rest: Partial<InquiryDraft>, on = today, regime: Regime = 'GDPR_TSL') =>
    inquiryProblems(draft(rest), { kinds: ['access'], regime, receivedOn }, on, days).map(
      ({ field, code }) => `${field} ${code}`,
    );

  test('G-ID-1: a question of identity tells the reasonable doubt and the ways offered', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ reason: ' ', methods: [' '] })).toEqual(['reason required', 'methods required']);
  });

  test('recital 63: a question of meaning is for an access request, with a reason and questions', () => {
    const specification = { kind: 'specification', questions: ['Mitä vuotta tarkoitatte?'] } as const;
    expect(problems(specification)).toEqual([]);
    expect(problems({ ...specification, questions: [' '], reason: '' })).toEqual([
      'reason required',
      'questions required',
    ]);
    for (const kind of REQUEST_KINDS) {
      const found = inquiryProblems(
        draft(specification),
        { kinds: [kind], regime: 'GDPR_TSL', receivedOn },
        today,
        days,
      );
      expect(found).toEqual(kind === 'access' ? [] : [{ field: 'kind', code: 'not-for-this-request' }]);
    }
  });

  test('G-FORM-1, H-FORM-1: only 523/1999 lets ask for a form', () => {
    expect(problems({ kind: 'form' }, today, 'HETIL')).toEqual([]);
    expect(problems({ kind: 'form' })).toEqual(['kind not-in-regime']);
    expect(problems({ kind: 'form' }, today, 'GDPR_X')).toEqual(['kind not-in-regime']);
  });

  test('a late question needs its reason, where the time can stand still', () => {
    const late = calendarDate('2026-12-01');
    expect(problems({}, late)).toEqual(['delayReason required']);
    expect(problems({ delayReason: 'Epäily heräsi haussa.' }, late)).toEqual([]);
    expect(problems({}, late, 'HETIL')).toEqual([]);
  });
});
