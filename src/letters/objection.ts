import { list, paragraph } from './blocks.ts';
import { answering, decisionLetter, registersFound, restIsRefused, termsOfKind } from './decision-letter.ts';
import type { LetterContent } from './letter-content.ts';
import type { DecisionFacts } from './letter-order.ts';

/** K15, an objection accepted: GDPR 21(1). A refused one has the certificate K5. */
export function objectionContent(facts: DecisionFacts): LetterContent {
  const { words } = facts;
  const text = words.texts.objection;
  const { stopsOn } = termsOfKind(facts, 'objection');
  const ends = words.fill(text.stopsOn, { päättymispäivä: words.date(stopsOn) });
  const found = registersFound(facts);
  return decisionLetter(facts, {
    documentName: text.documentName,
    title: found.length === 0 ? text.nothingTitle : text.title,
    opening: [
      ...answering(facts),
      ...(found.length === 0
        ? [paragraph(text.nothing)]
        : [
            paragraph(`${text.accepted} ${ends}`),
            paragraph(text.registers),
            list(found.map(({ name }) => name)),
          ]),
      ...restIsRefused(facts),
    ],
    remedies: false,
  });
}
