import type { z } from 'zod';
import type { organisation } from '../../../src/api/inputs.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';

/** The organisation as values a form may change. */
export function editable(saved: Organisation): z.input<typeof organisation> {
  return {
    ...saved,
    registers: saved.registers.map((register) => ({ ...register })),
    purposes: [...saved.purposes],
    dataCategories: [...saved.dataCategories],
    sources: [...saved.sources],
    recipients: [...saved.recipients],
    authority: [...saved.authority],
  };
}
