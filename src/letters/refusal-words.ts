import { lawOf, type Regime } from '../domain/regime.ts';
import { REFUSAL_GROUNDS, type RefusalGround } from '../domain/refusal-ground.ts';
import type { RequestKind } from '../domain/request.ts';
import { fields, paragraph, table } from './blocks.ts';
import type { Block } from './letter-content.ts';
import { refusalOf } from './decision-letter.ts';
import type { DecisionFacts } from './letter-order.ts';
import { fi } from './texts/fi.ts';
import { cited } from './texts/fi/law.ts';

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
 * The law of a ground as a letter cites it. Until the Tietosuojalaki came into force the restrictions of the Act of 1999
 * stood beside the regulation.
 * @throws RangeError when the law of the day has no such ground.
 */
export function groundLaw(ground: RefusalGround, kind: RequestKind, regime: Regime): string {
  const precise = POINT_OF_KIND[ground]?.[kind]?.[regime === 'HETIL' ? 'HETIL' : 'GDPR'];
  const { law } = REFUSAL_GROUNDS[ground];
  const beforeTheAct = regime === 'GDPR_X' && GROUNDS_OF_ACT.has(ground);
  const found = precise ?? (beforeTheAct ? law.HETIL : lawOf(law, regime));
  if (found === null) throw new RangeError(`The law of ${regime} has no ground ${ground}`);
  return cited(found);
}

/** What the ground says, with its law: a whole sentence. */
export function groundSentence(ground: RefusalGround, kind: RequestKind, regime: Regime): string {
  return `${fi.refusal.ground(ground, regime)} (${groundLaw(ground, kind, regime)}).`;
}

/** Registers left out of a reply or an export, with ground and reasons; empty when none was. */
export function exemptRegisters(
  { registers, request, regime }: DecisionFacts,
  intro: string,
): readonly Block[] {
  const exempt = registers.filter(({ outcome }) => outcome === 'exempt');
  if (exempt.length === 0) return [];
  const { refusal } = fi;
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
        ground === null ? fi.missing : groundSentence(ground, request.kind, regime),
        note.trim() === '' ? fi.missing : note.trim(),
      ]),
    ),
  ];
}

/** Tietosuojalaki 34 §: the right to have the data given to the Ombudsman, where a ground of that section was used. */
export function toOmbudsman({ registers, decision, regime }: DecisionFacts): readonly Block[] {
  const grounds = [decision.refusal?.ground ?? null, ...registers.map(({ ground }) => ground)];
  const used = grounds.some((ground) => ground !== null && GROUNDS_OF_ACT.has(ground));
  return regime === 'GDPR_TSL' && used ? [paragraph(fi.refusal.toOmbudsman)] : [];
}

/** What is refused, on which ground and why, in a letter that is no certificate itself. */
export function refusalFields(facts: DecisionFacts): Block {
  const { what, ground, reasons } = refusalOf(facts);
  const { refusal } = fi;
  return fields([
    { label: fi.reply.refused, value: what.trim() },
    { label: refusal.law, value: groundSentence(ground, facts.request.kind, facts.regime) },
    { label: refusal.reasons, value: reasons.trim() },
  ]);
}
