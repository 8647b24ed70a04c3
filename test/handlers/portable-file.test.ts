import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { portableCsv, portableJson, type PortableData } from '../../src/handlers/portable-file.ts';

/** Any cell, with what tables break on more often than chance would have it. */
const anyCell = fc
  .array(
    fc.oneof(
      fc.constantFrom(';', '"', '\r\n', '\n', '\r', '=1+1', '+', '-', '@', '12', "'", ',', ' '),
      fc.string({ unit: 'binary' }),
    ),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));
const data: fc.Arbitrary<PortableData> = fc.record({
  controller: anyCell,
  diaryNumber: fc.constant('2026/17'),
  exportedOn: fc.constant(calendarDate('2026-11-22')),
  rows: fc.array(
    fc.record({
      register: anyCell,
      category: anyCell,
      field: anyCell,
      value: anyCell,
      basis: fc.constantFrom('consent' as const, 'contract' as const),
    }),
    { maxLength: 5 },
  ),
});

const BASES = { consent: 'suostumus', contract: 'sopimus' };

test('every cell of the CSV comes back as it stands in the register, save for the guard against formulas', () => {
  fc.assert(
    fc.property(data, (portable) => {
      const [headings, ...rows] = parsed(portableCsv(portable));
      expect(headings).toEqual(['Rekisteri', 'Tietoryhmä', 'Tieto', 'Arvo', 'Käsittelyn peruste']);
      const guarded = (cell: string): string => (isFormula(cell) ? `'${cell}` : cell);
      expect(rows).toEqual(
        portable.rows.map(({ register, category, field, value, basis }) =>
          [register, category, field, value, BASES[basis]].map(guarded),
        ),
      );
      expect(rows.flat().some(isFormula)).toBe(false);
    }),
  );
});

/** What a spreadsheet runs: begins as a formula does and is no signed number or telephone number. */
function isFormula(cell: string): boolean {
  if ('=@\t\r'.includes(cell.slice(0, 1))) return cell !== '';
  return '+-'.includes(cell.slice(0, 1)) && cell !== '' && !/^[+-][\d\s()-]*$/u.test(cell);
}

test.each([
  ['+358 40 000 1234', '+358 40 000 1234'],
  ['-12', '-12'],
  ['=HYPERLINK("x")', `'=HYPERLINK("x")`],
  ['@SUM(1)', `'@SUM(1)`],
  ['+cmd|calc', `'+cmd|calc`],
  ['-1+cmd()', `'-1+cmd()`],
])('%s stands in the CSV as %s', (value, expected) => {
  const row = { register: 'R', category: 'C', field: 'F', value, basis: 'consent' } as const;
  const rows = parsed(
    portableCsv({
      controller: '',
      diaryNumber: '2026/1',
      exportedOn: calendarDate('2026-11-22'),
      rows: [row],
    }),
  );
  expect(rows[1]?.[3]).toBe(expected);
});

test('the JSON tells the same', () => {
  fc.assert(
    fc.property(data, (portable) => {
      expect(JSON.parse(portableJson(portable))).toEqual({
        rekisterinpitäjä: portable.controller,
        asianumero: '2026/17',
        luovutettu: '2026-11-22',
        tiedot: portable.rows.map(({ register, category, field, value, basis }) => ({
          rekisteri: register,
          tietoryhmä: category,
          tieto: field,
          arvo: value,
          peruste: BASES[basis],
        })),
      });
    }),
  );
});

test('a spreadsheet knows the letters by the byte order mark, and runs nothing that the person wrote', () => {
  const row = {
    register: 'Asiakkaat',
    category: 'Nimi',
    field: 'Sukunimi',
    value: '=2+2;"Å"',
    basis: 'consent',
  } as const;
  const csv = portableCsv({
    controller: 'Yhtiö',
    diaryNumber: '2026/17',
    exportedOn: calendarDate('2026-11-22'),
    rows: [row],
  });
  expect(csv).toBe(
    `\uFEFFRekisteri;Tietoryhmä;Tieto;Arvo;Käsittelyn peruste\r\nAsiakkaat;Nimi;Sukunimi;"'=2+2;""Å""";suostumus\r\n`,
  );
});

/** RFC 4180 with semicolons, by the letter; every record ends with a line break. */
function parsed(csv: string): readonly (readonly string[])[] {
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const rows: string[][] = [];
  let rest = csv.slice(1);
  while (rest !== '') {
    const cells: string[] = [];
    for (let end = ';'; end === ';';) {
      const [whole = '', text = '', separator = ''] =
        /^("(?:[^"]|"")*"|[^";\r\n]*)(;|\r\n)/u.exec(rest) ?? [];
      if (whole === '') throw new Error('Not a record of RFC 4180');
      cells.push(text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text);
      rest = rest.slice(whole.length);
      end = separator;
    }
    rows.push(cells);
  }
  return rows;
}
