import type { BanScope, Channel, RequestKind } from '../../../domain/request.ts';

/** `saapumistapa`, fitted into `saapui …`. */
const CHANNELS = {
  visit: 'käynnillä',
  post: 'postitse',
  paper: 'paperilla tuotuna',
  email: 'sähköpostitse',
  phone: 'puhelimitse',
} as const satisfies Record<Channel, string>;

interface RequestWords {
  /** In a list of what was asked. */
  readonly name: string;
  readonly subject: string;
  /** Subject of `… saapui meille`. */
  readonly yours: string;
}

const KINDS = {
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
} as const satisfies Record<RequestKind, RequestWords>;

const SCOPES = {
  'direct-advertising': 'suoramainonta',
  'distance-selling': 'etämyynti',
  'other-direct-marketing': 'muu suoramarkkinointi',
  'market-research': 'markkinatutkimukset',
  'opinion-research': 'mielipidetutkimukset',
} as const satisfies Record<BanScope, string>;

/** How a request is spoken of, in every letter to whoever made it. */
export const requests = {
  channels: CHANNELS,
  kinds: KINDS,
  scopes: SCOPES,
  /** `suoramarkkinointikielto (suoramainonta, etämyynti)` */
  withScopes: '{{pyyntö}} ({{kiellon_laajuus}})',

  /** In a letter about the whole case. */
  received:
    'Pyyntösi saapui meille {{saapumistapa}} {{saapumispäivä}}. Se on kirjattu numerolla {{diaarinro}}.',
  /** In a letter that answers one request; `pyyntö`: its kind as `yours`. */
  arrived:
    '{{pyyntö}} saapui meille {{saapumistapa}} {{saapumispäivä}}. Se on kirjattu numerolla {{diaarinro}}.',
  answers: 'Tämä on vastauksemme siihen.',
  answersByLaw: 'Tämä on vastauksemme siihen ({{säännös}}).',

  /** Under the opening of a letter to an agent or a guardian: makes every `tietosi` after it true. */
  onBehalfOf:
    'Olet esittänyt pyynnön henkilön {{rekisteröity}} puolesta. Kun tässä kirjeessä puhutaan tiedoistasi ja oikeuksistasi, tarkoitetaan hänen tietojaan ja oikeuksiaan.',
  ofDeceased: 'Asia koskee edesmennyttä henkilöä: {{rekisteröity}}.',
} as const;
