import { formatFinnish } from '../domain/calendar-date.ts';
import type { LetterContent } from './letter-content.ts';
import type { LetterFacts } from './letter-facts.ts';
import { letterFrame, paragraph } from './letter-frame.ts';
import { fi } from './texts/fi.ts';

/** K1, acknowledgement of receipt (vastaanottoilmoitus): GDPR 12(2)-(3); tells of the log of the request (13). */
export function receiptContent(facts: LetterFacts): LetterContent {
  const { receipt } = fi;
  const description = facts.description.trim();
  return {
    ...letterFrame(facts),
    documentName: receipt.documentName,
    subject: receipt.subject,
    title: receipt.title(facts.diaryNumber),
    opening: [
      paragraph(receipt.received(facts.channel, formatFinnish(facts.receivedOn), facts.diaryNumber)),
      paragraph(receipt.answerBy(formatFinnish(facts.dueOn))),
      ...(description === ''
        ? []
        : [
            paragraph(receipt.understood),
            { kind: 'quotation', text: description } as const,
            paragraph(receipt.otherwise),
          ]),
      paragraph(receipt.log(facts.organisation.logRetentionYears)),
    ],
    sections: [],
    enclosures: [],
  };
}
