import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { outcomesOf } from '../../src/domain/decision.ts';
import { decisionLetters, letterExists, LETTERS } from '../../src/domain/letter.ts';
import { kindsUnder, REQUEST_KINDS, type RequestKind } from '../../src/domain/request.ts';
import { REGIMES, type Regime } from '../../src/domain/regime.ts';
import { momentOn, openTestDesk, type TestDesk } from '../helpers/desk.ts';
import { detailOf, playCase, registering } from '../helpers/play-case.ts';
import { refusal } from '../helpers/case-steps.ts';

/** A day of each regime, and the day on which the desk works. */
const DAYS: Readonly<Record<Regime, { readonly receivedOn: string; readonly today: string }>> = {
  HETIL: { receivedOn: '2018-03-05', today: '2018-03-12' },
  GDPR_X: { receivedOn: '2018-09-03', today: '2018-09-10' },
  GDPR_TSL: { receivedOn: '2026-11-16', today: '2026-11-22' },
};

describe.each(REGIMES)('under %s', (regime) => {
  const { receivedOn, today } = DAYS[regime];
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk({ moment: momentOn(today) });
  });
  afterAll(() => desk.end());

  const plays = kindsUnder(regime).flatMap((kind) =>
    outcomesOf(kind)
      .filter((outcome) => outcome !== 'withdrawn' && outcome !== 'transferred')
      .map((outcome) => [kind, outcome] as const),
  );

  it.each(plays)('%s, %s: from the counter to its closing', async (kind, outcome) => {
    const person = await banned(kind);
    const { caseId, letters } = await playCase(desk, {
      kind,
      outcome,
      receivedOn: calendarDate(receivedOn),
      ...person,
    });
    const detail = await detailOf(desk, caseId);
    expect(detail).toMatchObject({ regime, stage: 'closed', closed: { outcome: 'answered' } });
    expect(detail.requests[0]?.decision).toMatchObject({ outcome });
    expect(letters).toEqual(
      decisionLetters(kind, outcome, regime, kind === 'access' && outcome !== 'refused'),
    );
    expect(letters.every((letter) => letterExists(letter, regime))).toBe(true);
    const sent = detail.documents.flatMap(({ letter }) => (letter === null ? [] : [letter]));
    expect(sent.map((letter) => letter.kind)).toEqual(['K1', ...letters]);
    expect(sent.every(({ dispatch }) => dispatch !== null)).toBe(true);
    expect(letters.every((letter) => LETTERS[letter].purpose === 'reply')).toBe(true);
  });

  it('keeps the chain whole after all of them', async () => {
    const check = await desk.call('vault.check', { operationId: 'check' });
    expect(check).toMatchObject({
      database: 'intact',
      audit: { intact: true },
      files: { damaged: [], missing: [] },
    });
  });

  it.each(REQUEST_KINDS.filter((kind) => !kindsUnder(regime).includes(kind)))(
    'does not know %s',
    async (kind) => {
      const input = registering({ kind, receivedOn: calendarDate(receivedOn), outcome: 'granted' });
      expect(await refusal(desk.call('case.register', input))).toEqual({
        kind: 'invalid',
        problems: [{ path: 'requests.0.kind', code: 'not-in-regime' }],
      });
    },
  );

  /** A withdrawal needs somebody who has a ban. */
  async function banned(kind: RequestKind) {
    if (kind !== 'marketing-ban-withdrawal') return {};
    const { caseId } = await playCase(desk, {
      kind: 'marketing-ban',
      receivedOn: calendarDate(receivedOn),
      outcome: 'granted',
    });
    const { person } = await detailOf(desk, caseId);
    return person === null ? {} : { person: { kind: 'known' as const, personId: person.id } };
  }
});
