import { formatFinnish } from '../domain/calendar-date.ts';
import type { DecisionTerms, Refusal } from '../domain/decision.ts';
import { lawOf } from '../domain/regime.ts';
import { REQUEST_LAW, type RequestKind } from '../domain/request.ts';
import { ownParagraph, paragraph, section } from './blocks.ts';
import type { Block, Enclosure, LetterContent, Section } from './letter-content.ts';
import { bodyOfLaw, forWhom, letterFrame, remediesSection } from './letter-frame.ts';
import type { DecisionFacts, RegisterResult } from './letter-order.ts';
import { fi } from './texts/fi.ts';
import { cited } from './texts/fi/law.ts';

interface DecisionLetter {
  readonly documentName: string;
  readonly title: string;
  readonly opening: readonly Block[];
  readonly sections?: readonly Section[];
  readonly enclosures?: readonly Enclosure[];
  readonly remedies: boolean;
}

/** A letter of a decision: the clerk's own paragraph and the remedies stand after what the letter itself says. */
export function decisionLetter(facts: DecisionFacts, letter: DecisionLetter): LetterContent {
  const { kind } = facts.request;
  return {
    ...letterFrame(facts),
    documentName: letter.documentName,
    subject: fi.requests.subject(kind),
    title: letter.title,
    opening: letter.opening,
    sections: [
      ...(letter.sections ?? []),
      ...section(fi.additional, ownParagraph(facts.draft.additionalText)),
      ...(letter.remedies ? [remediesSection(facts, kind)] : []),
    ],
    enclosures: letter.enclosures ?? [],
  };
}

/** What came when and that this answers it, with the law that gives the right. */
export function answering(facts: DecisionFacts): readonly Block[] {
  const { channel, receivedOn, diaryNumber, regime, request } = facts;
  const law = cited(lawOf(REQUEST_LAW[request.kind], regime) ?? '');
  return [
    paragraph(
      [
        fi.requests.arrived(request.kind, channel, formatFinnish(receivedOn), diaryNumber),
        fi.requests.answers(law),
      ].join(' '),
    ),
    ...forWhom(facts),
  ];
}

/** That another letter refuses the rest; empty unless the request was granted only in part. */
export function restIsRefused(facts: DecisionFacts): readonly Block[] {
  if (facts.decision.outcome !== 'partly-granted') return [];
  return [paragraph(fi.refusal.separateCertificate[bodyOfLaw(facts)])];
}

export function registersFound({ registers }: DecisionFacts): readonly RegisterResult[] {
  return registers.filter(({ outcome }) => outcome === 'found');
}

/** The day on which the work in the register was done; still to be filled in a draft. */
export function doneOn({ attestation }: RegisterResult): string {
  return attestation === null ? fi.missing : formatFinnish(attestation.doneOn);
}

/** @throws RangeError when the decision lacks the terms of its letter, which the domain never lets through. */
export function termsOfKind<K extends DecisionTerms['kind']>(
  { decision }: DecisionFacts,
  kind: K,
): Extract<DecisionTerms, { kind: K }> {
  const { terms } = decision;
  if (terms.kind !== kind) throw new RangeError(`The letter needs the terms of a decision: ${kind}`);
  return terms as Extract<DecisionTerms, { kind: K }>;
}

/** @throws RangeError when nothing was refused. */
export function refusalOf({ decision }: DecisionFacts): Refusal {
  if (decision.refusal === null) throw new RangeError('A refusal needs its ground and reasons');
  return decision.refusal;
}

/** Rectification and completion share their letters; each has its own verb. */
export function correctionVerb(kind: RequestKind): 'rectification' | 'completion' {
  return kind === 'completion' ? 'completion' : 'rectification';
}
