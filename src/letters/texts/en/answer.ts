import type { answer as pattern } from '../fi/answer.ts';
import type { Translation } from '../translation.ts';

/** K16. */
export const answer = {
  documentName: 'Reply',
  title: 'Reply to your enquiry',
  transferTitle: 'Your request has been transferred',
  transferred: 'We have transferred your request to the party named below.',
  transferredTo: 'Transferred to',
} as const satisfies Translation<typeof pattern>;
