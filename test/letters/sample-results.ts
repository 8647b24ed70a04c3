import { calendarDate } from '../../src/domain/calendar-date.ts';
import { emptyResult, type Attestation, type TaskKind } from '../../src/domain/register-task.ts';
import { sourceStatementDefaults } from '../../src/domain/source-statement.ts';
import type { RegisterResult } from '../../src/letters/letter-order.ts';

export function attestation(doneOn = '2026-11-20'): Attestation {
  return {
    doneBy: 'Kirsti Kirjaaja',
    doneOn: calendarDate(doneOn),
    system: 'Asiakasjärjestelmä',
    checkedHow: 'Haettiin uudelleen',
    binder: '',
    secondPerson: '',
  };
}

/** Results of all eight registers: nothing there, save those given. */
export function registerResults(
  kind: TaskKind,
  given: readonly Partial<RegisterResult>[] = [],
): readonly RegisterResult[] {
  return sourceStatementDefaults().registers.map(({ id, name, manual }) => ({
    registerId: id,
    name,
    manual,
    outcome: 'nothing',
    ground: null,
    note: '',
    result: emptyResult(kind),
    attestation: attestation(),
    ...given.find((result) => result.registerId === id),
  }));
}

export function searchResults(given: readonly Partial<RegisterResult>[] = []): readonly RegisterResult[] {
  return registerResults('search', given);
}

/** One value corrected, one kept. */
export function corrections(
  kind: 'rectification' | 'completion' = 'rectification',
): readonly RegisterResult[] {
  return registerResults('correct', [
    {
      registerId: 'R1',
      outcome: 'found',
      result: {
        kind: 'correct',
        corrections: [
          {
            category: 'Puhelinnumero',
            oldValue: kind === 'completion' ? '' : '040 123 4567',
            newValue: '040 765 4321',
            decision: 'corrected',
            reasons: '',
            evidence: '',
          },
          {
            category: 'Laskun 4711 päivä',
            oldValue: '3.2.2026',
            newValue: '3.3.2026',
            decision: 'kept',
            reasons: 'Lasku on lähetetty ja kirjattu helmikuussa.',
            evidence: 'Laskuaineisto ja postituspäivä',
          },
        ],
      },
    },
  ]);
}

/** A note erased, a route unlinked, paper shredded, an invoice and a claim kept. */
export function erasures(): readonly RegisterResult[] {
  const item = {
    category: 'Muistiinpano',
    marketing: false,
    decision: 'erased',
    ground: null,
    groundStartsOn: null,
    reasons: '',
  } as const;
  return registerResults('erase', [
    {
      registerId: 'R1',
      outcome: 'found',
      result: {
        kind: 'erase',
        items: [
          { ...item, item: 'Asiakaskortin muistiinpanot 2019-2023' },
          {
            ...item,
            item: 'Laskut vuodelta 2025',
            decision: 'kept',
            ground: 'KPL6',
            groundStartsOn: calendarDate('2025-12-31'),
            reasons: 'Lasku on kirjanpidon tosite.',
          },
          {
            ...item,
            item: 'Vahinkoa 12.8.2026 koskeva kirjeenvaihto',
            decision: 'kept',
            ground: 'CLAIM',
            groundStartsOn: calendarDate('2027-12-31'),
            reasons: 'Korvausvaatimusta ei ole ratkaistu.',
          },
        ],
      },
    },
    {
      registerId: 'R3',
      outcome: 'found',
      result: {
        kind: 'erase',
        items: [{ ...item, item: 'Liittymän ja asiakkaan yhteys', decision: 'unlinked' }],
      },
    },
    {
      registerId: 'R4',
      outcome: 'found',
      result: { kind: 'erase', items: [{ ...item, item: 'Kuitukyselyn vastauslomake' }] },
    },
  ]);
}

/** The same without what was kept. */
export function fullErasures(): readonly RegisterResult[] {
  return erasures().map((register) => ({
    ...register,
    result:
      register.result.kind === 'erase'
        ? {
            kind: 'erase',
            items: register.result.items.filter(({ decision }) => decision !== 'kept'),
          }
        : register.result,
  }));
}

export function exports(): readonly RegisterResult[] {
  const item = {
    category: 'Yhteystiedot',
    field: 'Nimi',
    value: 'Aino Maria Esimerkki',
    basis: 'contract',
  } as const;
  return registerResults('export', [
    {
      registerId: 'R1',
      outcome: 'found',
      result: {
        kind: 'export',
        items: [item, { ...item, category: 'Uutiskirjeen tilaus', field: 'Tilattu', basis: 'consent' }],
      },
    },
    {
      registerId: 'R4',
      outcome: 'exempt',
      ground: 'not-portable',
      note: 'Aineisto on paperilla.',
    },
  ]);
}

/** Registers where something was marked. */
export function marked(kind: 'restrict' | 'stop' | 'mark-ban' | 'unmark-ban'): readonly RegisterResult[] {
  return registerResults(kind, [
    { registerId: 'R1', outcome: 'found' },
    { registerId: 'R2', outcome: 'found' },
  ]);
}
