import type { Register } from '../domain/organisation.ts';
import { isGdpr } from '../domain/regime.ts';
import type { Finding, TaskOutcome } from '../domain/register-task.ts';
import { distinct, list, ownParagraph, paragraph, section, table } from './blocks.ts';
import {
  answering,
  decisionLetter,
  registersFound,
  restIsRefused,
  withheldInAttachments,
} from './decision-letter.ts';
import type { Block, Enclosure, LetterContent, Section } from './letter-content.ts';
import { bodyOfLaw, logRetention } from './letter-frame.ts';
import type { DecisionFacts, RegisterResult } from './letter-order.ts';
import { exemptRegisters, refusalFields, toOmbudsman } from './refusal-words.ts';
import type { Words } from './words.ts';

/**
 * K4a (data found) or K4b (nothing found), the reply to an access request: GDPR 15(1)-(4), 12(1), 12(3); HetiL 26 §, where
 * fewer blocks suffice. Which blocks are still empty is told by `accessReplyBlocks`; an incomplete reply can be composed,
 * as a draft.
 */
export function accessReplyContent(kind: 'K4a' | 'K4b', facts: DecisionFacts): LetterContent {
  const text = facts.words.texts.reply;
  return decisionLetter(facts, {
    documentName: text.documentName,
    title: text.title,
    opening: answering(facts),
    sections: kind === 'K4a' ? foundSections(facts) : nothingFoundSections(facts),
    enclosures: kind === 'K4a' ? enclosures(facts) : [],
    remedies: true,
  });
}

type Part = readonly [heading: string, blocks: readonly Block[]];

/** The numbered sections of K4a, in the order of GDPR 15(1); the Act of 1999 asks for fewer. */
function foundSections(facts: DecisionFacts): readonly Section[] {
  const parts = isGdpr(facts.regime) ? gdprParts(facts) : hetilParts(facts);
  // What was withheld comes last, and the confirmation points to it.
  const all = [confirmation(facts, parts.length + 2), ...parts, withheld(facts)];
  return all.map(([heading, blocks], index) => ({ number: index + 1, heading, blocks }));
}

function gdprParts(facts: DecisionFacts): readonly Part[] {
  const { organisation, words } = facts;
  const text = words.texts.reply;
  const found = registersFound(facts);
  return [
    [text.copy, [paragraph(copyText(facts, found))]],
    [text.purposes.GDPR, [paragraph(text.purposesIntro), purposeTable(words, found, organisation.registers)]],
    [text.categories, [paragraph(text.categoriesIntro), list(told(found, 'category'))]],
    [text.sources, [paragraph(text.sourcesIntro), list(told(found, 'source'))]],
    [text.recipients, recipientBlocks(words, found)],
    [text.retention, [retentionTable(words, found, organisation.registers)]],
    [text.transfers, [paragraph(orMissing(words, words.sentence(organisation.transfers)))]],
    [text.automatedDecisions, [paragraph(orMissing(words, words.sentence(organisation.automatedDecisions)))]],
    [text.rights, text.rightsText.map(paragraph)],
  ];
}

/** HetiL 26.1 §: the data, its use, the regular sources and disclosures; of automated decisions when there are any. */
function hetilParts(facts: DecisionFacts): readonly Part[] {
  const { organisation, words } = facts;
  const text = words.texts.reply;
  const found = registersFound(facts);
  const automated = organisation.automatedDecisions.trim();
  const regular = (intro: string, terms: readonly string[]): readonly Block[] =>
    terms.length === 0 ? [] : [paragraph(intro), list(terms)];
  return [
    [text.copy, [paragraph(copyText(facts, found))]],
    [text.purposes.HETIL, [paragraph(text.purposesIntro), purposeTable(words, found, [])]],
    [
      text.sources,
      [
        paragraph(text.sourcesIntro),
        list(told(found, 'source')),
        ...regular(text.regularSources, organisation.sources),
      ],
    ],
    [
      text.recipients,
      [...recipientBlocks(words, found), ...regular(text.regularRecipients, organisation.recipients)],
    ],
    ...(automated === '' ? [] : [[text.automatedDecisions, [paragraph(words.sentence(automated))]] as const]),
  ];
}

