import type { CalendarDate } from '../domain/calendar-date.ts';
import type { ContactDetails, Organisation } from '../domain/organisation.ts';
import type { StatementBlock, StatementText } from '../domain/privacy-statement.ts';
import type { Words } from './words.ts';

type Sections = readonly (readonly [heading: string, blocks: readonly StatementBlock[]])[];

/**
 * The privacy statement of today: the twelve sections of the statement of 2018 in their order and under their names, each
 * with what GDPR 13 and 14 add to it, and four more for what it did not speak of. What is missing from the organisation
 * shows as such; it may not be published (`statementGaps`).
 */
export function statementText(
  organisation: Organisation,
  words: Words,
  { version, datedOn }: { readonly version: number; readonly datedOn: CalendarDate },
): StatementText {
  const { statement } = words.texts;
  const sections: Sections = [
    ...originalSections(organisation, words),
    ...addedSections(organisation, words),
  ];
  return {
    title: statement.title,
    facts: [
      statement.basis,
      words.fill(statement.dated, { päiväys: words.date(datedOn) }),
      words.fill(statement.version, { versio: String(version) }),
    ],
    sections: sections.map(([heading, blocks], index) => ({ number: index + 1, heading, blocks })),
  };
}

/** Sections 1-12, as the statement of 2018 has them. */
function originalSections(organisation: Organisation, words: Words): Sections {
  const { statement } = words.texts;
  const { controller, contactPerson, registers, dataProtectionOfficer, legitimateInterests } = organisation;
  return [
    [statement.controller, [contactLines(controller)]],
    [
      statement.contact,
      [
        contactLines(contactPerson),
        ...(dataProtectionOfficer.trim() === ''
          ? [paragraph(statement.noDataProtectionOfficer)]
          : [paragraph(statement.dataProtectionOfficer), linesOf(dataProtectionOfficer)]),
      ],
    ],
    [statement.registers, [numbered(registers.map(({ name }) => name))]],
    [
      statement.purposes,
      [
        paragraph(statement.purposesIntro),
        numbered(organisation.purposes),
        paragraph(statement.legalBasisIntro),
        table(
          [statement.register, statement.legalBasis],
          registers.map(({ name, legalBasis }) => [name, orMissing(legalBasis, words)]),
        ),
        ...(legitimateInterests.trim() === ''
          ? []
          : [paragraph(statement.legitimateInterests), ...paragraphs(legitimateInterests, words)]),
      ],
    ],
    [statement.contents, [paragraph(statement.contentsIntro), numbered(organisation.dataCategories)]],
    [
      statement.sources,
      [
        paragraph(statement.sourcesIntro),
        numbered(organisation.sources),
        paragraph(statement.sourcesOther),
        paragraph(statement.provision),
        ...paragraphs(organisation.provision, words),
      ],
    ],
    [
      statement.disclosures,
      [
        ...(organisation.recipients.length === 0
          ? [paragraph(statement.noDisclosures)]
          : [paragraph(statement.disclosuresIntro), numbered(organisation.recipients)]),
        paragraph(statement.disclosuresOwn),
      ],
    ],
    [statement.transfers, paragraphs(organisation.transfers, words)],
    [statement.safeguards, paragraphs(organisation.safeguards, words)],
    [statement.access, statement.accessText.map(paragraph)],
    [statement.rectification, statement.rectificationText.map(paragraph)],
    [statement.otherRights, [bulleted(statement.otherRightsText), paragraph(statement.otherRightsHow)]],
  ];
}

/** Sections 13-16: what the statement of 2018 did not speak of. */
function addedSections(organisation: Organisation, words: Words): Sections {
  const { statement } = words.texts;
  return [
    [
      statement.retention,
      [
        table(
          [statement.register, statement.retentionColumn],
          organisation.registers.map(({ name, retention }) => [name, orMissing(retention, words)]),
        ),
      ],
    ],
    [statement.automatedDecisions, paragraphs(organisation.automatedDecisions, words)],
    [
      statement.complaint,
      [paragraph(statement.complaintText), { kind: 'lines', lines: organisation.authority }],
    ],
    [
      statement.requests,
      [
        paragraph(statement.requestsText),
        paragraph(words.plural(statement.requestsKept, organisation.logRetentionYears)),
        paragraph(statement.bansKept),
      ],
    ],
  ];
}

function contactLines(contact: ContactDetails): StatementBlock {
  const { name, streetAddress, postalCode, locality, phone, email } = contact;
  const lines = [
    name,
    streetAddress,
    `${postalCode} ${locality.toLocaleUpperCase('fi')}`.trim(),
    phone,
    email,
  ];
  return { kind: 'lines', lines: lines.filter((line) => line.trim() !== '') };
}

function linesOf(text: string): StatementBlock {
  return { kind: 'lines', lines: text.split('\n').filter((line) => line.trim() !== '') };
}

function paragraph(text: string): StatementBlock {
  return { kind: 'paragraph', text };
}

/** One a line, as the clerk typed them. */
function paragraphs(text: string, words: Words): readonly StatementBlock[] {
  return orMissing(text, words)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(words.sentence(line)));
}

function numbered(items: readonly string[]): StatementBlock {
  return { kind: 'list', items: items.map((text, index) => ({ number: index + 1, text })) };
}

function bulleted(items: readonly string[]): StatementBlock {
  return { kind: 'list', items: items.map((text) => ({ number: null, text })) };
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): StatementBlock {
  return { kind: 'table', columns, rows };
}

function orMissing(text: string, words: Words): string {
  return text.trim() === '' ? words.texts.statement.missing : text.trim();
}
