import { translated, type TranslationLanguage } from '../../src/domain/organisation-translation.ts';
import { sourceTranslation } from '../../src/domain/source-translation.ts';
import type { LetterOrder } from '../../src/letters/letter-order.ts';
import { worded } from './sample-letters.ts';

type Translations = Readonly<Record<TranslationLanguage, string>>;

/** What clerk, person and controller wrote in the sample letters, as they would have written it in another language. */
const WRITTEN: Readonly<Record<string, Translations>> = {
  'Asiakkuuden ajan ja 6 vuotta sen tilikauden päättymisvuoden lopusta, jolta lasku on': {
    sv: 'Under kundförhållandet och 6 år från utgången av det år då den räkenskapsperiod som fakturan hör till avslutades',
    en: 'For as long as you are a customer and 6 years from the end of the year in which the financial year of the invoice ended',
  },
  'Sopimus (6 artiklan 1 kohdan b alakohta)': {
    sv: 'Avtal (artikel 6.1 b)',
    en: 'Contract (Article 6(1)(b))',
  },
  'Emme tee automaattisia päätöksiä emmekä profilointia.': {
    sv: 'Vi fattar inte automatiserade beslut och utför inte profilering.',
    en: 'We do not make automated decisions or carry out profiling.',
  },
  'Haluan tietää, mitä tietoja minusta on asiakasrekisterissä ja tiketeissä.': {
    sv: 'Jag vill veta vilka uppgifter om mig som finns i kundregistret och i serviceärendena.',
    en: 'I want to know what data on me you have in the customer register and in the tickets.',
  },
  'Palvelujen toteuttaminen': { sv: 'Genomförande av tjänsterna', en: 'Providing the services' },
  'Asiakas, puhelinsoitto': { sv: 'Kunden, telefonsamtal', en: 'The customer, telephone call' },
  Vikailmoitus: { sv: 'Felanmälan', en: 'Fault report' },
  'Kokeilutie 12 B 4, 69440 Lestijärvi': {
    sv: 'Kokeilutie 12 B 4, 69440 Lestijärvi',
    en: 'Kokeilutie 12 B 4, 69440 Lestijärvi',
  },
  'Kaivuu Oy, 3.2.2026, liittymän asennusosoite': {
    sv: 'Kaivuu Oy, 3.2.2026, anslutningens installationsadress',
    en: 'Kaivuu Oy, 3 February 2026, installation address of the connection',
  },
  'Kuitu 100/100, AKT 5.2.2026': { sv: 'Fiber 100/100, AKT 5.2.2026', en: 'Fibre 100/100, AKT 5.2.2026' },
  '14.3.2026 Yhteys poikki, KTV tarkistettu.\nKorjattu samana päivänä.': {
    sv: '14.3.2026 Förbindelsen bruten, KTV kontrollerad.\nÅtgärdat samma dag.',
    en: '14.3.2026 Connection down, KTV checked.\nRepaired the same day.',
  },
  'KTV: kuitutyövaihe\nAKT: aktivoitu': {
    sv: 'KTV: fiberarbetsskede\nAKT: aktiverad',
    en: 'KTV: fibre work stage\nAKT: activated',
  },
  'nimi, osoite, asiakasnumero ja puhelinnumero': {
    sv: 'namn, adress, kundnummer och telefonnummer',
    en: 'name, address, customer number and telephone number',
  },
  'nimi ja osoite': { sv: 'namn och adress', en: 'name and address' },
  'Tiketistä 4711 toisen asiakkaan nimi ja puhelinnumero.': {
    sv: 'Ur serviceärende 4711 en annan kunds namn och telefonnummer.',
    en: 'From ticket 4711, the name and telephone number of another customer.',
  },
  'Sähköpostit, joissa käsitellään toisten asiakkaiden asioita.': {
    sv: 'E-postmeddelanden som handlar om andra kunders ärenden.',
    en: 'E-mails that deal with the affairs of other customers.',
  },
  'Viesteissä on toisten asiakkaiden osoitteita ja laskuja, joita ei voi erottaa muusta sisällöstä.': {
    sv: 'Meddelandena innehåller andra kunders adresser och fakturor, som inte kan skiljas från det övriga innehållet.',
    en: 'The messages contain addresses and invoices of other customers, which cannot be separated from the rest.',
  },
  'Viestit koskevat toisten asiakkaiden asioita.': {
    sv: 'Meddelandena gäller andra kunders ärenden.',
    en: 'The messages concern the affairs of other customers.',
  },
  'Asentajan turvallisuusselvitys 2.2.2026.': {
    sv: 'Säkerhetsutredningen om montören 2.2.2026.',
    en: 'The security report on the installer of 2 February 2026.',
  },
  'Selvityksessä on asentajan kotiosoite, ja häntä on uhattu.': {
    sv: 'Utredningen innehåller montörens hemadress, och montören har blivit hotad.',
    en: 'The report contains the home address of the installer, who has been threatened.',
  },
  'Vaatimus muuttaa laskun 4711 päivää.': {
    sv: 'Yrkandet att ändra datumet på faktura 4711.',
    en: 'The demand to change the date of invoice 4711.',
  },
  'Lasku on lähetetty ja kirjattu 3.2.2026.': {
    sv: 'Fakturan har skickats och bokförts 3.2.2026.',
    en: 'The invoice was sent and entered in the books on 3 February 2026.',
  },
  'Laskut vuodelta 2025 ja vahinkoa koskeva kirjeenvaihto.': {
    sv: 'Fakturorna från år 2025 och korrespondensen om skadan.',
    en: 'The invoices of 2025 and the correspondence about the damage.',
  },
  'Laskut ovat kirjanpidon tositteita, ja korvausasia on kesken.': {
    sv: 'Fakturorna är verifikat i bokföringen, och ersättningsärendet är inte avgjort.',
    en: 'The invoices are accounting vouchers, and the claim for compensation is pending.',
  },
  'Asiakaskortin käsittelyn rajoittaminen.': {
    sv: 'Begränsning av behandlingen av kundkortet.',
    en: 'Restricting the processing of the customer record.',
  },
  'Tiedot on jo tarkistettu ja oikaistu.': {
    sv: 'Uppgifterna har redan kontrollerats och rättats.',
    en: 'The data has already been checked and corrected.',
  },
  'Vikailmoitukset ja paperiarkiston asiakirjat.': {
    sv: 'Felanmälningarna och handlingarna i pappersarkivet.',
    en: 'The fault reports and the documents in the paper archive.',
  },
  'Vikailmoitukset ovat omia merkintöjämme, ja arkisto on paperilla.': {
    sv: 'Felanmälningarna är våra egna anteckningar, och arkivet är på papper.',
    en: 'The fault reports are our own notes, and the archive is on paper.',
  },
  'Kirjautumislokien käsittelyn lopettaminen.': {
    sv: 'Att behandlingen av inloggningsloggarna upphör.',
    en: 'Ending the processing of login logs.',
  },
  'Lokit ovat välttämättömiä tietomurron selvittämiseksi.': {
    sv: 'Loggarna är nödvändiga för att utreda ett dataintrång.',
    en: 'The logs are necessary for investigating a data breach.',
  },
  'Puhelinnumero on 040 765 4321.': {
    sv: 'Telefonnumret är 040 765 4321.',
    en: 'The telephone number is 040 765 4321.',
  },
  'Puhelinnumero on poistettu.': {
    sv: 'Telefonnumret har raderats.',
    en: 'The telephone number has been erased.',
  },
  'Puhelinnumeroa saa vain säilyttää.': {
    sv: 'Telefonnumret får endast lagras.',
    en: 'The telephone number may only be stored.',
  },
  'Suoramainonta ja etämyynti.': {
    sv: 'Direktreklam och distansförsäljning.',
    en: 'Direct advertising and distance selling.',
  },
  'Sinulla on ollut meillä neljä liittymää vuodesta 2006': {
    sv: 'Du har haft fyra anslutningar hos oss sedan år 2006',
    en: 'You have had four connections with us since 2006',
  },
  'Mitä rekisteriä pyyntösi koskee?': {
    sv: 'Vilket register gäller din begäran?',
    en: 'Which register does your request concern?',
  },
  'Miltä ajalta haluat tiedot?': {
    sv: 'För vilken tid vill du ha uppgifterna?',
    en: 'For which period do you want the data?',
  },
  'Mikä on liittymän osoite?': {
    sv: 'Vilken adress har anslutningen?',
    en: 'What is the address of the connection?',
  },
  'Koko pyyntö.': { sv: 'Hela begäran.', en: 'The whole request.' },
  'Selvityspyyntöömme ei ole vastattu.': {
    sv: 'Vår begäran om utredning har inte besvarats.',
    en: 'Our request for information has not been answered.',
  },
  'Tietosi on haettava viidestätoista mapista, ja toisten nimet on peitettävä.': {
    sv: 'Dina uppgifter måste sökas i femton pärmar, och andra personers namn måste maskeras.',
    en: 'Your data has to be searched for in fifteen binders, and the names of others have to be redacted.',
  },
  'Asiakasrekisterin tiedot lähetämme tämän viikon aikana.': {
    sv: 'Uppgifterna i kundregistret skickar vi under denna vecka.',
    en: 'We will send the data from the customer register this week.',
  },
  'Pyysit paperijäljennöksen koko aineistosta.': {
    sv: 'Du begärde en papperskopia av hela materialet.',
    en: 'You asked for a paper copy of all the material.',
  },
  'Paperi ja tulostus, 420 sivua': {
    sv: 'Papper och utskrift, 420 sidor',
    en: 'Paper and printing, 420 pages',
  },
  'Työ, 23 tuntia': { sv: 'Arbete, 23 timmar', en: 'Work, 23 hours' },
  'Asiakas, työmääräin 1234': { sv: 'Kund, arbetsorder 1234', en: 'Customer, work order 1234' },
  'Tiedot on tarkistettu ja todettu oikeiksi.': {
    sv: 'Uppgifterna har kontrollerats och konstaterats vara korrekta.',
    en: 'The data has been checked and found to be correct.',
  },
  'Edesmenneen liittymä on suljettu. Loppulasku lähetetään kuolinpesälle.': {
    sv: 'Den avlidna personens anslutning har stängts. Slutfakturan skickas till dödsboet.',
    en: 'The connection of the deceased has been closed. The final invoice will be sent to the estate.',
  },
  'Tietojasi käsittelee yhtiö, jonka asiakas olet.': {
    sv: 'Dina uppgifter behandlas av det bolag vars kund du är.',
    en: 'Your data is processed by the company whose customer you are.',
  },
  'Pyynnön osoite ei ole sama kuin rekisterissämme': {
    sv: 'Adressen i begäran är inte densamma som i vårt register',
    en: 'The address in the request is not the same as in our register',
  },
  'Käy luonamme ja näytä henkilöllisyysasiakirja.': {
    sv: 'Besök oss och visa upp en identitetshandling.',
    en: 'Visit us and show an identity document.',
  },
  'Vastaa tähän kirjeeseen omakätisesti allekirjoitetulla kirjeellä.': {
    sv: 'Besvara detta brev med ett egenhändigt undertecknat brev.',
    en: 'Reply to this letter in a letter signed by hand.',
  },
  '3.2.2026': { sv: '3.2.2026', en: '3 February 2026' },
  '3.3.2026': { sv: '3.3.2026', en: '3 March 2026' },
  'Laskun 4711 päivä': { sv: 'Datumet på faktura 4711', en: 'Date of invoice 4711' },
  'Lasku on lähetetty ja kirjattu helmikuussa.': {
    sv: 'Fakturan har skickats och bokförts i februari.',
    en: 'The invoice was sent and entered in the books in February.',
  },
  'Laskuaineisto ja postituspäivä': {
    sv: 'Fakturamaterialet och postningsdagen',
    en: 'Invoice records and the day of posting',
  },
  'Asiakaskortin muistiinpanot 2019-2023': {
    sv: 'Anteckningarna på kundkortet 2019-2023',
    en: 'Notes on the customer record 2019-2023',
  },
  'Laskut vuodelta 2025': { sv: 'Fakturorna från år 2025', en: 'Invoices of 2025' },
  'Lasku on kirjanpidon tosite.': {
    sv: 'Fakturan är ett verifikat i bokföringen.',
    en: 'The invoice is an accounting voucher.',
  },
  'Vahinkoa 12.8.2026 koskeva kirjeenvaihto': {
    sv: 'Korrespondensen om skadan 12.8.2026',
    en: 'Correspondence about the damage of 12 August 2026',
  },
  'Korvausvaatimusta ei ole ratkaistu.': {
    sv: 'Ersättningskravet har inte avgjorts.',
    en: 'The claim for compensation has not been decided.',
  },
  'Liittymän ja asiakkaan yhteys': {
    sv: 'Kopplingen mellan anslutningen och kunden',
    en: 'Link between the connection and the customer',
  },
  'Kuitukyselyn vastauslomake': {
    sv: 'Svarsblanketten i fiberenkäten',
    en: 'Reply form of the fibre survey',
  },
  Yhteystiedot: { sv: 'Kontaktuppgifter', en: 'Contact details' },
  'Uutiskirjeen tilaus': { sv: 'Prenumeration på nyhetsbrevet', en: 'Newsletter subscription' },
  'Aineisto on paperilla.': { sv: 'Materialet är på papper.', en: 'The material is on paper.' },
};

