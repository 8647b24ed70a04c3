import type { PortableItem } from '../../../domain/register-task.ts';
import type { portability as pattern } from '../fi/portability.ts';
import type { Translation } from '../translation.ts';

const BASES = {
  consent: 'consent',
  contract: 'contract',
} as const satisfies Record<PortableItem['basis'], string>;

/** K14. */
export const portability = {
  documentName: 'Reply',
  title: 'Transfer of your data',
  nothing:
    'Our registers do not contain data provided by you that falls within the right to data portability. There is therefore nothing to transfer.',
  toYou:
    'With this letter, we provide the data that you have given us. It is in a machine-readable format, in two files: one in CSV format (a table) and one in JSON format.',
  directly:
    'The data that you have given us is, at your request, transmitted directly to the recipient named below. It is in a machine-readable format, in two files: one in CSV format (a table) and one in JSON format.',
  recipient: 'Recipient',
  contents: 'Data to be transferred',
  register: 'Register',
  category: 'Category of data',
  basis: 'Basis of the processing',
  bases: BASES,
  exemptIntro: 'We do not transfer data from the following registers:',
  limits: 'What the right to data portability does not cover',
  limitsText:
    'The right to data portability covers data that you have provided yourself and that we process by automated means on the basis of your consent or a contract. It does not cover paper records or derived data.',
} as const satisfies Translation<typeof pattern>;
