import type { Database } from 'better-sqlite3';
import type { Letterhead, Logo } from '../domain/letterhead.ts';
import { oneRow } from './one-row.ts';

export interface LetterheadTable {
  get(): Letterhead;
  save(letterhead: Letterhead): void;
  /** null: the sender's name stands there as text. */
  logo(): Logo | null;
  saveLogo(logo: Logo | null): void;
}

interface Row {
  readonly layout: Letterhead['layout'];
  readonly envelope: Letterhead['envelope'];
  readonly offset_x_mm: number;
  readonly offset_y_mm: number;
}

interface LogoRow {
  readonly logo: Buffer | null;
  readonly logo_media_type: Logo['mediaType'] | null;
}

/** The one row of the letterhead, made by the migration. */
export function prepareLetterheadTable(database: Database): LetterheadTable {
  const select = database.prepare<[], Row>(
    'SELECT layout, envelope, offset_x_mm, offset_y_mm FROM letterhead',
  );
  const selectLogo = database.prepare<[], LogoRow>('SELECT logo, logo_media_type FROM letterhead');
  const update = database.prepare<[string, string, number, number]>(
    'UPDATE letterhead SET layout = ?, envelope = ?, offset_x_mm = ?, offset_y_mm = ?',
  );
  const updateLogo = database.prepare<[Uint8Array | null, string | null]>(
    'UPDATE letterhead SET logo = ?, logo_media_type = ?',
  );

  return {
    get() {
      const row = select.get();
      if (row === undefined) throw new Error('The row of the letterhead is missing');
      const { layout, envelope, offset_x_mm: x, offset_y_mm: y } = row;
      return { layout, envelope, offsetMm: { x, y } };
    },
    save: ({ layout, envelope, offsetMm }) =>
      void oneRow(update.run(layout, envelope, offsetMm.x, offsetMm.y)),
    logo() {
      const row = selectLogo.get();
      if (row === undefined || row.logo === null || row.logo_media_type === null) return null;
      return { mediaType: row.logo_media_type, bytes: new Uint8Array(row.logo) };
    },
    saveLogo: (logo) => void oneRow(updateLogo.run(logo?.bytes ?? null, logo?.mediaType ?? null)),
  };
}
