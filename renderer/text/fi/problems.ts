/** What is wrong with a field and what to do, by the code of its problem. */
const PROBLEMS: Readonly<Record<string, string>> = {
  required: 'Täytä tämä kenttä.',
  'too-long': 'Teksti on liian pitkä. Lyhennä sitä.',
  'too-many': 'Rivejä on liikaa. Poista osa.',
  'out-of-range': 'Luku ei ole sallituissa rajoissa.',
  'not-a-date': 'Päivää ei ole. Kirjoita esimerkiksi 22.11. tai 221126.',
  'not-an-email': 'Sähköpostiosoite on puutteellinen. Kirjoita esimerkiksi nimi@esimerkki.fi.',
  'not-a-postal-code': 'Postinumerossa on viisi numeroa.',
  'not-a-phone': 'Puhelinnumerossa voi olla numeroita, välejä, viivoja ja alussa +.',
  'not-a-tracking-number': 'Seurantatunnuksessa on 8–40 kirjainta tai numeroa.',
  'in-future': 'Päivä on tulevaisuudessa. Tarkista päivä.',
  'before-gdpr': 'Tietosuoja-asetusta on sovellettu 25.5.2018 alkaen. Tarkista päivä.',
  'after-receipt': 'Kirje ei voi olla päivätty saapumisen jälkeen. Tarkista päivät.',
  'before-receipt': 'Päivä on ennen pyynnön saapumista. Tarkista päivä.',
  'before-issue': 'Päivä on ennen kirjeen antamista. Tarkista päivä.',
  'holds-identity-code': 'Tekstissä on henkilötunnus. Poista se: sitä ei kirjata tähän.',
  'holds-document-number':
    'Tekstissä on asiakirjan numero. Poista se: merkitse vain, mikä asiakirja nähtiin.',
  'too-short': 'Salasanassa on oltava vähintään 12 merkkiä.',
  common: 'Salasana on liian helppo arvata. Käytä useaa sanaa, jotka eivät liity toisiinsa.',
  'identity-code-format': 'Henkilötunnus on muotoa 010190-900P.',
  'identity-code-date': 'Henkilötunnuksen alussa ei ole olemassa olevaa päivää.',
  'identity-code-future': 'Henkilötunnuksen syntymäaika on tulevaisuudessa.',
  'identity-code-number': 'Henkilötunnuksen yksilönumero ei ole sallittu.',
  'identity-code-check': 'Henkilötunnuksen tarkistusmerkki ei täsmää. Tarkista jokainen merkki.',
  duplicate: 'Sama arvo on jo luettelossa.',
  'does-not-match': 'Kirjoitus ei täsmää. Tarkista merkit.',
  mistyped: 'Avaimessa on kirjoitusvirhe. Tarkista merkit.',
  'before-start': 'Päivä on ennen alkupäivää. Tarkista päivät.',
  mismatch: 'Kirjoitukset eivät ole samat.',
};

const UNKNOWN = 'Arvo ei kelpaa. Tarkista kenttä.';

/** The sentence beside the field; a code without its own words gets a general one. */
export function problemText(code: string): string {
  return PROBLEMS[code] ?? UNKNOWN;
}
