import type { KEPT_VIEWS } from '../../../src/api/inputs.ts';

/** Data that stays until its ground ends. */
export const keptPage = {
  title: 'Säilytettävät tiedot',
  intro:
    'Tiedot, joita ei poistettu pyynnöstä heti. Kun peruste päättyy, tieto poistetaan ja poisto kirjataan.',
  views: 'Näytettävät tiedot',
  keepUntil: 'Säilytetään asti',
  item: 'Tieto',
  register: 'Rekisteri',
  person: 'Henkilö',
  number: 'Asia',
  ground: 'Peruste',
  state: 'Tila',
  due: 'Poistettava',
  kept: 'Säilytetään',
  erased: (date: string, by: string) => `Poistettu ${date}, ${by}`,
  erase: 'Kirjaa poisto',
  eraseNamed: (item: string) => `Kirjaa poisto: ${item}`,
  eraseTitle: (item: string) => `Poisto: ${item}`,
  early:
    'Peruste on vielä voimassa. Poista tieto vain, jos kukaan ei enää tarvitse sitä eikä laki vaadi säilyttämään.',
  save: 'Kirjaa poistetuksi',
  saved: (item: string) => `Poisto kirjattu: ${item}.`,
  erasedPerson: 'poistettu',
} as const;

export const keptViewLabel: Readonly<Record<(typeof KEPT_VIEWS)[number], string>> = {
  due: 'Poistettavat',
  all: 'Kaikki',
};

export const keptEmpty: Readonly<Record<(typeof KEPT_VIEWS)[number], string>> = {
  due: 'Poistettavia tietoja ei ole.',
  all: 'Säilytettäviä tietoja ei ole.',
};
