import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, calendarDate, type CalendarDate } from '../../src/domain/calendar-date.ts';
import { checkIdentityCode } from '../../src/domain/identity-code.ts';
import { recipientNoticeProblems } from '../../src/domain/recipient-notice.ts';
import { REGIMES } from '../../src/domain/regime.ts';
import { letterContent } from '../../src/letters/compose.ts';
import type { LetterContent } from '../../src/letters/letter-content.ts';
import { letterText } from './letter-text.ts';
import { digger, letterFacts, underLaw } from './sample-letters.ts';

const TODAY = calendarDate('2026-11-23');
const CODE_ALPHABET = '0123456789ABCDEFHJKLMNPRSTUVWXY';

const street = fc.constantFrom('Piilopolku 7 A 3', 'Äärilänkuja 12', 'Turvatie 1', 'Ö-ranta 4');
const postalCode = fc.integer({ min: 90_000, max: 99_999 }).map(String);
/** What a correction of the address or of the municipality put in the place of what. */
const earlier = fc.constantFrom('Vanhatie 3, 67100 Kokkola', 'Vanhatie 3 67100 Kokkola', 'Kokkola');
const identityCode = fc.integer({ min: 900, max: 999 }).map((number) => {
  const digits = `010190${number}`;
  return `010190-${number}${CODE_ALPHABET.charAt(Number(digits) % 31)}`;
});
const date: fc.Arbitrary<CalendarDate> = fc
  .integer({ min: 0, max: 400 })
  .map((days) => addDays(TODAY, -days));

/** A person with a non-disclosure order, and a notice that may or may not give them away. */
const cases = fc
  .record({ street, postalCode, earlier, identityCode, regime: fc.constantFrom(...REGIMES) })
  .chain((person) => {
    const text = fc
      .array(
        fc.oneof(
          { weight: 5, arbitrary: fc.constantFrom('Asiakas 1234', 'työmääräin', 'puhelinnumero muuttunut') },
          {
            weight: 1,
            arbitrary: fc.constantFrom(
              person.street,
              person.street.toUpperCase(),
              person.street.replaceAll(' ', ''),
              person.postalCode,
              `${person.postalCode} Lestijärvi`,
              'Lestijärvi',
              'kokkola',
              person.earlier,
              `Ennen: ${person.earlier.toUpperCase()}`,
              person.identityCode,
            ),
          },
        ),
        { minLength: 1, maxLength: 4 },
      )
      .map((words) => words.join(', '));
    return fc.record({
      person: fc.constant(person),
      notice: fc.record({
        requestKind: fc.constantFrom(
          'rectification',
          'completion',
          'erasure',
          'restriction',
          'marketing-ban',
        ),
        identifier: text,
        change: text,
        disclosedOn: fc.option(date),
        confirmBy: fc.option(date.map((day) => addDays(day, 800))),
      }),
    });
  });

/** What stands in the letter from the case: all but the frame, which is the house's and the recipient's own. */
function body(content: LetterContent): string {
  return letterText({ ...content, recipient: [], contacts: [] });
}

test('G-NOT-1, H-COR-4: no notice that the domain lets through gives away address or identity code', () => {
  let letThrough = 0;
  fc.assert(
    fc.property(cases, ({ person, notice }) => {
      const address = {
        streetAddress: person.street,
        postalCode: person.postalCode,
        locality: 'Lestijärvi',
      };
      if (
        recipientNoticeProblems(notice, { addresses: [address], texts: [person.earlier] }, TODAY).length > 0
      )
        return;
      letThrough += 1;
      const content = letterContent({
        kind: 'K11',
        facts: letterFacts({
          ...underLaw(person.regime),
          addressee: digger,
          dataSubject: 'Salainen Henkilö',
          description: `Asun nykyään: ${person.street}, ${person.postalCode}, tunnus ${person.identityCode}`,
        }),
        notice,
      });
      const said = body(content)
        .normalize('NFKD')
        .replaceAll(/[^\p{L}\p{N}]/gu, '')
        .toLowerCase();
      expect(said).not.toContain(
        person.street
          .normalize('NFKD')
          .replaceAll(/[^\p{L}\p{N}]/gu, '')
          .toLowerCase(),
      );
      for (const word of ['lestijarvi', 'kokkola', 'vanhatie', '67100']) {
        if (word === 'kokkola' || word === 'lestijarvi' || person.earlier.includes('Vanhatie')) {
          expect(said).not.toContain(word);
        }
      }
      expect(body(content)).not.toContain(person.postalCode);
      expect(body(content)).not.toContain(person.identityCode);
      expect(letterText(content)).not.toContain('Salainen Henkilö');
    }),
    { numRuns: 2000 },
  );
  expect(letThrough).toBeGreaterThan(100);
});

test('the invented codes of the property are real ones by their check character', () => {
  fc.assert(
    fc.property(identityCode, (code) => {
      expect(checkIdentityCode(code, TODAY).result).toBe('OK_TEST');
    }),
  );
});

test('the letter is the same whatever the case says of the person', () => {
  const notice = {
    requestKind: 'erasure',
    identifier: 'Asiakas 1234',
    change: 'Puhelinnumero on poistettu.',
    disclosedOn: null,
    confirmBy: null,
  } as const;
  const about = (dataSubject: string, description: string) =>
    letterContent({
      kind: 'K11',
      facts: letterFacts({ addressee: digger, dataSubject, description }),
      notice,
    });
  expect(about('Aino Esimerkki', 'Olen turvassa osoitteessa Piilopolku 7.')).toEqual(about('', ''));
});

test('nobody is told of a request that changes nothing', () => {
  const notice = {
    requestKind: 'access',
    identifier: 'x',
    change: 'x',
    disclosedOn: null,
    confirmBy: null,
  } as const;
  expect(() => letterContent({ kind: 'K11', facts: letterFacts(), notice })).toThrow(RangeError);
});
