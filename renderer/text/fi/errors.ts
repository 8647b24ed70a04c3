import { assertNever } from '../../../src/domain/assert-never.ts';
import type {
  ConflictReason,
  CoreError,
  DeviceReason,
  FileReason,
  StorageReason,
} from '../../../src/api/errors.ts';

/** What happened, what it means for the matter, what to do. */
export interface ErrorText {
  readonly title: string;
  readonly meaning: string;
  readonly action: string;
}

const CONFLICT: Readonly<Record<ConflictReason, ErrorText>> = {
  'case-closed': text(
    'Asia on jo päätetty',
    'Päätettyä asiaa ei voi enää muuttaa.',
    'Kirjaa tarvittaessa uusi pyyntö.',
  ),
  'identity-not-settled': text(
    'Henkilöllisyyttä ei ole vahvistettu',
    'Tietoja sisältävää vastausta ei voi antaa.',
    'Vahvista ensin henkilöllisyys.',
  ),
  'tasks-open': text(
    'Haku on kesken',
    'Vastausta ei voi antaa ennen kuin jokainen rekisteri on haettu.',
    'Kirjaa puuttuvien hakujen tulokset.',
  ),
  'blocks-missing': text(
    'Vastauksesta puuttuu pakollisia kohtia',
    'Vajaata vastausta ei voi antaa.',
    'Täydennä puuttuvat kohdat.',
  ),
  'reply-issued': text(
    'Vastaus on jo annettu',
    'Annettua vastausta ei muuteta.',
    'Avaa annettu vastaus ja tulosta se.',
  ),
  'reply-not-issued': text(
    'Vastausta ei ole vielä annettu',
    'Toiminto koskee annettua vastausta.',
    'Anna ensin vastaus.',
  ),
  'reply-not-dispatched': text(
    'Vastausta ei ole lähetetty',
    'Asiaa ei voi päättää vastatuksi.',
    'Kirjaa ensin, miten vastaus toimitettiin.',
  ),
  'receipt-issued': text(
    'Vastaanottoilmoitus on jo annettu',
    'Toista ilmoitusta ei tehdä.',
    'Tulosta annettu ilmoitus.',
  ),
  'already-dispatched': text(
    'Lähetys on jo kirjattu',
    'Kirjeellä on yksi lähetysmerkintä.',
    'Katso lähetyspäivä asian tapahtumista.',
  ),
  'vault-exists': text(
    'Kansiossa on jo holvi',
    'Vanhan holvin päälle ei kirjoiteta.',
    'Valitse toinen kansio tai avaa olemassa oleva holvi.',
  ),
  'already-open': text('Holvi on jo auki', 'Toiminto tehdään lukitulle holville.', 'Lukitse holvi ensin.'),
  'file-in-use': text(
    'Tiedosto on jo liitetty asiaan',
    'Liitettyä tiedostoa ei voi poistaa saapuneista.',
    'Avaa asia, johon tiedosto kuuluu.',
  ),
  'backup-folder-missing': text(
    'Varmuuskopioiden kansiota ei löydy',
    'Varmuuskopiota ei tehty.',
    'Kytke levy tai muistitikku, tai valitse kansio uudelleen asetuksista.',
  ),
  'folder-not-empty': text('Kansio ei ole tyhjä', 'Mitään ei kirjoitettu.', 'Valitse tyhjä kansio.'),
};

const STORAGE: Readonly<Record<StorageReason, ErrorText>> = {
  'newer-version': text(
    'Holvi on tehty uudemmalla Kirjaamolla',
    'Tämä versio ei avaa sitä, eikä holviin ole koskettu.',
    'Päivitä Kirjaamo tai avaa toinen holvi.',
  ),
  'read-only': text(
    'Kansioon ei voi kirjoittaa',
    'Muutosta ei tallennettu.',
    'Tarkista kansion oikeudet tai levyn kirjoitussuojaus ja yritä uudelleen.',
  ),
  full: text(
    'Levy on täynnä',
    'Muutosta ei tallennettu. Aiemmin tallennettu on tallessa.',
    'Vapauta levytilaa ja yritä uudelleen.',
  ),
  damaged: text(
    'Holvin tiedosto on vaurioitunut',
    'Holviin ei ole kirjoitettu mitään vaurion jälkeen.',
    'Palauta uusin varmuuskopio tyhjään kansioon. Älä poista vaurioitunutta kansiota.',
  ),
  'in-use': text(
    'Holvi on auki toisessa ohjelmassa',
    'Sama holvi voi olla auki vain kerran.',
    'Sulje toinen Kirjaamo ja yritä uudelleen.',
  ),
  missing: text(
    'Holvin kansiota ei löydy',
    'Kansio on siirretty tai levy on irrotettu.',
    'Kytke levy tai valitse kansio uudelleen.',
  ),
  'weak-parameters': text(
    'Holvin avaintietoja on muutettu',
    'Avainten suojaus on heikompi kuin Kirjaamo sallii. Holvia ei avattu.',
    'Palauta varmuuskopio ja selvitä, kuka kansioon on päässyt.',
  ),
};

