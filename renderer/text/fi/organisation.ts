import type { OrganisationGap } from '../../../src/domain/organisation.ts';

export const organisationWords = {
  controller: 'Rekisterinpitäjä',
  contactPerson: 'Yhteyshenkilö',
  contactPersonHint: 'Allekirjoittaa vastaukset.',
  name: 'Nimi',
  title: 'Tehtävänimike',
  streetAddress: 'Lähiosoite',
  postalCode: 'Postinumero',
  locality: 'Postitoimipaikka',
  phone: 'Puhelin',
  email: 'Sähköposti',
  registers: 'Rekisterit',
  register: (id: string) => `Rekisteri ${id}`,
  registerName: 'Rekisterin nimi',
  manual: 'Paperiaineisto, haetaan käsin',
  searchHint: 'Hakuohje',
  retention: 'Säilytysaika',
  retentionHint: 'Esimerkiksi: asiakassuhteen ajan ja kuusi vuotta sen päättymisestä.',
  legalBasis: 'Käsittelyn oikeusperuste',
  legalBasisHint: 'Esimerkiksi: sopimus, 6 artiklan 1 kohdan b alakohta.',
  processing: 'Käsittely',
  purposes: 'Käyttötarkoitukset',
  dataCategories: 'Tietoryhmät',
  sources: 'Tietolähteet',
  recipients: 'Vastaanottajat',
  onePerLine: 'Yksi riville.',
  transfers: 'Siirrot EU- ja ETA-alueen ulkopuolelle',
  safeguards: 'Suojaus',
  automatedDecisions: 'Automaattinen päätöksenteko ja profilointi',
  automatedDecisionsHint:
    'Esimerkiksi: Tietoja ei käytetä automaattiseen päätöksentekoon eikä profilointiin.',
  dataProtectionOfficer: 'Tietosuojavastaava',
  dataProtectionOfficerHint: 'Nimi ja yhteystiedot. Jätä tyhjäksi, jos tietosuojavastaavaa ei ole nimitetty.',
  legitimateInterests: 'Oikeutetut edut',
  legitimateInterestsHint:
    'Täytä, jos jonkin rekisterin oikeusperuste on oikeutettu etu. Esimerkiksi: tietojärjestelmien turvallisuus.',
  provision: 'Tietojen antamisen pakollisuus',
  provisionHint:
    'Tietosuojaseloste kertoo, edellyttääkö laki tai sopimus tietojen antamista ja mitä antamatta jättämisestä seuraa.',
  authority: 'Valvontaviranomaisen yhteystiedot',
  logRetentionYears: 'Asian tietojen säilytys päättämisen jälkeen, vuotta',
  missing: 'täydennettävä',
  gapsTitle: 'Täydennettävää ennen ensimmäistä vastausta',
  toFirstGap: 'Siirry ensimmäiseen puuttuvaan',
  noGaps: 'Kaikki vastauksessa tarvittavat tiedot on täytetty.',
} as const;

/** The gaps by field: `Säilytysaika: R1, R2. Automaattinen päätöksenteko ja profilointi.` */
export function gapsText(gaps: readonly OrganisationGap[]): string {
  const fields = [...new Set(gaps.map(({ field }) => field))];
  return fields
    .map((field) => {
      const registers = gaps
        .filter((gap) => gap.field === field)
        .flatMap(({ registerId }) => registerId ?? []);
      return registers.length === 0
        ? `${organisationWords[field]}.`
        : `${organisationWords[field]}: ${registers.join(', ')}.`;
    })
    .join(' ');
}
