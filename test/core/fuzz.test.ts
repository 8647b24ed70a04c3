import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { methods } from '../../src/handlers/index.ts';
import { openTestDesk, testCore, type TestDesk } from '../helpers/desk.ts';
import { validInputs } from '../helpers/valid-inputs.ts';

/** Whatever comes in, the answer is a value or an expected failure: `internal` is a bug. */

const names = Object.keys(methods);

/** Would end the desk, or reach for real devices, when the changed field happens to be no harm. */
const NOT_CHANGED_A_LITTLE = ['core.close', 'vault.lock', 'printer.list', 'scanner.list', 'scanner.scan'];

function validInput(method: string): Record<string, unknown> {
  return (validInputs() as Record<string, Record<string, unknown>>)[method] ?? {};
}

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
  // Case 1 with its tasks 1-8, so that more than the first look-up is reached.
  await desk.call('case.register', validInputs()['case.register']);
});
afterAll(() => desk.end());

describe.each(names)('%s', (method) => {
  test('takes any JSON', async () => {
    const locked = testCore();
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (input) => {
        for (const { core } of [locked, desk]) {
          const reply = await core.dispatch({ id: 1, method, input });
          expect(reply).not.toMatchObject({ error: { kind: 'internal' } });
        }
      }),
      { numRuns: 30 },
    );
  });
});

const withFields = names.filter(
  (method) => !NOT_CHANGED_A_LITTLE.includes(method) && Object.keys(validInput(method)).length > 0,
);

describe.each(withFields)('%s', (method) => {
  test('takes an input with any field changed', async () => {
    const valid = validInput(method);
    const fields = Object.keys(valid);
    const value = fc.oneof(
      fc.jsonValue(),
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.uint8Array(),
      fc.constantFrom(
        '\0',
        '../x',
        '2199-12-31',
        '1800-01-01',
        '"*',
        'a* OR b',
        '%',
        Number.MAX_SAFE_INTEGER,
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields), value, async (field, changed) => {
        const reply = await desk.core.dispatch({ id: 1, method, input: { ...valid, [field]: changed } });
        expect(reply).not.toMatchObject({ error: { kind: 'internal' } });
      }),
      { numRuns: 30 },
    );
  });
});
