import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  PDFStream,
  type PDFDocument,
  type PDFPage,
  type PDFRef,
} from 'pdf-lib';

/** A page as everybody sees it, taken over into another document. */
export interface ShownPage {
  /** Points, turned and cropped. */
  readonly width: number;
  readonly height: number;
  /** A form XObject that draws it with its lower left corner at the origin. */
  readonly content: PDFRef;
}

/** a b c d e f of a PDF transformation. */
type Matrix = readonly [number, number, number, number, number, number];

interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Bits of an annotation's /F: neither shown on paper nor on the screen. */
const HIDDEN = 0x02 | 0x20;
/** What leads elsewhere or belongs to the page as an object, and is not seen on it. */
const UNSEEN = ['Annots', 'AA', 'B', 'Thumb', 'Metadata', 'PieceInfo', 'StructParents', 'Tabs'];

/**
 * Draws the pages of one document within another, with their rotation and crop box and with the annotations that are seen
 * on them: stamps, highlights, filled form fields, the block of a signature. They become part of the picture; links,
 * scripts and attached files do not come along.
 *
 * @param source is taken apart by this and must not be used again
 */
export async function shownPages(target: PDFDocument, source: PDFDocument): Promise<readonly ShownPage[]> {
  const pages = source.getPages().map((page) => {
    const box = visibleBox(page);
    const annotations = seenAnnotations(page);
    for (const key of UNSEEN) page.node.delete(PDFName.of(key));
    return { page, box, annotations, upright: uprightMatrix(box, page.getRotation().angle) };
  });
  // All at once, so that fonts and pictures that the pages share are taken over once.
  const filled = pages.filter(({ page }) => page.node.Contents() !== undefined);
  const embedded =
    filled.length === 0
      ? []
      : await target.embedPages(
          filled.map(({ page }) => page),
          filled.map(({ box }) => box),
          filled.map((): [number, number, number, number, number, number] => [1, 0, 0, 1, 0, 0]),
        );
  await target.flush();

  const copier = PDFObjectCopier.for(source.context, target.context);
  return pages.map(({ page, box, annotations, upright }) => {
    const content = embedded[filled.findIndex((other) => other.page === page)]?.ref ?? null;
    const placed = annotations.map(({ appearance, place }) => ({
      place,
      ref: target.context.register(copier.copy(appearance)),
    }));
    return {
      width: upright.width,
      height: upright.height,
      content: formOf(target, box, upright.matrix, content, placed),
    };
  });
}

/** One picture of a page and what lies on it; a page without content is an empty sheet. */
function formOf(
  { context }: PDFDocument,
  box: Box,
  matrix: Matrix,
  content: PDFRef | null,
  placed: readonly { readonly place: Matrix; readonly ref: PDFRef }[],
): PDFRef {
  const drawings = [
    ...(content === null ? [] : ['/Content Do']),
    ...placed.map(({ place }, index) => `q ${place.map(plainNumber).join(' ')} cm /A${index} Do Q`),
  ];
  const form = context.flateStream(`${drawings.join('\n')}\n`, {
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [box.left, box.bottom, box.right, box.top],
    Matrix: [...matrix],
    Resources: {
      XObject: Object.fromEntries([
        ...(content === null ? [] : [['Content', content] as const]),
        ...placed.map(({ ref }, index) => [`A${index}`, ref] as const),
      ]),
    },
  });
  return context.register(form);
}

/** The crop box as far as it lies within the sheet. */
function visibleBox(page: PDFPage): Box {
  const [crop, media] = [cornersOf(page.getCropBox()), cornersOf(page.getMediaBox())];
  const within = {
    left: Math.max(crop.left, media.left),
    bottom: Math.max(crop.bottom, media.bottom),
    right: Math.min(crop.right, media.right),
    top: Math.min(crop.top, media.top),
  };
  return within.right > within.left && within.top > within.bottom ? within : media;
}

/** ISO 32000-1, 7.9.5: a rectangle may be given by any two opposite corners. */
function cornersOf({ x, y, width, height }: ReturnType<PDFPage['getMediaBox']>): Box {
  return extent([
    [x, y],
    [x + width, y + height],
  ]);
}

