import type { FeeHistory } from '../../domain/fee.ts';
import type { Person } from '../../domain/person.ts';
import type { Suppression } from '../../domain/suppression.ts';
import type { CaseRow, IdentityCheck } from './cases.ts';

export interface PersonRow extends Person {
  readonly cases: number;
  readonly openCases: number;
}

export interface PersonCard {
  readonly person: Person;
  readonly cases: readonly CaseRow[];
  /** `lastAccessGivenOn`: the latest reply with data that left the house. */
  readonly history: FeeHistory;
  /** Checks that settled the identity, newest first. */
  readonly identities: readonly (IdentityCheck & { readonly caseId: number; readonly diaryNumber: string })[];
  readonly bans: readonly Suppression[];
  /** Others who may be the same person: a name that matches, or the same identity code, phone or e-mail. */
  readonly similar: readonly PersonRow[];
  /** People merged into this one, newest first; each can be taken apart again. */
  readonly merges: readonly {
    readonly mergeId: number;
    readonly name: string;
    readonly at: string;
    readonly by: string;
    readonly cases: number;
  }[];
}