function confirmation(facts: DecisionFacts, withheldNumber: number): Part {
  const text = facts.words.texts.reply;
  return [
    text.confirmation,
    [paragraph(text.confirmed), ...searchTerms(facts), resultTable(facts, withheldNumber)],
  ];
}

/** The sections of K4b: what was searched, by what, and what the search cannot say. */
function nothingFoundSections(facts: DecisionFacts): readonly Section[] {
  const { registers, organisation, draft, diaryNumber, words } = facts;
  const text = words.texts.reply;
  const searched = registers.filter((register) => register.outcome === 'nothing');
  return [
    ...section(text.nothing, [
      ...searchTerms(facts),
      ...(searched.length === 0
        ? []
        : [
            paragraph(text.nothingIntro),
            list(searched.map((register) => register.name)),
            paragraph(
              words.fill(text.nothingFound, {
                diaarinro: diaryNumber,
                lokin_säilytysaika: logRetention(words, organisation),
              }),
            ),
          ]),
      paragraph(text.otherName),
      paragraph(draft.delivery === 'written' ? text.writtenAnswer : text.electronicAnswer),
    ]),
    ...section(text.withheld, withheldBlocks(facts)),
    ...section(text.enclosureLegend, ownParagraph(draft.legend)),
  ];
}

/** GDPR 15(1): the confirmation, one line a register. */
function resultTable({ registers, words }: DecisionFacts, withheldNumber: number): Block {
  const text = words.texts.reply;
  const inWords = (outcome: TaskOutcome): string =>
    outcome === 'exempt'
      ? words.fill(text.outcomes.exempt, { kohta: String(withheldNumber) })
      : text.outcomes[outcome];
  return table(
    [
      [text.register, 3],
      [text.result, 2],
    ],
    registers.map(({ name, outcome }) => [name, inWords(outcome)]),
  );
}

function searchTerms({ draft, words }: DecisionFacts): readonly Block[] {
  const hakuehdot = draft.searchTerms.trim();
  if (hakuehdot === '') return [];
  return [paragraph(words.sentence(words.fill(words.texts.reply.searchTerms, { hakuehdot })))];
}

/** GDPR 15(3): where the copy is and in which form it is given; 12(1): where its codes are explained. */
function copyText({ draft, words }: DecisionFacts, found: readonly RegisterResult[]): string {
  const text = words.texts.reply;
  const rekisterit = orMissing(words, words.enumeration(found.map((register) => register.name)));
  return [
    words.plural(text.copyOf, found.length, { rekisterit }),
    ...(draft.legend.trim() === '' ? [] : [text.legendIn]),
    draft.delivery === 'written' ? text.written : text.electronic,
  ].join(' ');
}

/** GDPR 15(1)(a): the purposes of this person's data only, with the legal basis of each register they were found in. */
function purposeTable(words: Words, found: readonly RegisterResult[], registers: readonly Register[]): Block {
  const text = words.texts.reply;
  const rows = found.map((result) => ({
    name: result.name,
    purposes: distinct(findingsOf(result).map((row) => row.purpose)).join('\n'),
    legalBasis: registerOf(result, registers)?.legalBasis.trim() ?? '',
  }));
  const basisKnown = rows.some((row) => row.legalBasis !== '');
  return table(
    [
      [text.register, 4],
      [text.purposesColumn, 4],
      ...(basisKnown ? [[text.legalBasisColumn, 3] as const] : []),
    ],
    rows.map((row) => [
      row.name,
      orMissing(words, row.purposes),
      ...(basisKnown ? [orMissing(words, row.legalBasis)] : []),
    ]),
  );
}

