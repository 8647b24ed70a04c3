import { list, ownParagraph, paragraph, section, table } from './blocks.ts';
import {
  answering,
  decisionLetter,
  doneOn,
  registersFound,
  restIsRefused,
  termsOfKind,
} from './decision-letter.ts';
import type { LetterContent } from './letter-content.ts';
import { forWhom, letterFrame, remediesSection } from './letter-frame.ts';
import type { DecisionFacts, LetterFacts, LetterOrder } from './letter-order.ts';

/** K12, processing restricted: GDPR 18(1)-(3), 19. */
export function restrictionContent(facts: DecisionFacts): LetterContent {
  const { words } = facts;
  const text = words.texts.restriction;
  const found = registersFound(facts);
  if (found.length === 0) {
    return decisionLetter(facts, {
      documentName: text.documentName,
      title: text.nothingTitle,
      opening: [...answering(facts), paragraph(text.nothing)],
      remedies: false,
    });
  }
  const { point, from } = termsOfKind(facts, 'restriction');
  return decisionLetter(facts, {
    documentName: text.documentName,
    title: text.title,
    opening: [
      ...answering(facts),
      paragraph(words.fill(text.restricted, { alku: words.date(from) })),
      paragraph(text.registers),
      table(
        [
          [text.register, 3],
          [text.markedOn, 1],
        ],
        found.map((register) => [register.name, doneOn(register, words)]),
      ),
      ...restIsRefused(facts),
    ],
    sections: [
      ...section(text.ground, [
        paragraph(words.fill(text.groundLaw, { alakohta: point })),
        paragraph(text.points[point]),
      ]),
      ...section(text.permitted, [
        paragraph(text.permittedIntro),
        list(text.permittedUses),
        paragraph(text.beforeLifting),
        paragraph(text.recipients),
      ]),
    ],
    remedies: false,
  });
}

type Lifting = Extract<LetterOrder, { kind: 'K13' }>['lifting'];

/** K13, sent before a restriction is lifted: GDPR 18(3). */
export function liftingContent(facts: LetterFacts, lifting: Lifting): LetterContent {
  const { words } = facts;
  const text = words.texts.restriction;
  const lifted = words.fill(text.lifted, {
    alku: words.date(lifting.restrictedFrom),
    loppu: words.date(lifting.liftOn),
  });
  return {
    ...letterFrame(facts),
    documentName: text.liftingDocumentName,
    subject: text.liftingSubject,
    title: text.liftingTitle,
    opening: [paragraph(lifted), ...forWhom(facts)],
    sections: [
      ...section(text.reasons, [...ownParagraph(lifting.reasons), paragraph(text.ifYouDisagree)]),
      remediesSection(facts, 'restriction'),
    ],
  };
}
