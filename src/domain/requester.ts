import type { LetterLanguage } from './letter-language.ts';
import type { ContactDetails } from './organisation.ts';

/** Who asks (pyynnön esittäjä): the data subject, an agent with a power of attorney, a guardian, an heir. */
export const REQUESTER_ROLES = ['self', 'agent', 'guardian', 'heir'] as const;
export type RequesterRole = (typeof REQUESTER_ROLES)[number];

/** The asker's own contact details, and the language of the letters of the case, which go to them. */
export interface RequesterContact extends ContactDetails {
  readonly language: LetterLanguage;
}

/** Somebody who asks for another; letters of the case go to them, and the case stands under the data subject. */
export type Requester =
  | { readonly role: 'self' }
  | { readonly role: Exclude<RequesterRole, 'self'>; readonly contact: RequesterContact };
