import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, calendarDate, type CalendarDate } from '../../src/domain/calendar-date.ts';
import { caseDeadline, type CaseDeadline, type CaseDeadlineFacts } from '../../src/domain/case-deadline.ts';
import type { InquiryTimes } from '../../src/domain/inquiry.ts';
import { isWorkingDay, type HolidayChange } from '../../src/domain/public-holidays.ts';

const day = calendarDate;
const plain = { evesRollOver: false };

function times(receivedOn: string, rest: Partial<CaseDeadlineFacts> = {}): CaseDeadline {
  return caseDeadline({
    receivedOn: day(receivedOn),
    inquiries: [],
    extensionNoticeSentOn: null,
    days: plain,
    ...rest,
  });
}
const asked = (sentOn: string, sufficientOn: string | null, delayReason = ''): InquiryTimes => ({
  kind: 'identity',
  sentOn: day(sentOn),
  sufficientOn: sufficientOn === null ? null : day(sufficientOn),
  delayReason,
});
const dueOn = (deadline: CaseDeadline): CalendarDate => deadline.explanation.dueOn;

test('G-TIME-1: one month from receipt, with the last day for a notice of extension', () => {
  expect(times('2026-11-20')).toMatchObject({
    kind: 'limit',
    explanation: { nominalOn: '2026-12-20', dueOn: '2026-12-21' },
    unpausedDueOn: '2026-12-21',
    pausedSince: null,
    extended: false,
    extensionNoticeDueOn: '2026-12-21',
    deemedRefusalOn: null,
  });
});

describe('G-TIME-2: extended to three months from receipt', () => {
  test('by a notice that left within the first month', () => {
    const extended = times('2026-01-31', { extensionNoticeSentOn: day('2026-03-02') });
    // Never one month (rolled to 2.3.) and two more.
    expect(extended).toMatchObject({ extended: true, explanation: { dueOn: '2026-04-30' } });
    expect(extended.extensionNoticeDueOn).toBe('2026-03-02');
  });

  test('not by one that left later', () => {
    const late = times('2026-01-31', { extensionNoticeSentOn: day('2026-03-03') });
    expect(late).toMatchObject({ extended: false, explanation: { dueOn: '2026-03-02' } });
  });
});

describe('pauses', () => {
  test('the due date without them stands beside', () => {
    const paused = times('2026-11-20', { inquiries: [asked('2026-11-23', '2026-11-30')] });
    expect(paused).toMatchObject({ explanation: { dueOn: '2026-12-28' }, unpausedDueOn: '2026-12-21' });
    // The notice of an extension has the same month.
    expect(paused.extensionNoticeDueOn).toBe('2026-12-28');
  });

  test('an open one adds nothing yet and is told', () => {
    const paused = times('2026-11-20', { inquiries: [asked('2026-11-23', null)] });
    expect(paused).toMatchObject({ pausedSince: '2026-11-23', explanation: { dueOn: '2026-12-21' } });
  });

  test('a late question without a reason is none', () => {
    const late = times('2026-11-20', { inquiries: [asked('2026-12-03', '2026-12-10')] });
    expect(late).toMatchObject({ pauses: [], explanation: { dueOn: '2026-12-21' } });
  });
});

describe('H-TIME-1, H-CERT-1: under 523/1999 the month is a target and three months are a refusal', () => {
  test('received on the last day of the Act', () => {
    expect(times('2018-05-24', { extensionNoticeSentOn: day('2018-06-01') })).toMatchObject({
      kind: 'target',
      // Midsummer: the target rolls from Sunday 24.6. as a limit would.
      explanation: { dueOn: '2018-06-25' },
      extended: false,
      extensionNoticeDueOn: null,
      deemedRefusalOn: '2018-08-24',
    });
  });

  test('the first day of the GDPR has neither', () => {
    expect(times('2018-05-25')).toMatchObject({ kind: 'limit', deemedRefusalOn: null });
  });
});

describe('a holiday added or taken away', () => {
  const changed = (...changes: HolidayChange[]): CalendarDate =>
    dueOn(times('2026-11-20', { days: { evesRollOver: false, changes } }));

  test('moves the due date that meets it, and only that', () => {
    expect(changed({ date: day('2026-12-21'), kind: 'added', name: 'surupäivä' })).toBe('2026-12-22');
    expect(changed({ date: day('2026-12-22'), kind: 'added', name: 'surupäivä' })).toBe('2026-12-21');
    expect(changed()).toBe('2026-12-21');
  });

  test('the explanation names the added day', () => {
    const { steps } = times('2026-11-20', {
      days: { evesRollOver: false, changes: [{ date: day('2026-12-21'), kind: 'added', name: 'surupäivä' }] },
    }).explanation;
    expect(steps.at(-2)).toEqual({
      kind: 'rolled',
      from: '2026-12-21',
      to: '2026-12-22',
      because: 'added-holiday',
      name: 'surupäivä',
    });
  });

  test('a holiday that was taken away is a working day', () => {
    const epiphany = { date: day('2026-01-06'), kind: 'removed', name: 'loppiainen' } as const;
    expect(dueOn(times('2025-12-06'))).toBe('2026-01-07');
    expect(dueOn(times('2025-12-06', { days: { evesRollOver: false, changes: [epiphany] } }))).toBe(
      '2026-01-06',
    );
  });
});

