import type { CalendarDate } from '../../src/domain/calendar-date.ts';
import type { CoreCalls, MethodInput } from '../../src/api/contract.ts';

/** A visitor's request of access, received on `today`, as the form of a new request hands it to the core. */
export function visitorsRequest(
  today: CalendarDate,
  familyName: string,
  givenNames: string,
): MethodInput<CoreCalls, 'case.register'> {
  return {
    channel: 'visit',
    datedOn: null,
    receivedOn: today,
    person: {
      kind: 'new',
      person: {
        familyName,
        givenNames,
        streetAddress: 'Koetie 12 A 3',
        postalCode: '69440',
        locality: 'Lestijärvi',
        phone: '',
        email: '',
        identityCode: '',
        nonDisclosure: false,
        language: 'fi',
      },
    },
    requester: { role: 'self' },
    requests: [{ kind: 'access', description: '', scopes: [] }],
    description: 'Haluan tietää, mitä tietoja minusta on.',
    signedByHand: true,
    storageLocation: 'Lukittu kaappi 2',
    fileIds: [],
  };
}
