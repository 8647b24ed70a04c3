import type { LETTER_VIEWS } from '../../../src/api/inputs.ts';

export const letterViewLabel: Readonly<Record<(typeof LETTER_VIEWS)[number], string>> = {
  all: 'Kaikki',
  'to-print': 'Tulostettavat',
  'to-dispatch': 'Lähetettävät',
  returned: 'Palautuneet',
  'to-scan-back': 'Skannattavat',
};

export const lettersPage = {
  title: 'Kirjeet',
  views: 'Näytettävät kirjeet',
  number: 'Numero',
  kind: 'Kirje',
  person: 'Henkilö',
  issuedOn: 'Annettu',
  printed: 'Tulostettu',
  dispatchedOn: 'Lähetetty',
  returnedOn: (date: string) => `palautui ${date}`,
  signedCopies: 'Allekirjoitettu',
  proof: 'Todiste',
  yes: 'kyllä',
  no: '–',
  empty: {
    all: 'Kirjeitä ei ole vielä annettu. Asian sivulla annettu kirje tulee tähän.',
    'to-print': 'Tulostettavia kirjeitä ei ole. Annettu kirje odottaa tässä tulostamista.',
    'to-dispatch': 'Lähetettäviä kirjeitä ei ole.',
    returned: 'Palautuneita kirjeitä ei ole.',
    'to-scan-back': 'Skannattavia kirjeitä ei ole.',
  },
} as const;
