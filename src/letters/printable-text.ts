/** Longest run of letters that is left to hyphenation alone. */
const LONGEST_WORD = 24;
const LONGEST_CODE = 12;
const ZERO_WIDTH_SPACE = '\u200B';

/** A text made ready for the page. */
export interface PrintableText {
  readonly text: string;
  /** True when a character had to be shown by its Unicode number. */
  readonly replaced: boolean;
}

/**
 * Any text as the fonts can set it: tabs and other spaces become spaces, more than one empty line becomes one, every character
 * without a glyph (emoji, other scripts, controls, private use) is shown by its number, `[U+1F600]`, so that a copy
 * of data stays exact and PDF/A valid. Never throws.
 */
export function printableText(raw: string, covered: ReadonlySet<number>): PrintableText {
  let replaced = false;
  const text = raw
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/gu, '\n')
    .replace(/[^\S\n]/gu, (space) => (space === '\u00A0' || space === '\u202F' ? '\u00A0' : ' '))
    .replace(/\n(?: *\n){2,}/gu, '\n\n')
    .normalize('NFC')
    .replace(/[^\n ]/gu, (character) => {
      if (canBeSet(character, covered)) return character;
      replaced = true;
      const code = character.codePointAt(0) ?? 0;
      return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
    });
  return { text, replaced };
}

/** Places to break codes and words that no hyphenation can break, for text in narrow columns. */
export function withBreakPlaces(text: string): string {
  return text.replace(/[^\s\u00A0]+/gu, (word) => {
    if (word.length <= LONGEST_CODE) return word;
    return word.replace(/[^@._/:;,=&?\\-]+|[@._/:;,=&?\\-]+(?=.)/gu, (part) => {
      if (/^\P{L}*\p{L}+\P{L}*$/u.test(part) && !/\d/u.test(part)) {
        return part.length <= LONGEST_WORD ? part : broken(part);
      }
      return /^[@._/:;,=&?\\-]/u.test(part) ? `${broken(part)}${ZERO_WIDTH_SPACE}` : broken(part);
    });
  });
}

/** Places to break only what is longer than a line of the body can ever be. */
export function withEmergencyBreaks(text: string): string {
  return text.replace(/[^\s\u00A0]{60,}/gu, broken);
}

function broken(word: string): string {
  return word.replace(/[^\u200B]{12}(?=[^\u200B])/gu, `$&${ZERO_WIDTH_SPACE}`);
}

/**
 * A number and the unit of law beside it stay on one line: `15 artikla`, `21 §`, `artikel 17.3 e`, `section 26`. After a
 * Swedish article `i` is no point but the word before the act.
 */
export function withNumbersKept(text: string): string {
  return text
    .replace(/(\d) (?=artikla|kohda|kohta|moment|mom\.|vuotta|§|kap\.|punkten|år)/gu, '$1\u00A0')
    .replace(
      /(?<!\p{L})(artikel|artiklarna|skäl|punkt|bilaga|[Aa]rticles?|[Ss]ections?|chapter|[Rr]ecital|[Aa]nnex) (?=\d)/gu,
      '$1\u00A0',
    )
    .replace(/(?<=artikel\u00A0\d+\.\d+) (?=[a-h](?!\p{L}))/gu, '\u00A0')
    .replace('(EU) 2016/679', '(EU)\u00A02016/679');
}

/** Formatting characters are shown too: a direction mark could make a copy read otherwise than it is stored. */
function canBeSet(character: string, covered: ReadonlySet<number>): boolean {
  if (/^[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]$/u.test(character)) return character === '\u00AD';
  return covered.has(character.codePointAt(0) ?? 0);
}
