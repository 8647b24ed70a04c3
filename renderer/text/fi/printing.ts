import type { PrintJob } from '../../../src/api/views.ts';
import { counted } from './timeline.ts';

/** What a print job has come to, as a row shows it. */
export const printJobStateLabel: Readonly<Record<PrintJob['state'], string>> = {
  queued: 'odottaa vuoroaan',
  printing: 'tulostuu',
  done: 'tulostettu',
  failed: 'epäonnistui',
  cancelled: 'keskeytettiin',
  unknown: 'ei ole tiedossa',
};

/** Keywords of drivers (PPD, IPP) that name a tray; any other is shown as the driver calls it. */
const TRAYS: readonly (readonly [RegExp, (number: string) => string])[] = [
  [/^auto(select|matic)?$/iu, () => 'Tulostin valitsee'],
  [/^(?:tray|cassette|bin)[-_ ]?(\d+)$/iu, (number) => `Lokero ${number}`],
  [/^(upper|top)$/iu, () => 'Ylälokero'],
  [/^middle$/iu, () => 'Keskilokero'],
  [/^(lower|bottom)$/iu, () => 'Alalokero'],
  [/^main$/iu, () => 'Päälokero'],
  [/^side$/iu, () => 'Sivulokero'],
  [/^rear$/iu, () => 'Takasyöttö'],
  [/^(manual(feed)?|multipurpose|mp(tray)?|by-?pass(-tray)?)$/iu, () => 'Käsisyöttö'],
  [/^(envelope(feed)?|envelope-manual)$/iu, () => 'Kuorisyöttö'],
  [/^large-?capacity$/iu, () => 'Suurlokero'],
];

/** `Lokero 2` from `Tray2`; empty for whichever the printer takes. */
export function trayText(name: string): string {
  if (name === '') return '';
  for (const [keyword, label] of TRAYS) {
    const found = keyword.exec(name);
    if (found !== null) return label(found[1] ?? '');
  }
  return name;
}

export const paperChoice = {
  noDuplex: 'Tulostin tulostaa vain yhdelle puolelle.',
  tray: 'Lokero',
  anyTray: 'Tulostimen valinta',
} as const;

export const reprint = {
  reason: 'Miksi kirje tulostetaan uudelleen',
  reasonHint: 'Syy jää kirjeen tulosteisiin ja asian tapahtumiin.',
  reasonRow: (reason: string) => `Syy: ${reason}`,
  duplex: 'kaksipuolinen',
} as const;

export const unknownJob = {
  title: 'Tulosteen tila ei ole tiedossa',
  titleOf: (number: string) => `Kirjeen ${number} tulosteen tila ei ole tiedossa`,
  told: (moment: string, printer: string) =>
    `Ohjelma sulkeutui ${moment}, kun kirje oli tulostimella ${printer}. Katso, tuliko kirje ulos.`,
  cameOut: 'Kirje tuli ulos',
  notOut: 'Kirjettä ei tullut',
} as const;

export const printQueue = {
  letters: 'Tulostettavat kirjeet',
  selectAll: 'Valitse kaikki',
  select: (number: string) => `Valitse ${number}`,
  state: 'Tila',
  waits: 'odottaa tulostusta',
  print: (count: number) => `Tulosta valitut (${count})`,
  goOn: (count: number) => `Jatka tulostusta (${count})`,
  running: 'Tulostetaan kirjeitä',
  printed: (count: number) => `${counted(count, 'kirje', 'kirjettä')} tulostettiin.`,
  skipped: (count: number) =>
    `${counted(count, 'kirje', 'kirjettä')} ohitettiin: ne on jo tulostettu tai mitätöity.`,
  failedTitle: (number: string) => `Kirje ${number} ei tulostunut`,
  left: (count: number) =>
    count === 0 ? '' : `${counted(count, 'kirje', 'kirjettä')} jäi tulostamatta. Jatka, kun tulostin toimii.`,
  cancelled: 'Tulostus keskeytettiin. Tulostamatta jääneet ovat yhä luettelossa.',
  shown: (shown: number, total: number) =>
    `Näytetään ${shown} kirjettä, yhteensä ${total}. Loput tulevat näkyviin, kun nämä on tulostettu.`,
  jobs: 'Päivän tulosteet',
  noJobs: 'Tänään ei ole tulostettu kirjeitä.',
  time: 'Aika',
  printer: 'Tulostin',
} as const;
