import type { EnclosureEntry } from '../../domain/enclosure.ts';
import type { StoredFile } from './files.ts';

/** A document that goes with the reply. */
export interface Enclosure extends EnclosureEntry {
  readonly id: number;
  /** What it was made from; null once retention has erased it. */
  readonly source: StoredFile | null;
  /** What will leave, or left: always a PDF. */
  readonly file: StoredFile;
}

/** A file of the case that could be enclosed. */
export interface EnclosureSource {
  readonly file: StoredFile;
  /** Where it lies: number of the document (`2026/17-1`) or name of the searched register. */
  readonly place: string;
}

export interface Enclosures {
  readonly enclosures: readonly Enclosure[];
  readonly sources: readonly EnclosureSource[];
}

/** A picture of a page as it is shown: turned and cropped. */
export interface PagePicture {
  readonly png: Uint8Array;
  /** Size in points, 1/72 inch. */
  readonly width: number;
  readonly height: number;
  readonly pages: number;
}

/** An enclosure as an issued letter names it, frozen with the letter. */
export interface IssuedEnclosure {
  readonly number: number;
  readonly title: string;
  readonly pages: number;
  /** null once retention has erased the copy. */
  readonly fileId: string | null;
  readonly sha256: string | null;
}
