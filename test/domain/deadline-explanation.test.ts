import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, calendarDate, daysBetween } from '../../src/domain/calendar-date.ts';
import { deadline, type DeadlineInput } from '../../src/domain/deadline.ts';
import { explainDeadline } from '../../src/domain/deadline-explanation.ts';

const request = (receivedOn: string, rest: Partial<DeadlineInput> = {}): DeadlineInput => ({
  receivedOn: calendarDate(receivedOn),
  extended: false,
  pauses: [],
  evesRollOver: false,
  ...rest,
});

test('an ordinary month has three steps', () => {
  expect(explainDeadline(request('2026-08-31'))).toEqual({
    nominalOn: '2026-09-30',
    dueOn: '2026-09-30',
    steps: [
      { kind: 'received', on: '2026-08-31' },
      { kind: 'period', months: 1, from: '2026-08-31', to: '2026-09-30', clampedToMonthEnd: true },
      { kind: 'due', on: '2026-09-30' },
    ],
  });
});

test('every skipped day has a step of its own with its reason', () => {
  expect(explainDeadline(request('2025-11-24', { evesRollOver: true })).steps.slice(2)).toEqual([
    { kind: 'rolled', from: '2025-12-24', to: '2025-12-25', because: 'eve', holiday: 'christmas-eve' },
    { kind: 'rolled', from: '2025-12-25', to: '2025-12-26', because: 'holiday', holiday: 'christmas-day' },
    { kind: 'rolled', from: '2025-12-26', to: '2025-12-27', because: 'holiday', holiday: 'boxing-day' },
    { kind: 'rolled', from: '2025-12-27', to: '2025-12-28', because: 'saturday' },
    { kind: 'rolled', from: '2025-12-28', to: '2025-12-29', because: 'sunday' },
    { kind: 'due', on: '2025-12-29' },
  ]);
});

test('pauses stand in date order, each with the day to which it moved the end', () => {
  const day = calendarDate;
  const input = request('2026-09-01', {
    extended: true,
    pauses: [
      { from: day('2026-09-12'), to: day('2026-09-14') },
      { from: day('2026-09-20'), to: null },
      { from: day('2026-09-03'), to: day('2026-09-08') },
      { from: day('2026-09-05'), to: day('2026-09-10') },
    ],
  });
  expect(explainDeadline(input).steps).toEqual([
    { kind: 'received', on: '2026-09-01' },
    { kind: 'period', months: 3, from: '2026-09-01', to: '2026-12-01', clampedToMonthEnd: false },
    { kind: 'pause', from: '2026-09-03', to: '2026-09-10', days: 7, movedTo: '2026-12-08' },
    { kind: 'pause', from: '2026-09-12', to: '2026-09-14', days: 2, movedTo: '2026-12-10' },
    { kind: 'due', on: '2026-12-10' },
  ]);
});

test('the steps form an unbroken chain from receipt to the due date that deadline gives', () => {
  const anyInput: fc.Arbitrary<DeadlineInput> = fc.record({
    receivedOn: fc.integer({ min: 0, max: 36_500 }).map((days) => addDays(calendarDate('2018-05-25'), days)),
    extended: fc.boolean(),
    evesRollOver: fc.boolean(),
    pauses: fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 36_600 }), fc.integer({ min: 0, max: 40 }))
        .map(([start, length]) => {
          const from = addDays(calendarDate('2018-05-25'), start);
          return { from, to: addDays(from, length) };
        }),
      { maxLength: 3 },
    ),
  });
  fc.assert(
    fc.property(anyInput, (input) => {
      const { nominalOn, dueOn, steps } = explainDeadline(input);
      expect({ nominalOn, dueOn }).toEqual(deadline(input));
      let reached = input.receivedOn;
      for (const step of steps) {
        switch (step.kind) {
          case 'received':
          case 'due':
            expect(step.on).toBe(reached);
            break;
          case 'period':
            expect(step.from).toBe(reached);
            reached = step.to;
            break;
          case 'pause':
            expect(step.days).toBe(daysBetween(step.from, step.to));
            expect(step.movedTo).toBe(addDays(reached, step.days));
            reached = step.movedTo;
            break;
          case 'rolled':
            expect(step.from).toBe(reached);
            reached = step.to;
            break;
        }
      }
      expect(steps.at(0)?.kind).toBe('received');
      expect(steps.at(-1)).toEqual({ kind: 'due', on: dueOn });
    }),
  );
});
