import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type CompileDocArgs } from '@myriaddreamin/typst-ts-node-compiler';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Logo } from '../domain/letterhead.ts';
import type { SignaturePlace } from '../domain/signature-place.ts';
import { fontCoverage } from './font-coverage.ts';
import { withAccessibilityMarks, withoutSuspects } from './pdf-marks.ts';

/** Whose rules the compiler enforces. */
export type Standard = 'a-2a' | 'ua-1';

export interface SetPages {
  readonly pdf: Uint8Array;
  /** null where the template does not count them. */
  readonly pages: number | null;
  /** null for pages that nobody signs. */
  readonly signaturePlace: SignaturePlace | null;
}

const FONTS = [
  'SourceSans3_400Regular.ttf',
  'SourceSans3_400Regular_Italic.ttf',
  'SourceSans3_600SemiBold.ttf',
  'SourceSans3_700Bold.ttf',
] as const;

export type TemplateName =
  | 'letter'
  | 'statement'
  | 'deadline'
  | 'recovery-key'
  | 'calibration'
  | 'logo'
  | 'stamps'
  | 'signature'
  | 'slip'
  | 'dispatch';

const LOGO_FORMATS = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' } as const;

/** Results of the compiler older than this many letters are dropped, so that a day's work does not fill the memory. */
const LETTERS_REMEMBERED = 3;

/**
 * Sets data by a template as tagged PDF/A-2a and PDF/UA-1 with embedded fonts. The compiler is kept, the first page warms
 * it; the same data give the same bytes.
 */
export class PageSetter {
  /** The code points that every font has. */
  readonly covered: ReadonlySet<number>;
  readonly #compiler: NodeCompiler;
  readonly #folder: string;
  readonly #standard: Standard;
  readonly #templates: Readonly<Record<TemplateName, string>>;
  /** Path of the logo that the compiler sees now. */
  #shownLogo: string | null = null;

  /**
   * @param assets folder of templates and fonts, beside this file in the source and beside the built core.
   * @param standard whose rules the compiler enforces. It knows one at a time: what it sets as PDF/A-2a is marked as PDF/UA-1
   *   because every template passes the rules of `ua-1` as well, which is tested.
   */
  constructor(assets: URL = new URL('./assets/', import.meta.url), standard: Standard = 'a-2a') {
    const fonts = FONTS.map((name) => readFileSync(new URL(`fonts/${name}`, assets)));
    const template = (name: TemplateName): string => readFileSync(new URL(`${name}.typ`, assets), 'utf8');
    this.#templates = {
      letter: template('letter'),
      statement: template('statement'),
      deadline: template('deadline'),
      'recovery-key': template('recovery-key'),
      calibration: template('calibration'),
      logo: template('logo'),
      signature: template('signature'),
      stamps: template('stamps'),
      slip: template('slip'),
      dispatch: template('dispatch'),
    };
    this.covered = coveredByAll(fonts);
    this.#folder = fileURLToPath(assets);
    this.#standard = standard;
    // Fonts given here win over system fonts of the same name, and the templates allow no fallback: same bytes on every machine.
    this.#compiler = NodeCompiler.create({ workspace: this.#folder, fontArgs: [{ fontBlobs: fonts }] });
  }

  /** @throws Error without any of the data when they cannot be set. */
  set(template: TemplateName, date: CalendarDate, data: Readonly<Record<string, unknown>>): SetPages {
    const [year, month, day] = date.split('-').map(Number);
    const letter = JSON.stringify({ ...data, date: { year, month, day } });
    try {
      const mainFileContent = this.#templates[template];
      const args = { mainFileContent, inputs: { letter } };
      return {
        pdf: this.#pdf(args),
        pages: this.#told(args, '<page-count>') as number | null,
        signaturePlace: this.#told(args, '<signature-place>') as SignaturePlace | null,
      };
    } catch {
      // The compiler's diagnostics can quote the letter.
      throw new Error('The letter could not be set');
    } finally {
      this.#compiler.evictCache(LETTERS_REMEMBERED);
    }
  }

  #pdf(args: CompileDocArgs): Uint8Array {
    const pdf = withoutSuspects(this.#compiler.pdf(args, { pdfStandard: this.#standard }));
    return this.#standard === 'a-2a' ? withAccessibilityMarks(pdf) : pdf;
  }

  /**
   * What a template tells of the pages it has set. Asked of the same arguments, which the compiler remembers, and not of a
   * compiled document: those stay in memory until the collector finds them, and it does not know how large they are.
   */
  #told(args: CompileDocArgs, selector: string): unknown {
    const found = this.#compiler.query(args, { selector }) as readonly { readonly value: unknown }[];
    return found[0]?.value ?? null;
  }

  /** Puts the logo where templates find it; one at a time, as a house has one. */
  show({ bytes, mediaType }: Logo): { readonly path: string; readonly format: string } {
    const name = `logo-${createHash('sha256').update(bytes).digest('hex')}`;
    const path = join(this.#folder, name);
    if (this.#shownLogo !== path) {
      if (this.#shownLogo !== null) this.#compiler.unmapShadow(this.#shownLogo);
      this.#compiler.mapShadow(path, Buffer.from(bytes));
      this.#shownLogo = path;
    }
    return { path: `/${name}`, format: LOGO_FORMATS[mediaType] };
  }
}

/** The code points that no style of the letter lacks. */
function coveredByAll(fonts: readonly Uint8Array[]): ReadonlySet<number> {
  const [first, ...others] = fonts.map(fontCoverage);
  return new Set([...(first ?? [])].filter((code) => others.every((coverage) => coverage.has(code))));
}
