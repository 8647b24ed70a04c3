import type { RestrictionPoint } from '../../../src/domain/decision.ts';
import type { ExtensionFactor } from '../../../src/domain/extension.ts';
import type { FeeGround } from '../../../src/domain/fee.ts';
import type { NotToldReason } from '../../../src/domain/recipient-notice.ts';
import type { RefusalGround } from '../../../src/domain/refusal-ground.ts';
import type { ExemptionGround } from '../../../src/domain/register-task.ts';
import type { GroundStart, RetentionGround } from '../../../src/domain/retention-ground.ts';

/** The names of the grounds of law; the law itself stands beside each in `src/domain`. */

/** Why a register was left out of a reply. */
export const exemptionGroundLabel: Readonly<Record<ExemptionGround, string>> = {
  'others-rights': 'Muiden oikeudet ja vapaudet',
  'national-security': 'Kansallinen turvallisuus, puolustus tai yleinen järjestys',
  'serious-danger': 'Vakava vaara terveydelle tai oikeuksille',
  supervision: 'Valvonta- ja tarkastustehtävä',
  'outside-request': 'Pyyntö ei koske tätä rekisteriä',
  'not-portable': 'Tiedot eivät kuulu siirto-oikeuteen',
};

export const refusalGroundLabel: Readonly<Record<RefusalGround, string>> = {
  'national-security': 'Kansallinen turvallisuus, puolustus tai yleinen järjestys',
  'serious-danger': 'Vakava vaara terveydelle, hoidolle tai jonkun oikeuksille',
  'research-only': 'Tietoja käytetään vain tutkimukseen tai tilastointiin',
  supervision: 'Valvonta- ja tarkastustehtävä',
  'others-rights': 'Muiden oikeudet ja vapaudet',
  'outside-request': 'Tiedot eivät kuulu pyyntöön',
  'manifestly-unfounded': 'Pyyntö on ilmeisen perusteeton',
  excessive: 'Pyyntö on kohtuuton',
  'not-identified': 'Pyytäjää ei voida tunnistaa',
  'form-missing': 'Pyyntöä ei ole tehty laissa säädetyssä muodossa',
  'data-accurate': 'Tieto on oikea',
  'historic-fact': 'Tieto on oikein kirjattu aiempi tapahtuma',
  'still-necessary': 'Tieto on edelleen tarpeellinen',
  'freedom-of-expression': 'Sananvapaus ja tiedonvälitys',
  'legal-obligation': 'Lakisääteinen velvoite säilyttää',
  'public-health': 'Kansanterveys',
  archiving: 'Arkistointi, tutkimus tai tilastointi',
  'legal-claims': 'Oikeusvaateen hoitaminen',
  'no-restriction-ground': 'Mikään rajoittamisen edellytys ei täyty',
  'not-portable': 'Tiedot eivät kuulu siirto-oikeuteen',
  'compelling-grounds': 'Huomattavan tärkeä ja perusteltu syy',
};

/** Why an item is kept although somebody wants it erased. */
export const retentionGroundLabel: Readonly<Record<RetentionGround, string>> = {
  KPL6: 'Kirjanpito, tosite tai muu aineisto (6 v)',
  KPL10: 'Kirjanpito, tilinpäätös tai kirjanpitokirja (10 v)',
  AVL: 'Arvonlisävero, kiinteistöinvestointi (13 v)',
  'SVPL-L': 'Viestintäpalvelun laskutus (3 kk)',
  'SVPL-157': 'Viranomaistarpeet, internetyhteys (9 kk)',
  'SVPL-145': 'Välitystietojen käsittelyn tapahtumatiedot (2 v)',
  VEL: 'Avoin saatava tai velka',
  UK: 'Ulosotto',
  CLAIM: 'Oikeusvaade, reklamaatio tai riita',
};

/** What the clerk gives so that the end of the ground can be reckoned. */
export const groundStartLabel: Readonly<Record<GroundStart, string>> = {
  'financial-year-end': 'Tilikauden viimeinen päivä',
  'adjustment-period': 'Tarkistuskauden alku',
  'due-date': 'Laskun eräpäivä',
  'record-date': 'Tapahtumapäivä',
  'review-date': 'Tarkistetaan uudelleen',
};

/** The points of GDPR 18(1). */
export const restrictionPointLabel: Readonly<Record<RestrictionPoint, string>> = {
  a: 'a: rekisteröity kiistää tietojen paikkansapitävyyden',
  b: 'b: käsittely on lainvastaista, mutta rekisteröity ei halua tietoja poistettaviksi',
  c: 'c: rekisteröity tarvitsee tietoja oikeusvaadetta varten',
  d: 'd: vastustamisen perusteet ovat tarkistettavina',
};

export const extensionFactorLabel: Readonly<Record<ExtensionFactor, string>> = {
  complexity: 'Pyynnön monimutkaisuus',
  number: 'Pyyntöjen määrä',
};

export const feeGroundLabel: Readonly<Record<FeeGround, string>> = {
  'within-a-year': 'Samat tiedot on annettu tarkastettaviksi alle vuosi sitten',
  'further-copy': 'Lisäjäljennös',
  'manifestly-unfounded': 'Pyyntö on ilmeisen perusteeton',
  excessive: 'Pyyntö on kohtuuton',
};

export const notToldReasonLabel: Readonly<Record<NotToldReason, string>> = {
  impossible: 'Ilmoittaminen on mahdotonta',
  disproportionate: 'Ilmoittaminen vaatisi kohtuutonta vaivaa',
};
