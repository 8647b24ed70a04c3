import type { GroundStart } from '../../../src/domain/retention-ground.ts';
import type { TaskKind, TaskOutcome } from '../../../src/domain/register-task.ts';
import { counted } from './timeline.ts';

/** The step where each request is carried out, register by register. */
export const tasksStep = {
  tasks: (request: string) => `${request}: rekisterit`,
  left: (open: number) =>
    open === 0 ? 'Kaikki tehtävät on tehty.' : `${counted(open, 'tehtävä', 'tehtävää')} tekemättä.`,
  leftOfRequest: (open: number) =>
    open === 0 ? 'tehty' : `${counted(open, 'tehtävä', 'tehtävää')} tekemättä`,
  noTasks: 'Tiedustelu ei vaadi toimia rekistereissä.',
  toDecision: 'Siirry päätökseen',
  decided: 'Pyyntö on ratkaistu, joten tehtäviä ei voi enää muuttaa.',
  fallen: 'Tehtävät raukesivat, koska pyyntöä ei toteuteta.',
  identityFirst: 'Rekisteriin ei tehdä muutoksia ennen kuin henkilöllisyys on vahvistettu.',
  noticeFirst: 'Rajoituksen saa poistaa vasta, kun ilmoitus siitä on lähetetty.',
  toNotice: 'Siirry ilmoitukseen',
  lifting: 'Rajoituksen poistaminen',
  open: 'avoinna',
  nothing: 'ei tietoja',
  nothingHere: 'Ei tietoja',
  nothingIn: (register: string) => `Ei tietoja: ${register}`,
  nothingInRest: (count: number) => `Lopuissa ei tietoja (${count})`,
  markingRest: (register: string) => `Merkitään: ${register}`,
  exempt: (ground: string) => `ei anneta · ${ground}`,
  outcome: 'Tulos',
  ground: 'Peruste',
  chooseGround: 'Valitse peruste',
  law: (law: string) => `Sovellettu säännös: ${law}`,
  exemptNote: 'Perustelu vastaukseen',
  exemptNoteHint: 'Perustelu tulostuu vastaukseen.',
  note: 'Muistiinpano',
  noteHint: 'Muistiinpano ei tule vastaukseen.',
  files: 'Liitä tiedostoja',
  attached: 'Liitetyt tiedostot',
  save: 'Tallenna tehtävä',
  saved: (register: string) => `${register}: tehtävä tallennettu.`,
  savedRest: (count: number) => `${counted(count, 'tehtävä', 'tehtävää')} tallennettu: ei tietoja.`,
  reopen: 'Avaa uudelleen',
  remove: (thing: string) => `Poista ${thing}`,
  addHint: 'Enter rivin kentässä lisää uuden.',
} as const;

/** What "found" means for each kind of task. */
export const taskFoundLabel: Readonly<Record<TaskKind, string>> = {
  search: 'Tietoja löytyi',
  correct: 'Oikaistavia tietoja',
  erase: 'Poistettavia tietoja',
  restrict: 'Käsittelyä rajoitettu',
  'lift-restriction': 'Rajoitus poistettu',
  export: 'Tietoja poimittiin',
  stop: 'Käsittely lopetettu',
  'mark-ban': 'Kielto merkitty',
  'unmark-ban': 'Kieltomerkintä poistettu',
};

export function taskChoiceLabel(kind: TaskKind, outcome: TaskOutcome): string {
  switch (outcome) {
    case 'found':
      return taskFoundLabel[kind];
    case 'nothing':
      return 'Ei tietoja';
    case 'exempt':
      return kind === 'export' ? 'Ei siirretä' : 'Ei anneta';
  }
}

export const findingWords = {
  rows: 'Löytyneet tiedot',
  row: (number: number) => `Tieto ${number}`,
  add: 'Lisää tieto',
  category: 'Tietoryhmä',
  value: 'Tieto sellaisena kuin se on rekisterissä',
  purpose: 'Käyttötarkoitus',
  source: 'Tietolähde',
  recipients: 'Luovutettu kenelle, milloin ja mitä',
  recipientsHint: 'Jätä tyhjäksi, jos tietoa ei ole luovutettu.',
  count: (count: number) => `löytyi ${counted(count, 'tieto', 'tietoa')}`,
} as const;

