import { list, paragraph, section } from './blocks.ts';
import { certificate } from './certificate.ts';
import { registersFound } from './decision-letter.ts';
import type { Block, LetterContent } from './letter-content.ts';
import type { DecisionFacts } from './letter-order.ts';
import { exemptRegisters } from './refusal-words.ts';

/**
 * K5, the refusal of access, restriction, portability or objection: GDPR 12(4)-(6), 15(4), 18(1), 20, 21(1),
 * tietosuojalaki 34 §; HetiL 27 § and 28.2 §.
 */
export function refusalCertificateContent(facts: DecisionFacts): LetterContent {
  const { refusal } = facts.words.texts;
  return certificate(facts, {
    granted: grantedPart(facts),
    details: section(refusal.registers, exemptRegisters(facts, refusal.registersIntro)),
  });
}

/** HetiL 27.2 §: what lies outside the ground is given. */
function grantedPart(facts: DecisionFacts): readonly Block[] {
  const { refusal } = facts.words.texts;
  const { kind } = facts.request;
  const found = registersFound(facts);
  if (found.length === 0) {
    return [paragraph(kind === 'access' ? refusal.othersTold : refusal.grantedText[kind])];
  }
  return [
    paragraph(refusal.grantedText[kind]),
    paragraph(refusal.grantedFrom),
    list(found.map(({ name }) => name)),
  ];
}
