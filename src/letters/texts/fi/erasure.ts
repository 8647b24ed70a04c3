import type { RetentionGround } from '../../../domain/retention-ground.ts';
import { GDPR, PERSONAL_DATA_ACT } from './law.ts';
import { yearsFromClosing } from './words.ts';

/** Why something has to stay, over the law in brackets. */
const GROUNDS: Record<RetentionGround, string> = {
  KPL6: 'Kirjanpitoaineiston säilytysvelvollisuus',
  KPL10: 'Kirjanpitokirjojen säilytysvelvollisuus',
  AVL: 'Arvonlisäveron tarkistusaineiston säilytysvelvollisuus',
  'SVPL-L': 'Laskun määräytymistietojen säilytysvelvollisuus',
  'SVPL-157': 'Viranomaistarpeita varten säädetty säilytysvelvollisuus',
  'SVPL-145': 'Välitystietojen käsittelyä koskevien tapahtumatietojen säilytysvelvollisuus',
  VEL: 'Avoimen saatavan hoitaminen',
  UK: 'Ulosottoasian hoitaminen',
  CLAIM: 'Oikeudellisen vaateen laatiminen, esittäminen tai puolustaminen',
};

/** K7a and K7b. */
export const erasure = {
  documentName: 'Vastaus',
  title: 'Tietosi on poistettu',
  /** When no register held what was to be erased. */
  nothingTitle: 'Vastaus pyyntöösi',
  nothing: 'Rekistereissämme ei ole tietoja, joita pyyntösi koskee. Poistettavaa ei siksi ole.',
  erased: 'Olemme poistaneet seuraavat tiedot:',
  erasedOrUnlinked: 'Olemme poistaneet seuraavat tiedot tai irrottaneet niistä nimesi:',
  register: 'Rekisteri',
  item: 'Tieto',
  action: 'Toimenpide',
  date: 'Päivä',
  actions: { erased: 'Poistettu', unlinked: 'Nimi irrotettu' },
  unlinked:
    'Nimi irrotettu tarkoittaa, että nimesi ja muut tunnistetietosi on poistettu tiedosta. Jäljelle jäänyttä tietoa, ' +
    'esimerkiksi kaapelin reittiä, ei voi enää yhdistää sinuun.',
  shredded: 'Paperit on tuhottu seuraavasti:',
  backupsUntil: (day: string) =>
    `Varmuuskopioista tiedot häviävät viimeistään ${day}. Sitä ennen niitä ei palauteta käyttöön.`,
  noBackups: 'Varmuuskopioissa tietoja ei ole.',
  log: (diaryNumber: string, years: number) =>
    `Poistetuista tiedoista emme säilytä muuta kuin tämän asian käsittelytiedot (${diaryNumber}). Ne säilytämme ` +
    `${yearsFromClosing(years)}.`,
  ban: 'Suoramarkkinointikieltoasi varten säilytämme edelleen nimen ja yhteystiedot.',
  recipients: {
    GDPR:
      'Ilmoitamme poistamisesta jokaiselle, jolle olemme luovuttaneet tiedon, jollei ilmoittaminen ole mahdotonta tai ' +
      `vaadi kohtuutonta vaivaa. Saat pyynnöstä tiedon näistä vastaanottajista (${GDPR}, 19 artikla).`,
    HETIL:
      'Ilmoitamme poistamisesta sille, jolle olemme luovuttaneet poistetun tiedon tai jolta olemme sen saaneet, jollei ' +
      `ilmoittaminen ole mahdotonta tai vaadi kohtuutonta vaivaa (${PERSONAL_DATA_ACT}, 29 § 3 mom.).`,
  },

  keptHeading: 'Säilytettävät tiedot',
  keptIntro: 'Seuraavia tietoja emme voi vielä poistaa:',
  ground: 'Peruste',
  groundText: (ground: RetentionGround, law: string) => `${GROUNDS[ground]} (${law})`,
  reasons: 'Perustelut',
  until: 'Säilytysaika',
  untilDay: (day: string) => `${day} asti`,
  /** A ground whose end nobody can reckon: a day for looking at it again. */
  reviewed: (day: string) => `Tarkistetaan ${day}`,
  afterwards:
    'Käytämme näitä tietoja vain taulukossa mainittuun tarkoitukseen. Poistamme ne säilytysajan päätyttyä ilman uutta ' +
    'pyyntöä.',
  review:
    'Tarkistettavaksi merkityn tiedon säilytysaikaa ei voi laskea ennalta. Poistamme tiedon mainittuna päivänä, jollei ' +
    'peruste ole silloin edelleen voimassa.',
} as const;