/** A sample letter in another language: its words, what the organisation says of itself and what was written for it. */
export function inLanguage(order: LetterOrder, language: TranslationLanguage): LetterOrder {
  const { texts, of } = sourceTranslation(language);
  const table = new Map(Object.entries(WRITTEN).map(([finnish, other]) => [finnish, other[language]]));
  for (const list of ['dataCategories', 'purposes', 'sources'] as const) {
    for (const [index, line] of of[list].entries()) table.set(line, texts[list][index] ?? line);
  }
  for (const { id, name } of of.registers) {
    table.set(name, texts.registers.find((register) => register.id === id)?.name ?? name);
  }
  const { words: _, ...facts } = order.facts;
  const organisation = translated(facts.organisation, texts);
  const written = inTable({ ...order, facts: { ...facts, organisation } }, table);
  const wording = { language, changes: new Map(), changeNumber: 0 };
  return { ...written, facts: worded(written.facts, wording) } as LetterOrder;
}

/** The value with every text of the table in it replaced. */
function inTable<Value>(value: Value, table: ReadonlyMap<string, string>): Value {
  if (typeof value === 'string') return (table.get(value) ?? value) as Value;
  if (Array.isArray(value)) return value.map((item: unknown) => inTable(item, table)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, inTable(item as unknown, table)]),
  ) as Value;
}
