import { calendarDate } from '../../src/domain/calendar-date.ts';
import type { Refusal } from '../../src/domain/decision.ts';
import { letterExists } from '../../src/domain/letter.ts';
import { REGIMES, type Regime } from '../../src/domain/regime.ts';
import { kindsUnder, type RequestKind } from '../../src/domain/request.ts';
import type { DecisionFacts, LetterOrder } from '../../src/letters/letter-order.ts';
import {
  agent,
  DAYS,
  decided,
  decisionFacts,
  digger,
  foundReply,
  letterFacts,
  nothingFoundReply,
  underLaw,
} from './sample-letters.ts';
import { corrections, erasures, exports, fullErasures, marked } from './sample-results.ts';

export const REFUSALS = {
  access: {
    ground: 'serious-danger',
    what: 'Asentajan turvallisuusselvitys 2.2.2026.',
    reasons: 'Selvityksessä on asentajan kotiosoite, ja häntä on uhattu.',
  },
  form: {
    ground: 'form-missing',
    what: 'Kaikki pyydetyt tiedot.',
    reasons: 'Pyyntö tuli puhelimitse eikä lomaketta ole palautettu.',
  },
  rectification: {
    ground: 'historic-fact',
    what: 'Vaatimus muuttaa laskun 4711 päivää.',
    reasons: 'Lasku on lähetetty ja kirjattu 3.2.2026.',
  },
  erasure: {
    ground: 'legal-obligation',
    what: 'Laskut vuodelta 2025 ja vahinkoa koskeva kirjeenvaihto.',
    reasons: 'Laskut ovat kirjanpidon tositteita, ja korvausasia on kesken.',
  },
  restriction: {
    ground: 'no-restriction-ground',
    what: 'Asiakaskortin käsittelyn rajoittaminen.',
    reasons: 'Tiedot on jo tarkistettu ja oikaistu.',
  },
  portability: {
    ground: 'not-portable',
    what: 'Vikailmoitukset ja paperiarkiston asiakirjat.',
    reasons: 'Vikailmoitukset ovat omia merkintöjämme, ja arkisto on paperilla.',
  },
  objection: {
    ground: 'compelling-grounds',
    what: 'Kirjautumislokien käsittelyn lopettaminen.',
    reasons: 'Lokit ovat välttämättömiä tietomurron selvittämiseksi.',
  },
} as const satisfies Record<string, Refusal>;

const RECIPIENT_CHANGES = {
  rectification: 'Puhelinnumero on 040 765 4321.',
  erasure: 'Puhelinnumero on poistettu.',
  restriction: 'Puhelinnumeroa saa vain säilyttää.',
  'marketing-ban': 'Suoramainonta ja etämyynti.',
};

type Variant = readonly [name: string, order: (regime: Regime) => LetterOrder];

