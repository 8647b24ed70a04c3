import { lawOf, type Regime } from '../domain/regime.ts';
import { REFUSAL_GROUNDS, type RefusalGround } from '../domain/refusal-ground.ts';
import type { RequestKind } from '../domain/request.ts';
import { fields, paragraph, table } from './blocks.ts';
import type { Block } from './letter-content.ts';
import { refusalOf } from './decision-letter.ts';
import type { DecisionFacts } from './letter-order.ts';

/** Where a ground names the law of several kinds of request, the point that governs this one. */
const POINT_OF_KIND: Partial<
  Record<RefusalGround, Partial<Record<RequestKind, { readonly HETIL?: string; readonly GDPR?: string }>>>
> = {
  'others-rights': {
    // The Act knows the rights of others only as a serious danger to them.
    access: {
      HETIL: 'henkilötietolaki 27 § 1 mom. 2 kohta',
      GDPR: 'tietosuoja-asetus 15 artiklan 4 kohta',
    },
    portability: { GDPR: 'tietosuoja-asetus 20 artiklan 4 kohta' },
  },
  'legal-claims': {
    erasure: { GDPR: 'tietosuoja-asetus 17 artiklan 3 kohdan e alakohta' },
    objection: { GDPR: 'tietosuoja-asetus 21 artiklan 1 kohta' },
  },
  'not-identified': {
    // 28 § is about inspection and 11(2) about articles 15-20 only.
    rectification: { HETIL: 'henkilötietolaki 29 § 1 mom.' },
    completion: { HETIL: 'henkilötietolaki 29 § 1 mom.' },
    erasure: { HETIL: 'henkilötietolaki 29 § 1 mom.' },
    objection: { GDPR: 'tietosuoja-asetus 12 artiklan 6 kohta' },
  },
};

/** Grounds of tietosuojalaki 34 §, on which the data is given to the Ombudsman when the person asks for that. */
const GROUNDS_OF_ACT: ReadonlySet<RefusalGround> = new Set([
  'national-security',
  'serious-danger',
  'supervision',
]);

/**
 * The law of a ground as the domain names it. Until the Tietosuojalaki came into force the restrictions of the Act of 1999
 * stood beside the regulation.
 * @throws RangeError when the law of the day has no such ground.
 */
export function groundLaw(ground: RefusalGround, kind: RequestKind, regime: Regime): string {
  const precise = POINT_OF_KIND[ground]?.[kind]?.[regime === 'HETIL' ? 'HETIL' : 'GDPR'];
  const { law } = REFUSAL_GROUNDS[ground];
  const found = precise ?? (isBeforeTheAct(ground, regime) ? law.HETIL : lawOf(law, regime));
  if (found === null) throw new RangeError(`The law of ${regime} has no ground ${ground}`);
  return found;
}

function isBeforeTheAct(ground: RefusalGround, regime: Regime): boolean {
  return regime === 'GDPR_X' && GROUNDS_OF_ACT.has(ground);
}

/** What the ground says, as the law says it that is cited for it; a whole sentence with that law. */
export function groundSentence({ request, regime, words }: DecisionFacts, ground: RefusalGround): string {
  const { grounds, groundsHetil, groundWithLaw } = words.texts.refusal;
  const ofActOf1999 = regime === 'HETIL' || isBeforeTheAct(ground, regime);
  const otherwise: Partial<Record<RefusalGround, string>> = ofActOf1999 ? groundsHetil : {};
  return words.fill(groundWithLaw, {
    peruste: otherwise[ground] ?? grounds[ground],
    säännös: words.cited(groundLaw(ground, request.kind, regime)),
  });
}

/** Registers left out of a reply or an export, with ground and reasons; empty when none was. */
export function exemptRegisters(facts: DecisionFacts, intro: string): readonly Block[] {
  const { registers, words } = facts;
  const { refusal, missing } = words.texts;
  const exempt = registers.filter(({ outcome }) => outcome === 'exempt');
  if (exempt.length === 0) return [];
  return [
    paragraph(intro),
    table(
      [
        [refusal.register, 3],
        [refusal.groundColumn, 4],
        [refusal.reasons, 3],
      ],
      exempt.map(({ name, ground, note }) => [
        name,
        ground === null ? missing : groundSentence(facts, ground),
        note.trim() === '' ? missing : note.trim(),
      ]),
    ),
  ];
}

/** Tietosuojalaki 34 §: the right to have the data given to the Ombudsman, where a ground of that section was used. */
export function toOmbudsman({ registers, decision, regime, words }: DecisionFacts): readonly Block[] {
  const grounds = [decision.refusal?.ground ?? null, ...registers.map(({ ground }) => ground)];
  const used = grounds.some((ground) => ground !== null && GROUNDS_OF_ACT.has(ground));
  return regime === 'GDPR_TSL' && used ? [paragraph(words.texts.refusal.toOmbudsman)] : [];
}

/** What is refused, on which ground and why, in a letter that is no certificate itself. */
export function refusalFields(facts: DecisionFacts): Block {
  const { what, ground, reasons } = refusalOf(facts);
  const { refusal, reply } = facts.words.texts;
  return fields([
    { label: reply.refused, value: what.trim() },
    { label: refusal.law, value: groundSentence(facts, ground) },
    { label: refusal.reasons, value: reasons.trim() },
  ]);
}
