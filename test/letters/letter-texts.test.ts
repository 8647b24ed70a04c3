import { describe, expect, test } from 'vitest';
import { LETTER_LANGUAGES } from '../../src/domain/letter-language.ts';
import { keyedTexts, TEXTS } from '../../src/letters/letter-texts.ts';
import { placeholdersIn } from '../../src/letters/placeholder.ts';
import { textProblems } from '../../src/letters/text-register.ts';

const finnish = keyedTexts(TEXTS.fi);

describe.each(LETTER_LANGUAGES)('the texts in %s', (language) => {
  const texts = keyedTexts(TEXTS[language]);

  test('have the keys of the Finnish ones, in any order', () => {
    expect(texts.map(([key]) => key).toSorted()).toEqual(finnish.map(([key]) => key).toSorted());
  });

  test('have the places of the Finnish ones', () => {
    const places = Object.fromEntries(texts.map(([key, text]) => [key, placeholdersIn(text).toSorted()]));
    expect(places).toEqual(
      Object.fromEntries(finnish.map(([key, text]) => [key, placeholdersIn(text).toSorted()])),
    );
  });

  test('can be printed as they stand', () => {
    const unfit = texts.filter(
      ([key, text]) => text !== text.trim().normalize('NFC') || textProblems(language, key, text).length > 0,
    );
    expect(unfit).toEqual([]);
  });
});

test('every key has one text', () => {
  expect(new Set(finnish.map(([key]) => key)).size).toBe(finnish.length);
});

test('keys are dotted, lists by their index', () => {
  expect(keyedTexts({ one: 'a', more: { two: 'b', list: ['c', 'd'] } })).toEqual([
    ['one', 'a'],
    ['more.two', 'b'],
    ['more.list.0', 'c'],
    ['more.list.1', 'd'],
  ]);
});
