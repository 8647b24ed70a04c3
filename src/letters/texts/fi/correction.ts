import { GDPR, PERSONAL_DATA_ACT } from './law.ts';

/** K6a and K6b: `rectification` and `completion` have their own verbs. */
export const correction = {
  documentName: 'Vastaus',
  title: { rectification: 'Tietosi on oikaistu', completion: 'Tietosi on täydennetty' },
  /** When no register held what was to be corrected. */
  nothingTitle: 'Vastaus pyyntöösi',
  done: {
    rectification: 'Olemme oikaisseet tietosi seuraavasti:',
    completion: 'Olemme täydentäneet tietosi seuraavasti:',
  },
  nothing: {
    rectification: 'Rekistereissämme ei ole tietoa, jota pyyntösi koskee. Oikaistavaa ei siksi ole.',
    completion: 'Rekistereissämme ei ole tietoa, jota pyyntösi koskee. Täydennettävää ei siksi ole.',
  },
  register: 'Rekisteri',
  category: 'Tieto',
  oldValue: 'Entinen',
  newValue: 'Uusi',
  date: 'Päivä',
  wasMissing: 'Puuttui',
  /** GDPR 19; HetiL 29.3 §: also the source. */
  recipients: {
    GDPR: `Ilmoitamme muutoksesta jokaiselle, jolle olemme luovuttaneet tiedon, jollei ilmoittaminen ole mahdotonta tai vaadi kohtuutonta vaivaa. Saat pyynnöstä tiedon näistä vastaanottajista (${GDPR}, 19 artikla).`,
    HETIL: `Ilmoitamme muutoksesta sille, jolle olemme luovuttaneet virheellisen tai puutteellisen tiedon tai jolta olemme sen saaneet, jollei ilmoittaminen ole mahdotonta tai vaadi kohtuutonta vaivaa (${PERSONAL_DATA_ACT}, 29 § 3 mom.).`,
  },

  heading: 'Tiedot, joita emme muuta',
  current: 'Merkintä nyt',
  demanded: 'Vaatimuksesi',
  reasons: 'Perustelut',
  evidence: 'Mistä tieto tarkistettiin',
  noEntry: 'Ei merkintää',
  ownStatement: 'Oma lausumasi',
  ownStatementText: 'Voit toimittaa meille tiedosta oman lausumasi. Liitämme sen halutessasi tietoon.',
} as const;