/** A letter of each kind and its main variants; under each law that knows it. */
export const VARIANTS: readonly Variant[] = [
  [
    'K1',
    (regime) => ({
      kind: 'K1',
      facts: letterFacts({
        ...underLaw(regime),
        requests: [
          { kind: 'access', scopes: [] },
          { kind: 'marketing-ban', scopes: ['direct-advertising', 'distance-selling'] },
        ],
      }),
    }),
  ],
  [
    'K1-guardian',
    (regime) => ({
      kind: 'K1',
      facts: letterFacts({ ...underLaw(regime), addressee: agent, role: 'guardian' }),
    }),
  ],
  [
    'K2-identity',
    (regime) => ({ kind: 'K2', facts: letterFacts(underLaw(regime)), inquiry: identity(regime) }),
  ],
  [
    'K2-agent',
    (regime) => ({
      kind: 'K2',
      facts: letterFacts({ ...underLaw(regime), addressee: agent, role: 'agent' }),
      inquiry: identity(regime),
    }),
  ],
  [
    'K3',
    (regime) => ({
      kind: 'K3',
      facts: letterFacts(underLaw(regime)),
      inquiry: {
        kind: 'specification',
        reason: 'Sinulla on ollut meillä neljä liittymää vuodesta 2006',
        questions: [
          'Mitä rekisteriä pyyntösi koskee?',
          'Miltä ajalta haluat tiedot?',
          'Mikä on liittymän osoite?',
        ],
        methods: [],
        suspends: regime !== 'HETIL',
      },
    }),
  ],
  ['K4a', (regime) => ({ kind: 'K4a', facts: accessFacts(regime) })],
  ['K4b', (regime) => ({ kind: 'K4b', facts: nothingFoundReply(underLaw(regime)) })],
  [
    'K5-partly',
    (regime) => ({ kind: 'K5', facts: { ...accessFacts(regime), datedOn: DAYS[regime].receivedOn } }),
  ],
  [
    'K5-refused',
    (regime) => ({
      kind: 'K5',
      facts: decisionFacts('access', decided('refused', undefined, REFUSALS.access), {
        ...underLaw(regime),
        addressee: agent,
        role: 'agent',
      }),
    }),
  ],
  ['K6a', (regime) => ({ kind: 'K6a', facts: correctionFacts(regime, 'rectification') })],
  ['K6a-completion', (regime) => ({ kind: 'K6a', facts: correctionFacts(regime, 'completion') })],
  ['K6b', (regime) => ({ kind: 'K6b', facts: correctionFacts(regime, 'rectification') })],
  [
    'K6b-not-identified',
    (regime) => ({
      kind: 'K6b',
      facts: decisionFacts(
        'completion',
        decided('refused', undefined, {
          ground: 'not-identified',
          what: 'Koko pyyntö.',
          reasons: 'Selvityspyyntöömme ei ole vastattu.',
        }),
        underLaw(regime),
      ),
    }),
  ],
  [
    'K7a',
    (regime) => ({
      kind: 'K7a',
      facts: decisionFacts(
        'erasure',
        decided('granted', { kind: 'erasure', backupsUntil: calendarDate('2027-02-20') }),
        { ...underLaw(regime), registers: fullErasures() },
      ),
    }),
  ],
  [
    'K7b',
    (regime) => ({
      kind: 'K7b',
      facts: decisionFacts(
        'erasure',
        decided('partly-granted', { kind: 'erasure', backupsUntil: null }, REFUSALS.erasure),
        { ...underLaw(regime), registers: erasures() },
      ),
    }),
  ],
  [
    'K8',
    (regime) => ({
      kind: 'K8',
      facts: decisionFacts(
        'marketing-ban',
        decided('granted', {
          kind: 'ban',
          from: DAYS[regime].receivedOn,
          inPrintUntil: DAYS[regime].dueOn,
        }),
        {
          ...underLaw(regime),
          scopes: ['direct-advertising', 'distance-selling', 'opinion-research'],
          registers: marked('mark-ban'),
        },
      ),
    }),
  ],
  [
    'K8b',
    (regime) => ({
      kind: 'K8b',
      facts: decisionFacts(
        'marketing-ban-withdrawal',
        decided('granted', { kind: 'ban', from: DAYS[regime].receivedOn, inPrintUntil: null }),
        { ...underLaw(regime), scopes: ['direct-advertising'], registers: marked('unmark-ban') },
      ),
    }),
  ],
  [
    'K9',
    (regime) => ({
      kind: 'K9',
      facts: letterFacts(underLaw(regime)),
      extension: {
        factors: ['complexity', 'number'],
        explanation: 'Tietosi on haettava viidestätoista mapista, ja toisten nimet on peitettävä.',
        partialAnswer: 'Asiakasrekisterin tiedot lähetämme tämän viikon aikana.',
        newDueOn: calendarDate('2027-02-12'),
      },
    }),
  ],
  [
    'K10',
    (regime) => ({
      kind: 'K10',
      facts: letterFacts(underLaw(regime)),
      fee: {
        requestKind: 'access',
        ground: regime === 'HETIL' ? 'within-a-year' : 'further-copy',
        reasons: 'Pyysit paperijäljennöksen koko aineistosta.',
        lines: [
          { text: 'Paperi ja tulostus, 420 sivua', cents: 8_400 },
          { text: 'Työ, 23 tuntia', cents: 115_050 },
        ],
        totalCents: 123_450,
        answerBy: DAYS[regime].dueOn,
        lastAccessGivenOn: calendarDate('2017-11-30'),
      },
    }),
  ],
  ...(['rectification', 'erasure', 'restriction', 'marketing-ban'] as const).map((requestKind): Variant => [
    `K11-${requestKind}`,
    (regime) => ({
      kind: 'K11',
      facts: letterFacts({ ...underLaw(regime), addressee: digger }),
      notice: {
        requestKind,
        disclosedOn: requestKind === 'erasure' ? null : calendarDate('2018-02-03'),
        identifier: 'Asiakas, työmääräin 1234',
        change: RECIPIENT_CHANGES[requestKind],
        confirmBy: requestKind === 'erasure' ? null : DAYS[regime].dueOn,
      },
    }),
  ]),
  [
    'K12',
    (regime) => ({
      kind: 'K12',
      facts: decisionFacts(
        'restriction',
        decided('granted', { kind: 'restriction', point: 'a', from: DAYS[regime].receivedOn }),
        { ...underLaw(regime), registers: marked('restrict') },
      ),
    }),
  ],
  [
    'K13',
    (regime) => ({
      kind: 'K13',
      facts: letterFacts({ ...underLaw(regime), requests: [{ kind: 'restriction', scopes: [] }] }),
      lifting: {
        liftOn: calendarDate('2026-12-21'),
        reasons: 'Tiedot on tarkistettu ja todettu oikeiksi.',
        restrictedFrom: DAYS[regime].receivedOn,
      },
    }),
  ],
  [
    'K14',
    (regime) => ({
      kind: 'K14',
      facts: decisionFacts(
        'portability',
        decided('partly-granted', { kind: 'portability', directTo: '' }, REFUSALS.portability),
        { ...underLaw(regime), registers: exports() },
      ),
    }),
  ],
  [
    'K14-direct',
    (regime) => ({
      kind: 'K14',
      facts: decisionFacts(
        'portability',
        decided('granted', { kind: 'portability', directTo: 'Toinen Verkko Oy, Kuitukatu 5, 67100 Kokkola' }),
        {
          ...underLaw(regime),
          registers: exports().filter(({ outcome }) => outcome !== 'exempt'),
        },
      ),
    }),
  ],
  [
    'K15',
    (regime) => ({
      kind: 'K15',
      facts: decisionFacts(
        'objection',
        decided('granted', { kind: 'objection', stopsOn: calendarDate('2026-12-01') }),
        { ...underLaw(regime), registers: marked('stop') },
      ),
    }),
  ],
  ...(['restriction', 'portability', 'objection'] as const).map((kind): Variant => [
    `K5-${kind}`,
    (regime) => ({
      kind: 'K5',
      facts: decisionFacts(kind, decided('refused', undefined, REFUSALS[kind]), underLaw(regime)),
    }),
  ]),
  [
    'K16',
    (regime) => ({
      kind: 'K16',
      facts: decisionFacts(
        'other',
        decided('answered', {
          kind: 'answer',
          text: 'Edesmenneen liittymä on suljettu. Loppulasku lähetetään kuolinpesälle.',
        }),
        { ...underLaw(regime), addressee: agent, role: 'heir' },
      ),
    }),
  ],
  [
    'K16-transferred',
    (regime) => ({
      kind: 'K16',
      facts: decisionFacts(
        'access',
        decided(
          'transferred',
          { kind: 'answer', text: 'Tietojasi käsittelee yhtiö, jonka asiakas olet.' },
          null,
          'Toinen Verkko Oy, Kuitukatu 5, 67100 Kokkola',
        ),
        underLaw(regime),
      ),
    }),
  ],
];

