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
 * A table for any spreadsheet: UTF-8 with a byte order mark, semicolons, quoting as in RFC 4180. Cells stand as they are in
 * the register: an apostrophe before a leading `=`, as guards against formulas put it, would change the person's data.
 */
export function portableCsv({ rows }: PortableData): string {
  const lines = rows.map(({ register, category, field, value, basis }) => [
    register,
    category,
    field,
    value,
    BASES[basis],
  ]);
  return `\uFEFF${[HEADINGS, ...lines].map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('')}`;
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
