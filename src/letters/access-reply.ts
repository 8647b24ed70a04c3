import { formatFinnish } from '../domain/calendar-date.ts';
import { isGroundOfAct, underDataProtectionAct } from '../domain/data-protection-act.ts';
import type { ReplyDraft } from '../domain/letter.ts';
import type { Register, RegisterId } from '../domain/organisation.ts';
import { displayName } from '../domain/person.ts';
import type { ExemptionGround, Finding, SearchOutcome } from '../domain/register-task.ts';
import type { Block, Enclosure, LetterContent, Section } from './letter-content.ts';
import type { LetterFacts } from './letter-facts.ts';
import { letterFrame, paragraph, remediesSection } from './letter-frame.ts';
import { fi } from './texts/fi.ts';

/** How one register was searched and what came of it. */
export interface RegisterResult {
  readonly registerId: RegisterId;
  readonly name: string;
  readonly outcome: SearchOutcome;
  /** Set when the outcome is `exempt`. */
  readonly ground: ExemptionGround | null;
  /** Printed as the reasons when the register is exempt; otherwise the clerk's own and never printed. */
  readonly note: string;
  readonly findings: readonly Finding[];
}

export interface AccessReplyFacts extends LetterFacts {
  readonly kind: 'K4a' | 'K4b';
  readonly draft: ReplyDraft;
  readonly registers: readonly RegisterResult[];
}

const text = fi.reply;

/**
 * K4a (data found) or K4b (nothing found), the reply to an access request: GDPR 15(1)-(4), 12(1), 12(3). Which blocks are
 * still empty is told by `accessReplyBlocks`; an incomplete reply can be composed, as a draft.
 */
export function accessReplyContent(facts: AccessReplyFacts): LetterContent {
  return {
    ...letterFrame(facts),
    documentName: text.documentName,
    subject: text.subject,
    title: text.title,
    opening: [paragraph(text.opening(facts.channel, formatFinnish(facts.receivedOn), facts.diaryNumber))],
    sections: [
      ...(facts.kind === 'K4a' ? foundSections(facts) : nothingFoundSections(facts)),
      ...textSection(text.additional, facts.draft.additionalText),
      remediesSection(facts),
    ],
    enclosures: facts.kind === 'K4a' ? enclosures(facts) : [],
  };
}

/** The eleven numbered sections of K4a, in the order of GDPR 15(1). */
function foundSections(facts: AccessReplyFacts): readonly Section[] {
  const { organisation, registers } = facts;
  const found = registers.filter((register) => register.outcome === 'found');
  const findings = found.flatMap((register) => register.findings);
  const sections: readonly (readonly [heading: string, blocks: readonly Block[]])[] = [
    [text.confirmation, [paragraph(text.confirmed), ...searchTerms(facts), resultTable(registers)]],
    [text.copy, [paragraph(copyText(facts, found))]],
    [text.purposes, [paragraph(text.purposesIntro), purposeTable(found, organisation.registers)]],
    [text.categories, [paragraph(text.categoriesIntro), list(findings.map((row) => row.category))]],
    [text.sources, [paragraph(text.sourcesIntro), list(findings.map((row) => row.source))]],
    [text.recipients, recipientBlocks(found)],
    [text.retention, [retentionTable(found, organisation.registers)]],
    [text.transfers, [paragraph(filled(fi.sentence(organisation.transfers)))]],
    [text.automatedDecisions, [paragraph(filled(fi.sentence(organisation.automatedDecisions)))]],
    [text.rights, text.rightsText.map(paragraph)],
    [text.withheld, withheldBlocks(facts)],
  ];
  return sections.map(([heading, blocks], index) => ({ number: index + 1, heading, blocks }));
}

/** The sections of K4b: what was searched, by what, and what the search cannot say. */
function nothingFoundSections(facts: AccessReplyFacts): readonly Section[] {
  const { registers, organisation } = facts;
  const searched = registers.filter((register) => register.outcome === 'nothing');
  const exempt = exemptBlocks(facts);
  return [
    {
      number: null,
      heading: text.nothing,
      blocks: [
        ...searchTerms(facts),
        ...(searched.length === 0
          ? []
          : [
              paragraph(text.nothingIntro),
              list(searched.map((register) => register.name)),
              paragraph(text.nothingFound(facts.diaryNumber, organisation.logRetentionYears)),
            ]),
        paragraph(text.otherName),
        paragraph(facts.draft.delivery === 'written' ? text.writtenAnswer : text.electronicAnswer),
      ],
    },
    ...(exempt.length === 0 ? [] : [{ number: null, heading: text.exempt, blocks: exempt }]),
    ...textSection(text.withheld, facts.draft.withheld),
    ...textSection(text.enclosureLegend, facts.draft.legend),
  ];
}

/** GDPR 15(1): the confirmation, one line a register. */
function resultTable(registers: readonly RegisterResult[]): Block {
  return {
    kind: 'table',
    columns: [
      { heading: text.register, share: 3 },
      { heading: text.result, share: 2 },
    ],
    rows: registers.map((register) => [register.name, text.outcome(register.outcome)]),
  };
}

function searchTerms({ draft }: AccessReplyFacts): readonly Block[] {
  return draft.searchTerms.trim() === '' ? [] : [paragraph(text.searchTerms(draft.searchTerms))];
}

/** GDPR 15(3): where the copy is and in which form it is given; 12(1): where its codes are explained. */
function copyText({ draft }: AccessReplyFacts, found: readonly RegisterResult[]): string {
  return [
    text.copyOf(found.map((register) => register.name)),
    ...(draft.legend.trim() === '' ? [] : [text.legendIn]),
    draft.delivery === 'written' ? text.written : text.electronic,
  ].join(' ');
}

