import type { ScanFiledAs, ScanProblem } from '../../domain/scan-filing.ts';

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

/** What became of a file that was taken in: a scan that bears the code of a letter is filed to it by itself. */
export interface TakenIn {
  /** The file waits, with all its pages, among the incoming ones; null when every page went where it belongs. */
  readonly waiting: StagedFile | null;
  readonly filed: readonly FiledScan[];
  /** Letters whose code is on a page that was not filed to them. */
  readonly unfiled: readonly UnfiledScan[];
}

/** Pages that became the signed copy of a letter or the proof that it was handed over. */
export interface FiledScan {
  readonly letterId: number;
  readonly caseId: number;
  readonly documentNumber: string;
  readonly as: ScanFiledAs;
  /** The very same pages had been filed before; they are not kept twice. */
  readonly again: boolean;
}

export interface UnfiledScan {
  readonly documentNumber: string;
  readonly problem: ScanProblem;
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

/** A letter as files: the signed one first, then what goes with it. */
export interface ExportedLetter {
  /** For a folder with all of them. */
  readonly name: string;
  readonly files: readonly ExportedFile[];
}
