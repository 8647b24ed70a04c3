import type { LetterLanguage } from '../domain/letter-language.ts';
import type { PageWords } from './page-words.ts';

/** Column widths are relative shares; a row has one text a column. */
export interface Table {
  readonly columns: readonly { readonly heading: string; readonly share: number }[];
  readonly rows: readonly (readonly string[])[];
}

export interface Field {
  readonly label: string;
  /** Empty: a line to be filled by hand. */
  readonly value: string;
}

/**
 * A piece of a letter as data. Every text is plain text: a line break in it is a line break on paper, nothing else in it
 * has a meaning, so what a citizen wrote can stand anywhere.
 */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'quotation'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  /** Facts one under another, each after its label: the matter of a certificate, a form to be filled by hand. */
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | ({ readonly kind: 'table' } & Table);

export interface Section {
  /** null: a heading without a number, such as the remedies. */
  readonly number: number | null;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** Begins on a page of its own; its pages are counted in the list of enclosures. */
export interface Enclosure {
  readonly number: number;
  readonly title: string;
  readonly opening: readonly Block[];
  readonly sections: readonly Section[];
}

/** A finished document that goes with the letter, joined after the enclosures that the letter itself is made of. */
export interface Attachment {
  readonly number: number;
  readonly title: string;
  readonly pages: number;
}

/** Contact details at the end of the letter: a bold name over its lines. */
export interface ContactBlock {
  readonly label: string;
  readonly name: string;
  readonly lines: readonly string[];
}

/** What a letter says, without where it stands on the paper. Made by pure functions, set by LetterPress. */
export interface LetterContent {
  /** Version of the texts the letter was composed from; recorded when it is issued. */
  readonly textVersion: string;
  readonly language: LetterLanguage;
  /** What the page says around the content. */
  readonly page: PageWords;
  /** Name of the document in the metadata: `Vastaanottoilmoitus`, `Vastaus`. */
  readonly documentName: string;
  readonly diaryNumber: string;
  readonly sender: string;
  /** Street address or box, postcode and LOCALITY; only the older layout shows it beside the name. */
  readonly senderAddress: readonly string[];
  /** Name and address only, as the envelope's window shows them; the last line is the postcode and the LOCALITY. */
  readonly recipient: readonly string[];
  readonly subject: string;
  readonly title: string;
  readonly opening: readonly Block[];
  readonly sections: readonly Section[];
  readonly greeting: string;
  readonly signature: { readonly name: string; readonly title: string };
  readonly enclosures: readonly Enclosure[];
  readonly attachments: readonly Attachment[];
  /** Jakelu: who gets the letter itself, an entry each. */
  readonly distribution: readonly string[];
  /** Tiedoksi: who gets a copy of it, an entry each. */
  readonly forInformation: readonly string[];
  readonly contacts: readonly ContactBlock[];
}
