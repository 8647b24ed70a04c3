import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messageLine, parseMessageLine } from '../../src/message-line.ts';

test('bytes at any depth and everything JSON has come through a line unchanged', () => {
  const bytes = fc.uint8Array();
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      bytes,
      fc.array(tie('value')),
      fc.dictionary(
        fc.string().filter((key) => key !== '__proto__'),
        tie('value'),
        { noNullPrototype: true },
      ),
    ),
  })).value;
  fc.assert(
    fc.property(value, (message) => {
      const line = messageLine({ message });
      expect(line).not.toContain('\n');
      expect(parseMessageLine(line)).toEqual({ message });
    }),
  );
});

test('a buffer travels as the bytes it is', () => {
  expect(messageLine({ pdf: Buffer.from('abc') })).toBe('{"pdf":{"$bytes":"YWJj"}}');
});

test('a line that is no JSON is no message', () => {
  expect(parseMessageLine('{"id":1')).toBeNull();
});
