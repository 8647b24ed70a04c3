import type { z } from 'zod';
import type * as inputs from '../api/inputs.ts';
import type { FormDraft } from '../api/views.ts';
import type { DeskContext } from './context.ts';

// Drafts are not recorded in the audit log: nothing is decided before a form is saved.

export function load(context: DeskContext, input: z.output<typeof inputs.draftRef>): FormDraft | null {
  return context.storage.drafts.get(input.form);
}

export function save(context: DeskContext, input: z.output<typeof inputs.saveDraft>): null {
  context.storage.drafts.save(input.form, input.content, context.now);
  return null;
}

export function discard(context: DeskContext, input: z.output<typeof inputs.draftRef>): null {
  context.storage.drafts.discard(input.form);
  return null;
}
