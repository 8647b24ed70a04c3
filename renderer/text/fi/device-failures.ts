import type { DeviceReason } from '../../../src/api/errors.ts';

/** What a device did, after its name, and what to do. */
export const deviceFailure: Readonly<Record<DeviceReason, readonly [what: string, action: string]>> = {
  'none-found': ['ei löytynyt', 'Tarkista, että laite on päällä ja kytketty, ja hae laitteet uudelleen.'],
  gone: ['ei vastaa', 'Tarkista, että laite on päällä ja kytketty, ja yritä uudelleen.'],
  busy: ['on varattu', 'Odota, että edellinen työ valmistuu, ja yritä uudelleen.'],
  'feeder-empty': [
    'ei löytänyt paperia syöttölaitteesta',
    'Aseta paperit syöttölaitteeseen tai valitse taso.',
  ],
  'paper-jam': ['ilmoitti paperitukoksesta', 'Poista tukos ja yritä uudelleen.'],
  'paper-out': ['ilmoitti, että paperi on loppu', 'Lisää paperia ja yritä uudelleen.'],
  'toner-out': ['ilmoitti, että väriaine on loppu', 'Vaihda väriaine ja yritä uudelleen.'],
  'cover-open': ['ilmoitti avoimesta kannesta', 'Sulje kansi ja yritä uudelleen.'],
  io: ['ilmoitti laitevirheestä', 'Sammuta ja käynnistä laite ja yritä uudelleen.'],
  unsupported: ['ei tue valittua asetusta', 'Valitse toinen asetus ja yritä uudelleen.'],
  'job-failed': ['ei saanut työtä valmiiksi', 'Tarkista laitteen tila ja yritä uudelleen.'],
  'tool-missing': [
    'ei ole käytettävissä',
    'Tietokoneesta puuttuu laitteen ohjelma. Pyydä ylläpitoa asentamaan se.',
  ],
};

/** A card is not switched on but put into its reader. */
export const tokenFailure: Readonly<Partial<Record<DeviceReason, readonly [what: string, action: string]>>> =
  {
    'none-found': ['ei ole lukijassa', 'Aseta kortti lukijaan ja yritä uudelleen.'],
    gone: [
      'ei ole enää lukijassa, tai kortti on toinen',
      'Aseta kortti, jolla varmenne on, lukijaan ja yritä uudelleen.',
    ],
    'tool-missing': [
      'ei ole käytettävissä: kortin ohjelmistoa ei voi ladata',
      'Valitse asetuksissa kortinlukijan PKCS #11 -tiedosto uudelleen.',
    ],
    unsupported: [
      'ei allekirjoita tällä varmenteella',
      'Poista varmenne asetuksista ja lisää se kortilta uudelleen.',
    ],
    io: ['ilmoitti virheestä', 'Irrota kortti, aseta se uudelleen lukijaan ja yritä uudelleen.'],
  };

/** `Tulostin ilmoitti paperitukoksesta. Poista tukos ja yritä uudelleen.` */
export function printFailureText(reason: DeviceReason): string {
  const [what, action] = deviceFailure[reason];
  return `Tulostin ${what}. ${action}`;
}

/** What a printer did, after its name, by the code in the audit log. */
export function printerDid(failure: string): string {
  return isDeviceReason(failure) ? deviceFailure[failure][0] : 'ei saanut työtä valmiiksi';
}

function isDeviceReason(text: string): text is DeviceReason {
  return Object.hasOwn(deviceFailure, text);
}
