import type { ExemptionGround, SearchOutcome } from '../../domain/register-task.ts';
import type { Channel } from '../../domain/request.ts';

/** Goes up with every change of wording; an issued letter names the version it was composed from. */
export const TEXT_VERSION = 'fi-1';

const GDPR = 'tietosuoja-asetus (EU) 2016/679';

/** `Saapumistapa`, fitted into `saapui …`. */
const CHANNELS: Record<Channel, string> = {
  visit: 'käynnillä',
  post: 'postitse',
  paper: 'paperilla tuotuna',
  email: 'sähköpostitse',
  phone: 'puhelimitse',
};

const OUTCOMES: Record<SearchOutcome, string> = {
  found: 'Tietoja löytyi',
  nothing: 'Tietoja ei löytynyt',
  exempt: 'Tietoja ei anneta, katso kohta 11',
};

/** Sentences of the grounds on which a register is left out; the law stands beside each. */
const GROUNDS: Record<ExemptionGround, { readonly reason: string; readonly law: string }> = {
  'others-rights': {
    reason: 'Tietojen antaminen vaikuttaisi haitallisesti muiden oikeuksiin ja vapauksiin',
    law: `${GDPR}, 15 artiklan 4 kohta`,
  },
  'national-security': {
    reason:
      'Tietojen antaminen voisi vahingoittaa kansallista turvallisuutta, puolustusta tai yleistä järjestystä ja ' +
      'turvallisuutta taikka haitata rikosten ehkäisemistä tai selvittämistä',
    law: 'tietosuojalain (1050/2018) 34 §:n 1 momentin 1 kohta',
  },
  'serious-danger': {
    reason:
      'Tietojen antamisesta voisi aiheutua vakavaa vaaraa rekisteröidyn terveydelle tai hoidolle taikka rekisteröidyn ' +
      'tai jonkun muun oikeuksille',
    law: 'tietosuojalain (1050/2018) 34 §:n 1 momentin 2 kohta',
  },
  supervision: {
    reason:
      'Tietoja käytetään valvonta- ja tarkastustehtävissä, ja tietojen antamatta jättäminen on välttämätöntä Suomen tai ' +
      'Euroopan unionin tärkeän taloudellisen tai rahoituksellisen edun turvaamiseksi',
    law: 'tietosuojalain (1050/2018) 34 §:n 1 momentin 3 kohta',
  },
  'outside-request': {
    reason: 'Rekisterin tiedot eivät kuulu pyyntöösi sellaisena kuin se on esitetty',
    law: `${GDPR}, 15 artiklan 1 kohta ja johdanto-osan 63 perustelukappale`,
  },
};

/** Grounds of the national Act of 1999, in force beside the regulation until the end of 2018. */
const GROUNDS_UNTIL_2018: Partial<Record<ExemptionGround, string>> = {
  'national-security': 'henkilötietolain (523/1999) 27 §:n 1 momentin 1 kohta',
  'serious-danger': 'henkilötietolain (523/1999) 27 §:n 1 momentin 2 kohta',
  supervision: 'henkilötietolain (523/1999) 27 §:n 1 momentin 4 kohta',
};

/** A period in the accusative, as in `säilytämme ne 3 vuotta asian päättämisestä`. */
function yearsFromClosing(years: number): string {
  return `${years === 1 ? 'yhden vuoden' : `${years} vuotta`} asian päättämisestä`;
}

/** Terms in running text: `nimi, osoite ja puhelinnumero`. */
function enumeration(terms: readonly string[]): string {
  const last = terms.at(-1);
  if (last === undefined || terms.length === 1) return last ?? '';
  return `${terms.slice(0, -1).join(', ')} ja ${last}`;
}

/** A clerk's line as a sentence: closed with a full stop unless it already ends in a mark. */
function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…:]$/u.test(trimmed) || trimmed === '' ? trimmed : `${trimmed}.`;
}

