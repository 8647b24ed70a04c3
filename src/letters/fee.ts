import { formatFinnish } from '../domain/calendar-date.ts';
import { FEE_GROUNDS } from '../domain/fee.ts';
import { ownParagraph, paragraph, section, table } from './blocks.ts';
import type { LetterContent } from './letter-content.ts';
import { arrived, bodyOfLaw, letterFrame, remediesSection } from './letter-frame.ts';
import type { LetterFacts, LetterOrder } from './letter-order.ts';
import { fi } from './texts/fi.ts';
import { cited } from './texts/fi/law.ts';

type Fee = Extract<LetterOrder, { kind: 'K10' }>['fee'];

/** K10, a fee before the request is carried out: GDPR 12(5)(a), 15(3); HetiL 26.3 §. */
export function feeContent(facts: LetterFacts, fee: Fee): LetterContent {
  const text = fi.fee;
  const { ground, lastAccessGivenOn } = fee;
  return {
    ...letterFrame(facts),
    documentName: text.documentName,
    subject: text.subject,
    title: text.title,
    opening: [
      ...arrived(facts),
      paragraph(
        `${text.charged(fi.euros(fee.totalCents))} ${text.concerns(fi.requests.name(fee.requestKind))}`,
      ),
    ],
    sections: [
      ...section(text.ground, [
        paragraph(text.groundText(ground, cited(FEE_GROUNDS[ground].law))),
        ...(ground === 'within-a-year' && lastAccessGivenOn !== null
          ? [paragraph(text.lastGiven(formatFinnish(lastAccessGivenOn)))]
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
            ...fee.lines.map((line) => [line.text, fi.euros(line.cents)]),
            [text.total, fi.euros(fee.totalCents)],
          ],
        ),
      ]),
      ...section(text.answer, [paragraph(text.answerBy(formatFinnish(fee.answerBy)))]),
      remediesSection(facts, fee.requestKind),
    ],
  };
}
