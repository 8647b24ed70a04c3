/** Outcome of searching one register (haku rekisteristä). */
export const SEARCH_OUTCOMES = ['found', 'nothing', 'exempt'] as const;
export type SearchOutcome = (typeof SEARCH_OUTCOMES)[number];

/** Why a register was left out of the reply. Data, with the law beside it; the sentence stands in the letter texts. */
export const EXEMPTION_GROUNDS = {
  'others-rights': 'GDPR 15(4)',
  'national-security': 'Tietosuojalaki 34 § 1 mom. 1 kohta',
  'serious-danger': 'Tietosuojalaki 34 § 1 mom. 2 kohta',
  supervision: 'Tietosuojalaki 34 § 1 mom. 3 kohta',
  'outside-request': 'GDPR 15(1), recital 63',
} as const;
export type ExemptionGround = keyof typeof EXEMPTION_GROUNDS;

/** One row of the copy of the data (GDPR 15(3)). */
export interface Finding {
  readonly category: string;
  readonly value: string;
  readonly purpose: string;
  readonly source: string;
  /** Actual recipients: who, when, what (CJEU C-154/21). Empty when the data was not disclosed. */
  readonly recipients: string;
}
