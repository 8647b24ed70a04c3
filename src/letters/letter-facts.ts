import type { CalendarDate } from '../domain/calendar-date.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Person } from '../domain/person.ts';
import type { Channel } from '../domain/request.ts';

/** What every letter of a case is composed from. */
export interface LetterFacts {
  readonly organisation: Organisation;
  readonly recipient: Person;
  /** `2026/17` */
  readonly diaryNumber: string;
  readonly channel: Channel;
  readonly receivedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  /** What is asked, in the person's words; may be empty. */
  readonly description: string;
}
