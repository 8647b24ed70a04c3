import { expect, test } from 'vitest';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import type { NewLetter } from '../../src/storage/letter-table.ts';
import { prepareStorage, type Storage } from '../../src/storage/storage.ts';
import { deskDatabase } from '../helpers/desk-database.ts';

const DAY = calendarDate('2026-11-20');

/** A case with a document that is to become a letter. */
function emptyCase(storage: Storage): Pick<NewLetter, 'caseId' | 'documentId'> {
  const person = {
    familyName: 'Testinen',
    givenNames: 'Veikko',
    streetAddress: '',
    postalCode: '',
    locality: '',
    phone: '',
    email: '',
    nonDisclosure: false,
    language: 'fi' as const,
    identityCode: null,
  };
  const { id: caseId } = storage.cases.insert(
    2026,
    { id: storage.people.insert(person), ...person },
    {
      regime: 'GDPR_TSL',
      requester: { role: 'self' },
      channel: 'post',
      datedOn: null,
      receivedOn: DAY,
      nominalOn: DAY,
      dueOn: DAY,
      pausedSince: null,
      registeredAt: '2026-11-20T09:00:00+02:00',
      registeredBy: 'Kirjaaja',
      description: 'Pyydän tietoni.',
      signedByHand: true,
      storageLocation: '',
      stage: 'identity',
    },
  );
  const facts = { direction: 'out', kind: 'K1', title: '', datedOn: DAY, storageLocation: '' } as const;
  return { caseId, documentId: storage.documents.insert(caseId, facts).id };
}

function newLetter(storage: Storage, rest: Partial<NewLetter>): NewLetter {
  return {
    ...emptyCase(storage),
    kind: 'K1',
    origin: 'program',
    decisionId: null,
    issuedOn: DAY,
    issuedBy: 'Kirjaaja',
    sha256: 'a'.repeat(64),
    auditHead: 'b'.repeat(64),
    auditCount: 7,
    textVersion: 'sv-3',
    language: 'sv',
    signaturePlace: { page: 3, xMm: 65.72, yMm: 126.83 },
    content: '{}',
    step: 'print',
    ...rest,
  };
}

test('a letter keeps its language and where it is signed', () => {
  const storage = prepareStorage(deskDatabase());
  const id = storage.letters.insert(newLetter(storage, {}));
  expect(storage.letters.get(id)).toMatchObject({
    language: 'sv',
    signaturePlace: { page: 3, xMm: 65.72, yMm: 126.83 },
  });
});

test('a letter that left on paper is signed nowhere', () => {
  const storage = prepareStorage(deskDatabase());
  const id = storage.letters.insert(newLetter(storage, { language: 'fi', signaturePlace: null }));
  expect(storage.letters.get(id)).toMatchObject({ language: 'fi', signaturePlace: null });
});

test('the letterhead of a new house is replaced whole, its logo apart from it', () => {
  const { letterhead } = prepareStorage(deskDatabase());
  const logo = { mediaType: 'image/png', bytes: new Uint8Array([1, 2, 3]) } as const;
  const other = { layout: 'traditional', envelope: 'E65', offsetMm: { x: -10, y: 9.5 } } as const;
  expect(letterhead.get()).toEqual({ layout: 'sfs-2024', envelope: 'C5', offsetMm: { x: 0, y: 0 } });
  letterhead.saveLogo(logo);
  letterhead.save(other);
  expect(letterhead.get()).toEqual(other);
  expect(letterhead.logo()).toEqual(logo);
  letterhead.saveLogo(null);
  expect(letterhead.logo()).toBeNull();
  expect(letterhead.get()).toEqual(other);
});
