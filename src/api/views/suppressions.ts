import type { Identifiers, MatchKind, Suppression, SuppressionVerdict } from '../../domain/suppression.ts';

export interface Suppressions {
  readonly rows: readonly Suppression[];
  readonly total: number;
}

export interface SuppressionCheck {
  readonly verdict: SuppressionVerdict;
  readonly matches: readonly { readonly suppression: Suppression; readonly by: readonly MatchKind[] }[];
}

/** What of a list a column holds. */
export type ListField = keyof Identifiers | 'familyName' | 'givenNames';

/** A list compared with the bans. Nothing of it is kept. */
export interface ListCheck {
  readonly rows: number;
  readonly banned: number;
  readonly unsure: number;
  readonly columns: readonly { readonly heading: string; readonly field: ListField | null }[];
  /** The first rows that only share a name with somebody, a hundred at most; `line` counts from 1 without the heading. */
  readonly unsureRows: readonly { readonly line: number; readonly name: string }[];
  /** The list without the banned rows: CSV, UTF-8, delimiter and column order as received. */
  readonly cleaned: Uint8Array;
}
