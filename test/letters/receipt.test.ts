import { expect, test } from 'vitest';
import { CHANNELS } from '../../src/domain/request.ts';
import { receiptContent } from '../../src/letters/receipt.ts';
import { letterText } from './letter-text.ts';
import { completeOrganisation, letterFacts } from './sample-letters.ts';

test('K1 tells receipt, number, the day of the answer, how the request was understood and the log', () => {
  const text = letterText(receiptContent(letterFacts()));
  expect(text).toContain('saapui meille käynnillä 12.11.2026. Se on kirjattu numerolla 2026/17.');
  expect(text).toContain('viimeistään 14.12.2026 (tietosuoja-asetus (EU) 2016/679, 12 artiklan 3 kohta)');
  expect(text).toContain('Haluan tietää, mitä tietoja minusta on asiakasrekisterissä ja tiketeissä.');
  expect(text).toContain('Säilytämme ne 3 vuotta asian päättämisestä.');
});

test('each channel has its own word', () => {
  const phrases = CHANNELS.map(
    (channel) => /saapui meille (.+?) 12\./u.exec(letterText(receiptContent(letterFacts({ channel }))))?.[1],
  );
  expect(phrases).toEqual(['käynnillä', 'postitse', 'paperilla tuotuna', 'sähköpostitse', 'puhelimitse']);
});

test('a period of one year is written in words', () => {
  const organisation = { ...completeOrganisation(), logRetentionYears: 1 };
  expect(letterText(receiptContent(letterFacts({ organisation })))).toContain(
    'Säilytämme ne yhden vuoden asian päättämisestä.',
  );
});

test('nothing is quoted when the person wrote nothing', () => {
  expect(letterText(receiptContent(letterFacts({ description: '  ' })))).not.toContain('Ymmärsimme');
});

test('the address ends with the postcode and the locality in capitals, without empty rows', () => {
  expect(receiptContent(letterFacts()).recipient).toEqual([
    'Aino Maria Esimerkki',
    'Kokeilutie 12 B 4',
    '69440 LESTIJÄRVI',
  ]);
  const addressee = { name: 'Esimerkki', streetAddress: ' ', postalCode: '', locality: 'ähtäri' };
  expect(receiptContent(letterFacts({ addressee })).recipient).toEqual(['Esimerkki', 'ÄHTÄRI']);
});

test('the identity code is not printed', () => {
  expect(letterText(receiptContent(letterFacts()))).not.toContain('010190');
});