/** Every variant under every law, whether the law knows it or not. */
export const LETTERS = REGIMES.flatMap((regime) =>
  VARIANTS.map(([name, order]) => ({ name, regime, order: order(regime) })),
);

/** The letters of the house about a request that the law of the day knows. */
export const EXISTING_LETTERS = LETTERS.filter(
  ({ regime, order }) => letterExists(order.kind, regime) && kindsUnder(regime).includes(askedIn(order)),
);

/** Whether the letter tells the remedies: those that refuse, extend, charge or lift, the access replies (GDPR 15(1)(f)). */
export function tellsRemedies(order: LetterOrder): boolean {
  const transferred = order.kind === 'K16' && order.facts.request.kind !== 'other';
  return transferred || ['K4a', 'K4b', 'K5', 'K6b', 'K7b', 'K9', 'K10', 'K13'].includes(order.kind);
}

function askedIn(order: LetterOrder): RequestKind {
  if (order.kind === 'K11') return order.notice.requestKind;
  return 'request' in order.facts ? order.facts.request.kind : 'access';
}

/** K2 under the Act of 1999 only. */
export function formQuestion(): LetterOrder {
  return {
    kind: 'K2',
    facts: letterFacts({ ...underLaw('HETIL'), channel: 'phone' }),
    inquiry: { kind: 'form', reason: '', questions: [], methods: [], suspends: false },
  };
}

function identity(regime: Regime): Extract<LetterOrder, { kind: 'K2' | 'K3' }>['inquiry'] {
  return {
    kind: 'identity',
    reason: 'Pyynnön osoite ei ole sama kuin rekisterissämme',
    questions: [],
    methods: [
      'Käy luonamme ja näytä henkilöllisyysasiakirja.',
      'Vastaa tähän kirjeeseen omakätisesti allekirjoitetulla kirjeellä.',
    ],
    suspends: regime !== 'HETIL',
  };
}

function accessFacts(regime: Regime): DecisionFacts {
  return foundReply(
    regime === 'GDPR_TSL'
      ? underLaw(regime)
      : {
          ...underLaw(regime),
          decision: decided('partly-granted', undefined, REFUSALS.access),
        },
  );
}

function correctionFacts(regime: Regime, kind: 'rectification' | 'completion'): DecisionFacts {
  return decisionFacts(kind, decided('partly-granted', undefined, REFUSALS.rectification), {
    ...underLaw(regime),
    registers: corrections(kind),
  });
}
