import type { UseFormReturnType } from '@mantine/form';
import type { z } from 'zod';
import type { FieldProblem } from '../../../src/api/errors.ts';
import type * as inputs from '../../../src/api/inputs.ts';
import { isCalendarDate, type CalendarDate } from '../../../src/domain/calendar-date.ts';
import { requestDateProblems } from '../../../src/domain/request.ts';
import { identityCodeProblems } from '../people/identity-code-problem.ts';

/** The request as it is typed, and as the core takes it. */
export type TypedRequest = z.input<typeof inputs.registerRequest>;
export type NewRequest = z.output<typeof inputs.registerRequest>;
export type RequestForm = UseFormReturnType<TypedRequest>;

type TypedPerson = Extract<TypedRequest['person'], { kind: 'new' }>['person'];

export const NO_PERSON: TypedPerson = {
  familyName: '',
  givenNames: '',
  streetAddress: '',
  postalCode: '',
  locality: '',
  phone: '',
  email: '',
  identityCode: '',
};

/** An empty form on the day `today`. */
export function emptyRequest(
  today: CalendarDate,
  storageLocation: string,
  fileIds: readonly string[],
): TypedRequest {
  return {
    channel: 'visit',
    datedOn: null,
    receivedOn: today,
    person: { kind: 'new', person: NO_PERSON },
    description: '',
    signedByHand: false,
    storageLocation,
    fileIds: [...fileIds],
  };
}

/** Rules between fields, by the same codes as the core's. */
export function requestProblems(typed: TypedRequest, today: CalendarDate): readonly FieldProblem[] {
  const { datedOn, receivedOn, person } = typed;
  // A field that holds no date is named by the schema; the other one is still compared with today.
  const dates = {
    datedOn: datedOn !== null && isCalendarDate(datedOn) ? datedOn : null,
    receivedOn: isDate(receivedOn) ? receivedOn : today,
  };
  const problems: FieldProblem[] = requestDateProblems(dates, today).map(({ field, code }) => ({
    path: field,
    code,
  }));
  if (person.kind === 'new') {
    problems.push(...identityCodeProblems('person.person.identityCode', person.person.identityCode, today));
  }
  return problems;
}

export function hasTypedPerson(person: TypedRequest['person']): boolean {
  return person.kind === 'new' && Object.values(person.person).some((text) => text.trim() !== '');
}

/** An emptied date field hands over null, whatever the schema's input says. */
function isDate(value: string | null): value is CalendarDate {
  return value !== null && isCalendarDate(value);
}