/** GDPR 15(1)(c) with CJEU C-154/21: the actual recipients by name, not only their categories. */
function recipientBlocks({ texts }: Words, found: readonly RegisterResult[]): readonly Block[] {
  const text = texts.reply;
  const disclosures = found.flatMap((register) => {
    const rows = findingsOf(register).filter((row) => row.recipients.trim() !== '');
    return distinct(rows.map((row) => row.recipients)).map((recipients) => [
      recipients,
      distinct(rows.filter((row) => row.recipients.trim() === recipients).map((row) => row.category)).join(
        '\n',
      ),
      register.name,
    ]);
  });
  if (disclosures.length === 0) return [paragraph(text.notDisclosed)];
  return [
    paragraph(text.recipientsIntro),
    table(
      [
        [text.recipientColumn, 4],
        [text.disclosedColumn, 3],
        [text.register, 4],
      ],
      disclosures,
    ),
  ];
}

/** GDPR 15(1)(d): the storage period or its criteria, register by register. */
function retentionTable(
  words: Words,
  found: readonly RegisterResult[],
  registers: readonly Register[],
): Block {
  const text = words.texts.reply;
  return table(
    [
      [text.register, 2],
      [text.retentionColumn, 3],
    ],
    found.map((result) => [result.name, orMissing(words, registerOf(result, registers)?.retention ?? '')]),
  );
}

function withheld(facts: DecisionFacts): Part {
  const text = facts.words.texts.reply;
  const blocks = withheldBlocks(facts);
  return [text.withheld, blocks.length === 0 ? [paragraph(text.allGiven)] : blocks];
}

/**
 * GDPR 15(4) and 12(4): what is not given, on which ground and why. Under the Act of 1999 the refusal has a certificate of
 * its own (28.2 §).
 */
function withheldBlocks(facts: DecisionFacts): readonly Block[] {
  const text = facts.words.texts.reply;
  const own = [...ownParagraph(facts.draft.withheld), ...withheldInAttachments(facts)];
  const gdpr = isGdpr(facts.regime);
  return [
    ...(own.length === 0 ? [] : [paragraph(text.withheldIntro[bodyOfLaw(facts)]), ...own]),
    ...(gdpr && facts.decision.refusal !== null ? [refusalFields(facts)] : []),
    ...exemptRegisters(facts, text.exemptIntro),
    ...toOmbudsman(facts),
    ...(gdpr ? [] : restIsRefused(facts)),
  ];
}

/** The copy of the data register by register, and the explanations of its codes when there are any. */
function enclosures(facts: DecisionFacts): readonly Enclosure[] {
  const { words, dataSubject, diaryNumber } = facts;
  const text = words.texts.reply;
  const intro = words.fill(text.enclosureCopyIntro, { rekisteröity: dataSubject, diaarinro: diaryNumber });
  const copy: Enclosure = {
    number: 1,
    title: text.enclosureCopy,
    opening: [paragraph(intro)],
    sections: registersFound(facts).flatMap((register) =>
      section(register.name, [copyTable(words, findingsOf(register))]),
    ),
  };
  const legend = ownParagraph(facts.draft.legend);
  if (legend.length === 0) return [copy];
  return [copy, { number: 2, title: text.enclosureLegend, opening: legend, sections: [] }];
}

function copyTable({ texts }: Words, findings: readonly Finding[]): Block {
  const text = texts.reply;
  return table(
    [
      [text.category, 18],
      [text.value, 27],
      [text.purpose, 20],
      [text.source, 15],
      [text.recipientsOfRow, 20],
    ],
    findings.map((row) => [
      row.category,
      row.value,
      row.purpose,
      row.source,
      row.recipients.trim() === '' ? text.rowNotDisclosed : row.recipients,
    ]),
  );
}

function findingsOf({ result }: RegisterResult): readonly Finding[] {
  return result.kind === 'search' ? result.findings : [];
}

function told(found: readonly RegisterResult[], field: 'category' | 'source'): readonly string[] {
  return distinct(found.flatMap(findingsOf).map((row) => row[field]));
}

function registerOf(result: RegisterResult, registers: readonly Register[]): Register | undefined {
  return registers.find((register) => register.id === result.registerId);
}

/** The clerk's own text, or the mark of what is still to be filled. */
function orMissing({ texts }: Words, ownText: string): string {
  return ownText.trim() === '' ? texts.missing : ownText.trim();
}
