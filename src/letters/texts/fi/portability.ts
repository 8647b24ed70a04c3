import type { PortableItem } from '../../../domain/register-task.ts';

const BASES = {
  consent: 'suostumus',
  contract: 'sopimus',
} as const satisfies Record<PortableItem['basis'], string>;

/** K14. */
export const portability = {
  documentName: 'Vastaus',
  title: 'Tietojesi siirto',
  nothing:
    'Rekistereissämme ei ole antamiasi tietoja, jotka kuuluvat siirto-oikeuden piiriin. Siirrettävää ei siksi ole.',
  toYou:
    'Toimitamme antamasi tiedot koneluettavassa muodossa tämän kirjeen mukana. Tiedot ovat kahtena tiedostona: CSV-muodossa (taulukkona) ja JSON-muodossa.',
  directly:
    'Toimitamme antamasi tiedot pyynnöstäsi suoraan jäljempänä mainitulle vastaanottajalle. Tiedot ovat koneluettavassa muodossa kahtena tiedostona: CSV-muodossa (taulukkona) ja JSON-muodossa.',
  recipient: 'Vastaanottaja',
  contents: 'Siirrettävät tiedot',
  register: 'Rekisteri',
  category: 'Tietoryhmä',
  basis: 'Käsittelyn peruste',
  bases: BASES,
  exemptIntro: 'Seuraavien rekisterien tietoja emme siirrä:',
  limits: 'Mitä siirto-oikeuteen ei kuulu',
  limitsText:
    'Siirto-oikeus koskee tietoja, jotka olet itse antanut ja joita käsittelemme automaattisesti suostumuksesi tai sopimuksen perusteella. Paperiaineisto ja johdetut tiedot eivät kuulu siirto-oikeuteen.',
} as const;