/** GDPR 15(1)(a): the purposes of this person's data only, with the legal basis of each register they were found in. */
function purposeTable(found: readonly RegisterResult[], registers: readonly Register[]): Block {
  const rows = found.map((result) => ({
    name: result.name,
    purposes: distinct(result.findings.map((row) => row.purpose)).join('\n'),
    legalBasis: registerOf(result, registers)?.legalBasis.trim() ?? '',
  }));
  const basisKnown = rows.some((row) => row.legalBasis !== '');
  return {
    kind: 'table',
    columns: [
      { heading: text.register, share: 4 },
      { heading: text.purposesColumn, share: 4 },
      ...(basisKnown ? [{ heading: text.legalBasisColumn, share: 3 }] : []),
    ],
    rows: rows.map((row) => [
      row.name,
      filled(row.purposes),
      ...(basisKnown ? [filled(row.legalBasis)] : []),
    ]),
  };
}

/** GDPR 15(1)(c) with CJEU C-154/21: the actual recipients by name, not only their categories. */
function recipientBlocks(found: readonly RegisterResult[]): readonly Block[] {
  const disclosures = found.flatMap((register) => {
    const rows = register.findings.filter((row) => row.recipients.trim() !== '');
    return distinct(rows.map((row) => row.recipients)).map((recipients) => [
      recipients,
      distinct(rows.filter((row) => row.recipients.trim() === recipients).map((row) => row.category)).join(
        '\n',
      ),
      register.name,
    ]);
  });
  if (disclosures.length === 0) return [paragraph(text.notDisclosed)];
  const columns = [
    { heading: text.recipientColumn, share: 4 },
    { heading: text.disclosedColumn, share: 3 },
    { heading: text.register, share: 4 },
  ];
  return [paragraph(text.recipientsIntro), { kind: 'table', columns, rows: disclosures }];
}

/** GDPR 15(1)(d): the storage period or its criteria, register by register. */
function retentionTable(found: readonly RegisterResult[], registers: readonly Register[]): Block {
  return {
    kind: 'table',
    columns: [
      { heading: text.register, share: 2 },
      { heading: text.retentionColumn, share: 3 },
    ],
    rows: found.map((result) => [result.name, filled(registerOf(result, registers)?.retention ?? '')]),
  };
}

/** GDPR 15(4) and the exempt registers: what is not given, on which ground and why. */
function withheldBlocks(facts: AccessReplyFacts): readonly Block[] {
  const withheld = facts.draft.withheld.trim();
  const blocks = [
    ...(withheld === '' ? [] : [paragraph(text.withheldIntro), paragraph(withheld)]),
    ...exemptBlocks(facts),
  ];
  return blocks.length === 0 ? [paragraph(text.allGiven)] : blocks;
}

function exemptBlocks({ registers, receivedOn }: AccessReplyFacts): readonly Block[] {
  const exempt = registers.filter((register) => register.outcome === 'exempt');
  if (exempt.length === 0) return [];
  const actOf2018 = underDataProtectionAct(receivedOn);
  return [
    paragraph(text.exemptIntro),
    {
      kind: 'table',
      columns: [
        { heading: text.register, share: 3 },
        { heading: text.groundColumn, share: 4 },
        { heading: text.reasonsColumn, share: 3 },
      ],
      rows: exempt.map((register) => [
        register.name,
        register.ground === null ? fi.missing : text.ground(register.ground, actOf2018),
        filled(register.note),
      ]),
    },
    ...(actOf2018 && exempt.some((register) => isGroundOfAct(register.ground))
      ? [paragraph(text.toOmbudsman)]
      : []),
  ];
}

/** The copy of the data register by register, and the explanations of its codes when there are any. */
function enclosures(facts: AccessReplyFacts): readonly Enclosure[] {
  const copy: Enclosure = {
    number: 1,
    title: text.enclosureCopy,
    opening: [paragraph(text.enclosureCopyIntro(displayName(facts.recipient), facts.diaryNumber))],
    sections: facts.registers
      .filter((register) => register.outcome === 'found')
      .map((register) => ({ number: null, heading: register.name, blocks: [copyTable(register.findings)] })),
  };
  const legend = facts.draft.legend.trim();
  if (legend === '') return [copy];
  return [copy, { number: 2, title: text.enclosureLegend, opening: [paragraph(legend)], sections: [] }];
}

function copyTable(findings: readonly Finding[]): Block {
  return {
    kind: 'table',
    columns: [
      { heading: text.category, share: 18 },
      { heading: text.value, share: 27 },
      { heading: text.purpose, share: 20 },
      { heading: text.source, share: 15 },
      { heading: text.recipientsOfRow, share: 20 },
    ],
    rows: findings.map((row) => [
      row.category,
      row.value,
      row.purpose,
      row.source,
      row.recipients.trim() === '' ? text.rowNotDisclosed : row.recipients,
    ]),
  };
}

/** A clerk's own text under a heading of its own; nothing at all when it is empty. */
function textSection(heading: string, ownText: string): readonly Section[] {
  return ownText.trim() === '' ? [] : [{ number: null, heading, blocks: [paragraph(ownText.trim())] }];
}

function list(items: readonly string[]): Block {
  return { kind: 'list', items: distinct(items) };
}

function registerOf(result: RegisterResult, registers: readonly Register[]): Register | undefined {
  return registers.find((register) => register.id === result.registerId);
}

function filled(ownText: string): string {
  return ownText.trim() === '' ? fi.missing : ownText.trim();
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((entry) => entry.trim()))];
}