describe('properties over decades', () => {
  const FIRST = day('2018-05-25');
  const anyDay = fc.integer({ min: 0, max: 36_500 }).map((days) => addDays(FIRST, days));
  const anyFacts: fc.Arbitrary<CaseDeadlineFacts> = anyDay.chain((receivedOn) => {
    const near = fc.integer({ min: 0, max: 150 }).map((days) => addDays(receivedOn, days));
    return fc.record({
      receivedOn: fc.constant(receivedOn),
      extensionNoticeSentOn: fc.option(near),
      inquiries: fc.array(
        fc
          .tuple(near, fc.option(fc.integer({ min: 0, max: 40 })), fc.constantFrom('', 'Syy.'))
          .map(([sentOn, length, delayReason]) => ({
            kind: 'identity' as const,
            sentOn,
            sufficientOn: length === null ? null : addDays(sentOn, length),
            delayReason,
          })),
        { maxLength: 3 },
      ),
      days: fc.record({
        evesRollOver: fc.boolean(),
        changes: fc.uniqueArray(
          fc.record({
            date: near,
            kind: fc.constantFrom('added' as const, 'removed' as const),
            name: fc.constant('päivä'),
          }),
          { maxLength: 8, selector: ({ date }) => date },
        ),
      }),
    });
  });

  test('the due date is a working day of the house, and every day before it down to the nominal one is none', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { nominalOn, dueOn: due } = caseDeadline(facts).explanation;
        expect(isWorkingDay(due, facts.days)).toBe(true);
        expect(due >= nominalOn).toBe(true);
        for (let on = nominalOn; on < due; on = addDays(on, 1)) {
          expect(isWorkingDay(on, facts.days)).toBe(false);
        }
      }),
    );
  });

  test('extended exactly when the notice left by the due date of the month; then three months at least', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const month = caseDeadline({ ...facts, extensionNoticeSentOn: null });
        const { extended, explanation, extensionNoticeDueOn } = caseDeadline(facts);
        expect(extensionNoticeDueOn).toBe(dueOn(month));
        const sent = facts.extensionNoticeSentOn;
        expect(extended).toBe(sent !== null && sent <= dueOn(month));
        if (extended) expect(explanation.nominalOn >= addMonths(facts.receivedOn, 3)).toBe(true);
        else expect(explanation).toEqual(month.explanation);
      }),
    );
  });

  test('the unpaused date is never later, and the same where nothing was paused', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { unpausedDueOn, explanation, pauses, extended } = caseDeadline(facts);
        expect(unpausedDueOn <= explanation.dueOn).toBe(true);
        if (pauses.length === 0) expect(unpausedDueOn).toBe(explanation.dueOn);
        if (!extended) expect(unpausedDueOn >= addMonths(facts.receivedOn, 1)).toBe(true);
      }),
    );
  });

  test('an added day and the eves never bring the due date forward, a removed day never puts it off', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 0, max: 120 }), (facts, later) => {
        const without = {
          ...facts,
          extensionNoticeSentOn: null,
          inquiries: [],
          days: { evesRollOver: false },
        };
        const date = addDays(facts.receivedOn, later);
        const change = (kind: HolidayChange['kind']) =>
          dueOn(
            caseDeadline({ ...without, days: { ...without.days, changes: [{ date, kind, name: 'x' }] } }),
          );
        expect(change('added') >= dueOn(caseDeadline(without))).toBe(true);
        expect(change('removed') <= dueOn(caseDeadline(without))).toBe(true);
        const eves = caseDeadline({ ...without, days: { evesRollOver: true } });
        expect(dueOn(eves) >= dueOn(caseDeadline(without))).toBe(true);
      }),
    );
  });

  test('P6: every period has two working days at least, eight added days off included', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        let working = 0;
        const due = dueOn(caseDeadline(facts));
        for (let on = addDays(facts.receivedOn, 1); on <= due; on = addDays(on, 1)) {
          if (isWorkingDay(on, facts.days)) working += 1;
        }
        expect(working).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  test('everything is told: what is extended is explained as three months, what is paused as a pause', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { explanation, extended, pauses } = caseDeadline(facts);
        const period = explanation.steps.find((step) => step.kind === 'period');
        expect(period).toMatchObject({ months: extended ? 3 : 1, from: facts.receivedOn });
        const closed = pauses.filter(({ to }) => to !== null);
        expect(explanation.steps.some((step) => step.kind === 'pause')).toBe(closed.length > 0);
      }),
    );
  });
});