/** Brings the box upright with its lower left corner to the origin. @param angle clockwise degrees, any multiple of 90 */
function uprightMatrix(
  { left, bottom, right, top }: Box,
  angle: number,
): { readonly matrix: Matrix; readonly width: number; readonly height: number } {
  const upright = { width: right - left, height: top - bottom };
  const turned = { width: upright.height, height: upright.width };
  switch (((angle % 360) + 360) % 360) {
    case 90:
      return { matrix: [0, -1, 1, 0, -bottom, right], ...turned };
    case 180:
      return { matrix: [-1, 0, 0, -1, right, top], ...upright };
    case 270:
      return { matrix: [0, 1, -1, 0, top, -left], ...turned };
    default:
      return { matrix: [1, 0, 0, 1, -left, -bottom], ...upright };
  }
}

interface Annotation {
  readonly appearance: PDFStream;
  /** Puts the appearance into the annotation's rectangle. */
  readonly place: Matrix;
}

function seenAnnotations(page: PDFPage): readonly Annotation[] {
  const annotations = page.node.Annots();
  if (annotations === undefined) return [];
  return Array.from({ length: annotations.size() }, (_, index) => {
    const annotation = annotations.lookup(index);
    return annotation instanceof PDFDict ? seenAnnotation(annotation) : null;
  }).filter((annotation) => annotation !== null);
}

function seenAnnotation(annotation: PDFDict): Annotation | null {
  const flags = annotation.lookup(PDFName.of('F'));
  if (flags instanceof PDFNumber && (flags.asNumber() & HIDDEN) !== 0) return null;
  // The window that a note opens is no part of the page.
  if (annotation.lookup(PDFName.of('Subtype')) === PDFName.of('Popup')) return null;
  const appearance = normalAppearance(annotation);
  const rectangle = numbersOf(annotation.lookup(PDFName.of('Rect')), 4);
  const box = numbersOf(appearance?.dict.lookup(PDFName.of('BBox')), 4);
  if (appearance === null || rectangle === null || box === null) return null;
  const matrix = numbersOf(appearance.dict.lookup(PDFName.of('Matrix')), 6) ?? [1, 0, 0, 1, 0, 0];
  const place = placeOf(box, matrix, rectangle);
  return place === null ? null : { appearance, place };
}

/** /AP /N, by the annotation's state /AS where there are several. */
function normalAppearance(annotation: PDFDict): PDFStream | null {
  const appearances = annotation.lookup(PDFName.of('AP'));
  const normal = appearances instanceof PDFDict ? appearances.lookup(PDFName.of('N')) : undefined;
  if (normal instanceof PDFStream) return normal;
  const state = annotation.lookup(PDFName.of('AS'));
  if (!(normal instanceof PDFDict) || !(state instanceof PDFName)) return null;
  const chosen = normal.lookup(state);
  return chosen instanceof PDFStream ? chosen : null;
}

/**
 * ISO 32000-1, 12.5.5: the appearance's box, turned by its own matrix, is fitted into the rectangle; drawing a form
 * applies that matrix by itself. null when either has no extent.
 */
function placeOf(
  box: readonly number[],
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[],
  rectangle: readonly number[],
): Matrix | null {
  const [left = 0, bottom = 0, right = 0, top = 0] = box;
  const corners = [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const);
  const from = extent(corners);
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rectangle;
  const into = extent([
    [x1, y1],
    [x2, y2],
  ]);
  const [scaleX, scaleY] = [
    (into.right - into.left) / (from.right - from.left),
    (into.top - into.bottom) / (from.top - from.bottom),
  ];
  if (!(Number.isFinite(scaleX) && Number.isFinite(scaleY))) return null;
  return [scaleX, 0, 0, scaleY, into.left - from.left * scaleX, into.bottom - from.bottom * scaleY];
}

function extent(points: readonly (readonly [number, number])[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    left: Math.min(...xs),
    bottom: Math.min(...ys),
    right: Math.max(...xs),
    top: Math.max(...ys),
  };
}

function numbersOf(value: unknown, count: number): readonly number[] | null {
  if (!(value instanceof PDFArray) || value.size() !== count) return null;
  const numbers = Array.from({ length: count }, (_, index) => {
    const entry = value.lookup(index);
    return entry instanceof PDFNumber ? entry.asNumber() : Number.NaN;
  });
  return numbers.every(Number.isFinite) ? numbers : null;
}

/** PDF knows no exponents. */
function plainNumber(value: number): string {
  return value.toFixed(5);
}
