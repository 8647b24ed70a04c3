import type { CalendarDate } from '../domain/calendar-date.ts';
import type { PortableItem } from '../domain/register-task.ts';

/** The data that a person takes along (GDPR 20). */
export interface PortableData {
  readonly controller: string;
  /** `2026/17` */
  readonly diaryNumber: string;
  readonly exportedOn: CalendarDate;
  readonly rows: readonly (PortableItem & { readonly register: string })[];
}

const BASES: Readonly<Record<PortableItem['basis'], string>> = {
  consent: 'suostumus',
  contract: 'sopimus',
};

const HEADINGS = ['Rekisteri', 'Tietoryhmä', 'Tieto', 'Arvo', 'Käsittelyn peruste'];

/**
 * A table for any spreadsheet: UTF-8 with a byte order mark, semicolons, quoting as in RFC 4180. A cell that a spreadsheet
 * would run as a formula gets an apostrophe before it; the same data stands untouched in the JSON file.
 */
export function portableCsv({ rows }: PortableData): string {
  const lines = rows.map(({ register, category, field, value, basis }) => [
    register,
    category,
    field,
    value,
    BASES[basis],
  ]);
  return `\uFEFF${[HEADINGS, ...lines].map((cells) => `${cells.map((cell) => quoted(harmless(cell))).join(';')}\r\n`).join('')}`;
}

/** Signed numbers and telephone numbers are no formulas and stay as they are. */
function harmless(cell: string): string {
  return /^[=@\t\r]|^[+-](?![\d\s()-]*$)/u.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[";\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The same for another controller's system. */
export function portableJson({ controller, diaryNumber, exportedOn, rows }: PortableData): string {
  const data = {
    rekisterinpitäjä: controller,
    asianumero: diaryNumber,
    luovutettu: exportedOn,
    tiedot: rows.map(({ register, category, field, value, basis }) => ({
      rekisteri: register,
      tietoryhmä: category,
      tieto: field,
      arvo: value,
      peruste: BASES[basis],
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
