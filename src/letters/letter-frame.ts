import { formatFinnish } from '../domain/calendar-date.ts';
import type { ContactDetails } from '../domain/organisation.ts';
import { isGdpr } from '../domain/regime.ts';
import type { RequestKind } from '../domain/request.ts';
import { paragraph } from './blocks.ts';
import type { Block, ContactBlock, LetterContent, Section } from './letter-content.ts';
import type { Addressee, LetterFacts } from './letter-order.ts';
import { fi, TEXT_VERSION } from './texts/fi.ts';

type Frame = Pick<
  LetterContent,
  | 'textVersion'
  | 'language'
  | 'diaryNumber'
  | 'sender'
  | 'recipient'
  | 'greeting'
  | 'signature'
  | 'contacts'
  | 'enclosures'
>;

/** What all letters have in common: sender, recipient, ending and contact details. */
export function letterFrame(facts: LetterFacts): Frame {
  const { controller, contactPerson } = facts.organisation;
  return {
    textVersion: TEXT_VERSION,
    language: 'fi',
    diaryNumber: facts.diaryNumber,
    sender: controller.name,
    recipient: recipientLines(facts.addressee),
    greeting: fi.greeting,
    signature: { name: contactPerson.name, title: contactPerson.title },
    contacts: [
      contactBlock(fi.controller, controller),
      contactBlock(fi.capitalised(contactPerson.title), contactPerson),
    ],
    enclosures: [],
  };
}

/** Which texts the law of the day takes. */
export function bodyOfLaw({ regime }: Pick<LetterFacts, 'regime'>): 'HETIL' | 'GDPR' {
  return isGdpr(regime) ? 'GDPR' : 'HETIL';
}

/** How and when the request came, under which number it is, and for whom it asks. */
export function arrived(facts: LetterFacts): readonly Block[] {
  const { channel, receivedOn, diaryNumber } = facts;
  return [paragraph(fi.receipt.received(channel, formatFinnish(receivedOn), diaryNumber)), ...forWhom(facts)];
}

/** For whom the requester asks; empty when they ask for themselves. */
export function forWhom({ role, dataSubject }: LetterFacts): readonly Block[] {
  switch (role) {
    case 'self':
      return [];
    case 'agent':
    case 'guardian':
      return [paragraph(fi.requests.onBehalfOf(dataSubject))];
    case 'heir':
      return [paragraph(fi.requests.ofDeceased(dataSubject))];
  }
}

/** The section of the Act of 1999 that governs a refusal: inspection 28 §, all that changes data 29 §. */
export function actSectionOf(kind: RequestKind): '28' | '29' {
  return kind === 'rectification' || kind === 'completion' || kind === 'erasure' ? '29' : '28';
}

/**
 * Remedies with the authority's contact block: GDPR 77 and 79, tietosuojalaki 21 § (GDPR 12(4), 15(1)(f)); HetiL 28.2 §
 * and 29.2 §.
 */
export function remediesSection(facts: LetterFacts, kind: RequestKind): Section {
  const { remedies, heading } = fi.refusal;
  return {
    number: null,
    heading,
    blocks: [
      paragraph(
        facts.regime === 'HETIL'
          ? remedies.HETIL(actSectionOf(kind))
          : remedies.GDPR(facts.regime === 'GDPR_TSL'),
      ),
      { kind: 'lines', lines: facts.organisation.authority },
    ],
  };
}

/** Posti's rows: addressee, street address or box, postcode with the locality in capitals. Empty rows are left out. */
function recipientLines({ name, streetAddress, postalCode, locality }: Addressee): readonly string[] {
  return [
    name.trim(),
    streetAddress.trim(),
    `${postalCode} ${locality.toLocaleUpperCase('fi')}`.trim(),
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
