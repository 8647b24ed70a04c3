import { fields, paragraph } from './blocks.ts';
import type { LetterContent } from './letter-content.ts';
import { bodyOfLaw, letterFrame } from './letter-frame.ts';
import type { LetterFacts, LetterOrder } from './letter-order.ts';

type Notice = Extract<LetterOrder, { kind: 'K11' }>['notice'];

/**
 * K11, to somebody who was given the data: GDPR 19, 21(3); HetiL 29.3 §. Of the person it says only `identifier` and
 * `change`: neither name, address, identity code nor what they wrote.
 * @throws RangeError for a request that nobody is told of.
 */
export function recipientNoticeContent(facts: LetterFacts, notice: Notice): LetterContent {
  const { words } = facts;
  const text = words.texts.recipientNotice;
  const { requestKind, disclosedOn, confirmBy } = notice;
  if (!isTold(text.changes, requestKind)) throw new RangeError('No recipient is told of such a request');
  const change = text.changes[requestKind];
  const law = bodyOfLaw(facts);
  const please =
    confirmBy === null
      ? change.please.confirm
      : words.fill(change.please.confirmBy, { kuittauspvm: words.date(confirmBy) });
  return {
    ...letterFrame(facts),
    documentName: text.documentName,
    subject: text.subject,
    title: change.title,
    opening: [
      paragraph(
        `${disclosedOn === null && law === 'HETIL' ? text.disclosedOrReceived : text.disclosed} ${change.done}`,
      ),
      fields([
        { label: text.person, value: notice.identifier.trim() },
        ...(disclosedOn === null ? [] : [{ label: text.disclosedOn, value: words.date(disclosedOn) }]),
        { label: change.change, value: notice.change.trim() },
      ]),
      paragraph(`${please} ${text.unclear}`),
      paragraph(change.law[law]),
    ],
    sections: [],
  };
}

function isTold<Kind extends string>(changes: Readonly<Record<Kind, unknown>>, kind: string): kind is Kind {
  return Object.hasOwn(changes, kind);
}
