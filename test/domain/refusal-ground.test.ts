import { describe, expect, test } from 'vitest';
import { lawOf, REGIMES, type LawOfRule, type Regime } from '../../src/domain/regime.ts';
import {
  REFUSAL_GROUND_CODES,
  REFUSAL_GROUNDS,
  refusalGrounds,
  type RefusalGround,
} from '../../src/domain/refusal-ground.ts';
import { kindsUnder, REQUEST_KINDS, type RequestKind } from '../../src/domain/request.ts';

const law = (ground: RefusalGround, regime: Regime): string | null => {
  const rule: LawOfRule = REFUSAL_GROUNDS[ground].law;
  return lawOf(rule, regime);
};

describe('H-REF-1: 27.1 points 1-4 limit the right of access', () => {
  test.each<[RefusalGround, string, string | null]>([
    ['national-security', '27 § 1 mom. 1 kohta', 'tietosuojalaki 34 § 1 mom. 1 kohta'],
    ['serious-danger', '27 § 1 mom. 2 kohta', 'tietosuojalaki 34 § 1 mom. 2 kohta'],
    ['research-only', '27 § 1 mom. 3 kohta', null],
    ['supervision', '27 § 1 mom. 4 kohta', 'tietosuojalaki 34 § 1 mom. 3 kohta'],
  ])('%s', (ground, act, dataProtectionAct) => {
    expect(law(ground, 'HETIL')).toBe(`henkilötietolaki ${act}`);
    // Until the Tietosuojalaki of 2019 § 27 filled the room that the GDPR left.
    expect(law(ground, 'GDPR_X')).toBe(`henkilötietolaki ${act}`);
    expect(law(ground, 'GDPR_TSL')).toBe(dataProtectionAct);
  });
});

test('no ground cites a law that was not in force', () => {
  for (const ground of REFUSAL_GROUND_CODES) {
    expect(law(ground, 'HETIL') ?? '').not.toMatch(/tietosuojalaki|tietosuoja-asetus/u);
    expect(law(ground, 'GDPR_X') ?? '').not.toMatch(/tietosuojalaki/u);
    expect(law(ground, 'GDPR_TSL') ?? '').not.toMatch(/henkilötietolaki/u);
  }
});

test.each(REGIMES)('under %s every ground that is offered names its law', (regime) => {
  for (const kind of kindsUnder(regime)) {
    for (const ground of refusalGrounds(kind, regime)) {
      expect(law(ground, regime)).toMatch(/\d+ (?:§|artikl)/u);
    }
  }
});

test('H-BAN-1, GDPR 21(2)-(3): a marketing ban is never refused, nor its withdrawal or an inquiry', () => {
  for (const regime of REGIMES) {
    for (const kind of ['marketing-ban', 'marketing-ban-withdrawal', 'other'] as const) {
      expect(refusalGrounds(kind, regime)).toEqual([]);
    }
  }
});

test('G-FEE-1: manifestly unfounded and excessive refuse the whole request, under the GDPR alone', () => {
  for (const kind of REQUEST_KINDS) {
    for (const ground of ['manifestly-unfounded', 'excessive'] as const) {
      const isRight = !['marketing-ban', 'marketing-ban-withdrawal', 'other'].includes(kind);
      expect(refusalGrounds(kind, 'GDPR_TSL').includes(ground)).toBe(isRight);
      expect(refusalGrounds(kind, 'HETIL').includes(ground)).toBe(false);
      expect(REFUSAL_GROUNDS[ground].wholeRequest).toBe(true);
    }
  }
});

test('H-FORM-1, G-FORM-1: a missing form refuses an access request under 523/1999 and nothing under the GDPR', () => {
  expect(REQUEST_KINDS.filter((kind) => refusalGrounds(kind, 'HETIL').includes('form-missing'))).toEqual([
    'access',
  ]);
  for (const kind of REQUEST_KINDS) {
    expect(refusalGrounds(kind, 'GDPR_X')).not.toContain('form-missing');
    expect(refusalGrounds(kind, 'GDPR_TSL')).not.toContain('form-missing');
  }
});

test('G-ID-2: whoever cannot be identified is told so, with GDPR 11(2) and 12(6)', () => {
  expect(law('not-identified', 'GDPR_TSL')).toBe(
    'tietosuoja-asetus 11 artiklan 2 kohta ja 12 artiklan 6 kohta',
  );
  expect(refusalGrounds('access', 'GDPR_TSL')).toContain('not-identified');
});

describe('limits of each right', () => {
  test.each<[string, RequestKind, Regime, readonly RefusalGround[]]>([
    ['access, GDPR 15(4) and TSL 34 §', 'access', 'GDPR_TSL', ['others-rights', 'national-security']],
    ['rectification, GDPR 16', 'rectification', 'GDPR_TSL', ['data-accurate', 'historic-fact']],
    [
      'erasure, GDPR 17(1) and 17(3)(a)-(e)',
      'erasure',
      'GDPR_TSL',
      [
        'still-necessary',
        'freedom-of-expression',
        'legal-obligation',
        'public-health',
        'archiving',
        'legal-claims',
      ],
    ],
    ['restriction, GDPR 18(1)', 'restriction', 'GDPR_TSL', ['no-restriction-ground']],
    ['portability, GDPR 20(1) and 20(4)', 'portability', 'GDPR_TSL', ['not-portable', 'others-rights']],
    ['objection, GDPR 21(1)', 'objection', 'GDPR_TSL', ['compelling-grounds', 'legal-claims']],
    ['H-COR-3', 'rectification', 'HETIL', ['data-accurate', 'historic-fact']],
    ['H-COR-3', 'erasure', 'HETIL', ['still-necessary', 'legal-obligation', 'legal-claims']],
  ])('%s', (_rule, kind, regime, grounds) => {
    expect(refusalGrounds(kind, regime)).toEqual(expect.arrayContaining([...grounds]));
  });

  test('the grounds of one right are not offered for another', () => {
    expect(refusalGrounds('restriction', 'GDPR_TSL')).not.toContain('compelling-grounds');
    expect(refusalGrounds('access', 'GDPR_TSL')).not.toContain('legal-claims');
    expect(refusalGrounds('erasure', 'GDPR_TSL')).not.toContain('national-security');
  });
});
