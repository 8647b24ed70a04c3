import type { PortableItem } from '../domain/register-task.ts';
import { distinct, fields, paragraph, section, table } from './blocks.ts';
import { answering, decisionLetter, registersFound, restIsRefused, termsOfKind } from './decision-letter.ts';
import type { Block, LetterContent } from './letter-content.ts';
import type { DecisionFacts, RegisterResult } from './letter-order.ts';
import { exemptRegisters } from './refusal-words.ts';
import type { Words } from './words.ts';

/** K14, data to be taken along as CSV and JSON, to the person or directly to another controller: GDPR 20. */
export function portabilityContent(facts: DecisionFacts): LetterContent {
  const text = facts.words.texts.portability;
  const found = registersFound(facts);
  return decisionLetter(facts, {
    documentName: text.documentName,
    title: text.title,
    opening: [
      ...answering(facts),
      ...(found.length === 0 ? [paragraph(text.nothing)] : delivery(facts)),
      ...restIsRefused(facts),
    ],
    sections: [
      ...section(text.contents, found.length === 0 ? [] : [contents(facts.words, found)]),
      ...section(text.limits, [paragraph(text.limitsText), ...exemptRegisters(facts, text.exemptIntro)]),
    ],
    remedies: false,
  });
}

function delivery(facts: DecisionFacts): readonly Block[] {
  const text = facts.words.texts.portability;
  const directTo = termsOfKind(facts, 'portability').directTo.trim();
  return directTo === ''
    ? [paragraph(text.toYou)]
    : [paragraph(text.directly), fields([{ label: text.recipient, value: directTo }])];
}

function contents(words: Words, found: readonly RegisterResult[]): Block {
  const text = words.texts.portability;
  return table(
    [
      [text.register, 4],
      [text.category, 4],
      [text.basis, 3],
    ],
    found.flatMap((register) =>
      distinct(itemsOf(register).map(({ category }) => category)).map((category) => [
        register.name,
        category,
        words.capitalised(words.enumeration(basesOf(register, category).map((basis) => text.bases[basis]))),
      ]),
    ),
  );
}

function basesOf(register: RegisterResult, category: string): readonly PortableItem['basis'][] {
  const items = itemsOf(register).filter((item) => item.category.trim() === category);
  return [...new Set(items.map(({ basis }) => basis))];
}

function itemsOf({ result }: RegisterResult): readonly PortableItem[] {
  return result.kind === 'export' ? result.items : [];
}
