import { fields, paragraph } from './blocks.ts';
import { answering, decisionLetter, termsOfKind } from './decision-letter.ts';
import type { LetterContent } from './letter-content.ts';
import type { DecisionFacts } from './letter-order.ts';

/**
 * K16, the answer to an inquiry, or the news that a request was sent on. Who uses a right is told of the remedies too,
 * as the controller itself then takes no action (GDPR 12(4)).
 */
export function answerContent(facts: DecisionFacts): LetterContent {
  const text = facts.words.texts.answer;
  const { decision, request } = facts;
  const own = termsOfKind(facts, 'answer').text.trim();
  const transferred = decision.outcome === 'transferred';
  return decisionLetter(facts, {
    documentName: text.documentName,
    title: transferred ? text.transferTitle : text.title,
    opening: [
      ...answering(facts),
      ...(transferred
        ? [
            paragraph(text.transferred),
            fields([{ label: text.transferredTo, value: decision.transferredTo.trim() }]),
          ]
        : []),
      paragraph(own),
    ],
    remedies: request.kind !== 'other',
  });
}
