import { lawOf, type LawOfRule, type Regime } from './regime.ts';
import type { RequestKind } from './request.ts';

interface RefusalRule {
  readonly law: LawOfRule;
  readonly kinds: readonly RequestKind[];
  /** The whole request falls, before anything was searched or verified. */
  readonly wholeRequest: boolean;
}

const CHANGES = ['rectification', 'completion', 'erasure', 'restriction'] as const;
const ALL_BUT_BANS = ['access', ...CHANGES, 'portability', 'objection'] as const;

/**
 * On what a request may be refused, wholly or in part. A marketing ban never (GDPR 21(2)-(3), HetiL § 30): no ground
 * names it. Grounds on which single items are kept stand in `retention-ground.ts`; a refusal of an erasure cites both.
 */
export const REFUSAL_GROUNDS = {
  'national-security': {
    law: {
      HETIL: 'henkilötietolaki 27 § 1 mom. 1 kohta',
      GDPR_X: 'henkilötietolaki 27 § 1 mom. 1 kohta',
      GDPR: 'tietosuojalaki 34 § 1 mom. 1 kohta',
    },
    kinds: ['access'],
    wholeRequest: false,
  },
  'serious-danger': {
    law: {
      HETIL: 'henkilötietolaki 27 § 1 mom. 2 kohta',
      GDPR_X: 'henkilötietolaki 27 § 1 mom. 2 kohta',
      GDPR: 'tietosuojalaki 34 § 1 mom. 2 kohta',
    },
    kinds: ['access'],
    wholeRequest: false,
  },
  'research-only': {
    law: {
      HETIL: 'henkilötietolaki 27 § 1 mom. 3 kohta',
      GDPR_X: 'henkilötietolaki 27 § 1 mom. 3 kohta',
      GDPR: null,
    },
    kinds: ['access'],
    wholeRequest: false,
  },
  supervision: {
    law: {
      HETIL: 'henkilötietolaki 27 § 1 mom. 4 kohta',
      GDPR_X: 'henkilötietolaki 27 § 1 mom. 4 kohta',
      GDPR: 'tietosuojalaki 34 § 1 mom. 3 kohta',
    },
    kinds: ['access'],
    wholeRequest: false,
  },
  'others-rights': {
    law: { HETIL: null, GDPR: 'tietosuoja-asetus 15 artiklan 4 kohta ja 20 artiklan 4 kohta' },
    kinds: ['access', 'portability'],
    wholeRequest: false,
  },
  'outside-request': {
    law: { HETIL: 'henkilötietolaki 26 § 1 mom.', GDPR: 'tietosuoja-asetus 15 artiklan 1 kohta' },
    kinds: ['access'],
    wholeRequest: false,
  },
  'manifestly-unfounded': {
    law: { HETIL: null, GDPR: 'tietosuoja-asetus 12 artiklan 5 kohdan b alakohta' },
    kinds: ALL_BUT_BANS,
    wholeRequest: true,
  },
  excessive: {
    law: { HETIL: null, GDPR: 'tietosuoja-asetus 12 artiklan 5 kohdan b alakohta' },
    kinds: ALL_BUT_BANS,
    wholeRequest: true,
  },
  'not-identified': {
    law: {
      HETIL: 'henkilötietolaki 26 § 1 mom. ja 28 § 1 mom.',
      GDPR: 'tietosuoja-asetus 11 artiklan 2 kohta ja 12 artiklan 6 kohta',
    },
    kinds: ALL_BUT_BANS,
    wholeRequest: true,
  },
  'form-missing': {
    law: { HETIL: 'henkilötietolaki 28 § 1 mom.', GDPR: null },
    kinds: ['access'],
    wholeRequest: true,
  },
  'data-accurate': {
    law: { HETIL: 'henkilötietolaki 29 § 1 mom.', GDPR: 'tietosuoja-asetus 16 artikla' },
    kinds: ['rectification', 'completion'],
    wholeRequest: false,
  },
  'historic-fact': {
    law: { HETIL: 'henkilötietolaki 29 § 1 mom.', GDPR: 'tietosuoja-asetus 16 artikla' },
    kinds: ['rectification', 'completion'],
    wholeRequest: false,
  },
  'still-necessary': {
    law: { HETIL: 'henkilötietolaki 29 § 1 mom.', GDPR: 'tietosuoja-asetus 17 artiklan 1 kohta' },
    kinds: ['erasure'],
    wholeRequest: false,
  },
  'freedom-of-expression': {
    law: { HETIL: null, GDPR: 'tietosuoja-asetus 17 artiklan 3 kohdan a alakohta' },
    kinds: ['erasure'],
    wholeRequest: false,
  },
  'legal-obligation': {
    law: { HETIL: 'henkilötietolaki 29 § 1 mom.', GDPR: 'tietosuoja-asetus 17 artiklan 3 kohdan b alakohta' },
    kinds: ['erasure'],
    wholeRequest: false,
  },
  'public-health': {
    law: { HETIL: null, GDPR: 'tietosuoja-asetus 17 artiklan 3 kohdan c alakohta' },
    kinds: ['erasure'],
    wholeRequest: false,
  },
  archiving: {
    law: { HETIL: null, GDPR: 'tietosuoja-asetus 17 artiklan 3 kohdan d alakohta' },
    kinds: ['erasure'],
    wholeRequest: false,
  },
  'legal-claims': {
    law: {
      HETIL: 'henkilötietolaki 29 § 1 mom.',
      GDPR: 'tietosuoja-asetus 17 artiklan 3 kohdan e alakohta ja 21 artiklan 1 kohta',
    },
    kinds: ['erasure', 'objection'],
    wholeRequest: false,
  },
  'no-restriction-ground': {
    law: { HETIL: null, GDPR: 'tietosuoja-asetus 18 artiklan 1 kohta' },
    kinds: ['restriction'],
    wholeRequest: false,
  },
  'not-portable': {
    law: { HETIL: null, GDPR: 'tietosuoja-asetus 20 artiklan 1 kohta' },
    kinds: ['portability'],
    wholeRequest: false,
  },
  'compelling-grounds': {
    law: { HETIL: null, GDPR: 'tietosuoja-asetus 21 artiklan 1 kohta' },
    kinds: ['objection'],
    wholeRequest: false,
  },
} as const satisfies Record<string, RefusalRule>;
export type RefusalGround = keyof typeof REFUSAL_GROUNDS;
export const REFUSAL_GROUND_CODES = Object.keys(REFUSAL_GROUNDS) as [RefusalGround, ...RefusalGround[]];

/** The grounds that the law of the day gives for a kind of request, in the order the desk offers them. */
export function refusalGrounds(kind: RequestKind, regime: Regime): readonly RefusalGround[] {
  return REFUSAL_GROUND_CODES.filter((ground) => {
    const { kinds, law }: RefusalRule = REFUSAL_GROUNDS[ground];
    return kinds.includes(kind) && lawOf(law, regime) !== null;
  });
}

/** A ground that speaks of the form or of the identity is none once these are in order. */
export function groundHolds(
  ground: RefusalGround,
  { inDueForm, identitySettled }: { readonly inDueForm: boolean; readonly identitySettled: boolean },
): boolean {
  if (ground === 'form-missing') return !inDueForm;
  return ground !== 'not-identified' || !identitySettled;
}
