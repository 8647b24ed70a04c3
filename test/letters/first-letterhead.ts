import type { Letterhead } from '../../src/domain/letterhead.ts';

/** What a new vault begins with. */
export const FIRST_LETTERHEAD: Letterhead = {
  layout: 'sfs-2024',
  envelope: 'C5',
  offsetMm: { x: 0, y: 0 },
};
