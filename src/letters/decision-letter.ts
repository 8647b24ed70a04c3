import type { DecisionTerms, Refusal } from '../domain/decision.ts';
import { lawOf } from '../domain/regime.ts';
import { REQUEST_LAW, type RequestKind } from '../domain/request.ts';
import { list, ownParagraph, paragraph, section } from './blocks.ts';
import type { Block, Enclosure, LetterContent, Section } from './letter-content.ts';
import { arrivalOf, bodyOfLaw, forWhom, letterFrame, remediesSection } from './letter-frame.ts';
import type { DecisionFacts, RegisterResult } from './letter-order.ts';
import type { Words } from './words.ts';

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
  const { requests, reply, additional } = facts.words.texts;
  const { distribution, forInformation } = facts.draft;
  const enclosures = letter.enclosures ?? [];
  return {
    ...letterFrame(facts),
    documentName: letter.documentName,
    subject: requests.kinds[kind].subject,
    title: letter.title,
    opening: letter.opening,
    sections: [
      ...(letter.sections ?? []),
      // An access reply has a place of its own for it.
      ...(kind === 'access' ? [] : section(reply.withheld, withheldInAttachments(facts))),
      ...section(additional, ownParagraph(facts.draft.additionalText)),
      ...(letter.remedies ? [remediesSection(facts, kind)] : []),
    ],
    enclosures,
    attachments: facts.attachments.map(({ title, pages }, index) => ({
      number: enclosures.length + index + 1,
      title,
      pages,
    })),
    distribution,
    forInformation,
  };
}

/** What is hidden in the attached documents or left out of them, and why, document by document (GDPR 15(4), HetiL 27 §). */
export function withheldInAttachments({ attachments }: DecisionFacts): readonly Block[] {
  const told = attachments.filter(({ withheld }) => withheld.trim() !== '');
  return told.length === 0 ? [] : [list(told.map(({ title, withheld }) => `${title}: ${withheld.trim()}`))];
}

/** What came when and that this answers it, with the law that gives the right. */
export function answering(facts: DecisionFacts): readonly Block[] {
  const { regime, request, words } = facts;
  const { requests } = words.texts;
  const law = lawOf(REQUEST_LAW[request.kind], regime) ?? '';
  const came = words.fill(requests.arrived, {
    ...arrivalOf(facts),
    pyyntö: requests.kinds[request.kind].yours,
  });
  const answers =
    law === '' ? requests.answers : words.fill(requests.answersByLaw, { säännös: words.cited(law) });
  return [paragraph(`${came} ${answers}`), ...forWhom(facts)];
}

/** That another letter refuses the rest; empty unless the request was granted only in part. */
export function restIsRefused(facts: DecisionFacts): readonly Block[] {
  if (facts.decision.outcome !== 'partly-granted') return [];
  return [paragraph(facts.words.texts.refusal.separateCertificate[bodyOfLaw(facts)])];
}

export function registersFound({ registers }: DecisionFacts): readonly RegisterResult[] {
  return registers.filter(({ outcome }) => outcome === 'found');
}

/** The day on which the work in the register was done; still to be filled in a draft. */
export function doneOn({ attestation }: RegisterResult, words: Words): string {
  return attestation === null ? words.texts.missing : words.date(attestation.doneOn);
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
