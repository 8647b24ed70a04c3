import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { REQUEST_KINDS, type RequestKind } from '../../src/domain/request.ts';
import { REQUESTER_ROLES, type RequesterRole } from '../../src/domain/requester.ts';
import {
  IDENTITY_METHODS,
  identityCheckProblems,
  identitySettled,
  methodsFor,
  VERIFICATION_POLICY,
  type CheckedRequest,
  type CheckResult,
  type IdentityMethod,
  type IdentityNote,
} from '../../src/domain/verification.ts';

const receivedOn = calendarDate('2026-11-20');
const today = calendarDate('2026-11-22');
const PROOF_FREE: readonly RequestKind[] = ['marketing-ban', 'marketing-ban-withdrawal', 'other'];

const yes = (method: IdentityMethod): CheckResult => ({ method, result: 'confirmed' });
const no = (method: IdentityMethod): CheckResult => ({ method, result: 'not-confirmed' });
const anyCheck: fc.Arbitrary<CheckResult> = fc.record({
  method: fc.constantFrom(...IDENTITY_METHODS),
  result: fc.constantFrom('confirmed', 'not-confirmed'),
});
const anyChecks = fc.array(anyCheck, { maxLength: 8 });
const anyKind = fc.constantFrom(...REQUEST_KINDS);
const anyRole = fc.constantFrom(...REQUESTER_ROLES);

const request = (rest: Partial<CheckedRequest> = {}): CheckedRequest => ({
  kinds: ['access'],
  role: 'self',
  receivedOn,
  signedByHand: true,
  ...rest,
});
const note = (rest: Partial<IdentityNote> = {}): IdentityNote => ({
  method: 'ID_DOC_SEEN',
  result: 'confirmed',
  evidence: 'Ajokortti nähty',
  doubt: '',
  checkedOn: today,
  destroyedOn: null,
  ...rest,
});
const problems = (rest: Partial<IdentityNote>, of: Partial<CheckedRequest> = {}) =>
  identityCheckProblems(note(rest), request(of), today);

describe('no path to a settled identity around a confirmed check (1c)', () => {
  test('without a confirmed check nothing is settled, for anybody and anything', () => {
    fc.assert(
      fc.property(anyChecks, anyKind, anyRole, (checks, kind, role) => {
        const unconfirmed = checks.map(({ method }) => no(method));
        expect(identitySettled(unconfirmed, kind, role)).toBe(false);
        expect(identitySettled([], kind, role)).toBe(false);
      }),
    );
  });

  test('settled means that the latest check that shows the identity was confirmed', () => {
    fc.assert(
      fc.property(anyChecks, anyKind, anyRole, (checks, kind, role) => {
        if (!identitySettled(checks, kind, role)) return;
        const counting = checks.filter(({ method }) => {
          const { shows } = VERIFICATION_POLICY[method];
          return shows === 'identity' || (shows === 'no-doubt' && PROOF_FREE.includes(kind));
        });
        expect(counting.at(-1)?.result).toBe('confirmed');
      }),
      { numRuns: 2000 },
    );
  });

  test('a later doubt reopens a settled identity', () => {
    fc.assert(
      fc.property(anyChecks, anyKind, anyRole, (checks, kind, role) => {
        expect(identitySettled([...checks, no('ID_DOC_SEEN')], kind, role)).toBe(false);
      }),
    );
  });

  test('NOT_NEEDED never settles what discloses or changes data, alone or with an authority', () => {
    const withoutProof = anyChecks.map((checks) =>
      checks.filter(({ method }) => VERIFICATION_POLICY[method].shows !== 'identity'),
    );
    const proven = fc.constantFrom(...REQUEST_KINDS.filter((kind) => !PROOF_FREE.includes(kind)));
    fc.assert(
      fc.property(withoutProof, proven, anyRole, (checks, kind, role) => {
        expect(identitySettled(checks, kind, role)).toBe(false);
      }),
    );
  });

  test('an agent needs a power of attorney and an identity, a guardian an evidence and an identity', () => {
    const roles: readonly (readonly [RequesterRole, IdentityMethod, IdentityMethod])[] = [
      ['agent', 'POA', 'GUARDIAN'],
      ['guardian', 'GUARDIAN', 'POA'],
    ];
    for (const [role, authority, other] of roles) {
      expect(identitySettled([yes(authority)], 'access', role)).toBe(false);
      expect(identitySettled([yes('ID_DOC_SEEN')], 'access', role)).toBe(false);
      expect(identitySettled([yes(other), yes('ID_DOC_SEEN')], 'access', role)).toBe(false);
      expect(identitySettled([yes('ID_DOC_SEEN'), yes(authority)], 'access', role)).toBe(true);
      expect(identitySettled([yes('ID_DOC_SEEN'), yes(authority), no(authority)], 'access', role)).toBe(
        false,
      );
      expect(identitySettled([yes('NOT_NEEDED')], 'marketing-ban', role)).toBe(false);
      expect(identitySettled([yes('NOT_NEEDED'), yes(authority)], 'marketing-ban', role)).toBe(true);
    }
    fc.assert(
      fc.property(anyChecks, anyKind, (checks, kind) => {
        if (identitySettled(checks, kind, 'agent')) expect(checks).toContainEqual(yes('POA'));
        if (identitySettled(checks, kind, 'guardian')) expect(checks).toContainEqual(yes('GUARDIAN'));
      }),
    );
  });

  test('an authority is no identity', () => {
    expect(identitySettled([yes('POA'), yes('GUARDIAN')], 'access', 'self')).toBe(false);
  });
});