const FILE: Readonly<Record<FileReason, ErrorText>> = {
  empty: text('Tiedosto on tyhjä', 'Sitä ei otettu vastaan.', 'Tallenna tai skannaa asiakirja uudelleen.'),
  'too-large': text(
    'Tiedosto on liian suuri',
    'Sitä ei otettu vastaan.',
    'Jaa asiakirja osiin tai skannaa pienemmällä tarkkuudella.',
  ),
  'unsupported-type': text(
    'Tiedostotyyppi ei kelpaa',
    'Sitä ei otettu vastaan.',
    'Tallenna asiakirja PDF-, JPEG-, PNG- tai TIFF-muotoon.',
  ),
  'too-many-pixels': text(
    'Kuva on liian suuri',
    'Sitä ei otettu vastaan.',
    'Skannaa pienemmällä tarkkuudella.',
  ),
  broken: text('Tiedosto on rikki', 'Sitä ei otettu vastaan.', 'Tallenna tai skannaa asiakirja uudelleen.'),
};

const DEVICE_NAME = { scanner: 'Skanneri', printer: 'Tulostin' } as const;

const DEVICE: Readonly<Record<DeviceReason, readonly [what: string, action: string]>> = {
  'none-found': ['ei löytynyt', 'Tarkista, että laite on päällä ja kytketty, ja hae laitteet uudelleen.'],
  gone: ['ei vastaa', 'Tarkista, että laite on päällä ja kytketty, ja yritä uudelleen.'],
  busy: ['on varattu', 'Odota, että edellinen työ valmistuu, ja yritä uudelleen.'],
  'feeder-empty': [
    'ei löytänyt paperia syöttölaitteesta',
    'Aseta paperit syöttölaitteeseen tai valitse taso.',
  ],
  'paper-jam': ['ilmoitti paperitukoksesta', 'Poista tukos ja yritä uudelleen.'],
  'cover-open': ['ilmoitti avoimesta kannesta', 'Sulje kansi ja yritä uudelleen.'],
  io: ['ilmoitti laitevirheestä', 'Sammuta ja käynnistä laite ja yritä uudelleen.'],
  unsupported: ['ei tue valittua asetusta', 'Valitse toinen tarkkuus, väri tai syöttö.'],
  'job-failed': ['ei saanut työtä valmiiksi', 'Tarkista laitteen tila ja yritä uudelleen.'],
  'tool-missing': [
    'ei ole käytettävissä',
    'Tietokoneesta puuttuu laitteen ohjelma. Pyydä ylläpitoa asentamaan se.',
  ],
};

const NOT_FOUND: Readonly<Record<Extract<CoreError, { kind: 'not-found' }>['what'], string>> = {
  case: 'Asiaa ei löydy',
  person: 'Henkilöä ei löydy',
  task: 'Haun tehtävää ei löydy',
  letter: 'Kirjettä ei löydy',
  file: 'Tiedostoa ei löydy',
  user: 'Käyttäjää ei löydy',
  vault: 'Holvia ei löydy',
};

/** The words for every failure that a call can answer. */
export function errorText(error: CoreError): ErrorText {
  switch (error.kind) {
    case 'invalid':
      return text(
        'Tiedoissa on korjattavaa',
        'Mitään ei tallennettu.',
        'Korjaa merkityt kentät ja yritä uudelleen.',
      );
    case 'not-found':
      return text(NOT_FOUND[error.what], 'Se on voitu poistaa.', 'Palaa luetteloon ja avaa se sieltä.');
    case 'conflict':
      return CONFLICT[error.reason];
    case 'forbidden':
      return text(
        'Toiminto ei ole sallittu',
        'Mitään ei muutettu.',
        'Pyydä henkilöä, jolla on oikeus, tekemään se.',
      );
    case 'locked':
      return text('Holvi on lukittu', 'Toimintoa ei tehty.', 'Avaa holvi ja yritä uudelleen.');
    case 'wrong-key':
      return text(
        'Salasana tai avain ei ole oikea',
        'Holvi pysyy lukittuna.',
        'Tarkista kirjoitusasu ja yritä uudelleen.',
      );
    case 'storage':
      return STORAGE[error.reason];
    case 'file':
      return FILE[error.reason];
    case 'device': {
      const [what, action] = DEVICE[error.reason];
      return text(`${DEVICE_NAME[error.device]} ${what}`, 'Työtä ei tehty loppuun.', action);
    }
    case 'cancelled':
      return text('Toiminto keskeytettiin', 'Mitään ei muutettu.', 'Aloita tarvittaessa uudelleen.');
    case 'core-stopped':
      return text(
        'Yhteys holviin katkesi',
        'Toimintoa ei ehkä tehty. Aiemmin tallennettu on tallessa.',
        'Muodosta yhteys uudelleen ja tarkista, tallentuiko tieto.',
      );
    case 'internal':
      return text(
        'Ohjelmassa tapahtui virhe',
        error.incident === ''
          ? 'Toimintoa ei tehty.'
          : `Toimintoa ei tehty. Virheen numero on ${error.incident}.`,
        'Yritä uudelleen. Jos virhe toistuu, ilmoita numero ohjelman ylläpitäjälle.',
      );
    default:
      return assertNever(error);
  }
}

function text(title: string, meaning: string, action: string): ErrorText {
  return { title, meaning, action };
}
