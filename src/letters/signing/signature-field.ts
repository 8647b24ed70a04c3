import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  PDFRawStream,
  PDFRef,
  type PDFObject,
  type PDFPage,
} from 'pdf-lib';
import type { SignaturePlace } from '../../domain/signature-place.ts';

/** The field as people and their screen readers meet it. */
export interface FieldWords {
  /** Its name to a screen reader. */
  readonly alternateName: string;
  /** Everything that the visible block says. */
  readonly text: string;
}

const POINTS_PER_MM = 72 / 25.4;
/** Printed and not to be moved. */
const PRINT_AND_LOCKED = 4 + 128;
/** Signatures exist, and the file may be appended to only (ISO 32000-1, 12.7.2). */
const SIGNATURES_AND_APPEND_ONLY = 3;

/**
 * Puts a signature field into a parsed PDF: widget, form, tag of the structure tree, so that a tagged file stays one
 * (PDF/UA-1, 7.18). Changes the parsed objects only.
 *
 * @param block the block as a PDF of one page, or null for a field that is not seen
 * @returns the objects that were changed or made
 */
export async function addSignatureField(
  document: PDFDocument,
  signature: PDFRef,
  words: FieldWords,
  visible: { readonly block: Uint8Array; readonly place: SignaturePlace } | null,
): Promise<ReadonlySet<PDFRef>> {
  const { context, catalog } = document;
  const largestBefore = context.largestObjectNumber;
  const changed = new Set<PDFRef>();
  const pages = document.getPages();
  const page = pages[visible === null ? pages.length - 1 : visible.place.page - 1];
  if (page === undefined) throw new Error('The letter has no such page');

  const widgetRef = context.nextRef();
  const { appearance, rectangle } =
    visible === null ? INVISIBLE : await appearanceOf(document, page, visible);
  const structParent = tagWidget(document, changed, widgetRef, page, pages, words);
  const widget = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: PDFHexString.fromText('Allekirjoitus'),
    TU: PDFHexString.fromText(words.alternateName),
    V: signature,
    F: PRINT_AND_LOCKED,
    P: page.ref,
    Rect: [...rectangle],
    ...(appearance !== null && { AP: { N: appearance } }),
    ...(structParent !== null && { StructParent: structParent }),
  });
  context.assign(widgetRef, widget);

  const before = page.node.Annots()?.asArray() ?? [];
  page.node.set(PDFName.of('Annots'), context.obj([...before, widgetRef]));
  page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
  changed.add(page.ref);
  // Nothing of a letter is a form before.
  catalog.set(
    PDFName.of('AcroForm'),
    context.obj({ Fields: [widgetRef], SigFlags: SIGNATURES_AND_APPEND_ONLY }),
  );
  if (!(context.trailerInfo.Root instanceof PDFRef)) throw new Error('The catalog has no number');
  changed.add(context.trailerInfo.Root);
  for (const [ref] of context.enumerateIndirectObjects()) {
    if (ref.objectNumber > largestBefore) changed.add(ref);
  }
  return changed;
}

const INVISIBLE = { appearance: null, rectangle: [0, 0, 0, 0] } as const;

async function appearanceOf(
  { context }: PDFDocument,
  page: PDFPage,
  { block, place }: { readonly block: Uint8Array; readonly place: SignaturePlace },
): Promise<{ readonly appearance: PDFRef; readonly rectangle: readonly number[] }> {
  const drawn = await PDFDocument.load(block, { updateMetadata: false });
  const [source] = drawn.getPages();
  const contents = source?.node.Contents();
  if (source === undefined || !(contents instanceof PDFRawStream)) throw new Error('The block has no page');
  const copier = PDFObjectCopier.for(drawn.context, context);
  const form = copier.copy(contents);
  const { width, height } = source.getSize();
  form.dict.set(PDFName.of('Type'), PDFName.of('XObject'));
  form.dict.set(PDFName.of('Subtype'), PDFName.of('Form'));
  form.dict.set(PDFName.of('BBox'), context.obj([0, 0, width, height]));
  const resources = source.node.Resources();
  if (resources !== undefined) form.dict.set(PDFName.of('Resources'), copier.copy(resources));

  const left = place.xMm * POINTS_PER_MM;
  const top = page.getHeight() - place.yMm * POINTS_PER_MM;
  const rectangle = [left, top - height, left + width, top].map((value) => Math.round(value * 1000) / 1000);
  return { appearance: context.register(form), rectangle };
}

/**
 * Gives the widget its place in the structure tree.
 * @returns the key under which the widget finds it; null in a file without tags
 */
function tagWidget(
  { context, catalog }: PDFDocument,
  changed: Set<PDFRef>,
  widget: PDFRef,
  page: PDFPage,
  pages: readonly PDFPage[],
  words: FieldWords,
): number | null {
  const rootRef = catalog.get(PDFName.of('StructTreeRoot'));
  if (!(rootRef instanceof PDFRef)) return null;
  const root = context.lookup(rootRef, PDFDict);
  const documentRef = firstKid(root);
  const top = context.lookup(documentRef, PDFDict);
  const element = context.register(
    context.obj({
      Type: 'StructElem',
      S: 'Form',
      P: documentRef,
      Pg: page.ref,
      K: { Type: 'OBJR', Obj: widget, Pg: page.ref },
      Alt: PDFHexString.fromText(words.text),
    }),
  );
  const kids = kidsOf(top);
  const place = kids.findIndex((kid) => isAfter(context.lookup(kid), page, pages));
  const order = place === -1 ? [...kids, element] : [...kids.slice(0, place), element, ...kids.slice(place)];
  top.set(PDFName.of('K'), context.obj(order));
  changed.add(documentRef);

  const key = root.lookup(PDFName.of('ParentTreeNextKey'), PDFNumber).asNumber();
  const tree = root.get(PDFName.of('ParentTree'));
  // Typst writes one flat array; the new key is larger than all others.
  const numbers = root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
  numbers.push(PDFNumber.of(key));
  numbers.push(element);
  root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(key + 1));
  changed.add(rootRef);
  if (tree instanceof PDFRef) changed.add(tree);
  return key;
}

function firstKid(root: PDFDict): PDFRef {
  const [first] = kidsOf(root);
  if (!(first instanceof PDFRef)) throw new Error('The structure tree has no document');
  return first;
}

function kidsOf(element: PDFDict): readonly PDFObject[] {
  const kids = element.lookup(PDFName.of('K'));
  if (kids instanceof PDFArray) return kids.asArray();
  const only = element.get(PDFName.of('K'));
  return only === undefined ? [] : [only];
}

/** Whether an element of the structure begins on a page after `page`: the block is read before it. */
function isAfter(element: unknown, page: PDFPage, pages: readonly PDFPage[]): boolean {
  const first = firstPage(element);
  const index = pages.findIndex(({ ref }) => ref === first);
  return index > pages.indexOf(page);
}

function firstPage(element: unknown): PDFRef | null {
  if (!(element instanceof PDFDict)) return null;
  const own = element.get(PDFName.of('Pg'));
  if (own instanceof PDFRef) return own;
  for (const kid of kidsOf(element)) {
    const found = firstPage(element.context.lookup(kid));
    if (found !== null) return found;
  }
  return null;
}
