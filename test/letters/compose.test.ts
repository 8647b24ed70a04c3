import { describe, expect, test } from 'vitest';
import { LETTER_KINDS, letterExists } from '../../src/domain/letter.ts';
import { letterContent } from '../../src/letters/compose.ts';
import { goldenText, letterText } from './letter-text.ts';
import {
  EXISTING_LETTERS as existing,
  formQuestion,
  LETTERS as letters,
  tellsRemedies,
} from './letter-variants.ts';

describe('every letter under every law that knows it', () => {
  test('has a variant of each kind', () => {
    expect(new Set(letters.map(({ order }) => order.kind))).toEqual(new Set(LETTER_KINDS));
  });

  test.each(existing)('$name $regime reads as it was looked at', async ({ name, regime, order }) => {
    await expect(goldenText(letterContent(order))).toMatchFileSnapshot(`fixtures/${name}-${regime}.txt`);
  });

  test('K2 asks for a request in due form', async () => {
    await expect(goldenText(letterContent(formQuestion()))).toMatchFileSnapshot('fixtures/K2-form-HETIL.txt');
  });

  test.each(existing)('$name $regime cites no law of another day', ({ regime, order }) => {
    const text = letterText(letterContent(order));
    if (regime === 'HETIL') expect(text).not.toMatch(/tietosuoja-asetu|tietosuojala|artikla/u);
    if (regime === 'GDPR_X') expect(text).not.toMatch(/tietosuojala/u);
    if (regime === 'GDPR_TSL') expect(text).not.toMatch(/henkilötietola/u);
  });

  test.each(existing)('$name $regime has what every letter has, without a hole', ({ order }) => {
    const content = letterContent(order);
    const text = letterText(content);
    expect(content.recipient[0]).toBe(order.facts.addressee.name);
    expect(content.diaryNumber).toBe('2026/17');
    expect(content.textVersion).toBe('fi-3');
    expect(content.signature.name).toBe('Heikki Mastokangas');
    expect(content.contacts).toHaveLength(2);
    expect(text).not.toMatch(/(?<!\p{L})(?:undefined|null)(?!\p{L})|\(puuttuu\)|\(\)| {2}|\.\./u);
    expect(content.title).not.toBe('');
    expect(content.subject).not.toBe('');
  });

  test.each(existing)(
    'H-AUTH, G-AUTH, $name $regime: tells the remedies when it has to',
    ({ order, regime }) => {
      const content = letterContent(order);
      const remedies = content.sections.filter(({ heading }) => heading === 'Oikeussuoja');
      expect(remedies).toHaveLength(tellsRemedies(order) ? 1 : 0);
      if (remedies.length === 0) return;
      expect(content.sections.at(-1)).toBe(remedies[0]);
      const text = letterText(content);
      expect(text).toContain('PL 800, 00531 Helsinki');
      expect(text).toMatch(
        {
          HETIL: /tietosuojavaltuutetun käsiteltäväksi \(henkilötietolaki 2[89] §\)\./u,
          GDPR_X: /käsiteltäväksi \(tietosuoja-asetus \(EU\) 2016\/679, 77 artikla\)\. Voit lisäksi/u,
          GDPR_TSL:
            /käsiteltäväksi \(tietosuojalaki 21 §, tietosuoja-asetus \(EU\) 2016\/679, 77 artikla\)\. Voit lisäksi/u,
        }[regime],
      );
    },
  );
});

test.each(letters.filter(({ regime, order }) => !letterExists(order.kind, regime)))(
  '$name does not exist under $regime',
  ({ order }) => {
    expect(() => letterContent(order)).toThrow(RangeError);
  },
);

test('H-REF-2, the part outside a ground: K4 of the Act of 1999 points to the certificate', () => {
  const hetil = existing.find(({ name, regime }) => name === 'K4a' && regime === 'HETIL');
  expect(hetil).toBeDefined();
  if (hetil === undefined) return;
  expect(letterText(letterContent(hetil.order))).toContain('annamme erillisen kieltäytymistodistuksen');
});
