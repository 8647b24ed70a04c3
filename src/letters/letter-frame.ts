import type { ContactDetails, Organisation } from '../domain/organisation.ts';
import { isGdpr } from '../domain/regime.ts';
import type { RequestKind } from '../domain/request.ts';
import { paragraph } from './blocks.ts';
import type { Block, ContactBlock, LetterContent, Section } from './letter-content.ts';
import type { Addressee, LetterFacts } from './letter-order.ts';
import type { Words } from './words.ts';

type Frame = Pick<
  LetterContent,
  | 'textVersion'
  | 'language'
  | 'page'
  | 'diaryNumber'
  | 'sender'
  | 'senderAddress'
  | 'recipient'
  | 'greeting'
  | 'signature'
  | 'contacts'
  | 'enclosures'
  | 'attachments'
  | 'distribution'
  | 'forInformation'
>;

/** What all letters have in common: sender, recipient, ending and contact details. */
export function letterFrame(facts: LetterFacts): Frame {
  const { words, organisation } = facts;
  const { texts } = words;
  const { controller, contactPerson } = organisation;
  return {
    textVersion: words.version,
    language: words.language,
    page: words.page,
    diaryNumber: facts.diaryNumber,
    sender: controller.name,
    senderAddress: postalLines(controller),
    recipient: recipientLines(facts.addressee),
    greeting: texts.greeting,
    signature: { name: contactPerson.name, title: contactPerson.title },
    contacts: [
      contactBlock(words, texts.controller[bodyOfLaw(facts)], controller),
      contactBlock(words, words.capitalised(contactPerson.title), contactPerson),
    ],
    enclosures: [],
    attachments: [],
    distribution: [],
    forInformation: [],
  };
}

/** Which texts the law of the day takes. */
export function bodyOfLaw({ regime }: Pick<LetterFacts, 'regime'>): 'HETIL' | 'GDPR' {
  return isGdpr(regime) ? 'GDPR' : 'HETIL';
}

/** How and when the request came, under which number it is, and for whom it asks. */
export function arrived(facts: LetterFacts): readonly Block[] {
  const { words } = facts;
  return [paragraph(words.fill(words.texts.requests.received, arrivalOf(facts))), ...forWhom(facts)];
}

/** How and when the request came and its number, as the texts name them. */
export function arrivalOf({ channel, receivedOn, diaryNumber, words }: LetterFacts): {
  readonly saapumistapa: string;
  readonly saapumispäivä: string;
  readonly diaarinro: string;
} {
  return {
    saapumistapa: words.texts.requests.channels[channel],
    saapumispäivä: words.date(receivedOn),
    diaarinro: diaryNumber,
  };
}

/** How long the log of a case is kept, fitted into `säilytämme ne …`. */
export function logRetention(words: Words, { logRetentionYears }: Organisation): string {
  return words.plural(words.texts.logRetention, logRetentionYears);
}

/** For whom the requester asks; empty when they ask for themselves. */
export function forWhom({ role, dataSubject, words }: LetterFacts): readonly Block[] {
  const { onBehalfOf, ofDeceased } = words.texts.requests;
  switch (role) {
    case 'self':
      return [];
    case 'agent':
    case 'guardian':
      return [paragraph(words.fill(onBehalfOf, { rekisteröity: dataSubject }))];
    case 'heir':
      return [paragraph(words.fill(ofDeceased, { rekisteröity: dataSubject }))];
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
  const { regime, words } = facts;
  const { remedies, heading } = words.texts.refusal;
  return {
    number: null,
    heading,
    blocks: [
      paragraph(
        regime === 'HETIL' ? words.fill(remedies.HETIL, { pykälä: actSectionOf(kind) }) : remedies[regime],
      ),
      { kind: 'lines', lines: facts.organisation.authority },
    ],
  };
}

/** Posti's rows: addressee over the postal address. Empty rows are left out. */
function recipientLines(addressee: Addressee): readonly string[] {
  return [addressee.name.trim(), ...postalLines(addressee)].filter((line) => line !== '');
}

/** Street address or box, postcode with the locality in capitals. Empty rows are left out. */
function postalLines({
  streetAddress,
  postalCode,
  locality,
}: Pick<Addressee, 'streetAddress' | 'postalCode' | 'locality'>): readonly string[] {
  return [streetAddress.trim(), `${postalCode} ${locality.toLocaleUpperCase('fi')}`.trim()].filter(
    (line) => line !== '',
  );
}

function contactBlock({ texts, fill }: Words, label: string, details: ContactDetails): ContactBlock {
  return {
    label,
    name: details.name,
    lines: [
      ...postalLines(details),
      details.phone === '' ? '' : fill(texts.phone, { puhelin: details.phone }),
      details.email,
    ].filter((line) => line !== ''),
  };
}
