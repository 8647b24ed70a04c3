import type { ListField } from '../../../src/api/views.ts';
import { counted } from './timeline.ts';

/** The suppression register: may we send, a list without those who have banned it, and who has banned what. */
export const bans = {
  title: 'Kiellot',

  personTitle: 'Saako lähettää?',
  personIntro: 'Kirjoita ne tiedot, jotka tiedät. Tietoja ei tallenneta.',
  name: 'Nimi',
  streetAddress: 'Osoite',
  postalCode: 'Postinumero',
  email: 'Sähköposti',
  phone: 'Puhelin',
  identityCode: 'Henkilötunnus',
  scope: 'Mihin tarkoitukseen',
  nothingTyped: 'Kirjoita ainakin yksi tieto.',
  check: 'Tarkista',
  nobody: 'Kieltolistassa ei ole näillä tiedoilla kieltoa tähän tarkoitukseen.',
  electronic:
    'Sähköpostilla tai tekstiviestillä saa markkinoida vain sille, joka on antanut siihen suostumuksen (laki 917/2014, 200 §).',
  sameName: 'Samanniminen on kieltänyt tämän. Nimi ei riitä: vertaa osoitetta tai muuta tietoa.',
  bannedSince: (scopes: string, since: string, document: string) =>
    `Kielto ${since} alkaen: ${scopes}. Asiakirja ${document}.`,
  recognisedBy: (kinds: string) => `Sama tieto: ${kinds}.`,

  listTitle: 'Tarkista luettelo',
  listIntro:
    'Luettelosta poistetaan ne, jotka ovat kieltäneet lähettämisen. Luettelosta ei jää mitään talteen.',
  paste: 'Liitä luettelo',
  pasteHint: 'Ensimmäisellä rivillä sarakkeiden otsikot, esimerkiksi nimi;osoite;postinumero',
  drop: 'tai pudota CSV-tiedosto tähän, tai',
  pick: 'Valitse tiedosto',
  chosen: (name: string) => `Valittu tiedosto ${name}`,
  forget: 'Poista valinta',
  unsure: 'Rivit, joissa vain nimi on sama',
  unsureChoices: { keep: 'Jätetään luetteloon', remove: 'Poistetaan luettelosta' },
  checkList: 'Tarkista luettelo',
  checking: 'Verrataan kieltoihin',
  cancelled: 'Tarkistus keskeytettiin. Mitään ei jäänyt talteen.',
  columns: 'Sarakkeet',
  columnsHint: 'Jos sarake on tunnistettu väärin, vaihda sisältö ja tarkista luettelo uudelleen.',
  column: (number: number) => `Sarake ${number}`,
  noColumns:
    'Sarakkeiden sisältöä ei tunnistettu, joten mitään ei ole verrattu. Valitse, mitä sarakkeissa on, ja tarkista luettelo uudelleen.',
  fields: {
    name: 'Nimi',
    familyName: 'Sukunimi',
    givenNames: 'Etunimi',
    streetAddress: 'Osoite',
    postalCode: 'Postinumero',
    email: 'Sähköposti',
    phone: 'Puhelin',
    identityCode: 'Henkilötunnus',
  } satisfies Record<ListField, string>,
  ignored: 'Ei verrata',
  result: (rows: number) => `Tarkistettu ${counted(rows, 'rivi', 'riviä')}`,
  banned: (count: number) =>
    count === 0
      ? 'kiellettyjä ei ollut'
      : `${counted(count, 'kielletty', 'kiellettyä')}: poistettu luettelosta`,
  noUnsure: 'epävarmoja ei ollut',
  unsureKept: (count: number) =>
    `${counted(count, 'epävarma', 'epävarmaa')}: vain nimi on sama, jätetty luetteloon`,
  unsureRemoved: (count: number) =>
    `${counted(count, 'epävarma', 'epävarmaa')}: vain nimi on sama, poistettu luettelosta`,
  left: (count: number) => `${counted(count, 'rivi jää', 'riviä jää')} luetteloon`,
  unsureTitle: 'Epävarmat rivit',
  unsureFirst: (shown: number) => `Näytetään ensimmäiset ${shown}.`,
  line: 'Rivi',
  save: 'Tallenna tarkistettu luettelo',
  saved: 'Tarkistettu luettelo on tallennettu.',
  savedName: (name: string) => `${name === '' ? 'luettelo' : name}-tarkistettu.csv`,

  registerTitle: 'Kieltolista',
  views: 'Näytettävät kiellot',
  viewLabels: { 'in-force': 'Voimassa', all: 'Kaikki' },
  search: 'Hae kielloista',
  searchHint: 'Nimi, osoite, puhelin, sähköposti tai asiakirjan numero',
  address: 'Osoite',
  contact: 'Puhelin ja sähköposti',
  scopes: 'Kielletty',
  since: 'Alkaen',
  document: 'Asiakirja',
  withdrawn: 'Peruttu',
  withdrawal: (scopes: string, on: string, document: string) => `${scopes} ${on} (${document})`,
  ended: 'Ei voimassa',
  noBans: 'Kieltolistassa ei ole kieltoja. Kielto tulee listaan, kun markkinointikiellon pyyntö hyväksytään.',
  noHits: 'Haulla ei löytynyt kieltoja. Kokeile nimen alkua tai toista tietoa.',
  count: (count: number) => counted(count, 'kielto', 'kieltoa'),
  shown: (shown: number, total: number) => `Näytetään ${shown}, yhteensä ${total}`,
  more: 'Näytä lisää',
} as const;
