import { FEE_GROUNDS } from '../domain/fee.ts';
import { ownParagraph, paragraph, section, table } from './blocks.ts';
import type { LetterContent } from './letter-content.ts';
import { arrived, bodyOfLaw, letterFrame, remediesSection } from './letter-frame.ts';
import type { LetterFacts, LetterOrder } from './letter-order.ts';

type Fee = Extract<LetterOrder, { kind: 'K10' }>['fee'];

/** K10, a fee before the request is carried out: GDPR 12(5)(a), 15(3); HetiL 26.3 §. */
export function feeContent(facts: LetterFacts, fee: Fee): LetterContent {
  const { words } = facts;
  const { fee: text, requests } = words.texts;
  const { ground, lastAccessGivenOn } = fee;
  const charged = words.fill(text.charged, { summa: words.euros(fee.totalCents) });
  const concerns = words.fill(text.concerns, { pyyntö: requests.kinds[fee.requestKind].name });
  const groundText = words.fill(text.groundWithLaw, {
    peruste: text.grounds[ground],
    säännös: words.cited(FEE_GROUNDS[ground].law),
  });
  return {
    ...letterFrame(facts),
    documentName: text.documentName,
    subject: text.subject,
    title: text.title,
    opening: [...arrived(facts), paragraph(`${charged} ${concerns}`)],
    sections: [
      ...section(text.ground, [
        paragraph(groundText),
        ...(ground === 'within-a-year' && lastAccessGivenOn !== null
          ? [paragraph(words.fill(text.lastGiven, { aiempi_pvm: words.date(lastAccessGivenOn) }))]
          : []),
        ...ownParagraph(fee.reasons),
      ]),
      ...section(text.calculation, [
        paragraph(text.costs[bodyOfLaw(facts)]),
        table(
          [
            [text.line, 4],
            [text.amount, 1],
          ],
          [
            ...fee.lines.map((line) => [line.text, words.euros(line.cents)]),
            [text.total, words.euros(fee.totalCents)],
          ],
        ),
      ]),
      ...section(text.answer, [
        paragraph(words.fill(text.answerBy, { vastauspvm: words.date(fee.answerBy) })),
      ]),
      remediesSection(facts, fee.requestKind),
    ],
  };
}
