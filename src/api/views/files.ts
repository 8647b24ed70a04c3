export type MediaType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/tiff';

/** A file stored as received. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: MediaType;
  readonly size: number;
  readonly sha256: string;
  /** Pages of a PDF that could be read, 1 for an image, null when unknown. */
  readonly pages: number | null;
  /** Encrypted and damaged PDFs are kept untouched and named as such. */
  readonly condition: 'ok' | 'encrypted' | 'damaged';
  /** The name's ending says another type than the content. */
  readonly namedOtherwise: boolean;
  readonly receivedAt: string;
}

/** A file taken in but not yet part of a case; it waits under "Saapuneet". */
export interface StagedFile extends StoredFile {
  /** Documents (`2026/17-1`) or waiting files that hold the very same bytes; an empty number is a waiting file. */
  readonly duplicates: readonly string[];
}

export interface ExportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