/** The wording of every letter in Finnish. Values that a clerk typed are put where they need no inflection. */
export const fi = {
  enumeration,
  sentence,

  greeting: 'Ystävällisin terveisin',
  /** What registers are searched by, in the words of the reply. */
  searchTerms: {
    name: 'nimi',
    identityCode: 'henkilötunnus',
    address: 'osoite',
    contact: 'yhteystiedot',
  },
  /** Stands in a draft where something is still to be filled. */
  missing: '(puuttuu)',
  controller: 'Rekisterinpitäjä',
  phone: (number: string) => `Puhelin ${number}`,

  receipt: {
    documentName: 'Vastaanottoilmoitus',
    subject: 'Pyyntösi on vastaanotettu',
    title: (diaryNumber: string) => `Vastaanottoilmoitus asiassa ${diaryNumber}`,
    received: (channel: Channel, receivedOn: string, diaryNumber: string) =>
      `Tietojesi tarkastamista koskeva pyyntösi saapui meille ${CHANNELS[channel]} ${receivedOn}. Se on kirjattu ` +
      `numerolla ${diaryNumber}.`,
    answerBy: (dueOn: string) =>
      `Vastaamme sinulle ilman aiheetonta viivytystä ja viimeistään ${dueOn} (${GDPR}, 12 artiklan 3 kohta).`,
    understood: 'Ymmärsimme pyyntösi näin:',
    otherwise: 'Jos tämä ei vastaa tarkoitustasi, ota yhteyttä. Yhteystietomme ovat tämän kirjeen lopussa.',
    log: (years: number) =>
      'Asian käsittelyä varten kirjaamme nimesi, yhteystietosi ja pyynnön vaiheet. Säilytämme ne ' +
      `${yearsFromClosing(years)}.`,
  },

  reply: {
    documentName: 'Vastaus',
    subject: 'Pyyntösi saada tutustua omiin henkilötietoihisi',
    title: 'Vastaus tarkastuspyyntöösi',
    opening: (channel: Channel, receivedOn: string, diaryNumber: string) =>
      `Tietojesi tarkastamista koskeva pyyntösi saapui meille ${CHANNELS[channel]} ${receivedOn}. Se on kirjattu ` +
      `numerolla ${diaryNumber}. Tämä on vastauksemme pyyntöösi (${GDPR}, 15 artikla).`,
    searchTerms: (terms: string) => sentence(`Hakuehdot: ${terms.trim()}`),

    confirmation: 'Vahvistus',
    confirmed: 'Käsittelemme sinua koskevia henkilötietoja. Etsimme tietojasi kaikista rekistereistämme.',
    register: 'Rekisteri',
    result: 'Haun tulos',
    outcome: (outcome: SearchOutcome) => OUTCOMES[outcome],

    copy: 'Tiedot',
    copyOf: (registers: readonly string[]) =>
      `Jäljennös henkilötiedoistasi on liitteessä 1 rekistereittäin. ${
        registers.length === 1 ? 'Tiedot ovat rekisteristä' : 'Tiedot ovat seuraavista rekistereistä:'
      } ${enumeration(registers)}.`,
    legendIn: 'Lyhenteet ja koodit on selitetty liitteessä 2.',
    written: 'Annamme tiedot kirjallisesti.',
    electronic: 'Annamme tiedot sähköisessä muodossa, kuten olet pyytänyt tai hyväksynyt.',

    writtenAnswer: 'Vastaus annetaan kirjallisesti.',
    electronicAnswer: 'Vastaus annetaan sähköisessä muodossa, kuten olet pyytänyt tai hyväksynyt.',

    purposes: 'Käyttötarkoitukset ja käsittelyn oikeusperuste',
    purposesIntro: 'Käytämme tietojasi seuraaviin tarkoituksiin:',
    purposesColumn: 'Käyttötarkoitukset',
    legalBasisColumn: 'Oikeusperuste',

    categories: 'Tietoryhmät',
    categoriesIntro: 'Käsittelemme sinusta seuraaviin ryhmiin kuuluvia henkilötietoja:',

    sources: 'Mistä tiedot on saatu',
    sourcesIntro: 'Tietosi on saatu seuraavista lähteistä:',

    recipients: 'Kenelle tietojasi on luovutettu',
    recipientsIntro: 'Tietojasi on luovutettu seuraavasti:',
    recipientColumn: 'Vastaanottaja',
    disclosedColumn: 'Luovutettu tieto',
    notDisclosed: 'Tietojasi ei ole luovutettu.',

    retention: 'Säilytysajat',
    retentionColumn: 'Säilytysaika tai sen määrittämisen peruste',

    transfers: 'Siirrot EU- ja ETA-alueen ulkopuolelle',
    automatedDecisions: 'Automaattiset päätökset',

    rights: 'Oikeutesi',
    rightsText: [
      'Tietosuoja-asetuksen (EU) 2016/679 mukaan voit pyytää, että oikaisemme virheelliset tai täydennämme puutteelliset ' +
        'tietosi (16 artikla), poistamme tietosi (17 artikla) tai rajoitamme niiden käsittelyä (18 artikla). Voit myös ' +
        'vastustaa tietojesi käsittelyä (21 artikla).',
      'Suoramarkkinoinnin voit kieltää milloin tahansa perusteluja esittämättä.',
      'Pyyntösi voi olla vapaamuotoinen, ja sen esittäminen on maksutonta. Yhteystietomme ovat tämän kirjeen lopussa.',
    ],

    withheld: 'Antamatta jätetyt tiedot',
    withheldIntro: `Olemme jättäneet antamatta seuraavat tiedot suojataksemme muiden oikeuksia ja vapauksia (${GDPR}, 15 artiklan 4 kohta):`,
    exemptIntro: 'Seuraavien rekisterien tietoja tähän vastaukseen ei sisälly:',
    groundColumn: 'Peruste',
    reasonsColumn: 'Perustelut',
    ground: (ground: ExemptionGround, actOf2018: boolean) => {
      const { reason, law } = GROUNDS[ground];
      return `${reason} (${(actOf2018 ? undefined : GROUNDS_UNTIL_2018[ground]) ?? law}).`;
    },
    toOmbudsman:
      'Sinulla on oikeus pyytää, että tiedot, joihin et saa itse tutustua, annetaan tietosuojavaltuutetulle ' +
      '(tietosuojalaki 1050/2018, 34 §).',
    allGiven: 'Kaikki tiedot on annettu.',

    additional: 'Lisätietoja',

    nothing: 'Haun tulos',
    nothingIntro: 'Etsimme tietojasi seuraavista rekistereistä:',
    nothingFound: (diaryNumber: string, years: number) =>
      'Niissä ei ole sinua koskevia henkilötietoja. Poikkeuksena ovat tämän pyynnön käsittelytiedot ' +
      `(${diaryNumber}), joita säilytämme ${yearsFromClosing(years)}.`,
    exempt: 'Vastauksen ulkopuolelle jätetyt rekisterit',
    otherName:
      'Jos arvelet, että tietojasi on toisella nimellä tai osoitteella, kerro ne meille. Yhteystietomme ovat tämän kirjeen lopussa.',

    remedies: 'Oikeussuoja',
    remediesText: (actOf2018: boolean) =>
      'Jos katsot, että henkilötietojasi on käsitelty tietosuojasäännösten vastaisesti, voit saattaa asian ' +
      `tietosuojavaltuutetun käsiteltäväksi (${actOf2018 ? 'tietosuojalaki 21 §, ' : ''}${GDPR}, 77 artikla). Voit ` +
      'lisäksi viedä asian tuomioistuimeen (79 artikla).',

    enclosureCopy: 'Jäljennös henkilötiedoista',
    enclosureCopyIntro: (name: string, diaryNumber: string) =>
      `Jäljennös koskee henkilöä ${name} ja kuuluu vastaukseen asiassa ${diaryNumber}. Tiedot on ryhmitelty rekistereittäin.`,
    enclosureLegend: 'Lyhenteiden selitykset',
    category: 'Tietoryhmä',
    value: 'Tieto',
    purpose: 'Käyttötarkoitus',
    source: 'Lähde',
    recipientsOfRow: 'Vastaanottajat',
    rowNotDisclosed: 'Ei luovutettu',
  },

  /** What the page itself says, around the content. */
  page: {
    draft: 'LUONNOS',
    words: { enclosure: 'Liite', enclosures: 'Liitteet', page: 'sivu', pages: 'sivua' },
    chain: (count: number, head: string) =>
      `Tapahtumaloki: ${count} ${count === 1 ? 'tapahtuma' : 'tapahtumaa'}, tunniste ${
        head.match(/.{1,8}/gu)?.join(' ') ?? head
      }`,
    replaced: 'Merkit, joita kirjasin ei sisällä, on merkitty Unicode-tunnuksin, esimerkiksi [U+1F600].',
  },

  recoveryKey: {
    title: 'Kirjaamon palautusavain',
    printed: (date: string) => `Tulostettu ${date}`,
    intro:
      'Palautusavaimella holvi avataan, jos salasana on unohtunut tai sen tuntija ei ole tavoitettavissa. Avainta ei ' +
      'ole tallennettu mihinkään: tämä paperi on sen ainoa kappale.',
    keyLabel: 'Palautusavain',
    keepHeading: 'Säilytä näin',
    keep: [
      'Sulje paperi kirjekuoreen, allekirjoita kuoren sauma ja merkitse päivä.',
      'Säilytä kuori lukitussa paikassa, esimerkiksi kassakaapissa, erillään koneesta ja varmuuskopioista.',
      'Sovi kirjallisesti, kuka saa avata kuoren ja milloin.',
      'Älä kuvaa, skannaa tai kopioi avainta äläkä lähetä sitä sähköpostitse.',
    ],
    useHeading: 'Käytä näin',
    use: [
      'Valitse avausnäytöstä palautusavain ja kirjoita avain ryhmä kerrallaan. Väliviivat saa jättää pois.',
      'Anna uusi salasana. Vanha salasana lakkaa toimimasta.',
      'Uusi palautusavain heti, jos kuori on avattu tai kadonnut. Hävitä silloin tämä paperi silppurissa.',
    ],
    warning:
      'Jos sekä salasana että palautusavain katoavat, holvin tietoja ei saa enää auki millään keinolla.',
  },
} as const;
