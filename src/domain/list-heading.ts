import type { Identifiers } from './suppression.ts';

/** What of a person a column of a list can hold. */
export type HeadedField = keyof Identifiers | 'familyName' | 'givenNames';

/** Headings as lists of customers carry them, in Finnish, Swedish and English; without case, diacritics, spaces and dots. */
const HEADINGS: Readonly<Record<HeadedField, string>> = {
  name: `nimi kokonimi asiakas asiakkaannimi asiakasnimi vastaanottaja yhteyshenkilo henkilo
    namn fullstandigtnamn kund kundnamn kundensnamn mottagare kontaktperson person
    name fullname customer customername recipient recipientname contact contactname contactperson`,
  familyName: 'sukunimi efternamn slaktnamn tillnamn familyname lastname surname',
  givenNames: `etunimi etunimet kutsumanimi fornamn tilltalsnamn givenname givennames firstname firstnames forename
    forenames`,
  streetAddress: `osoite katuosoite lahiosoite postiosoite kotiosoite jakeluosoite toimitusosoite laskutusosoite
    adress gatuadress naradress postadress hemadress leveransadress faktureringsadress
    address street streetaddress postaladdress mailingaddress homeaddress address1 addressline1`,
  postalCode: `postinumero postinro pnro postinumerojapostitoimipaikka postinumerojatoimipaikka
    postnummer postnr postnummerochort postnummerochpostanstalt
    postalcode postcode zip zipcode`,
  email: `sahkoposti sahkopostiosoite sposti spostiosoite meili epost epostadress email emails emailaddress emailosoite
    mail mailadress mailaddress`,
  phone: `puhelin puhelinnumero puhelinnro puh puhnro matkapuhelin matkapuhelinnumero gsm gsmnumero kannykka kannykkanumero
    kotipuhelin telefon telefonnummer tel telnr mobil mobiltelefon mobilnummer hemtelefon
    phone phonenumber telephone telephonenumber mobile mobilephone mobilenumber cellphone cell`,
  identityCode: `henkilotunnus hetu sotu personbeteckning personnummer
    personalidentitycode identitycode personalid nationalid ssn`,
};

const FIELDS: ReadonlyMap<string, HeadedField> = new Map(
  (Object.entries(HEADINGS) as [HeadedField, string][]).flatMap(([field, headings]) =>
    headings.split(/\s+/u).map((heading) => [heading, field] as const),
  ),
);

/** What the heading says that its column holds; null for one that says nothing of a person. */
export function fieldOfHeading(heading: string): HeadedField | null {
  const letters = heading
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
  return FIELDS.get(letters) ?? null;
}
