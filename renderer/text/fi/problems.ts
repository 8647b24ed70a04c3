import type { FieldProblem } from '../../../src/api/errors.ts';

/** What is wrong with a field and what to do, by the code of its problem. */
const PROBLEMS: Readonly<Record<string, string>> = {
  required: 'Täytä tämä kenttä.',
  'too-long': 'Teksti on liian pitkä. Lyhennä sitä.',
  'too-many': 'Rivejä on liikaa. Poista osa.',
  'out-of-range': 'Luku ei ole sallituissa rajoissa.',
  'not-a-date': 'Päivää ei ole. Kirjoita esimerkiksi 22.11. tai 221126.',
  'not-an-email': 'Sähköpostiosoite on puutteellinen. Kirjoita esimerkiksi nimi@esimerkki.fi.',
  'not-a-document-number': 'Kirjoita numero niin kuin se on kirjeessä, esimerkiksi 2026/17-3.',
  'not-a-postal-code': 'Postinumerossa on viisi numeroa.',
  'not-a-phone': 'Puhelinnumerossa voi olla numeroita, välejä, viivoja ja alussa +.',
  'not-a-tracking-number': 'Seurantatunnuksessa on 8–40 kirjainta tai numeroa.',
  'in-future': 'Päivä on tulevaisuudessa. Tarkista päivä.',
  'after-receipt': 'Kirje ei voi olla päivätty saapumisen jälkeen. Tarkista päivät.',
  'before-receipt': 'Päivä on ennen pyynnön saapumista. Tarkista päivä.',
  'before-dispatch': 'Päivä on ennen kirjeen lähettämistä. Tarkista päivä.',
  'before-return': 'Päivä on ennen kirjeen palautumista. Tarkista päivä.',
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
  'not-before-registration':
    'Asia on jo kirjattu tuona päivänä. Paperilla lähteneen kirjeen päivä on ennen kirjaamista.',
  'after-registration': 'Asia on kirjattu jo ennen tuota päivää. Tarkista päivä.',
  'before-start': 'Päivä on ennen alkupäivää. Tarkista päivät.',
  mismatch: 'Kirjoitukset eivät ole samat.',
  'asked-twice': 'Sama pyyntö on valittu kahdesti. Kirjaa kohdat samaan pyyntöön.',
  'not-in-regime': 'Saapumispäivänä voimassa ollut laki ei tunne tätä.',
  'deceased-other-only': 'Tietosuoja-asetus ei koske kuollutta. Kirjaa muuna tiedusteluna.',
  'not-for-this-request': 'Tämä ei sovi tähän pyyntöön. Valitse toinen.',
  'request-not-signed': 'Pyynnössä ei ole omakätistä allekirjoitusta, jota verrata. Valitse toinen tapa.',
  'not-destroyed-at-once': 'Jäljennös hävitetään heti tarkistuksen jälkeen, samana päivänä.',
  'not-for-this-task': 'Tämä ei sovi tähän tehtävään. Valitse toinen.',
  'not-for-this-register': 'Tällä perusteella ei voi säilyttää tämän rekisterin tietoja. Valitse toinen.',
  'no-ground-for-marketing':
    'Markkinointiin käytetyn tiedon säilyttämiselle ei ole perustetta. Se poistetaan.',
  'ground-ended': 'Säilyttämisen peruste on jo päättynyt. Tieto poistetaan.',
  'same-person': 'Tarvitaan kaksi eri henkilöä.',
  'never-refusable': 'Markkinointikieltoa ei voi evätä.',
  'not-for-this-kind': 'Tämä ei sovi tämän lajin pyyntöön. Valitse toinen.',
  'not-for-this-outcome': 'Tämä ei kuulu tähän ratkaisuun. Poista se tai valitse toinen ratkaisu.',
  'whole-request-only':
    'Tällä perusteella evätään koko pyyntö. Valitse toinen peruste tai kieltäydy kokonaan.',
  'holds-protected-address': 'Teksti paljastaa osoitteen, vaikka henkilöllä on turvakielto. Poista osoite.',
  'before-latest-statement': 'Päivä on ennen edellisen version päiväystä. Tarkista päivä.',
  'other-length': 'Suomenkielisiä rivejä on muutettu. Avaa käännökset uudelleen.',
  'in-past': 'Päivä on jo mennyt. Valitse tuleva päivä.',
  'before-question': 'Päivä on ennen kirjeen lähettämistä. Tarkista päivä.',
  'before-notice': 'Päivä on ennen ilmoituksen lähettämistä. Tarkista päivä.',
  'before-lifting': 'Rajoitus ei ole vielä päättynyt tuona päivänä. Tarkista päivä.',
  'after-lifting': 'Ilmoituksen on lähdettävä viimeistään rajoituksen päättymispäivänä. Tarkista päivä.',
  'not-for-this-case': 'Pyyntöjen ratkaisut eivät vastaa tätä. Valitse toinen.',
  'required-when-late': 'Vastaus lähti määräajan jälkeen. Kirjaa syy.',
  'nothing-changed': 'Mitään ei ole muutettu. Korjaa jokin tieto ja kirjaa syy.',
  'inside-vault': 'Kansio on holvin sisällä. Valitse toinen kansio.',
  'in-use': 'Sama työ on jo käynnissä.',
  'no-such-page': 'Asiakirjassa ei ole merkittyä sivua. Poista merkintä.',
  'outside-page': 'Merkintä menee sivun ulkopuolelle. Siirrä tai pienennä sitä.',
  twice: 'Sama päivä on luettelossa jo.',
  'not-a-p12': 'Tiedosto ei ole varmennetiedosto (.p12 tai .pfx).',
  'wrong-password': 'Salasana ei avaa varmennetiedostoa. Tarkista salasana.',
  'no-key-in-file': 'Tiedostossa ei ole avainta. Vie varmenne avaimineen uudelleen tiedostoon.',
  'key-not-supported':
    'Varmenteen avainta ei tueta. Käytä RSA-avainta (vähintään 2048 bittiä) tai ECDSA-avainta.',
  'certificate-expired': 'Varmenteen voimassaolo on päättynyt. Hanki uusi varmenne.',
  'certificate-not-yet-valid': 'Varmenne ei ole vielä voimassa.',
  'certificate-not-for-signing': 'Varmenne ei ole tarkoitettu allekirjoittamiseen. Valitse toinen varmenne.',
  'certificate-for-trials': 'Tämä on koevarmenne. Tee koevarmenne tällä sivulla tai valitse toinen varmenne.',
  'already-added': 'Varmenne on jo lisätty.',
  'wrong-pin': 'Tunnusluku on väärä. Tarkista tunnusluku.',
  'wrong-pin-last-try': 'Tunnusluku on väärä. Yksi yritys on jäljellä, minkä jälkeen kortti lukittuu.',
  'pin-locked': 'Kortin tunnusluku on lukittunut. Avaa lukitus kortin ohjelmistolla.',
  'too-large': 'Aineisto on liian suuri.',
  'not-a-number': 'Kirjoita luku, esimerkiksi 1,5 tai -2.',
  'logo-too-large': 'Kuva on suurempi kuin 1 Mt. Tallenna se pienempänä.',
  'logo-type': 'Kuva ei kelpaa. Tallenna se PNG-, JPEG- tai SVG-muotoon.',
  'logo-pixels': 'Kuvassa on liikaa pisteitä. Tallenna se pienempänä.',
  'logo-broken': 'Kuva on rikki. Tallenna se uudelleen ja yritä sitten.',
  'logo-not-self-contained':
    'SVG-kuvassa on ohjelmakoodia tai viittauksia muualle. Tallenna se pelkkänä kuvana tai PNG-muotoon.',
  'logo-text':
    'SVG-kuvassa on tekstiä, joka vaatii fontin. Muuta teksti ääriviivoiksi tai tallenna PNG-muotoon.',
};

const UNKNOWN = 'Arvo ei kelpaa. Tarkista kenttä.';

/** The sentence beside the field; a code without its own words gets a general one. */
export function problemText(code: string): string {
  return PROBLEMS[code] ?? UNKNOWN;
}

/** By the path of their field; of a field, its first problem. */
export function problemTexts(problems: readonly FieldProblem[]): Readonly<Partial<Record<string, string>>> {
  return Object.fromEntries(problems.toReversed().map(({ path, code }) => [path, problemText(code)]));
}
