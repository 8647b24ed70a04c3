import { formatFinnish } from '../domain/calendar-date.ts';
import { fields, paragraph } from './blocks.ts';
import type { LetterContent } from './letter-content.ts';
import { bodyOfLaw, letterFrame } from './letter-frame.ts';
import type { LetterFacts, LetterOrder } from './letter-order.ts';
import { fi } from './texts/fi.ts';

type Notice = Extract<LetterOrder, { kind: 'K11' }>['notice'];

/**
 * K11, to somebody who was given the data: GDPR 19, 21(3); HetiL 29.3 §. Of the person it says only `identifier` and
 * `change`: neither name, address, identity code nor what they wrote.
 * @throws RangeError for a request that nobody is told of.
 */
export function recipientNoticeContent(facts: LetterFacts, notice: Notice): LetterContent {
  const text = fi.recipientNotice;
  const words = text.of(notice.requestKind);
  if (words === undefined) throw new RangeError('No recipient is told of such a request');
  const law = bodyOfLaw(facts);
  const disclosedOn = notice.disclosedOn === null ? null : formatFinnish(notice.disclosedOn);
  const confirmBy = notice.confirmBy === null ? null : formatFinnish(notice.confirmBy);
  return {
    ...letterFrame(facts),
    documentName: text.documentName,
    subject: text.subject,
    title: words.title,
    opening: [
      paragraph(
        `${disclosedOn === null && law === 'HETIL' ? text.disclosedOrReceived : text.disclosed} ${words.done}`,
      ),
      fields([
        { label: text.person, value: notice.identifier.trim() },
        ...(disclosedOn === null ? [] : [{ label: text.disclosedOn, value: disclosedOn }]),
        { label: words.change, value: notice.change.trim() },
      ]),
      paragraph(`${words.please} ${text.confirm(confirmBy)} ${text.unclear}`),
      paragraph(text.law(words.law[law])),
    ],
    sections: [],
  };
}
