import type { PortableItem } from '../domain/register-task.ts';
import { distinct, fields, paragraph, section, table } from './blocks.ts';
import { answering, decisionLetter, registersFound, restIsRefused, termsOfKind } from './decision-letter.ts';
import type { Block, LetterContent } from './letter-content.ts';
import type { DecisionFacts, RegisterResult } from './letter-order.ts';
import { exemptRegisters } from './refusal-words.ts';
import { fi } from './texts/fi.ts';

const text = fi.portability;

/** K14, data to be taken along as CSV and JSON, to the person or directly to another controller: GDPR 20. */
export function portabilityContent(facts: DecisionFacts): LetterContent {
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
      ...section(text.contents, found.length === 0 ? [] : [contents(found)]),
      ...section(text.limits, [paragraph(text.limitsText), ...exemptRegisters(facts, text.exemptIntro)]),
    ],
    remedies: false,
  });
}

function delivery(facts: DecisionFacts): readonly Block[] {
  const directTo = termsOfKind(facts, 'portability').directTo.trim();
  return directTo === ''
    ? [paragraph(text.toYou)]
    : [paragraph(text.directly), fields([{ label: text.recipient, value: directTo }])];
}

function contents(found: readonly RegisterResult[]): Block {
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
        fi.capitalised(fi.enumeration(basesOf(register, category))),
      ]),
    ),
  );
}

function basesOf(register: RegisterResult, category: string): readonly string[] {
  const items = itemsOf(register).filter((item) => item.category.trim() === category);
  return distinct(items.map(({ basis }) => text.bases(basis)));
}

function itemsOf({ result }: RegisterResult): readonly PortableItem[] {
  return result.kind === 'export' ? result.items : [];
}
