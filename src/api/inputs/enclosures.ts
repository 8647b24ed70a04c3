import { z } from 'zod';
import { hidesUntold } from '../../domain/enclosure.ts';
import { id, LONG, operationId, optionalText, requiredText, SHORT } from './field.ts';

/** A share of the page. */
const share = z.number().min(0, 'out-of-range').max(1, 'out-of-range');
const pageNumber = z.number().int().min(1, 'out-of-range').max(10_000, 'out-of-range');

/** Areas as shares of the page as it is shown, from its upper left corner; pages from 1. */
const areas = z
  .array(z.strictObject({ page: pageNumber, x: share, y: share, width: share, height: share }))
  .max(500, 'too-many');

const tellsWhatIsHidden = (entry: Parameters<typeof hidesUntold>[0]): boolean => !hidesUntold(entry);
const WITHHELD_REQUIRED = { path: ['withheld'], message: 'required' };

const entry = { title: requiredText(SHORT), areas, withheld: optionalText(LONG) };
export const addEnclosure = z
  .strictObject({ requestId: id, fileId: z.uuid('required'), ...entry, operationId })
  .refine(tellsWhatIsHidden, WITHHELD_REQUIRED);
export const changeEnclosure = z
  .strictObject({ enclosureId: id, ...entry, operationId })
  .refine(tellsWhatIsHidden, WITHHELD_REQUIRED);
export const enclosureRef = z.strictObject({ enclosureId: id });
/** One place up or down in the list. */
export const moveEnclosure = z.strictObject({ enclosureId: id, by: z.enum(['up', 'down']) });
/** A page of a file that could be enclosed, as the core itself sees and paints it. */
export const enclosurePage = z.strictObject({ requestId: id, fileId: z.uuid(), page: pageNumber });
/** The file as it would leave with these areas hidden; nothing is stored. */
export const previewEnclosure = z.strictObject({
  requestId: id,
  fileId: z.uuid('required'),
  areas,
  operationId,
});
/** The letter with its enclosures, each stamped; `duplex` begins each on a sheet of its own. */
export const printableLetter = z.strictObject({ letterId: id, duplex: z.boolean() });