export const correctionWords = {
  rows: 'Oikaistavat tiedot',
  row: (number: number) => `Oikaisu ${number}`,
  add: 'Lisää oikaisu',
  category: 'Tietoryhmä',
  oldValue: 'Tieto ennen',
  oldValueHint: 'Tyhjä, jos tieto puuttui.',
  newValue: 'Tieto pyynnön mukaan',
  decision: 'Mitä tehtiin',
  evidence: 'Mihin tieto tarkistettiin',
  reasons: 'Miksi tieto jätettiin ennalleen',
  reasonsHint: 'Perustelu tulostuu todistukseen.',
  change: (oldValue: string, newValue: string) => `${oldValue === '' ? '–' : oldValue} → ${newValue}`,
  count: (corrected: number, kept: number) =>
    [corrected > 0 ? `oikaistu ${corrected}` : '', kept > 0 ? `ennallaan ${kept}` : '']
      .filter((part) => part !== '')
      .join(', '),
} as const;

export const erasureWords = {
  rows: 'Poistettavat tiedot',
  row: (number: number) => `Poisto ${number}`,
  add: 'Lisää tieto',
  hint: 'Nimeä tieto, älä kirjoita sen sisältöä: poistettu tieto ei saa jäädä lokiin.',
  category: 'Tietoryhmä',
  item: 'Mikä tieto',
  itemExample: 'Esimerkiksi muistiinpanot 2019–2023',
  marketing: 'Käytetään markkinointiin',
  marketingHint: 'Markkinointitiedolle ei ole säilyttämisen perustetta.',
  decision: 'Mitä tehtiin',
  ground: 'Säilyttämisen peruste',
  chooseGround: 'Valitse peruste',
  groundHint: 'Jos perusteita on useita, valitse se, joka päättyy viimeisenä.',
  law: (law: string) => `Sovellettu säännös: ${law}`,
  reasons: 'Miksi tieto säilytetään',
  reasonsHint: 'Perustelu tulostuu päätökseen.',
  keptUntil: (date: string) => `Säilytetään ${date} asti, sen jälkeen poistetaan.`,
  reviewedOn: (date: string) => `Peruste tarkistetaan ${date}.`,
  until: (date: string) => `${date} asti`,
  count: (erased: number, unlinked: number, kept: number) =>
    [
      erased > 0 ? `poistettu ${erased}` : '',
      unlinked > 0 ? `irrotettu ${unlinked}` : '',
      kept > 0 ? `säilytetään ${kept}` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
} as const;

/** How the end of the ground is reckoned, under the field of the day. */
export const groundStartHint: Readonly<Record<GroundStart, string>> = {
  'financial-year-end': 'Päivä, johon tositteen tilikausi päättyy.',
  'adjustment-period': 'Mikä tahansa päivä vuodelta, jona tarkistuskausi alkoi.',
  'due-date': 'Laskun eräpäivä.',
  'record-date': 'Päivä, jona tieto syntyi.',
  'review-date': 'Päivä, jona peruste arvioidaan uudelleen.',
};

export const portableWords = {
  rows: 'Siirrettävät tiedot',
  row: (number: number) => `Siirrettävä tieto ${number}`,
  add: 'Lisää tieto',
  category: 'Tietoryhmä',
  field: 'Kenttä',
  value: 'Arvo',
  basis: 'Käsittelyn peruste',
  count: (count: number) => `poimittu ${counted(count, 'tieto', 'tietoa')}`,
} as const;

export const attestationWords = {
  title: 'Merkintä tehtävästä',
  summary: (by: string, date: string, system: string) =>
    ['Merkintä:', [by, date, system].filter((part) => part !== '').join(', ')].join(' '),
  doneBy: 'Tekijä',
  doneOn: 'Päivä',
  system: 'Järjestelmä',
  checkedHow: 'Miten tarkistettiin',
  checkedHowExample: 'Esimerkiksi haettiin uudelleen',
  binder: 'Mapin tai kansion paikka',
  secondPerson: 'Toinen henkilö tuhoamisessa',
  secondPersonHint: 'Paperin tuhoaa kaksi henkilöä yhdessä.',
  done: (date: string, by: string) => `${date}, ${by}`,
} as const;
