import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { lawOf, REGIMES } from '../../src/domain/regime.ts';
import {
  askedProblems,
  BAN_SCOPES,
  CHANNELS,
  hasScopes,
  kindsUnder,
  REQUEST_KINDS,
  REQUEST_LAW,
  requestDateProblems,
  type Asked,
  type RequestKind,
} from '../../src/domain/request.ts';

const asked = (kind: RequestKind, scopes: Asked['scopes'] = []): Asked => ({
  kind,
  description: '',
  scopes: hasScopes(kind) && scopes.length === 0 ? ['direct-advertising'] : scopes,
});
const today = calendarDate('2026-11-22');
const dates = (receivedOn: string, datedOn: string | null = null) => ({
  receivedOn: calendarDate(receivedOn),
  datedOn: datedOn === null ? null : calendarDate(datedOn),
});

describe('rights of the law of the day', () => {
  test('523/1999 knows access, correction in its three forms and the ban, and nothing of restriction, portability or objection', () => {
    expect(kindsUnder('HETIL')).toEqual([
      'access',
      'rectification',
      'completion',
      'erasure',
      'marketing-ban',
      'marketing-ban-withdrawal',
      'other',
    ]);
    expect(kindsUnder('GDPR_X')).toEqual(REQUEST_KINDS);
    expect(kindsUnder('GDPR_TSL')).toEqual(REQUEST_KINDS);
  });

  test.each<[string, RequestKind, string | null, string]>([
    ['H-ACC-1, GDPR 15', 'access', 'henkilötietolaki 26 §', 'tietosuoja-asetus 15 artikla'],
    ['H-COR-1, GDPR 16', 'rectification', 'henkilötietolaki 29 §', 'tietosuoja-asetus 16 artikla'],
    ['H-COR-1, GDPR 16', 'completion', 'henkilötietolaki 29 §', 'tietosuoja-asetus 16 artikla'],
    ['H-COR-1, GDPR 17', 'erasure', 'henkilötietolaki 29 §', 'tietosuoja-asetus 17 artikla'],
    ['GDPR 18', 'restriction', null, 'tietosuoja-asetus 18 artikla'],
    ['GDPR 20', 'portability', null, 'tietosuoja-asetus 20 artikla'],
    ['GDPR 21(1)', 'objection', null, 'tietosuoja-asetus 21 artiklan 1 kohta'],
    [
      'H-BAN-1, GDPR 21(2)-(3)',
      'marketing-ban',
      'henkilötietolaki 30 §',
      'tietosuoja-asetus 21 artiklan 2 ja 3 kohta',
    ],
  ])('%s: the law of %s', (_rule, kind, act, regulation) => {
    expect(REGIMES.map((regime) => lawOf(REQUEST_LAW[kind], regime))).toEqual([act, regulation, regulation]);
  });
});

test('H-BAN-1: the five scopes of the statement, each on its own', () => {
  expect(BAN_SCOPES).toEqual([
    'direct-advertising',
    'distance-selling',
    'other-direct-marketing',
    'market-research',
    'opinion-research',
  ]);
  expect(REQUEST_KINDS.filter(hasScopes)).toEqual(['marketing-ban', 'marketing-ban-withdrawal']);
  const none: Asked = { kind: 'marketing-ban', description: '', scopes: [] };
  expect(askedProblems([none], 'HETIL', 'self')).toEqual([{ place: 0, field: 'scopes', code: 'required' }]);
  for (const scope of BAN_SCOPES) {
    expect(askedProblems([asked('marketing-ban', [scope])], 'HETIL', 'self')).toEqual([]);
  }
});

test('G-FORM-1: every channel counts, paper, visit, phone and e-mail alike', () => {
  expect(CHANNELS).toEqual(['visit', 'post', 'paper', 'email', 'phone']);
});

describe('things asked in one letter', () => {
  test('several kinds make one case, each kind once', () => {
    expect(
      askedProblems([asked('access'), asked('erasure'), asked('marketing-ban')], 'GDPR_TSL', 'self'),
    ).toEqual([]);
    expect(askedProblems([asked('access'), asked('access')], 'GDPR_TSL', 'self')).toEqual([
      { place: 1, field: 'kind', code: 'asked-twice' },
    ]);
    expect(askedProblems([], 'GDPR_TSL', 'self')).toEqual([{ place: null, field: 'kind', code: 'required' }]);
  });

  test('a right that came with the GDPR cannot be entered under 523/1999', () => {
    expect(askedProblems([asked('access'), asked('portability')], 'HETIL', 'self')).toEqual([
      { place: 1, field: 'kind', code: 'not-in-regime' },
    ]);
    expect(askedProblems([asked('portability')], 'GDPR_X', 'self')).toEqual([]);
  });

  test('the GDPR does not protect the deceased (recital 27): an heir makes an inquiry', () => {
    for (const kind of REQUEST_KINDS) {
      expect(askedProblems([asked(kind)], 'GDPR_TSL', 'heir')).toEqual(
        kind === 'other' ? [] : [{ place: 0, field: 'kind', code: 'deceased-other-only' }],
      );
    }
  });
});

test.each([
  ['2026-11-22', null, []],
  ['2026-11-23', null, [{ field: 'receivedOn', code: 'in-future' }]],
  // The first day of 523/1999 and the day before it.
  ['1999-06-01', null, []],
  ['1999-05-31', null, [{ field: 'receivedOn', code: 'out-of-range' }]],
  ['2026-11-20', '2026-11-20', []],
  ['2026-11-20', '2026-11-21', [{ field: 'datedOn', code: 'after-receipt' }]],
  ['2026-11-20', '2026-11-23', [{ field: 'datedOn', code: 'in-future' }]],
])('received %s, dated %s', (receivedOn, datedOn, problems) => {
  expect(requestDateProblems(dates(receivedOn, datedOn), today)).toEqual(problems);
});
