import type { RetentionGround } from '../../../domain/retention-ground.ts';
import { GDPR, PERSONAL_DATA_ACT } from './law.ts';

/** Why something has to stay. */
const GROUNDS = {
  KPL6: 'Kirjanpitoaineiston säilytysvelvollisuus',
  KPL10: 'Kirjanpitokirjojen säilytysvelvollisuus',
  AVL: 'Arvonlisäveron tarkistusaineiston säilytysvelvollisuus',
  'SVPL-L': 'Laskun määräytymistietojen säilytysvelvollisuus',
  'SVPL-157': 'Viranomaistarpeita varten säädetty säilytysvelvollisuus',
  'SVPL-145': 'Välitystietojen käsittelyä koskevien tapahtumatietojen säilytysvelvollisuus',
  VEL: 'Avoimen saatavan hoitaminen',
  UK: 'Ulosottoasian hoitaminen',
  CLAIM: 'Oikeudellisen vaateen laatiminen, esittäminen tai puolustaminen',
} as const satisfies Record<RetentionGround, string>;

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
    'Nimi irrotettu tarkoittaa, että nimesi ja muut tunnistetietosi on poistettu tiedosta. Jäljelle jäänyttä tietoa, esimerkiksi kaapelin reittiä, ei voi enää yhdistää sinuun.',
  shredded: 'Paperit on tuhottu seuraavasti:',
  backupsUntil:
    'Varmuuskopioista tiedot häviävät viimeistään {{varmuuskopio_päättyy}}. Sitä ennen niitä ei palauteta käyttöön.',
  noBackups: 'Varmuuskopioissa tietoja ei ole.',
  log: 'Poistetuista tiedoista emme säilytä muuta kuin tämän asian käsittelytiedot ({{diaarinro}}). Ne säilytämme {{lokin_säilytysaika}}.',
  ban: 'Suoramarkkinointikieltoasi varten säilytämme edelleen nimen ja yhteystiedot.',
  recipients: {
    GDPR: `Ilmoitamme poistamisesta jokaiselle, jolle olemme luovuttaneet tiedon, jollei ilmoittaminen ole mahdotonta tai vaadi kohtuutonta vaivaa. Saat pyynnöstä tiedon näistä vastaanottajista (${GDPR}, 19 artikla).`,
    HETIL: `Ilmoitamme poistamisesta sille, jolle olemme luovuttaneet poistetun tiedon tai jolta olemme sen saaneet, jollei ilmoittaminen ole mahdotonta tai vaadi kohtuutonta vaivaa (${PERSONAL_DATA_ACT}, 29 § 3 mom.).`,
  },

  keptHeading: 'Säilytettävät tiedot',
  keptIntro: 'Seuraavia tietoja emme voi vielä poistaa:',
  ground: 'Peruste',
  grounds: GROUNDS,
  groundWithLaw: '{{peruste}} ({{säännös}})',
  reasons: 'Perustelut',
  until: 'Säilytysaika',
  untilDay: '{{säilytetään_asti}} asti',
  /** A ground whose end nobody can reckon: a day for looking at it again. */
  reviewed: 'Tarkistetaan {{tarkistuspäivä}}',
  afterwards:
    'Käytämme näitä tietoja vain taulukossa mainittuun tarkoitukseen. Poistamme ne säilytysajan päätyttyä ilman uutta pyyntöä.',
  review:
    'Tarkistettavaksi merkityn tiedon säilytysaikaa ei voi laskea ennalta. Poistamme tiedon mainittuna päivänä, jollei peruste ole silloin edelleen voimassa.',
} as const;
