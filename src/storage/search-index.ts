import type { Database } from 'better-sqlite3';
import { formatDiaryNumber, type DiaryNumber } from '../domain/diary-number.ts';
import { displayName, type Person } from '../domain/person.ts';

/** The words by which people and cases are found while typing. */
export interface SearchIndex {
  /** Replaces the words of a person. */
  putPerson(person: Omit<Person, 'maskedIdentityCode'>): void;
  dropPerson(id: number): void;
  /** Replaces the words of a case; null leaves its number only. */
  putCase(
    id: number,
    diaryNumber: DiaryNumber,
    person: Pick<Person, 'familyName' | 'givenNames'> | null,
  ): void;
}

/** `2026/17`, also as the beginning of a document's number. */
const DIARY_NUMBER = /(\d{4})\/(\d+)(?:-\d+)?/u;
const WORD = new RegExp(`${DIARY_NUMBER.source}|[\\p{L}\\p{N}]+`, 'gu');

/**
 * Typed text as a full-text query: every word has to begin some word of the row, in any order; a diary number has to
 * stand in one piece. Only letters and digits get through, quoted, so that nothing typed is read as query language.
 * @returns null when the text holds no word.
 */
export function searchQuery(text: string): string | null {
  const words = new Set(text.normalize('NFC').match(WORD));
  if (words.size === 0) return null;
  return Array.from(words, (word) => `"${word.replace(DIARY_NUMBER, '$1 $2')}"*`).join(' AND ');
}

/**
 * The people who share all words of the name, the phone or the e-mail with a person, as a full-text query. Addresses are
 * among the words as well, so that what is found has to be compared.
 * @returns null when the person has none of these.
 */
export function personWordsQuery(
  person: Pick<Person, 'familyName' | 'givenNames' | 'phone' | 'email'>,
): string | null {
  const name = wordsIn(displayName(person)).map((word) => `"${word}"`);
  const phrases = [...phoneNumbers(person.phone), wordsIn(person.email).join(' ')];
  const alternatives = [name.join(' AND '), ...phrases.filter(Boolean).map((phrase) => `"${phrase}"`)];
  return (
    alternatives
      .filter(Boolean)
      .map((found) => `(${found})`)
      .join(' OR ') || null
  );
}

function wordsIn(text: string): readonly string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function prepareSearchIndex(database: Database): SearchIndex {
  const dropPerson = database.prepare<[number]>('DELETE FROM person_search WHERE rowid = ?');
  const addPerson = database.prepare<[number, string]>(
    'INSERT INTO person_search (rowid, words) VALUES (?, ?)',
  );
  const dropCase = database.prepare<[number]>('DELETE FROM case_search WHERE rowid = ?');
  const addCase = database.prepare<[number, string, string]>(
    'INSERT INTO case_search (rowid, diary_number, person) VALUES (?, ?, ?)',
  );
  return {
    putPerson(person) {
      dropPerson.run(person.id);
      addPerson.run(person.id, wordsOf(person));
    },
    dropPerson: (id) => void dropPerson.run(id),
    putCase(id, diaryNumber, person) {
      dropCase.run(id);
      const name = person === null ? '' : displayName(person).normalize('NFC');
      addCase.run(id, formatDiaryNumber(diaryNumber), name);
    },
  };
}

function wordsOf(person: Omit<Person, 'maskedIdentityCode'>): string {
  const { familyName, givenNames, streetAddress, postalCode, locality, phone, email } = person;
  return [familyName, givenNames, streetAddress, postalCode, locality, phone, ...phoneNumbers(phone), email]
    .join(' ')
    .normalize('NFC');
}

/** A number is typed with spaces or without, with the country code or without: each spelling is found. */
export function phoneNumbers(phone: string): readonly string[] {
  const digits = phone.replaceAll(/\D/g, '');
  if (digits === '') return [];
  return digits.startsWith('358') ? [digits, `0${digits.slice(3)}`] : [digits];
}
