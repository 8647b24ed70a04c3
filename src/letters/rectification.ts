import type { Correction } from '../domain/register-task.ts';
import { fields, paragraph, section, table } from './blocks.ts';
import { certificate } from './certificate.ts';
import {
  answering,
  correctionVerb,
  decisionLetter,
  doneOn,
  registersFound,
  restIsRefused,
} from './decision-letter.ts';
import type { Block, LetterContent, Section } from './letter-content.ts';
import { bodyOfLaw } from './letter-frame.ts';
import type { DecisionFacts, RegisterResult } from './letter-order.ts';

/** Grounds that speak of the data itself: only then can a statement of the person's own stand beside it. */
const OF_THE_DATA: ReadonlySet<string> = new Set(['data-accurate', 'historic-fact']);

/** K6a, data corrected or completed: GDPR 16, 19, 12(3); HetiL 29.1 § and 29.3 §. */
export function correctedContent(facts: DecisionFacts): LetterContent {
  const text = facts.words.texts.correction;
  const verb = correctionVerb(facts.request.kind);
  const changes = changeTable(facts);
  return decisionLetter(facts, {
    documentName: text.documentName,
    title: changes.length === 0 ? text.nothingTitle : text.title[verb],
    opening: [
      ...answering(facts),
      ...(changes.length === 0
        ? [paragraph(text.nothing[verb])]
        : [paragraph(text.done[verb]), ...changes, paragraph(text.recipients[bodyOfLaw(facts)])]),
      ...restIsRefused(facts),
    ],
    remedies: false,
  });
}

/** K6b, the certificate of refusing a correction: GDPR 12(4), 16; HetiL 29.2 §. */
export function notCorrectedContent(facts: DecisionFacts): LetterContent {
  const { correction: text, refusal } = facts.words.texts;
  const ground = facts.decision.refusal?.ground;
  return certificate(facts, {
    granted: [paragraph(refusal.grantedText[facts.request.kind])],
    details: [
      ...keptSections(facts),
      ...section(
        text.ownStatement,
        ground !== undefined && OF_THE_DATA.has(ground) ? [paragraph(text.ownStatementText)] : [],
      ),
    ],
  });
}

/** Register, which data, the old and the new value, the day; empty when nothing was changed. */
function changeTable(facts: DecisionFacts): readonly Block[] {
  const { words } = facts;
  const text = words.texts.correction;
  const rows = registersFound(facts).flatMap((register) =>
    correctionsOf(register, 'corrected').map(({ category, oldValue, newValue }) => [
      register.name,
      category,
      oldValue.trim() === '' ? text.wasMissing : oldValue,
      newValue,
      doneOn(register, words),
    ]),
  );
  if (rows.length === 0) return [];
  return [
    table(
      [
        [text.register, 9],
        [text.category, 7],
        [text.oldValue, 9],
        [text.newValue, 9],
        [text.date, 6],
      ],
      rows,
    ),
  ];
}

function keptSections(facts: DecisionFacts): readonly Section[] {
  const text = facts.words.texts.correction;
  const blocks = registersFound(facts).flatMap((register) =>
    correctionsOf(register, 'kept').map((kept) =>
      fields([
        { label: text.register, value: register.name },
        { label: text.category, value: kept.category },
        { label: text.current, value: kept.oldValue.trim() === '' ? text.noEntry : kept.oldValue },
        { label: text.demanded, value: kept.newValue },
        { label: text.reasons, value: kept.reasons },
        { label: text.evidence, value: kept.evidence },
      ]),
    ),
  );
  return section(text.heading, blocks);
}

function correctionsOf({ result }: RegisterResult, decision: Correction['decision']): readonly Correction[] {
  return result.kind === 'correct' ? result.corrections.filter((entry) => entry.decision === decision) : [];
}
