import type { answer as pattern } from '../fi/answer.ts';
import type { Translation } from '../translation.ts';

/** K16. */
export const answer = {
  documentName: 'Svar',
  title: 'Svar på din förfrågan',
  transferTitle: 'Din begäran har skickats vidare',
  transferred: 'Vi har skickat din begäran vidare till den instans som nämns nedan.',
  transferredTo: 'Mottagare',
} as const satisfies Translation<typeof pattern>;
