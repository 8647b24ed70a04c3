/** How a letter is laid out: by SFS 2487:2024, or by the older form of the standard with its wider left column. */
export const LETTER_LAYOUTS = ['sfs-2024', 'traditional'] as const;
export type LetterLayout = (typeof LETTER_LAYOUTS)[number];

/** Envelopes with a window: C5 takes the sheet folded once, E65 folded in three. */
export const ENVELOPES = ['C5', 'E65'] as const;
export type Envelope = (typeof ENVELOPES)[number];

/** What the clerk chooses for all letters of the house; the logo is kept beside it. */
export interface Letterhead {
  readonly layout: LetterLayout;
  readonly envelope: Envelope;
  /**
   * How far the printer and the envelope set the address off, millimetres to the right and down, -10 to 10, as read from
   * the calibration sheet. The recipient moves against it; nothing else does.
   */
  readonly offsetMm: { readonly x: number; readonly y: number };
}

export const LARGEST_OFFSET_MM = 10;

export const LOGO_MEDIA_TYPES = ['image/png', 'image/jpeg', 'image/svg+xml'] as const;
export type LogoMediaType = (typeof LOGO_MEDIA_TYPES)[number];

export interface Logo {
  readonly mediaType: LogoMediaType;
  readonly bytes: Uint8Array;
}
