import { expect, test } from 'vitest';
import { letterTextGroups } from '../../renderer/text/fi/letter-texts.ts';
import { textKeys } from '../../src/letters/text-register.ts';

test('every text of the letters belongs to a part with a name, and every name has texts', () => {
  const parts = textKeys().map(({ key }) => key.split('.')[0]);
  expect(new Set(Object.keys(letterTextGroups))).toEqual(new Set(parts));
});
