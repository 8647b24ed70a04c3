import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  carriedOver,
  finnishTexts,
  translated,
  TRANSLATED_LISTS,
  TRANSLATION_LANGUAGES,
  translationGaps,
  type OrganisationTexts,
} from '../../src/domain/organisation-translation.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { sourceStatementDefaults } from '../../src/domain/source-statement.ts';
import { sourceTranslation } from '../../src/domain/source-translation.ts';

const defaults = sourceStatementDefaults();

/** Empty and blank texts stand for what is not translated. */
const text = fc.oneof(fc.constantFrom('', ' '), fc.string({ minLength: 1, maxLength: 8 }));
const lines = (length: number): fc.Arbitrary<readonly string[]> =>
  fc.oneof(fc.array(text, { minLength: length, maxLength: length }), fc.array(text, { maxLength: 9 }));
const texts: fc.Arbitrary<OrganisationTexts> = fc.record({
  contactPersonTitle: text,
  registers: fc
    .subarray([...defaults.registers])
    .chain((registers) =>
      fc.tuple(
        ...registers.map(({ id }) =>
          fc.record({ id: fc.constant(id), name: text, retention: text, legalBasis: text }),
        ),
      ),
    ),
  purposes: lines(defaults.purposes.length),
  dataCategories: lines(defaults.dataCategories.length),
  sources: lines(defaults.sources.length),
  recipients: lines(defaults.recipients.length),
  authority: lines(defaults.authority.length),
  transfers: text,
  safeguards: text,
  automatedDecisions: text,
  dataProtectionOfficer: text,
  legitimateInterests: text,
  provision: text,
});

/** Every text that somebody reads, in one list. */
function words(organisation: Organisation): readonly string[] {
  const { registers, ...rest } = finnishTexts(organisation);
  return [
    ...registers.flatMap(({ name, retention, legalBasis }) => [name, retention, legalBasis]),
    ...Object.values(rest).flat(),
  ];
}

describe('translated', () => {
  test('leaves no text empty that Finnish has, and takes no other than Finnish or the translation', () => {
    fc.assert(
      fc.property(texts, (own) => {
        const result = words(translated(defaults, own));
        const finnish = words(defaults);
        expect(result).toHaveLength(finnish.length);
        const known = new Set([...finnish, ...words(translated(defaults, own))]);
        for (const [index, line] of result.entries()) {
          expect(line.trim() === '' && finnish[index]?.trim() !== '').toBe(false);
          expect(known.has(line)).toBe(true);
        }
      }),
    );
  });

  test('changes neither names, addresses nor numbers, nor the order of registers', () => {
    fc.assert(
      fc.property(texts, (own) => {
        const result = translated(defaults, own);
        expect(result.controller).toEqual(defaults.controller);
        expect({ ...result.contactPerson, title: '' }).toEqual({ ...defaults.contactPerson, title: '' });
        expect(result.registers.map(({ id, manual }) => [id, manual])).toEqual(
          defaults.registers.map(({ id, manual }) => [id, manual]),
        );
        expect(result.logRetentionYears).toBe(defaults.logRetentionYears);
      }),
    );
  });

  test('is Finnish exactly where a gap is', () => {
    fc.assert(
      fc.property(texts, (own) => {
        const gaps = translationGaps(defaults, own);
        const result = translated(defaults, own);
        for (const list of TRANSLATED_LISTS) {
          for (const [index, line] of defaults[list].entries()) {
            const gap = gaps.some((one) => one.field === list && (one.index === null || one.index === index));
            expect(result[list][index]).toBe(gap ? line : own[list][index]);
          }
        }
      }),
    );
  });

  test('a list of another length is Finnish as a whole, and is named as one gap', () => {
    const own = { ...sourceTranslation('sv').texts, purposes: ['Marknadsföring'] };
    expect(translated(defaults, own).purposes).toEqual(defaults.purposes);
    expect(translationGaps(defaults, own)).toEqual([{ field: 'purposes', registerId: null, index: null }]);
  });
});

describe('carried over', () => {
  test('every translation fits the texts it was made of', () => {
    fc.assert(
      fc.property(texts, (own) => {
        const of = finnishTexts(defaults);
        const parallel = carriedOver(defaults, { texts: own, of });
        expect(carriedOver(defaults, { texts: parallel, of })).toEqual(parallel);
        for (const list of TRANSLATED_LISTS) expect(parallel[list]).toHaveLength(defaults[list].length);
      }),
    );
  });

  test('follows a line to its new place, and drops one whose Finnish has changed', () => {
    const [first = '', second = '', ...others] = defaults.purposes;
    const changed = {
      ...defaults,
      purposes: [second, `${first}, muutettu`, 'Uusi tarkoitus', ...others],
      transfers: 'Tietoja siirretään Yhdysvaltoihin.',
    };
    const translation = sourceTranslation('sv');
    const { texts: sv } = translation;
    const now = carriedOver(changed, translation);
    expect(now.purposes).toEqual([sv.purposes[1], '', '', ...sv.purposes.slice(2)]);
    expect(now.transfers).toBe('');
    expect(translated(changed, now).transfers).toBe(changed.transfers);
    expect(translationGaps(changed, now).map(({ field, index }) => [field, index])).toEqual([
      ['purposes', 1],
      ['purposes', 2],
      ['transfers', null],
    ]);
  });

  test('a register that is filled after the translation waits for its own', () => {
    const [register] = defaults.registers;
    const filled = {
      ...defaults,
      registers: defaults.registers.map((one) =>
        one === register ? { ...one, retention: '6 vuotta' } : one,
      ),
    };
    const now = carriedOver(filled, sourceTranslation('en'));
    expect(translationGaps(filled, now)).toEqual([{ field: 'retention', registerId: 'R1', index: null }]);
  });
});

describe.each(TRANSLATION_LANGUAGES)('the defaults in %s', (language) => {
  test('are translated whole', () => {
    const own = carriedOver(defaults, sourceTranslation(language));
    expect(translationGaps(defaults, own)).toEqual([]);
    const result = translated(defaults, own);
    // The register of the company's own network bears its name in every language.
    const names = result.registers.filter(({ id }) => id !== 'R7').map(({ name }) => name);
    for (const { name } of defaults.registers.filter(({ id }) => id !== 'R7'))
      expect(names).not.toContain(name);
    expect(result.safeguards.split('\n')).toHaveLength(defaults.safeguards.split('\n').length);
  });

  test('the authority can be reached under the same numbers', () => {
    const { authority } = sourceTranslation(language).texts;
    expect(authority.join('\n')).toMatch(/29 566 6700.*29 566 6768/u);
    expect(authority.join('\n')).toContain('00531');
    expect(authority).toContain('tietosuoja@om.fi');
  });
});
