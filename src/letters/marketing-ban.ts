import { compareDates, type CalendarDate } from '../domain/calendar-date.ts';
import { isGdpr } from '../domain/regime.ts';
import type { BanScope } from '../domain/request.ts';
import { list, paragraph } from './blocks.ts';
import { answering, decisionLetter, termsOfKind } from './decision-letter.ts';
import type { Block, LetterContent } from './letter-content.ts';
import type { DecisionFacts } from './letter-order.ts';

/** Laki sähköisen viestinnän palveluista (917/2014) is in force from this day; an older act ruled before it. */
const E_MARKETING_LAW_FROM = '2015-01-01' as CalendarDate;

/** Surveys are no marketing. */
const SURVEYS: ReadonlySet<BanScope> = new Set(['market-research', 'opinion-research']);

/** K8, a marketing ban confirmed: GDPR 21(2)-(3); HetiL 30 §; 917/2014 200 § for e-marketing. */
export function banContent(facts: DecisionFacts): LetterContent {
  const { words } = facts;
  const text = words.texts.marketing;
  const { from, inPrintUntil } = termsOfKind(facts, 'ban');
  return decisionLetter(facts, {
    documentName: text.documentName,
    title: text.title,
    opening: [
      ...answering(facts),
      paragraph(words.fill(text.entered, { voimaan: words.date(from) })),
      scopeList(facts),
      ...(isGdpr(facts.regime) ? [paragraph(text.noLongerUsed)] : []),
      ...(isMarketing(facts) ? [paragraph(eMarketing(facts))] : []),
      paragraph(text.partners),
      ...(inPrintUntil === null
        ? []
        : [paragraph(words.fill(text.inPrint, { jälkipvm: words.date(inPrintUntil) }))]),
      paragraph(text.customerNotices),
      paragraph(text.free),
    ],
    remedies: false,
  });
}

/** K8b, the withdrawal of a ban confirmed; it is no consent to e-marketing (917/2014 200 §). */
export function banWithdrawalContent(facts: DecisionFacts): LetterContent {
  const { words } = facts;
  const text = words.texts.marketing;
  const { from } = termsOfKind(facts, 'ban');
  return decisionLetter(facts, {
    documentName: text.documentName,
    title: text.withdrawalTitle,
    opening: [
      ...answering(facts),
      paragraph(words.fill(text.withdrawn, { voimaan: words.date(from) })),
      scopeList(facts),
      paragraph(text.restStands),
      ...(isMarketing(facts) && underLaw917(facts) ? [paragraph(text.noConsent)] : []),
      paragraph(text.banAgain),
    ],
    remedies: false,
  });
}

function scopeList({ request, words }: DecisionFacts): Block {
  return list(request.scopes.map((scope) => words.capitalised(words.texts.requests.scopes[scope])));
}

function isMarketing({ request }: DecisionFacts): boolean {
  return request.scopes.some((scope) => !SURVEYS.has(scope));
}

function eMarketing(facts: DecisionFacts): string {
  const text = facts.words.texts.marketing;
  return underLaw917(facts) ? text.eMarketing : text.eMarketingBefore2015;
}

function underLaw917({ receivedOn }: DecisionFacts): boolean {
  return compareDates(receivedOn, E_MARKETING_LAW_FROM) >= 0;
}
