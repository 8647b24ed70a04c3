import { ownParagraph, paragraph, section } from './blocks.ts';
import type { LetterContent } from './letter-content.ts';
import { arrived, letterFrame, remediesSection } from './letter-frame.ts';
import type { LetterFacts, LetterOrder } from './letter-order.ts';

type Extension = Extract<LetterOrder, { kind: 'K9' }>['extension'];

/** K9, the time limit extended: GDPR 12(3), with reasons, what is ready and the remedies. */
export function extensionContent(facts: LetterFacts, extension: Extension): LetterContent {
  const { words } = facts;
  const text = words.texts.extension;
  const { factors, newDueOn } = extension;
  const syyt = words.enumeration(factors.map((factor) => text.factors[factor]));
  return {
    ...letterFrame(facts),
    documentName: text.documentName,
    subject: text.subject,
    title: text.title,
    opening: [
      ...arrived(facts),
      paragraph(words.plural(text.needed, factors.length, { syyt })),
      paragraph(`${words.fill(text.newDueOn, { uusi_eräpäivä: words.date(newDueOn) })} ${text.law}`),
    ],
    sections: [
      ...section(text.reasons, ownParagraph(extension.explanation)),
      ...section(text.partialAnswer, ownParagraph(extension.partialAnswer)),
      remediesSection(facts, facts.requests[0]?.kind ?? 'other'),
    ],
  };
}
