import { underDataProtectionAct } from '../domain/data-protection-act.ts';
import type { ContactDetails } from '../domain/organisation.ts';
import { displayName, type Person } from '../domain/person.ts';
import type { Block, ContactBlock, LetterContent, Section } from './letter-content.ts';
import type { LetterFacts } from './letter-facts.ts';
import { fi, TEXT_VERSION } from './texts/fi.ts';

/** What all letters have in common: sender, recipient, ending and contact details. */
export function letterFrame(
  facts: LetterFacts,
): Pick<
  LetterContent,
  'textVersion' | 'language' | 'diaryNumber' | 'sender' | 'recipient' | 'greeting' | 'signature' | 'contacts'
> {
  const { controller, contactPerson } = facts.organisation;
  return {
    textVersion: TEXT_VERSION,
    language: 'fi',
    diaryNumber: facts.diaryNumber,
    sender: controller.name,
    recipient: recipientLines(facts.recipient),
    greeting: fi.greeting,
    signature: { name: contactPerson.name, title: contactPerson.title },
    contacts: [
      contactBlock(fi.controller, controller),
      contactBlock(capitalised(contactPerson.title), contactPerson),
    ],
  };
}

/** Remedies with the authority's contact block: GDPR 77 and 79, tietosuojalaki 21 §; GDPR 15(1)(f). */
export function remediesSection(facts: LetterFacts): Section {
  return {
    number: null,
    heading: fi.reply.remedies,
    blocks: [
      paragraph(fi.reply.remediesText(underDataProtectionAct(facts.receivedOn))),
      { kind: 'lines', lines: facts.organisation.authority },
    ],
  };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

/** Posti's rows: addressee, street address or box, postcode with the locality in capitals. Empty rows are left out. */
function recipientLines(person: Person): readonly string[] {
  return [
    displayName(person),
    person.streetAddress.trim(),
    `${person.postalCode} ${person.locality.toLocaleUpperCase('fi')}`.trim(),
  ].filter((line) => line !== '');
}

function contactBlock(label: string, details: ContactDetails): ContactBlock {
  return {
    label,
    name: details.name,
    lines: [
      details.streetAddress,
      `${details.postalCode} ${details.locality.toLocaleUpperCase('fi')}`.trim(),
      details.phone === '' ? '' : fi.phone(details.phone),
      details.email,
    ].filter((line) => line !== ''),
  };
}

function capitalised(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('fi') + text.slice(1);
}
