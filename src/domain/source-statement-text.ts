import { calendarDate } from './calendar-date.ts';
import type { StatementBlock, StatementText } from './privacy-statement.ts';

/** The day on which the source statement was drawn up, two weeks before the GDPR applied. */
export const SOURCE_STATEMENT_DATED_ON = calendarDate('2018-05-11');

/**
 * The privacy statement of KaseNet Oy word for word as it was published, its typing errors and the numbering of its
 * registers included: the first version of all that follow. Never to be put right; today's wording is another version.
 */
export const SOURCE_STATEMENT: StatementText = {
  title: 'Tietosuojaseloste',
  facts: ['Henkilötietolaki (523/1999) 10 § ja 24 §', 'Laatimispäivä: 11.5.2018'],
  sections: [
    {
      number: 1,
      heading: 'Rekisterinpitäjä',
      blocks: [lines('KaseNet Oy', 'Lestintie 39', '69440 LESTIJÄRVI', '06 8887 111', 'info(at)kasenet.fi')],
    },
    {
      number: 2,
      heading: 'Rekisteriasioista vastaava henkilö ja/tai yhteyshenkilö',
      blocks: [
        lines(
          'Heikki Mastokangas',
          'Lestintie 39',
          '69440 LESTIJÄRVI',
          '050 365 2086',
          'heikki.mastokangas(at)kasenet.fi',
        ),
      ],
    },
    {
      number: 3,
      heading: 'Käytössä olevat rekisterit',
      blocks: [
        numbered([
          [1, 'Asiakashallinta/laskutusjärjestelmä'],
          [2, 'Tikettijärjestelmä'],
          [3, 'Sähköinen kuitu-/liittymäkarttahaallinta'],
          [2, 'Manuaalinen paperiaineisto'],
          [3, 'Kuitukysely/työmääräin'],
          [4, 'Dokumentaatiopalvelin'],
          [5, 'KaseNet AD / VPN'],
          [6, 'Sähköpostipalvelimet'],
        ]),
      ],
    },
    {
      number: 4,
      heading: 'Henkilötietojen käsittelyn tarkoitus / rekisterien käyttötarkoitus',
      blocks: [
        paragraph('Henkilötietoja käytetään henkilötietolain mukaisiin tarkoituksiin, kuten'),
        numbered([
          [1, 'Asiakassuhteen hoitaminen ja ylläpito'],
          [
            2,
            'KaseNetin ja sen yhteistyökumppaneiden tarjoamien palvelujen toteuttaminen, myynti, hallinta, laskuttaminen ja tuotteiden/palveluiden markkinointi sekä palvelujen kehittäminen',
          ],
          [3, 'Asiakaskirjeet ja tiedotteet'],
          [4, 'Asiakaskyselyt ja asiakasinformaation kerääminen'],
        ]),
      ],
    },
    {
      number: 5,
      heading: 'Rekisterien tietosisältö',
      blocks: [
        paragraph(
          'Nimi, henkilöturvattunnus, osoite, puhelinnumero, sähköpostiosoite, asiakkaalle määritellyt palvelut sekä niiden muutoshistoria',
        ),
      ],
    },
    {
      number: 6,
      heading: 'Säännömukaiset tietolähteet',
      blocks: [
        numbered([
          [1, 'Asiakas'],
          [2, 'YTJ, yritys- ja yhteisötietojärjestelmä'],
        ]),
      ],
    },
    {
      number: 7,
      heading: 'Säännömukaiset tietojen luovutukset',
      blocks: [
        numbered([
          [
            1,
            'Aliurakoitsijoille, palveluntuottajille KaseNetin toimiessa jälleenmyyjänä tai työn aliurakoitsijalta tilaajana',
          ],
          [2, 'Ulosottoviranomaiselle tarvittaessa'],
          [
            3,
            'Mieliipide- ja markkinatutkimuksiin, sekä vastaaviin selvityksiin, mikäli KaseNet ei itse ole niiden toteuttajana',
          ],
        ]),
      ],
    },
    {
      number: 8,
      heading: 'Tietojen siirto EU:n tai Euroopan talousalueen ulkopuolelle',
      blocks: [paragraph('Ei siirretä')],
    },
    {
      number: 9,
      heading: 'Rekisterin suojauksen periaatteet',
      blocks: [
        paragraph(
          'Sekä paperi että sähköisesti talletettu asiakastieto on suojattu yksityisyyden suojasta lain ilmaisemien periaatteiden mukaisesti.',
        ),
        paragraph(
          'Sähköinen aineisto on suojattu henkilökohtaisilla tunnuksilla ja salasanoilla, sekä verkkoliikenteen salauksella. Suuri osa tiedoista on suojatussa sisäverkossa. KaseNetin tietojärjestelmät sijaitsevat omilla palvelimilla, jotka ovat suojatuissa ja valvotuissa konesalitiiloissa. Suojaukseen kuuluu kulunvalvonta, sekä kameravalvonta.',
        ),
        paragraph(
          'Manuaalinen paperiaineisto säilytetään arkistossa lukituissa tiloissa ja sitä digitalisoidaan sitä mukaa kuin se on mahdollista.',
        ),
      ],
    },
    {
      number: 10,
      heading: 'Tarkastusoikeus ja tarkastusoikeuden toteuttaminen',
      blocks: [
        paragraph(
          'Jokaisella on oikeus tietää, mitä häntä koskevia tietoja rekistereihin on tallennettu. Tarkastusoikeus on maksuton, mikäli edellisestä tarkistuspyynnöstä on kulunut yksi (1) vuosi.',
        ),
        paragraph(
          'Sen, joka haluaa tarkastaa itseään koskevat tiedot henkilötietolain 26 §:ssä tarkoitetulla tavalla, on esitettävä tätä tarkoittava pyyntö kohdan 2 rekisteriasioista vastaavalle henkilölle omakätisesti allekirjoitetussa tai sitä vastaavalla tavalla varmennetussa asiakirjassa tai henkilökohtaisesti hänen luonaan.',
        ),
        paragraph('Tiedot annetaan pyydettyäessä kirjallisesti.'),
      ],
    },
    {
      number: 11,
      heading: 'Tiedon korjaaminen ja tiedon korjaamisen toteuttaminen',
      blocks: [
        paragraph(
          'Rekisterinpitäjä poistaa, oikaisee tai täydentää käsittelyn kannalta virheelliset, tarpeettomat, puutteelliset tai vanhentuneet tiedot oma-aloitteisesti tai henkilön pyynnöstä. Oikaisupyyntö on tehtävä kirjallisesti.',
        ),
      ],
    },
    {
      number: 12,
      heading: 'Muut oikeudet liittyen henkilötietojen käsittelyyn',
      blocks: [
        paragraph(
          'Rekisteröidyllä on oikeus kieltää rekisterinpitäjää käsittelemästä häntä itseään koskevia tietoja suoramainontaa, etämyyntiä, ja muuta suoramarkkinointia, markkina- ja mieliipidetutkimuksia varten.',
        ),
        paragraph(
          'Kielto tulee osoittaa rekisteriasioista vastaavalle yhteyshenkilölle, joka on mainittu kohdassa 2.',
        ),
      ],
    },
  ],
};

function lines(...entries: readonly string[]): StatementBlock {
  return { kind: 'lines', lines: entries };
}

function paragraph(text: string): StatementBlock {
  return { kind: 'paragraph', text };
}

function numbered(items: readonly (readonly [number: number, text: string])[]): StatementBlock {
  return { kind: 'list', items: items.map(([number, text]) => ({ number, text })) };
}
