import { counted } from './timeline.ts';

export const today = {
  title: 'Tänään',
  greeting: (weekday: string, date: string) => `${weekday} ${date}`,
  weekdays: ['maanantai', 'tiistai', 'keskiviikko', 'torstai', 'perjantai', 'lauantai', 'sunnuntai'],
  counts: 'Tilanne',
  late: 'Myöhässä',
  dueThisWeek: 'Määräaika viikon sisällä',
  waitingForPerson: 'Odottaa pyytäjää',
  waitingForUs: 'Odottaa meitä',
  toPrint: 'Tulostettavana',
  toDispatch: 'Lähetettävänä',
  toScanBack: 'Skannattavana',
  incomingFiles: 'Saapuneita tiedostoja',
  attention: 'Huomattavaa',
  returned: (count: number) =>
    `${counted(count, 'palautunut kirje', 'palautunutta kirjettä')} odottaa uutta lähettämistä`,
  keptDue: (count: number) =>
    `${counted(count, 'säilytetty tieto', 'säilytettyä tietoa')} on nyt poistettava rekistereistä`,
  retentionDue: (count: number) => `${counted(count, 'asian', 'asian')} säilytysaika on päättynyt`,
  allOpen: (count: number) => `Kaikki avoimet pyynnöt (${count})`,
  next: 'Seuraavat määräajat',
  nothingOpen: 'Avoimia pyyntöjä ei ole.',
  backupNever: 'Varmuuskopiota ei ole vielä tehty.',
  backupLast: (moment: string) => `Viimeisin varmuuskopio ${moment}.`,
  backupSettings: 'Varmuuskopiot',
} as const;
