import type { LetterLanguage } from '../../domain/letter-language.ts';

/** The words of the receipt that a person signs when a letter is handed over. */
export interface SlipWords {
  readonly title: string;
  readonly declaration: string;
  readonly document: string;
  readonly number: string;
  readonly handedOverBy: string;
  readonly receivedBy: string;
  readonly date: string;
  readonly pages: string;
  readonly enclosures: string;
  readonly noEnclosures: string;
  readonly signature: string;
  readonly nameInFull: string;
  /** How the identity was checked; a document's number is never written down. */
  readonly identity: string;
  readonly identityWays: readonly string[];
  readonly checkedBy: string;
}

export const slipWords: Readonly<Record<LetterLanguage, SlipWords>> = {
  fi: {
    title: 'Vastaanottokuittaus',
    declaration: 'Olen vastaanottanut alla mainitun asiakirjan.',
    document: 'Asiakirja',
    number: 'Asiakirjan numero',
    handedOverBy: 'Luovuttaja',
    receivedBy: 'Vastaanottaja',
    date: 'Luovutuspäivä',
    pages: 'Sivuja yhteensä',
    enclosures: 'Liitteet',
    noEnclosures: 'Ei liitteitä',
    signature: 'Vastaanottajan allekirjoitus',
    nameInFull: 'Nimenselvennys',
    identity: 'Henkilöllisyys todettu (asiakirjan numeroa ei merkitä)',
    identityWays: ['ajokortti', 'henkilökortti', 'passi', 'tunnetaan entuudestaan'],
    checkedBy: 'Henkilöllisyyden toteaja',
  },
  sv: {
    title: 'Mottagningskvitto',
    declaration: 'Jag har tagit emot den handling som nämns nedan.',
    document: 'Handling',
    number: 'Handlingens nummer',
    handedOverBy: 'Överlämnad av',
    receivedBy: 'Mottagare',
    date: 'Datum för överlämnandet',
    pages: 'Antal sidor',
    enclosures: 'Bilagor',
    noEnclosures: 'Inga bilagor',
    signature: 'Mottagarens underskrift',
    nameInFull: 'Namnförtydligande',
    identity: 'Identiteten har konstaterats (handlingens nummer antecknas inte)',
    identityWays: ['körkort', 'identitetskort', 'pass', 'personen är känd sedan tidigare'],
    checkedBy: 'Identiteten konstaterad av',
  },
  en: {
    title: 'Receipt for a document',
    declaration: 'I have received the document named below.',
    document: 'Document',
    number: 'Document number',
    handedOverBy: 'Handed over by',
    receivedBy: 'Received by',
    date: 'Date handed over',
    pages: 'Pages in all',
    enclosures: 'Enclosures',
    noEnclosures: 'None',
    signature: 'Signature of the recipient',
    nameInFull: 'Name in block letters',
    identity: 'Identity established by (the number of the document is not written down)',
    identityWays: ['driving licence', 'identity card', 'passport', 'personally known'],
    checkedBy: 'Identity checked by',
  },
};
