import type { TypedFinding, TypedRequest } from './clerk.ts';

/** Invented people and matters; the identity code is of the range that the population register never gives. */

export const TEST_PRINTER = 'TestPDF';

export const SAMPLE_REQUEST: TypedRequest = {
  familyName: 'Koeasiakas',
  givenNames: 'Aino Testi',
  identityCode: '010190-900P',
  description: 'Haluan tietää, mitä tietoja minusta on rekistereissänne ja kenelle niitä on annettu.',
  paper: 'Lukittu kaappi 2, mappi Pyynnöt 2026',
  scan: null,
};

/** Another visitor's, left open so that the lists have something to show. */
export const SAMPLE_OPEN_REQUEST: TypedRequest = {
  familyName: 'Mallikas',
  givenNames: 'Väinö',
  identityCode: '010180Y917N',
  description: 'Pyydän jäljennöksen kaikista tiedoistani.',
  paper: 'Lukittu kaappi 2, mappi Pyynnöt 2026',
  scan: null,
};

export const SAMPLE_FINDINGS: readonly TypedFinding[] = [
  {
    category: 'Nimi ja yhteystiedot',
    value: 'Koeasiakas Aino Testi, Koetie 12 A 3, 69440 Lestijärvi',
    purpose: 'Asiakassuhteen hoitaminen ja ylläpito',
    source: 'Asiakas',
  },
  {
    category: 'Palvelut ja niiden muutoshistoria',
    value: 'Kuituliittymä 100/100, avattu 3.5.2021; nopeus muutettu 12.1.2024',
    purpose: 'Palvelujen toteuttaminen, hallinta ja laskutus',
    source: 'Asiakas',
  },
];
