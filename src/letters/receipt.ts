import { isGdpr } from '../domain/regime.ts';
import { paragraph } from './blocks.ts';
import type { LetterContent } from './letter-content.ts';
import { actSectionOf, arrived, letterFrame, logRetention } from './letter-frame.ts';
import type { LetterFacts } from './letter-order.ts';
import type { Words } from './words.ts';

/** K1, acknowledgement of receipt (vastaanottoilmoitus): GDPR 12(2)-(3), HetiL 28 §; tells of the log of the request (13). */
export function receiptContent(facts: LetterFacts): LetterContent {
  const { organisation, role, diaryNumber, words } = facts;
  const { receipt } = words.texts;
  const lokin_säilytysaika = logRetention(words, organisation);
  const description = facts.description.trim();
  return {
    ...letterFrame(facts),
    documentName: receipt.documentName,
    subject: receipt.subject,
    title: words.fill(receipt.title, { diaarinro: diaryNumber }),
    opening: [
      ...arrived(facts),
      paragraph(words.fill(receipt.asked, { pyynnöt: facts.requests.map(named(words)).join(', ') })),
      paragraph(answerTime(facts)),
      ...(description === ''
        ? []
        : [
            paragraph(receipt.understood),
            { kind: 'quotation', text: description } as const,
            paragraph(receipt.otherwise),
          ]),
      paragraph(words.fill(role === 'self' ? receipt.log : receipt.logOfBoth, { lokin_säilytysaika })),
    ],
    sections: [],
  };
}

/** A request with the scopes of its ban. */
function named({ texts, fill }: Words): (asked: LetterFacts['requests'][number]) => string {
  const { kinds, scopes: scopeNames, withScopes } = texts.requests;
  return ({ kind, scopes }) =>
    scopes.length === 0
      ? kinds[kind].name
      : fill(withScopes, {
          pyyntö: kinds[kind].name,
          kiellon_laajuus: scopes.map((scope) => scopeNames[scope]).join(', '),
        });
}

function answerTime({ regime, requests, dueOn, words }: LetterFacts): string {
  const { receipt } = words.texts;
  const ofLaw = requests.filter(({ kind }) => kind !== 'other');
  if (isGdpr(regime)) {
    return words.fill(ofLaw.length === 0 ? receipt.inquiryAnswerBy : receipt.answerBy, {
      eräpäivä: words.date(dueOn),
    });
  }
  // 30 §, the ban, speaks of no time.
  const timed = ofLaw.filter(({ kind }) => kind !== 'marketing-ban' && kind !== 'marketing-ban-withdrawal');
  const sections = [...new Set(timed.map(({ kind }) => actSectionOf(kind)))].toSorted();
  if (sections.length === 0) return receipt.withoutDelay;
  return words.plural(receipt.withoutDelayByLaw, sections.length, { pykälät: words.enumeration(sections) });
}
