import type { PortableItem } from '../../../domain/register-task.ts';
import type { portability as pattern } from '../fi/portability.ts';
import type { Translation } from '../translation.ts';

const BASES = {
  consent: 'samtycke',
  contract: 'avtal',
} as const satisfies Record<PortableItem['basis'], string>;

/** K14. */
export const portability = {
  documentName: 'Svar',
  title: 'Överföring av dina uppgifter',
  nothing:
    'I våra register finns inga uppgifter som du har lämnat och som omfattas av rätten till dataportabilitet. Därför finns det ingenting att överföra.',
  toYou:
    'Tillsammans med detta brev får du i maskinläsbart format de uppgifter som du har lämnat. Uppgifterna finns i två filer: i CSV-format (som tabell) och i JSON-format.',
  directly:
    'På din begäran skickar vi direkt till den mottagare som nämns nedan de uppgifter som du har lämnat. Uppgifterna är i maskinläsbart format i två filer: i CSV-format (som tabell) och i JSON-format.',
  recipient: 'Mottagare',
  contents: 'Uppgifter som överförs',
  register: 'Register',
  category: 'Kategori',
  basis: 'Grund för behandlingen',
  bases: BASES,
  exemptIntro: 'Uppgifterna i följande register överför vi inte:',
  limits: 'Vad som inte omfattas av rätten till dataportabilitet',
  limitsText:
    'Rätten till dataportabilitet gäller uppgifter som du själv har lämnat och som vi behandlar automatiserat med stöd av ditt samtycke eller ett avtal. Pappersmaterial och härledda uppgifter omfattas inte av rätten till dataportabilitet.',
} as const satisfies Translation<typeof pattern>;
