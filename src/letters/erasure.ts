import { keptUntil, lawOfGround, type ErasureItem } from '../domain/register-task.ts';
import { RETENTION_GROUNDS, type RetentionGround } from '../domain/retention-ground.ts';
import { list, paragraph, section, table } from './blocks.ts';
import { certificate } from './certificate.ts';
import { answering, decisionLetter, doneOn, registersFound, termsOfKind } from './decision-letter.ts';
import type { Block, LetterContent, Section } from './letter-content.ts';
import { bodyOfLaw, logRetention } from './letter-frame.ts';
import type { DecisionFacts, RegisterResult } from './letter-order.ts';
import type { Words } from './words.ts';

/** K7a, data erased: GDPR 17(1), 19, 12(3); HetiL 29.1 § and 29.3 §. Data is named and never quoted. */
export function erasedContent(facts: DecisionFacts): LetterContent {
  const text = facts.words.texts.erasure;
  const nothing = erasedRows(facts).length === 0;
  return decisionLetter(facts, {
    documentName: text.documentName,
    title: nothing ? text.nothingTitle : text.title,
    opening: [...answering(facts), ...(nothing ? [paragraph(text.nothing)] : erasedBlocks(facts))],
    remedies: false,
  });
}

/** K7b, the certificate of refusing an erasure wholly or in part: GDPR 17(3), 12(4), 19; HetiL 29.2 §. */
export function notErasedContent(facts: DecisionFacts): LetterContent {
  return certificate(facts, {
    granted: facts.decision.outcome === 'partly-granted' ? erasedBlocks(facts) : [],
    details: keptSections(facts),
  });
}

/** What was erased and what becomes of its last traces. */
function erasedBlocks(facts: DecisionFacts): readonly Block[] {
  const { organisation, diaryNumber, requests, words } = facts;
  const text = words.texts.erasure;
  const { backupsUntil } = termsOfKind(facts, 'erasure');
  const rows = erasedRows(facts);
  const unlinked = registersFound(facts).some((register) => itemsOf(register, 'unlinked').length > 0);
  return [
    paragraph(unlinked ? text.erasedOrUnlinked : text.erased),
    table(
      [
        [text.register, 9],
        [text.item, 12],
        [text.action, 7],
        [text.date, 6],
      ],
      rows,
    ),
    ...(unlinked ? [paragraph(text.unlinked)] : []),
    ...shreddedBlocks(facts),
    paragraph(
      backupsUntil === null
        ? text.noBackups
        : words.fill(text.backupsUntil, { varmuuskopio_päättyy: words.date(backupsUntil) }),
    ),
    paragraph(
      words.fill(text.log, { diaarinro: diaryNumber, lokin_säilytysaika: logRetention(words, organisation) }),
    ),
    ...(requests.some(({ kind }) => kind === 'marketing-ban') ? [paragraph(text.ban)] : []),
    paragraph(text.recipients[bodyOfLaw(facts)]),
  ];
}

function erasedRows(facts: DecisionFacts): readonly (readonly string[])[] {
  const { words } = facts;
  const text = words.texts.erasure;
  return registersFound(facts).flatMap((register) =>
    (['erased', 'unlinked'] as const).flatMap((decision) =>
      itemsOf(register, decision).map(({ item }) => [
        register.name,
        item,
        text.actions[decision],
        doneOn(register, words),
      ]),
    ),
  );
}

function shreddedBlocks(facts: DecisionFacts): readonly Block[] {
  const { words } = facts;
  const shredded = registersFound(facts).filter(
    (register) => register.manual && itemsOf(register, 'erased').length > 0,
  );
  if (shredded.length === 0) return [];
  return [
    paragraph(words.texts.erasure.shredded),
    list(shredded.map((register) => `${register.name}: ${doneOn(register, words)}`)),
  ];
}

/** What stays, item by item: on which law, why and until when. */
function keptSections(facts: DecisionFacts): readonly Section[] {
  const { words, regime } = facts;
  const text = words.texts.erasure;
  const kept = registersFound(facts).flatMap((register) =>
    itemsOf(register, 'kept').map((item) => ({ register, item })),
  );
  if (kept.length === 0) return [];
  const reviewed = kept.some(({ item }) => item.ground !== null && isReviewed(item.ground));
  return section(text.keptHeading, [
    paragraph(text.keptIntro),
    table(
      [
        [text.item, 8],
        [text.register, 8],
        [text.ground, 11],
        [text.reasons, 8],
        [text.until, 7],
      ],
      kept.map(({ register, item }) => [
        item.item,
        register.name,
        item.ground === null
          ? words.texts.missing
          : words.fill(text.groundWithLaw, {
              peruste: text.grounds[item.ground],
              säännös: words.cited(lawOfGround(item.ground, regime)),
            }),
        item.reasons,
        untilText(item, words),
      ]),
    ),
    paragraph(text.afterwards),
    ...(reviewed ? [paragraph(text.review)] : []),
  ]);
}

function untilText(item: ErasureItem, { texts, fill, date }: Words): string {
  const until = keptUntil(item);
  if (until === null || item.ground === null) return texts.missing;
  return isReviewed(item.ground)
    ? fill(texts.erasure.reviewed, { tarkistuspäivä: date(until) })
    : fill(texts.erasure.untilDay, { säilytetään_asti: date(until) });
}

function isReviewed(ground: RetentionGround): boolean {
  return RETENTION_GROUNDS[ground].start === 'review-date';
}

function itemsOf({ result }: RegisterResult, decision: ErasureItem['decision']): readonly ErasureItem[] {
  return result.kind === 'erase' ? result.items.filter((item) => item.decision === decision) : [];
}
