import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { REQUEST_KINDS } from '../../src/domain/request.ts';
import { GROUNDS_OF_REGISTER, type RetentionGround } from '../../src/domain/retention-ground.ts';
import {
  keptUntil,
  TASK_OF_REQUEST,
  taskProblems,
  type Attestation,
  type Correction,
  type ErasureItem,
  type TaskPlace,
  type TaskRecordFacts,
  type TaskResult,
} from '../../src/domain/register-task.ts';

const today = calendarDate('2026-11-22');
const place: TaskPlace = { manual: false, receivedOn: calendarDate('2026-11-20') };
const attestation: Attestation = {
  doneBy: 'Aino Esimerkki',
  doneOn: today,
  system: 'Asiakasjärjestelmä',
  checkedHow: 'Haku nimellä ei anna tuloksia.',
  binder: '',
  secondPerson: '',
};
const item: ErasureItem = {
  category: 'Laskutus',
  item: 'laskut 2024',
  marketing: false,
  decision: 'erased',
  ground: null,
  groundStartsOn: null,
  reasons: '',
};
const kept: ErasureItem = {
  ...item,
  decision: 'kept',
  ground: 'KPL6',
  groundStartsOn: calendarDate('2024-12-31'),
  reasons: 'Laskut ovat kirjanpidon tositteita.',
};
const correction: Correction = {
  category: 'Osoite',
  oldValue: 'Vanhatie 1',
  newValue: 'Uusitie 2',
  decision: 'kept',
  reasons: 'Osoite on oikein.',
  evidence: 'Sopimus 2024, sivu 1',
};
const erase = (...items: ErasureItem[]): TaskResult => ({ kind: 'erase', items });

function problems(
  facts: Partial<TaskRecordFacts>,
  of: Partial<TaskPlace> = {},
  grounds: readonly RetentionGround[] = GROUNDS_OF_REGISTER.R1,
): readonly string[] {
  const whole: TaskRecordFacts = {
    outcome: 'found',
    ground: null,
    note: '',
    result: { kind: 'mark-ban' },
    attestation,
    ...facts,
  };
  return taskProblems(whole, { ...place, ...of }, grounds, today).map(({ path, code }) => `${path} ${code}`);
}

test('every kind of request but an inquiry has a task for each register', () => {
  expect(REQUEST_KINDS.filter((kind) => TASK_OF_REQUEST[kind] === null)).toEqual(['other']);
  expect(TASK_OF_REQUEST).toMatchObject({ access: 'search', completion: 'correct', objection: 'stop' });
});

describe('erase or keep, item by item (7b)', () => {
  test('an erased item needs nothing more, a kept one ground, start and reasons', () => {
    expect(problems({ result: erase(item) })).toEqual([]);
    expect(problems({ result: erase(item, kept) })).toEqual([]);
    expect(
      problems({ result: erase(item, { ...kept, ground: null, groundStartsOn: null, reasons: ' ' }) }),
    ).toEqual([
      'result.items.1.ground required',
      'result.items.1.groundStartsOn required',
      'result.items.1.reasons required',
    ]);
    expect(problems({ result: erase() })).toEqual(['result.items required']);
  });

  test('data used for marketing has no ground to stay, ever', () => {
    expect(problems({ result: erase({ ...kept, marketing: true }) })).toEqual([
      'result.items.0.decision no-ground-for-marketing',
    ]);
    expect(problems({ result: erase({ ...item, marketing: true }) })).toEqual([]);
  });

  test('KPL6 keeps nothing in the tickets: the grounds are those of the register', () => {
    expect(problems({ result: erase(kept) }, {}, GROUNDS_OF_REGISTER.R2)).toEqual([
      'result.items.0.ground not-for-this-register',
    ]);
  });

  test('a ground that has ended keeps nothing', () => {
    const ended = { ...kept, groundStartsOn: calendarDate('2019-12-31') };
    expect(keptUntil(ended)).toBe('2025-12-31');
    expect(problems({ result: erase(ended) })).toEqual(['result.items.0.groundStartsOn ground-ended']);
    const lastYear = { ...kept, groundStartsOn: calendarDate('2020-01-01') };
    expect(keptUntil(lastYear)).toBe('2026-12-31');
    expect(problems({ result: erase(lastYear) })).toEqual([]);
  });

  test('NET: unlinking takes the name away and needs no ground', () => {
    const unlinked: ErasureItem = { ...item, item: 'liittymän reitti', decision: 'unlinked' };
    expect(problems({ result: erase(unlinked) }, {}, GROUNDS_OF_REGISTER.R3)).toEqual([]);
    expect(keptUntil(unlinked)).toBeNull();
  });

  test('shredding paper needs the binder and a second person', () => {
    const paper = { manual: true };
    expect(problems({ result: erase(item) }, paper)).toEqual([
      'attestation.binder required',
      'attestation.secondPerson required',
    ]);
    const alone = { ...attestation, binder: 'Mappi 3', secondPerson: ' aino esimerkki ' };
    expect(problems({ result: erase(item), attestation: alone }, paper)).toEqual([
      'attestation.secondPerson same-person',
    ]);
    const two = { ...alone, secondPerson: 'Veikko Testinen' };
    expect(problems({ result: erase(item), attestation: two }, paper)).toEqual([]);
    // Kept paper is not shredded.
    expect(problems({ result: erase(kept), attestation: { ...two, secondPerson: '' } }, paper)).toEqual([]);
  });
});

