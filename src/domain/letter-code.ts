import { parseDocumentNumber } from './diary-number.ts';

/** What the small code printed on a page tells: which paper of which vault it is, and the audit chain of its day. */
export interface LetterCode {
  /** `letter`: a page of the letter. `slip`: the receipt slip that its receiver signs. */
  readonly paper: 'letter' | 'slip';
  /** `2026/17-3` */
  readonly documentNumber: string;
  /** The first eight hexadecimal digits of the vault's id: a letter of another house is not mistaken for one's own. */
  readonly vault: string;
  readonly auditCount: number;
  /** The first sixteen hexadecimal digits of the chain's head. */
  readonly auditHead: string;
}

/** As codes name a vault: the first eight digits of its id. */
export function vaultMark(vaultId: string): string {
  return vaultId.slice(0, 8).toLowerCase();
}

/** The code of a letter's paper, which tells the chain as it stood when the letter was issued. */
export function letterCode(
  paper: LetterCode['paper'],
  { documentNumber, auditCount, auditHead }: Omit<LetterCode, 'paper' | 'vault'>,
  vault: string,
): LetterCode {
  return { paper, documentNumber, vault, auditCount, auditHead: auditHead.slice(0, 16) };
}

const PAPERS = { letter: 'K', slip: 'S' } as const satisfies Record<LetterCode['paper'], string>;

/**
 * The code's text, of letters that a QR code packs tightly (digits, capitals, `:/-`) and without anything personal:
 * `KIRJAAMO:1:K:2026/17-3:0A1B2C3D:1234:0123456789ABCDEF`.
 */
export function formatLetterCode(code: LetterCode): string {
  const { paper, documentNumber, vault, auditCount, auditHead } = code;
  return ['KIRJAAMO', '1', PAPERS[paper], documentNumber, vault, auditCount, auditHead]
    .join(':')
    .toUpperCase();
}

/** The code of that text; null for any other text. Never throws: scanned papers bear all kinds of codes. */
export function parseLetterCode(text: string): LetterCode | null {
  const found = /^KIRJAAMO:1:([KS]):([0-9/-]+):([0-9A-F]{8}):(\d{1,15}):([0-9A-F]{16})$/u.exec(text);
  const [, letter, documentNumber = '', vault = '', count = '', head = ''] = found ?? [];
  if (letter === undefined || parseDocumentNumber(documentNumber) === null) return null;
  return {
    paper: letter === PAPERS.slip ? 'slip' : 'letter',
    documentNumber,
    vault: vault.toLowerCase(),
    auditCount: Number(count),
    auditHead: head.toLowerCase(),
  };
}