test('H-BAN-1: matching the record is enough for a ban, its withdrawal and an inquiry', () => {
  for (const kind of REQUEST_KINDS) {
    expect(identitySettled([yes('NOT_NEEDED')], kind, 'self')).toBe(PROOF_FREE.includes(kind));
  }
});

describe('which methods are offered', () => {
  test('an authority only to whom it belongs, NOT_NEEDED only where no proof is needed', () => {
    fc.assert(
      fc.property(fc.subarray(REQUEST_KINDS, { minLength: 1 }), anyRole, (kinds, role) => {
        const methods = methodsFor(kinds, role);
        expect(methods.includes('POA')).toBe(role === 'agent');
        expect(methods.includes('GUARDIAN')).toBe(role === 'guardian');
        expect(methods.includes('NOT_NEEDED')).toBe(kinds.some((kind) => PROOF_FREE.includes(kind)));
      }),
    );
  });

  test('no method rests on knowing an identity code (TSL 29 §)', () => {
    expect(IDENTITY_METHODS).toEqual([
      'ID_DOC_SEEN',
      'SIGNED_LETTER_MATCH',
      'KNOWN_ADDRESS',
      'CALLBACK',
      'CUSTOMER_FACTS',
      'STRONG_EID',
      'CERTIFIED_COPY',
      'POA',
      'GUARDIAN',
      'NOT_NEEDED',
    ]);
  });

  test('a method that is not offered is not accepted', () => {
    expect(problems({ method: 'POA' })).toEqual([{ field: 'method', code: 'not-for-this-request' }]);
    expect(problems({ method: 'POA' }, { role: 'agent' })).toEqual([]);
    expect(problems({ method: 'NOT_NEEDED' })).toEqual([{ field: 'method', code: 'not-for-this-request' }]);
    expect(problems({ method: 'NOT_NEEDED' }, { kinds: ['access', 'marketing-ban'] })).toEqual([]);
  });
});

describe('G-ID-1: what asks for more than the request brought needs a reasonable doubt, written down', () => {
  test.each(['CALLBACK', 'CUSTOMER_FACTS', 'CERTIFIED_COPY'] as const)('%s', (method) => {
    const destroyedOn = method === 'CERTIFIED_COPY' ? today : null;
    expect(problems({ method, destroyedOn })).toEqual([{ field: 'doubt', code: 'required' }]);
    expect(problems({ method, destroyedOn, doubt: ' ' })).toEqual([{ field: 'doubt', code: 'required' }]);
    expect(problems({ method, destroyedOn, doubt: 'Osoite poikkeaa rekisteristä.' })).toEqual([]);
  });

  test('an identity document seen, a signature compared or a known address need none', () => {
    for (const method of ['ID_DOC_SEEN', 'SIGNED_LETTER_MATCH', 'KNOWN_ADDRESS', 'STRONG_EID'] as const) {
      expect(problems({ method })).toEqual([]);
    }
  });

  test('a certified copy is destroyed on the day it was looked at', () => {
    const copy = { method: 'CERTIFIED_COPY', doubt: 'Allekirjoitus poikkeaa.' } as const;
    expect(problems(copy)).toEqual([{ field: 'destroyedOn', code: 'required' }]);
    expect(problems({ ...copy, checkedOn: receivedOn, destroyedOn: today })).toEqual([
      { field: 'destroyedOn', code: 'not-destroyed-at-once' },
    ]);
  });
});

test('H-FORM-1: a signature can be compared only on a signed request', () => {
  expect(problems({ method: 'SIGNED_LETTER_MATCH' }, { signedByHand: false })).toEqual([
    { field: 'method', code: 'request-not-signed' },
  ]);
});

describe('H-ID-1: the note holds neither an identity code nor the number of a document', () => {
  test.each(['evidence', 'doubt'] as const)('%s', (field) => {
    expect(problems({ [field]: 'Ajokortti 010190-900P' })).toEqual([{ field, code: 'holds-identity-code' }]);
    expect(problems({ [field]: 'Passi FP1234567 nähty' })).toEqual([
      { field, code: 'holds-document-number' },
    ]);
    expect(problems({ [field]: 'passi fp 1234567' })).toEqual([{ field, code: 'holds-document-number' }]);
    expect(problems({ [field]: 'Sopimus KN1234567890, sivu 2' })).toEqual([]);
  });
});

test.each([
  ['2026-11-20', []],
  ['2026-11-22', []],
  ['2026-11-23', [{ field: 'checkedOn', code: 'in-future' }]],
  ['2026-11-19', [{ field: 'checkedOn', code: 'before-receipt' }]],
])('a check on %s of a request received on the 20th, told on the 22nd', (day, expected) => {
  expect(problems({ checkedOn: calendarDate(day) })).toEqual(expected);
});
