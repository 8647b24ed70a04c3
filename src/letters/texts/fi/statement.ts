import { DATA_PROTECTION_ACT, GDPR } from './law.ts';

/**
 * The privacy statement: what GDPR 13 and 14 ask to be told, in the twelve sections of the statement of 2018 and in four
 * more for what that one lacked.
 */
export const statement = {
  title: 'Tietosuojaseloste',
  basis: `EU:n yleinen ${GDPR}, 13 ja 14 artikla`,
  dated: 'Laatimispäivä: {{päiväys}}',
  version: 'Versio {{versio}}',
  /** Stands in a draft where something is still to be filled. */
  missing: '(puuttuu)',
  register: 'Rekisteri',

  controller: 'Rekisterinpitäjä',

  contact: 'Rekisteriasioista vastaava henkilö ja/tai yhteyshenkilö',
  dataProtectionOfficer: 'Tietosuojavastaava:',
  noDataProtectionOfficer: 'Tietosuojavastaavaa ei ole nimitetty.',

  registers: 'Käytössä olevat rekisterit',

  purposes: 'Henkilötietojen käsittelyn tarkoitus / rekisterien käyttötarkoitus',
  purposesIntro: 'Henkilötietoja käytetään seuraaviin tarkoituksiin:',
  legalBasisIntro: 'Käsittelyn oikeusperuste rekistereittäin (6 artikla):',
  legalBasis: 'Oikeusperuste',
  legitimateInterests: 'Oikeutetut edut, joihin käsittely perustuu:',

  contents: 'Rekisterien tietosisältö',
  contentsIntro: 'Rekistereissä käsitellään seuraavia tietoja:',

  sources: 'Säännönmukaiset tietolähteet',
  sourcesIntro: 'Tiedot saadaan seuraavista lähteistä:',
  sourcesOther:
    'Saat pyynnöstä tiedon siitä, mistä tietosi on saatu, jos niitä ei ole saatu sinulta itseltäsi.',
  provision: 'Onko tietojen antaminen pakollista ja mitä antamatta jättämisestä seuraa:',

  disclosures: 'Säännönmukaiset tietojen luovutukset',
  disclosuresIntro: 'Tietoja luovutetaan seuraaville vastaanottajille:',
  noDisclosures: 'Tietoja ei luovuteta säännönmukaisesti.',
  disclosuresOwn: 'Saat pyynnöstä tiedon siitä, kenelle juuri sinun tietojasi on luovutettu.',

  transfers: 'Tietojen siirto EU:n tai Euroopan talousalueen ulkopuolelle',

  safeguards: 'Rekisterin suojauksen periaatteet',

  access: 'Tarkastusoikeus ja tarkastusoikeuden toteuttaminen',
  accessText: [
    'Sinulla on oikeus saada tietää, käsittelemmekö sinua koskevia henkilötietoja, ja saada niistä jäljennös (15 artikla).',
    'Voit esittää pyynnön vapaamuotoisesti kohdassa 2 mainitulle yhteyshenkilölle, esimerkiksi kirjeitse, sähköpostitse tai käymällä luonamme. Jos emme muuten voi varmistua henkilöllisyydestäsi, voimme pyytää lisätietoja sen vahvistamiseksi (12 artiklan 6 kohta).',
    'Vastaamme ilman aiheetonta viivytystä ja viimeistään kuukauden kuluessa pyynnön saapumisesta. Jos pyyntö on monimutkainen tai pyyntöjä on monta, määräaikaa voidaan jatkaa enintään kahdella kuukaudella (12 artiklan 3 kohta). Tiedot annetaan pyydettäessä kirjallisesti.',
    'Pyynnön toteuttaminen on maksutonta. Voimme periä hallinnollisiin kustannuksiin perustuvan kohtuullisen maksun lisäjäljennöksistä (15 artiklan 3 kohta). Jos pyyntö on ilmeisen perusteeton tai kohtuuton, voimme periä maksun tai kieltäytyä toteuttamasta pyyntöä (12 artiklan 5 kohta).',
  ],

  rectification: 'Tiedon korjaaminen ja tiedon korjaamisen toteuttaminen',
  rectificationText: [
    'Poistamme, oikaisemme tai täydennämme käsittelyn kannalta virheelliset, tarpeettomat, puutteelliset tai vanhentuneet tiedot oma-aloitteisesti tai pyynnöstäsi (16 ja 17 artikla).',
    'Voit esittää oikaisupyynnön vapaamuotoisesti. Kerro, mikä tieto on virheellinen ja miten se on korjattava.',
    'Ilmoitamme oikaisusta niille, joille olemme luovuttaneet tiedon, jollei ilmoittaminen ole mahdotonta tai vaadi kohtuutonta vaivaa (19 artikla).',
  ],

  otherRights: 'Muut oikeudet liittyen henkilötietojen käsittelyyn',
  otherRightsText: [
    'Suoramarkkinoinnin kieltäminen: voit milloin tahansa kieltää tietojesi käsittelyn suoramainontaa, etämyyntiä ja muuta suoramarkkinointia sekä markkina- ja mielipidetutkimuksia varten (21 artiklan 2 ja 3 kohta). Kielto on maksuton, eikä sitä tarvitse perustella.',
    'Tietojen poistaminen: voit pyytää, että poistamme tietosi (17 artikla). Emme voi poistaa tietoja, jotka meidän on lain mukaan säilytettävä tai joita tarvitaan oikeudellisen vaateen laatimiseksi, esittämiseksi tai puolustamiseksi.',
    'Käsittelyn rajoittaminen: voit pyytää, että rajoitamme tietojesi käsittelyä, esimerkiksi siksi ajaksi, jonka tarvitsemme tietojen paikkansapitävyyden tarkistamiseen (18 artikla).',
    'Tietojen siirtäminen: saat itse toimittamasi tiedot, joita käsitellään automaattisesti sopimuksen tai suostumuksen perusteella, koneellisesti luettavassa muodossa (20 artikla).',
    'Käsittelyn vastustaminen: voit omaan erityiseen tilanteeseesi liittyvällä perusteella vastustaa käsittelyä, joka perustuu oikeutettuun etuun (21 artiklan 1 kohta).',
    'Suostumuksen peruuttaminen: jos käsittely perustuu suostumukseesi, voit peruuttaa sen milloin tahansa. Peruuttaminen ei vaikuta sitä ennen tehdyn käsittelyn lainmukaisuuteen (7 artiklan 3 kohta).',
  ],
  otherRightsHow: 'Esitä pyyntö tai kielto kohdassa 2 mainitulle yhteyshenkilölle.',

  retention: 'Tietojen säilytysajat',
  retentionColumn: 'Säilytysaika tai sen määrittämisen peruste',

  automatedDecisions: 'Automaattinen päätöksenteko ja profilointi',

  complaint: 'Oikeus tehdä valitus valvontaviranomaiselle',
  complaintText: `Jos katsot, että henkilötietojesi käsittelyssä on rikottu tietosuojasäännöksiä, voit tehdä valituksen valvontaviranomaiselle (77 artikla; ${DATA_PROTECTION_ACT}, 21 §). Suomessa valvontaviranomainen on tietosuojavaltuutettu:`,

  requests: 'Tietosuojapyyntöjen käsittelytiedot',
  requestsText:
    'Kun käytät näitä oikeuksia, kirjaamme nimesi, yhteystietosi, pyyntösi ja sen käsittelyn vaiheet, jotta voimme osoittaa noudattaneemme lakia (5 artiklan 2 kohta, 6 artiklan 1 kohdan c alakohta ja 12 artikla).',
  /** By the number of years. */
  requestsKept: {
    one: 'Säilytämme nämä tiedot yhden vuoden asian päättämisestä.',
    other: 'Säilytämme nämä tiedot {{määrä}} vuotta asian päättämisestä.',
  },
  bansKept:
    'Suoramarkkinointikieltoa varten säilytämme nimesi ja yhteystietosi niin kauan kuin kielto on voimassa.',
} as const;
