import { assertNever } from '../../../src/domain/assert-never.ts';
import { conflictText } from './conflicts.ts';
import { deviceFailure, tokenFailure } from './device-failures.ts';
import { text, type ErrorText } from './error-text.ts';
import type { CoreError, FileReason, StorageReason } from '../../../src/api/errors.ts';

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

const DEVICE_NAME = { scanner: 'Skanneri', printer: 'Tulostin', token: 'Toimikortti' } as const;

const NOT_FOUND: Readonly<Record<Extract<CoreError, { kind: 'not-found' }>['what'], string>> = {
  case: 'Asiaa ei löydy',
  request: 'Pyyntöä ei löydy',
  person: 'Henkilöä ei löydy',
  merge: 'Yhdistämistä ei löydy',
  task: 'Tehtävää ei löydy',
  'kept-item': 'Säilytettävää tietoa ei löydy',
  question: 'Kysymystä ei löydy',
  extension: 'Pidennystä ei löydy',
  fee: 'Maksua ei löydy',
  recipient: 'Vastaanottajaa ei löydy',
  lifting: 'Rajoituksen poistamista ei löydy',
  letter: 'Kirjettä ei löydy',
  'signing-key': 'Varmennetta ei löydy',
  'print-job': 'Tulostetta ei löydy',
  'letter-text': 'Kirjeen tekstiä ei löydy',
  enclosure: 'Liitettä ei löydy',
  file: 'Tiedostoa ei löydy',
  statement: 'Tietosuojaselosteen versiota ei löydy',
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
      return conflictText[error.reason];
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
      const [what, action] =
        (error.device === 'token' ? tokenFailure[error.reason] : undefined) ?? deviceFailure[error.reason];
      return text(`${DEVICE_NAME[error.device]} ${what}`, 'Työtä ei tehty loppuun.', action);
    }
    case 'letter-text':
      return text(
        'Kirjeen tekstissä on paikka, jolle ei ole arvoa',
        `Tekstissä on muuttuja {{${error.placeholder}}}, jota tähän kirjeeseen ei ole. Kirjettä ei annettu.`,
        'Muuta tekstiä asetusten kohdassa Kirjeiden tekstit tai täydennä puuttuva tieto.',
      );
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
