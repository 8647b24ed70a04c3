import { formatFinnish } from '../domain/calendar-date.ts';
import { isGdpr } from '../domain/regime.ts';
import { paragraph } from './blocks.ts';
import type { LetterContent } from './letter-content.ts';
import { actSectionOf, arrived, letterFrame } from './letter-frame.ts';
import type { LetterFacts } from './letter-order.ts';
import { fi } from './texts/fi.ts';

/** K1, acknowledgement of receipt (vastaanottoilmoitus): GDPR 12(2)-(3), HetiL 28 §; tells of the log of the request (13). */
export function receiptContent(facts: LetterFacts): LetterContent {
  const { receipt, requests } = fi;
  const { organisation, role } = facts;
  const description = facts.description.trim();
  return {
    ...letterFrame(facts),
    documentName: receipt.documentName,
    subject: receipt.subject,
    title: receipt.title(facts.diaryNumber),
    opening: [
      ...arrived(facts),
      paragraph(receipt.asked(facts.requests.map(({ kind, scopes }) => requests.withScopes(kind, scopes)))),
      paragraph(answerTime(facts)),
      ...(description === ''
        ? []
        : [
            paragraph(receipt.understood),
            { kind: 'quotation', text: description } as const,
            paragraph(receipt.otherwise),
          ]),
      paragraph(
        role === 'self'
          ? receipt.log(organisation.logRetentionYears)
          : receipt.logOfBoth(organisation.logRetentionYears),
      ),
    ],
    sections: [],
  };
}

function answerTime({ regime, requests, dueOn }: LetterFacts): string {
  const { receipt } = fi;
  const ofLaw = requests.filter(({ kind }) => kind !== 'other');
  if (isGdpr(regime)) {
    return ofLaw.length === 0
      ? receipt.inquiryAnswerBy(formatFinnish(dueOn))
      : receipt.answerBy(formatFinnish(dueOn));
  }
  // 30 §, the ban, speaks of no time.
  const timed = ofLaw.filter(({ kind }) => kind !== 'marketing-ban' && kind !== 'marketing-ban-withdrawal');
  return receipt.withoutDelay([...new Set(timed.map(({ kind }) => actSectionOf(kind)))].toSorted());
}
