import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Tree = NonNullable<Awaited<ReturnType<PDFPageProxy['getStructTree']>>>;
type Node = Tree['children'][number];

/** What a screen reader finds: a part of the text with its role, in reading order. */
export interface TaggedPart {
  readonly page: number;
  /** H1, P, TH, Lbl, Figure ... */
  readonly role: string;
  /** The roles around it, outermost first. */
  readonly within: readonly string[];
  /** The alternative text of a figure. */
  readonly text: string;
}

export interface TaggedPdf {
  readonly parts: readonly TaggedPart[];
  readonly language: string | null;
  readonly showsTitle: boolean;
  /** A property of the XMP packet, `pdfuaid:part`. */
  property(name: string): string | null;
}

/** The structure of a document as a reader other than its writer understands it. */
export async function taggedPdf(pdf: Uint8Array): Promise<TaggedPdf> {
  const loading = getDocument({
    data: new Uint8Array(pdf),
    useWasm: false,
    useSystemFonts: false,
    verbosity: 0,
  });
  const document = await loading.promise;
  try {
    const parts: TaggedPart[] = [];
    for (let page = 1; page <= document.numPages; page += 1) {
      // oxlint-disable-next-line no-await-in-loop -- in the order of the pages
      parts.push(...(await partsOf(await document.getPage(page), page)));
    }
    const [{ info, metadata }, preferences] = await Promise.all([
      document.getMetadata(),
      document.getViewerPreferences(),
    ]);
    const { Language: language } = info as { readonly Language?: string | null };
    return {
      parts,
      language: language ?? null,
      showsTitle: (preferences as ReadonlyMap<string, unknown> | null)?.get('DisplayDocTitle') === true,
      property: (name) => (metadata as { get(key: string): string | null } | null)?.get(name) ?? null,
    };
  } finally {
    await loading.destroy();
  }
}

async function partsOf(page: PDFPageProxy, number: number): Promise<readonly TaggedPart[]> {
  const [tree, content] = await Promise.all([
    page.getStructTree(),
    page.getTextContent({ includeMarkedContent: true }),
  ]);
  const texts = new Map<string, string>();
  const open: (string | null)[] = [];
  for (const item of content.items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id ?? null);
    } else {
      const id = open.findLast((entry) => entry !== null);
      if (id !== undefined && id !== null)
        texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
    }
  }

  const parts: TaggedPart[] = [];
  /** The text of a part, emphasised words in it included. */
  const textOf = (node: Node): string => {
    if ('id' in node) return texts.get(node.id) ?? '';
    return node.children.map((child) => ('id' in child || isInline(child) ? textOf(child) : '')).join('');
  };
  const walk = (node: Node, within: readonly string[]): void => {
    if (!('role' in node) || isInline(node)) return;
    const { role, children } = node;
    const text = ('alt' in node ? String(node.alt) : textOf(node)).replace(/\s+/gu, ' ').trim();
    if (role === 'Figure' || text !== '') parts.push({ page: number, role, within, text });
    for (const child of children) walk(child, [...within, role]);
  };
  for (const child of tree?.children ?? []) walk(child, []);
  return parts;
}

function isInline(node: Node): boolean {
  return 'role' in node && (node.role === 'Span' || node.role === 'Strong' || node.role === 'Em');
}
