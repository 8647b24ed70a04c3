import type { UseFormReturnType } from '@mantine/form';
import type { z } from 'zod';
import type { FieldProblem } from '../../../src/api/errors.ts';
import type * as inputs from '../../../src/api/inputs.ts';
import { isCalendarDate, type CalendarDate } from '../../../src/domain/calendar-date.ts';
import { regimeOf, type Regime } from '../../../src/domain/regime.ts';
import {
  askedProblems,
  descriptionProblems,
  requestDateProblems,
  type Asked,
  type RequestKind,
} from '../../../src/domain/request.ts';
import type { RequesterContact, RequesterRole } from '../../../src/domain/requester.ts';
import { identityCodeProblems } from '../people/identity-code-problem.ts';

/** The request as it is typed, and as the core takes it. */
export type TypedRequest = z.input<typeof inputs.registerRequest>;
export type NewRequest = z.output<typeof inputs.registerRequest>;
export type RequestForm = UseFormReturnType<TypedRequest>;

type TypedPerson = Extract<TypedRequest['person'], { kind: 'new' }>['person'];
type TypedAsked = TypedRequest['requests'][number];

export const NO_PERSON: TypedPerson = {
  familyName: '',
  givenNames: '',
  streetAddress: '',
  postalCode: '',
  locality: '',
  phone: '',
  email: '',
  nonDisclosure: false,
  language: 'fi',
  identityCode: '',
};

export const NO_CONTACT: RequesterContact = {
  name: '',
  streetAddress: '',
  postalCode: '',
  locality: '',
  phone: '',
  email: '',
  language: 'fi',
};

export function asked(kind: RequestKind): TypedAsked {
  return { kind, description: '', scopes: [] };
}

/** An empty form on the day `today`: a visitor who wants to see their own data, the most usual matter. */
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
    requester: { role: 'self' },
    requests: [asked('access')],
    description: '',
    signedByHand: false,
    storageLocation,
    fileIds: [...fileIds],
  };
}

/** The requests that go on when another asks: of a deceased person's matters only an inquiry remains. */
export function requestsFor(role: RequesterRole, requests: readonly TypedAsked[]): TypedAsked[] {
  if (role === 'heir') return [requests.find(({ kind }) => kind === 'other') ?? asked('other')];
  return requests.length === 0 ? [asked('access')] : [...requests];
}

/** The law by the day of receipt as typed so far; null while that is no date on which a request can have come. */
export function typedRegime(receivedOn: string | null, today: CalendarDate): Regime | null {
  return isDate(receivedOn) && requestDateProblems({ datedOn: null, receivedOn }, today).length === 0
    ? regimeOf(receivedOn)
    : null;
}

/** Rules between fields, by the same codes as the core's. */
export function requestProblems(typed: TypedRequest, today: CalendarDate): readonly FieldProblem[] {
  const { datedOn, receivedOn, person, requests, requester, description } = typed;
  // A field that holds no date is named by the schema; the other one is still compared with today.
  const dates = {
    datedOn: datedOn !== null && isCalendarDate(datedOn) ? datedOn : null,
    receivedOn: isDate(receivedOn) ? receivedOn : today,
  };
  const problems: FieldProblem[] = [
    ...requestDateProblems(dates, today),
    ...descriptionProblems(description),
  ].map(({ field, code }) => ({ path: field, code }));
  problems.push(...askedFieldProblems(requests, regimeOf(dates.receivedOn), requester.role));
  if (person.kind === 'new') {
    problems.push(...identityCodeProblems('person.person.identityCode', person.person.identityCode, today));
  }
  return problems;
}

function askedFieldProblems(
  requests: readonly Asked[],
  regime: Regime,
  role: RequesterRole,
): readonly FieldProblem[] {
  return askedProblems(requests, regime, role).map(({ place, field, code }) => ({
    path: place === null ? 'requests' : `requests.${place}.${field}`,
    code,
  }));
}

export function hasTypedPerson(person: TypedRequest['person']): boolean {
  return (
    person.kind === 'new' &&
    Object.entries(person.person).some(
      ([field, value]) => field !== 'language' && typeof value === 'string' && value.trim() !== '',
    )
  );
}

/** An emptied date field hands over null, whatever the schema's input says. */
function isDate(value: string | null): value is CalendarDate {
  return value !== null && isCalendarDate(value);
}
