import type { Envelope, Letterhead, LetterLayout } from '../domain/letterhead.ts';

/** A rectangle on the paper, millimetres from its upper left corner. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Envelopes with the sheet in them, after the vendors' figures for Nordic windows: where the window stands when the sheet
 * lies in the upper left corner, what of the sheet it always shows, and where the sheet is folded, from the top.
 * The address begins at 45 mm (C5) and 41 mm (E65), a little inside of what is always seen.
 */
export const ENVELOPE_WINDOWS = {
  C5: {
    window: { left: 15, top: 44, width: 105, height: 35 },
    recipient: { left: 20, top: 45, width: 80, height: 20.5 },
    /** The first line that the window can ever show. */
    everVisibleFrom: 30.5,
    folds: [148.5],
  },
  E65: {
    window: { left: 15, top: 40, width: 95, height: 30 },
    recipient: { left: 20, top: 41, width: 80, height: 18 },
    everVisibleFrom: 29,
    folds: [99, 198],
  },
} as const satisfies Record<
  Envelope,
  {
    readonly window: Area;
    readonly recipient: Area;
    readonly everVisibleFrom: number;
    readonly folds: readonly number[];
  }
>;

/** Where the parts of a letter stand, in millimetres from the paper's left and upper edge. */
export interface LetterMeasures {
  readonly leftEdge: number;
  readonly rightEdge: number;
  /** Where the text begins; headings and labels hang out to the left edge. */
  readonly bodyEdge: number;
  /** Document name, date and number. */
  readonly metadataEdge: number;
  /** Where the page number begins; null: it ends at the right edge. */
  readonly pageNumberEdge: number | null;
  readonly recipient: Area;
  readonly logoHeight: number;
  /** The sender's address stands under its name. */
  readonly senderAddress: boolean;
  /** LIITTEET, JAKELU, TIEDOKSI as before 2007. */
  readonly capitalLabels: boolean;
}

/** Column of the older standard. */
const COLUMN = 22.86;
const LEFT_EDGE = 20;
/** Line of the logo, the sender and the document's name. */
const FIRST_LINE = 14.4;
/** SFS 2487 allows so much; a window may leave less. */
const HIGHEST_LOGO = 20;
const ABOVE_WINDOW = 0.5;

const LAYOUTS: Readonly<Record<LetterLayout, Omit<LetterMeasures, 'recipient' | 'logoHeight' | 'leftEdge'>>> =
  {
    'sfs-2024': {
      rightEdge: 190,
      bodyEdge: 43,
      metadataEdge: 112,
      pageNumberEdge: null,
      senderAddress: false,
      capitalLabels: false,
    },
    traditional: {
      rightEdge: 200,
      bodyEdge: LEFT_EDGE + 2 * COLUMN,
      metadataEdge: LEFT_EDGE + 4 * COLUMN,
      pageNumberEdge: LEFT_EDGE + 7 * COLUMN,
      senderAddress: true,
      capitalLabels: true,
    },
  };

/** The measures of SFS 2487 for a house: its layout, its envelope's window, its printer's deviation. */
export function letterMeasures({ layout, envelope, offsetMm }: Letterhead): LetterMeasures {
  const { recipient, everVisibleFrom } = ENVELOPE_WINDOWS[envelope];
  return {
    ...LAYOUTS[layout],
    leftEdge: LEFT_EDGE,
    recipient: { ...recipient, left: recipient.left - offsetMm.x, top: recipient.top - offsetMm.y },
    logoHeight: Math.min(HIGHEST_LOGO, everVisibleFrom - FIRST_LINE - ABOVE_WINDOW),
  };
}
