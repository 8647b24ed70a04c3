import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prepareEnclosureTable } from '../../src/storage/enclosure-table.ts';
import { deskDatabase } from '../helpers/desk-database.ts';

const REQUEST = 1;
const OTHER_REQUEST = 2;

function tableOfRequests() {
  const database = deskDatabase();
  // Only the list itself is looked at.
  database.pragma('foreign_keys = OFF');
  return prepareEnclosureTable(database);
}

function entry(title: string) {
  return { title, areas: [], withheld: '' };
}

const step = fc.oneof(
  fc.record({ kind: fc.constantFrom('up', 'down', 'remove', 'unlist', 'replace'), at: fc.nat(6) }),
  fc.record({ kind: fc.constant('add' as const), at: fc.constant(0) }),
);

test('the list keeps its order through every change, and the list of another request its own', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const table = tableOfRequests();
      table.insert(OTHER_REQUEST, entry('muu'));
      let expected: number[] = [];
      for (const [number, { kind, at }] of steps.entries()) {
        const id = expected[at];
        if (kind === 'add') expected = [...expected, table.insert(REQUEST, entry(`liite ${number}`))];
        else if (id === undefined) continue;
        else if (kind === 'remove' || kind === 'unlist') {
          if (kind === 'remove') table.remove(id);
          else table.unlist(id);
          expected = expected.filter((other) => other !== id);
        } else if (kind === 'replace') {
          expected = expected.with(at, table.insert(REQUEST, entry(`muutettu ${number}`), id));
        } else {
          table.move(id, kind);
          const other = kind === 'up' ? at - 1 : at + 1;
          const swapped = expected[other];
          if (swapped !== undefined) expected = expected.with(at, swapped).with(other, id);
        }
        expect(table.listed(REQUEST).map((enclosure) => enclosure.id)).toEqual(expected);
        expect(table.listed(OTHER_REQUEST).map(({ title }) => title)).toEqual(['muu']);
      }
    }),
  );
});

test('what was taken off the list or never was is told apart', () => {
  const table = tableOfRequests();
  const id = table.insert(REQUEST, entry('Sopimus'));
  expect(table.get(id)).toEqual({ id, requestId: REQUEST, listed: true, ...entry('Sopimus') });
  table.unlist(id);
  expect(table.get(id)?.listed).toBe(false);
  expect(table.get(id + 1)).toBeNull();
});
