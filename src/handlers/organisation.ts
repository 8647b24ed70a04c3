import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type { Organisation } from '../domain/organisation.ts';
import { sourceStatementDefaults } from '../domain/source-statement.ts';
import type { DeskContext } from './context.ts';
import { invalid } from './failure.ts';

export function get(context: DeskContext): Organisation {
  return context.storage.organisation.get() ?? sourceStatementDefaults();
}

/** Recorded by the names of the fields only: what stands in them is kept once, in its rows. */
export function save(context: DeskContext, input: z.output<typeof inputs.organisation>): null {
  const ids = input.registers.map(({ id }) => id);
  const repeated = ids.findIndex((id, index) => ids.indexOf(id) < index);
  if (repeated !== -1) throw invalid(`registers.${repeated}.id`, 'duplicate');

  const { organisation } = context.storage;
  const before = organisation.get();
  const fields = (Object.keys(input) as (keyof Organisation)[]).filter(
    (field) => !isDeepStrictEqual(before?.[field], input[field]),
  );
  if (fields.length === 0) return null;
  organisation.save(input);
  context.record({ action: 'organisation-saved', caseId: null, detail: { fields } });
  return null;
}
