import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  newRecoveryKey,
  normalisedGroup,
  parseRecoveryKey,
  printedRecoveryKey,
  RECOVERY_GROUPS,
} from '../../src/vault/recovery-key.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const keys = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => Buffer.from(bytes));
const places = fc.record({ group: fc.nat(RECOVERY_GROUPS - 1), place: fc.nat(4) });

function changed(printed: string, group: number, change: (characters: string[]) => void): string {
  const groups = printed.split('-');
  const characters = Array.from(groups[group] ?? '');
  change(characters);
  return groups.with(group, characters.join('')).join('-');
}

test('a key is eight groups of five characters of the alphabet', () => {
  const printed = printedRecoveryKey(newRecoveryKey());
  expect(printed).toMatch(new RegExp(`^[${ALPHABET}]{5}(?:-[${ALPHABET}]{5}){7}$`, 'u'));
});

test('what is printed reads back, however it is typed', () => {
  const styles = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.toLowerCase(),
    (text) => text.replaceAll('-', ''),
    (text) => ` ${text.replaceAll('-', ' \u2013 ')}\n`,
    (text) => text.replaceAll('0', 'O').replaceAll('1', 'I'),
    (text) => text.replaceAll('0', 'o').replaceAll('1', 'l').replace('-', ''),
  );
  fc.assert(
    fc.property(keys, styles, (key, style) => {
      expect(parseRecoveryKey(style(printedRecoveryKey(key)))).toEqual({ ok: true, key });
    }),
  );
});

test('every single wrong character is named by its group', () => {
  fc.assert(
    fc.property(
      keys,
      places,
      fc.constantFrom(...Array.from(ALPHABET), 'U', '*', 'Ä'),
      (key, { group, place }, character) => {
        const printed = printedRecoveryKey(key);
        const typed = changed(printed, group, (characters) => void (characters[place] = character));
        fc.pre(typed !== printed);
        expect(parseRecoveryKey(typed)).toEqual({ ok: false, group });
      },
    ),
  );
});

test('two exchanged characters of a group are named by their group', () => {
  fc.assert(
    fc.property(keys, places, fc.nat(4), (key, { group, place }, other) => {
      const printed = printedRecoveryKey(key);
      const typed = changed(printed, group, (characters) => {
        [characters[place], characters[other]] = [characters[other] ?? '', characters[place] ?? ''];
      });
      fc.pre(typed !== printed);
      expect(parseRecoveryKey(typed)).toEqual({ ok: false, group });
    }),
  );
});

test('exchanged groups, missing and extra characters are noticed', () => {
  fc.assert(
    fc.property(keys, fc.nat(RECOVERY_GROUPS - 2), fc.nat(4), (key, group, place) => {
      const printed = printedRecoveryKey(key);
      const groups = printed.split('-');
      const exchanged = groups
        .with(group, groups[group + 1] ?? '')
        .with(group + 1, groups[group] ?? '')
        .join('-');
      if (exchanged !== printed) expect(parseRecoveryKey(exchanged)).toEqual({ ok: false, group });
      const shorter = changed(printed, group, (characters) => void characters.splice(place, 1));
      expect(parseRecoveryKey(shorter)).toEqual({ ok: false, group });
      const longer = changed(printed, group, (characters) => void characters.splice(place, 0, 'A'));
      expect(parseRecoveryKey(longer)).toEqual({ ok: false, group });
      expect(parseRecoveryKey(`${printed}-ABCDE`).ok).toBe(false);
      expect(parseRecoveryKey(groups.slice(1).join('-')).ok).toBe(false);
    }),
  );
});

test('nothing is no key', () => {
  expect(parseRecoveryKey('')).toEqual({ ok: false, group: 0 });
  expect(normalisedGroup(' ab-oil ')).toBe('AB011');
});
