import type { MediaType, Printer, StoredFile } from '../../../src/api/views.ts';

/** Files and devices as the desk names them. */

export const mediaTypeLabel: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG-kuva',
  'image/png': 'PNG-kuva',
  'image/tiff': 'TIFF-kuva',
};

/** What is worth knowing of a file's condition; null when all is well. */
export const fileConditionNotice: Readonly<Record<StoredFile['condition'], string | null>> = {
  ok: null,
  encrypted: 'PDF on suojattu salasanalla. Se säilytetään sellaisenaan, mutta sitä ei voi näyttää tässä.',
  damaged: 'PDF on vaurioitunut. Se säilytetään sellaisenaan. Pyydä tarvittaessa uusi kappale.',
};

export const printerStateLabel: Readonly<Record<Printer['state'], string>> = {
  ready: 'valmis',
  busy: 'tulostaa',
  stopped: 'pysäytetty',
};

const sizeFormat = new Intl.NumberFormat('fi-FI', { maximumFractionDigits: 1 });

/** `2,4 Mt`, `312 kt`, `90 t` from a size in bytes. */
export function fileSizeText(bytes: number): string {
  if (bytes >= 1_000_000) return `${sizeFormat.format(bytes / 1_000_000)} Mt`;
  if (bytes >= 1_000) return `${sizeFormat.format(Math.round(bytes / 1_000))} kt`;
  return `${bytes} t`;
}

/** `1 sivu`, `3 sivua`; empty when unknown. */
export function pagesText(pages: number | null): string {
  if (pages === null) return '';
  return pages === 1 ? '1 sivu' : `${pages} sivua`;
}

/** `PDF · 312 kt · 3 sivua`, without what is unknown. */
export function fileFactsText({ mediaType, size, pages }: StoredFile): string {
  return [mediaTypeLabel[mediaType], fileSizeText(size), pagesText(pages)].filter(Boolean).join(' · ');
}
