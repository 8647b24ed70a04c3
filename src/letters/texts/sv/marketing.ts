import type { marketing as pattern } from '../fi/marketing.ts';
import type { Translation } from '../translation.ts';
import { E_MARKETING_ACT } from './law.ts';

/** K8 and K8b. */
export const marketing = {
  documentName: 'Bekräftelse',
  title: 'Bekräftelse på marknadsföringsförbud',
  entered:
    'Vi har antecknat ditt förbud i våra uppgifter. Det gäller från och med den {{voimaan}} och omfattar följande:',
  noLongerUsed:
    'Vi behandlar inte längre dina uppgifter för dessa ändamål och utför inte heller profilering för dem.',
  eMarketing: `Ditt förbud gäller också direktmarknadsföring per e-post, textmeddelande eller annat elektroniskt meddelande (200 § i ${E_MARKETING_ACT}).`,
  eMarketingBefore2015:
    'Ditt förbud gäller också direktmarknadsföring per e-post, textmeddelande eller annat elektroniskt meddelande.',
  partners:
    'Om vi har lämnat ut dina uppgifter för dessa ändamål underrättar vi mottagarna av uppgifterna om förbudet.',
  inPrint: 'Ett utskick som redan är under tryckning kan ännu nå dig till och med den {{jälkipvm}}.',
  customerNotices:
    'Meddelanden som gäller kundförhållandet, till exempel fakturor och meddelanden om störningar och avtalsändringar, skickar vi fortfarande.',
  free: 'Förbudet är avgiftsfritt och gäller tills det återkallas. För att kunna iaktta förbudet bevarar vi namnet och kontaktuppgifterna.',

  withdrawalTitle: 'Bekräftelse på återkallelse av marknadsföringsförbud',
  withdrawn:
    'Vi har antecknat återkallelsen av ditt förbud i våra uppgifter. Den gäller från och med den {{voimaan}} och omfattar följande:',
  restStands: 'Om du har förbjudit även annat gäller ditt förbud fortfarande till den delen.',
  noConsent: `Återkallelsen är inte ett samtycke till elektronisk direktmarknadsföring. Till sådan marknadsföring krävs ett samtycke som du har gett särskilt, om inte lagen tillåter den utan samtycke (200 § i ${E_MARKETING_ACT}).`,
  banAgain:
    'Du kan när som helst förbjuda marknadsföringen på nytt, avgiftsfritt och utan att ange några skäl.',
} as const satisfies Translation<typeof pattern>;