describe('H-COR-1, H-COR-2: a correction names old and new value, a kept value its evidence', () => {
  const correct = (...corrections: Correction[]): TaskResult => ({ kind: 'correct', corrections });

  test('what is corrected needs no reasons', () => {
    const corrected: Correction = { ...correction, decision: 'corrected', reasons: '', evidence: '' };
    expect(problems({ result: correct(corrected) })).toEqual([]);
    expect(problems({ result: correct() })).toEqual(['result.corrections required']);
  });

  test('H-COR-3: what stays has reasons of fact and what it was checked against', () => {
    expect(problems({ result: correct(correction) })).toEqual([]);
    expect(problems({ result: correct({ ...correction, reasons: '', evidence: ' ' }) })).toEqual([
      'result.corrections.0.reasons required',
      'result.corrections.0.evidence required',
    ]);
  });
});

describe('G-LOG-1: who did it, when, where and how it was checked', () => {
  test('a change without attestation is not accepted', () => {
    const empty = { ...attestation, doneBy: '', system: '', checkedHow: ' ' };
    for (const kind of ['restrict', 'lift-restriction', 'stop', 'mark-ban', 'unmark-ban'] as const) {
      expect(problems({ result: { kind }, attestation: empty })).toEqual([
        'attestation.doneBy required',
        'attestation.system required',
        'attestation.checkedHow required',
      ]);
    }
  });

  test('a search is done by somebody', () => {
    const result: TaskResult = { kind: 'search', findings: [] };
    expect(problems({ outcome: 'nothing', result, attestation: { ...attestation, doneBy: ' ' } })).toEqual([
      'attestation.doneBy required',
    ]);
    expect(problems({ result })).toEqual(['result.findings required']);
  });

  test.each([
    ['2026-11-23', ['attestation.doneOn in-future']],
    ['2026-11-19', ['attestation.doneOn before-receipt']],
    ['2026-11-20', []],
  ])('done on %s', (doneOn, expected) => {
    expect(problems({ attestation: { ...attestation, doneOn: calendarDate(doneOn) } })).toEqual(expected);
  });
});

describe('H-REF-1, H-REF-2: a register is left out on a ground, with a note', () => {
  const exempt = { outcome: 'exempt', note: 'Muiden tietoja.' } as const;
  const search: TaskResult = { kind: 'search', findings: [] };
  const exported: TaskResult = { kind: 'export', items: [] };

  test('of a search and of an export, never of a change', () => {
    expect(problems({ ...exempt, ground: 'serious-danger', result: search })).toEqual([]);
    expect(problems({ ...exempt, ground: 'not-portable', result: exported })).toEqual([]);
    expect(problems({ ...exempt, ground: 'serious-danger', result: erase() })).toContain(
      'outcome not-for-this-task',
    );
    expect(problems({ ...exempt, ground: null, note: '', result: search })).toEqual([
      'ground required',
      'note required',
    ]);
  });

  test('GDPR 20(1), 20(4): an export has grounds of its own', () => {
    expect(problems({ ...exempt, ground: 'national-security', result: exported })).toEqual([
      'ground not-for-this-task',
    ]);
    expect(problems({ ...exempt, ground: 'not-portable', result: search })).toEqual([
      'ground not-for-this-task',
    ]);
    expect(problems({ ...exempt, ground: 'others-rights', result: exported })).toEqual([]);
  });

  test('GDPR 15(4) is no ground under 523/1999, which has its own in § 27', () => {
    const old = { receivedOn: calendarDate('2018-05-24') };
    expect(problems({ ...exempt, ground: 'others-rights', result: search }, old)).toEqual([
      'ground not-for-this-task',
    ]);
    expect(problems({ ...exempt, ground: 'serious-danger', result: search }, old)).toEqual([]);
  });
});
