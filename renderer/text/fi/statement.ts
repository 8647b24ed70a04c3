import type { SectionDifference, StatementVersion } from '../../../src/api/views.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import type { StatementGap } from '../../../src/domain/privacy-statement.ts';
import { languageLabel } from './language.ts';
import { listText } from './labels.ts';
import { momentText } from './moments.ts';
import { organisationWords } from './organisation.ts';
import { counted } from './timeline.ts';

/** The privacy statement and its versions. */
export const statementWords = {
  title: 'Tietosuojaseloste',
  inForce: (version: StatementVersion) =>
    `Voimassa on versio ${version.version}, päivätty ${formatFinnish(version.datedOn)}.`,
  views: 'Näkymä',
  view: { versions: 'Julkaistut versiot', next: 'Seuraava versio', compare: 'Vertaa versioita' },
  language: 'Selosteen kieli',

  versions: 'Versiot',
  version: 'Versio',
  versionNamed: (version: number) => `Versio ${version}`,
  datedOn: 'Päivätty',
  published: 'Julkaistu',
  beforeProgram: 'Julkaistu ennen Kirjaamon käyttöönottoa',
  publishedBy: ({ publishedAt, publishedBy }: StatementVersion) =>
    `${momentText(publishedAt)}, ${publishedBy}`,
  languages: 'Kielet',
  languageList: (languages: StatementVersion['languages']) =>
    listText(languages.map((language) => languageLabel[language])),
  note: 'Mikä muuttui',
  shown: 'Näytettävä versio',
  asPrinted: (version: number) => `Tietosuojaseloste, versio ${version}`,
  settingsLink: 'Muuta selosteen tietoja asetuksissa',

  draft: (version: number) => `Luonnos versioksi ${version}`,
  draftIntro:
    'Luonnos on koottu asetusten tiedoista. Kun julkaiset sen, versio tallentuu eikä muutu enää. Ruotsin- ja englanninkielinen seloste julkaistaan samalla, jos kaikki tiedot on käännetty.',
  gapsTitle: 'Täydennettävä ennen julkaisemista',
  noGaps: 'Kaikki selosteessa tarvittavat tiedot on täytetty.',
  notTranslated: (language: string, count: number) =>
    `${language}: ${counted(count, 'kohta', 'kohtaa')} kääntämättä. Versiota ei julkaista tällä kielellä.`,
  toTranslations: 'Täydennä käännökset',
  publishTitle: 'Julkaiseminen',
  publishDate: 'Selosteen päiväys',
  publishNote: 'Mikä muuttui (vapaaehtoinen)',
  publish: 'Julkaise seloste',
  publishedDone: (version: number) => `Versio ${version} on julkaistu.`,
  showPublished: 'Näytä julkaistu versio',
  changedSince: (version: number) => `Muutokset versioon ${version} verrattuna`,
  notInLanguage: (version: number) =>
    `Versiota ${version} ei ole tällä kielellä, joten muutoksia ei voi näyttää.`,
  draftPreview: 'Luonnos sellaisena kuin se tulostuisi',

  compareTitle: 'Versioiden erot',
  compareFrom: 'Aiempi versio',
  compareTo: 'Uudempi versio',
  nothingToCompare:
    'Vertailuun tarvitaan kaksi julkaistua versiota samalla kielellä. Muutokset luonnokseen näkyvät kohdassa Seuraava versio.',
  noDifferences: 'Versioissa ei ole eroja.',
  opening: 'Alku',
  added: 'Lisätty: ',
  removed: 'Poistettu: ',
  addedEnd: ' (lisäys päättyy)',
  removedEnd: ' (poisto päättyy)',
  legend: 'Lisätty teksti on alleviivattu ja poistettu yliviivattu.',

  print: 'Tulosta',
  printTitle: 'Tulostus',
  printed: 'Tietosuojaseloste on tulostettu.',
} as const;

export const differenceStateLabel: Readonly<Record<SectionDifference['state'], string>> = {
  same: 'ei muutoksia',
  changed: 'muuttunut',
  added: 'uusi kohta',
  removed: 'poistettu kohta',
};

/** `R1: Säilytysaika`. */
export function statementGapLabel({ field, registerId }: StatementGap): string {
  const label = organisationWords[field];
  return registerId === null ? label : `${registerId}: ${label}`;
}
