import type { BanScope, Channel, RequestKind } from '../../../domain/request.ts';

/** `Saapumistapa`, fitted into `saapui …`. */
const CHANNELS: Record<Channel, string> = {
  visit: 'käynnillä',
  post: 'postitse',
  paper: 'paperilla tuotuna',
  email: 'sähköpostitse',
  phone: 'puhelimitse',
};

interface RequestWords {
  /** In a list of what was asked. */
  readonly name: string;
  readonly subject: string;
  /** Subject of `… saapui meille`. */
  readonly yours: string;
}

const REQUESTS: Record<RequestKind, RequestWords> = {
  access: {
    name: 'tarkastuspyyntö',
    subject: 'Pyyntösi saada tutustua henkilötietoihisi',
    yours: 'Tietojesi tarkastamista koskeva pyyntösi',
  },
  rectification: {
    name: 'oikaisupyyntö',
    subject: 'Pyyntösi oikaista henkilötietojasi',
    yours: 'Tietojesi oikaisemista koskeva pyyntösi',
  },
  completion: {
    name: 'täydennyspyyntö',
    subject: 'Pyyntösi täydentää henkilötietojasi',
    yours: 'Tietojesi täydentämistä koskeva pyyntösi',
  },
  erasure: {
    name: 'poistopyyntö',
    subject: 'Pyyntösi poistaa henkilötietojasi',
    yours: 'Tietojesi poistamista koskeva pyyntösi',
  },
  restriction: {
    name: 'käsittelyn rajoittamista koskeva pyyntö',
    subject: 'Pyyntösi rajoittaa henkilötietojesi käsittelyä',
    yours: 'Tietojesi käsittelyn rajoittamista koskeva pyyntösi',
  },
  portability: {
    name: 'tietojen siirtoa koskeva pyyntö',
    subject: 'Pyyntösi saada henkilötietosi siirrettävässä muodossa',
    yours: 'Tietojesi siirtämistä koskeva pyyntösi',
  },
  objection: {
    name: 'käsittelyn vastustaminen',
    subject: 'Henkilötietojesi käsittelyn vastustaminen',
    yours: 'Tietojesi käsittelyn vastustamista koskeva pyyntösi',
  },
  'marketing-ban': {
    name: 'suoramarkkinointikielto',
    subject: 'Suoramarkkinointikieltosi',
    yours: 'Suoramarkkinointikieltosi',
  },
  'marketing-ban-withdrawal': {
    name: 'suoramarkkinointikiellon peruuttaminen',
    subject: 'Suoramarkkinointikieltosi peruuttaminen',
    yours: 'Suoramarkkinointikieltosi peruuttamista koskeva pyyntösi',
  },
  other: { name: 'tiedustelu', subject: 'Tiedustelusi', yours: 'Tiedustelusi' },
};

const SCOPES: Record<BanScope, string> = {
  'direct-advertising': 'suoramainonta',
  'distance-selling': 'etämyynti',
  'other-direct-marketing': 'muu suoramarkkinointi',
  'market-research': 'markkinatutkimukset',
  'opinion-research': 'mielipidetutkimukset',
};

export const requests = {
  channel: (channel: Channel) => CHANNELS[channel],
  name: (kind: RequestKind) => REQUESTS[kind].name,
  subject: (kind: RequestKind) => REQUESTS[kind].subject,
  scope: (scope: BanScope) => SCOPES[scope],
  /** `suoramarkkinointikielto (suoramainonta, etämyynti)` */
  withScopes: (kind: RequestKind, scopes: readonly BanScope[]) =>
    scopes.length === 0
      ? REQUESTS[kind].name
      : `${REQUESTS[kind].name} (${scopes.map((scope) => SCOPES[scope]).join(', ')})`,

  arrived: (kind: RequestKind, channel: Channel, receivedOn: string, diaryNumber: string) =>
    `${REQUESTS[kind].yours} saapui meille ${CHANNELS[channel]} ${receivedOn}. Se on kirjattu numerolla ${diaryNumber}.`,
  answers: (law: string) => `Tämä on vastauksemme siihen${law === '' ? '' : ` (${law})`}.`,

  /** Under the opening of a letter to an agent or a guardian: makes every `tietosi` after it true. */
  onBehalfOf: (dataSubject: string) =>
    `Olet esittänyt pyynnön henkilön ${dataSubject} puolesta. Kun tässä kirjeessä puhutaan tiedoistasi ja oikeuksistasi, ` +
    'tarkoitetaan hänen tietojaan ja oikeuksiaan.',
  ofDeceased: (dataSubject: string) => `Asia koskee edesmennyttä henkilöä: ${dataSubject}.`,
} as const;
