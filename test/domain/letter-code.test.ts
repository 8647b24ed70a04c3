import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocumentNumber } from '../../src/domain/diary-number.ts';
import {
  formatLetterCode,
  letterCode,
  parseLetterCode,
  vaultMark,
  type LetterCode,
} from '../../src/domain/letter-code.ts';

const hex = (digits: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${digits}}$`, 'u'));
const codes: fc.Arbitrary<LetterCode> = fc.record({
  paper: fc.constantFrom('letter', 'slip'),
  documentNumber: fc
    .tuple(
      fc.integer({ min: 1999, max: 2199 }),
      fc.integer({ min: 1, max: 1e8 }),
      fc.integer({ min: 1, max: 999 }),
    )
    .map(([year, number, document]) => `${year}/${number}-${document}`),
  vault: hex(8),
  auditCount: fc.integer({ min: 0, max: 1e12 }),
  auditHead: hex(16),
});

describe('letter code', () => {
  it('names a vault by the first eight digits of its id', () => {
    expect(vaultMark('0A1B2C3D-0000-4000-8000-000000000000')).toBe('0a1b2c3d');
  });

  it('tells the beginning of the head that its letter has', () => {
    const letter = { documentNumber: '2026/17-3', auditCount: 9, auditHead: '0123456789abcdef'.repeat(4) };
    const code = letterCode('slip', letter, '0a1b2c3d');
    expect(code).toEqual({ ...letter, paper: 'slip', vault: '0a1b2c3d', auditHead: '0123456789abcdef' });
    expect(parseLetterCode(formatLetterCode(code))).toEqual(code);
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(parseLetterCode(formatLetterCode(code))).toEqual(code);
      }),
    );
  });

  it('has only the characters that a QR code packs two in eleven bits', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(formatLetterCode(code)).toMatch(/^[0-9A-Z $%*+\-./:]+$/u);
      }),
    );
  });

  it.each([
    '',
    'KIRJAAMO',
    'KIRJAAMO:2:K:2026/17-3:0A1B2C3D:1234:0123456789ABCDEF',
    'KIRJAAMO:1:X:2026/17-3:0A1B2C3D:1234:0123456789ABCDEF',
    'KIRJAAMO:1:K:2026/17:0A1B2C3D:1234:0123456789ABCDEF',
    'KIRJAAMO:1:K:2026/0-3:0A1B2C3D:1234:0123456789ABCDEF',
    'KIRJAAMO:1:K:2026/17-3:0A1B2C3:1234:0123456789ABCDEF',
    'KIRJAAMO:1:K:2026/17-3:0A1B2C3D:-1:0123456789ABCDEF',
    'KIRJAAMO:1:K:2026/17-3:0A1B2C3D:1234:0123456789ABCDEF:',
    'https://example.test/KIRJAAMO:1:K:2026/17-3:0A1B2C3D:1234:0123456789ABCDEF',
  ])('is no code: %s', (text) => {
    expect(parseLetterCode(text)).toBeNull();
  });

  it('never throws, whatever a scanned paper bears', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseLetterCode(text)).toBeNull();
      }),
    );
  });
});

describe('document number', () => {
  it.each(['2026/17', '2026/17-', '2026/17-0', '26/17-3', ' 2026/17-3', '2026/17-3a', '2026/017-3'])(
    'is none: %s',
    (text) => expect(parseDocumentNumber(text)).toBeNull(),
  );

  it('is taken apart', () => {
    expect(parseDocumentNumber('2026/17-3')).toEqual({
      diaryNumber: { year: 2026, number: 17 },
      document: 3,
    });
  });
});
