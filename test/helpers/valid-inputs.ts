import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CoreCalls, MethodInput } from '../../src/api/contract.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { asInput, filledOrganisation, PASSWORD } from './desk.ts';

const DAY = calendarDate('2026-11-20');
const NO_FOLDER = path.join(tmpdir(), 'kirjaamo-ei-ole');
const FILE_ID = '3f2b8c1e-5d4a-4b6f-9a7c-0123456789ab';

/** An input of every method that its schema accepts; what it names need not exist. */
export function validInputs(): { [Method in keyof CoreCalls]: MethodInput<CoreCalls, Method> } {
  const person = {
    familyName: 'Testinen',
    givenNames: 'Veikko',
    streetAddress: 'Kokeilukuja 1',
    postalCode: '69440',
    locality: 'Lestijärvi',
    phone: '040 000 0000',
    email: 'veikko@example.invalid',
  };
  return {
    'vault.status': {},
    'vault.use': { folder: NO_FOLDER },
    'vault.create': { userName: 'Aino Esimerkki', password: PASSWORD },
    'vault.unlock': { userId: 1, password: PASSWORD },
    'vault.unlockWithRecoveryKey': { userId: 1, recoveryKey: 'AAAA-BBBB', newPassword: PASSWORD },
    'vault.lock': { reason: 'user' },
    'vault.changePassword': { currentPassword: PASSWORD, newPassword: 'kolme kuusta kaatui' },
    'vault.check': { operationId: 'check' },
    'recoveryKey.confirm': {
      groups: [
        { index: 0, text: 'AAAA' },
        { index: 3, text: 'BBBB' },
      ],
    },
    'recoveryKey.print': { recoveryKey: 'AAAA-BBBB', printerId: 'none' },
    'recoveryKey.renew': { password: PASSWORD },
    'backup.make': { operationId: 'backup' },
    'backup.useFolder': { folder: NO_FOLDER },
    'backup.restore': { from: NO_FOLDER, to: NO_FOLDER, operationId: 'restore' },
    'core.close': { backup: false },
    'operation.cancel': { operationId: 'nothing' },
    'organisation.get': {},
    'organisation.save': asInput(filledOrganisation()),
    'settings.get': {},
    'settings.save': { autoLockMinutes: 10, backupOnClose: false, backupsKept: 3 },
    'person.search': { text: 'test', limit: 10 },
    'person.get': { personId: 1 },
    'person.change': { personId: 1, ...person, identityCode: null },
    'person.revealIdentityCode': { personId: 1 },
    'file.stage': { name: 'kirje.pdf', bytes: new Uint8Array([1, 2, 3]) },
    'file.staged': {},
    'file.discard': { fileId: FILE_ID },
    'file.bytes': { fileId: FILE_ID },
    'today.get': {},
    'case.list': {
      view: 'open',
      text: '',
      sort: { by: 'number', direction: 'up' },
      offset: 0,
      limit: 50,
    },
    'case.get': { caseId: 1 },
    'case.register': {
      channel: 'post',
      datedOn: null,
      receivedOn: DAY,
      person: { kind: 'new', person: { ...person, identityCode: '' } },
      description: 'Pyydän jäljennöksen kaikista itseäni koskevista tiedoista.',
      signedByHand: true,
      storageLocation: 'Mappi 1',
      fileIds: [],
    },
    'case.addDocument': { caseId: 1, title: 'Liite', datedOn: null, storageLocation: '', fileIds: [] },
    'case.close': { caseId: 1, outcome: 'answered', note: '' },
    'identity.record': {
      caseId: 1,
      method: 'ID_DOC_SEEN',
      result: 'confirmed',
      evidence: 'Ajokortti nähty',
      checkedOn: DAY,
    },
    'search.record': { taskId: 1, outcome: 'nothing', ground: null, note: '', findings: [], fileIds: [] },
    'search.reopen': { taskId: 1 },
    'reply.get': { caseId: 1 },
    'reply.save': {
      caseId: 1,
      draft: { searchTerms: 'nimi', withheld: '', legend: '', delivery: 'written', additionalText: '' },
    },
    'letter.preview': { caseId: 1, letter: 'receipt' },
    'letter.issue': { caseId: 1, letter: 'receipt' },
    'letter.bytes': { letterId: 1 },
    'letter.list': { view: 'all', offset: 0, limit: 50 },
    'letter.print': { letterId: 1, printerId: 'none', copies: 1, duplex: false, operationId: 'print' },
    'letter.dispatch': { letterId: 1, way: 'post', dispatchedOn: DAY, trackingNumber: null },
    'letter.attachSigned': { letterId: 1, fileIds: [FILE_ID] },
    'printer.list': {},
    'scanner.list': {},
    'scanner.scan': {
      scannerId: 'none',
      source: 'flatbed',
      resolution: 150,
      colour: 'gray',
      operationId: 'scan',
    },
    'draft.load': { form: 'new-request' },
    'draft.save': { form: 'new-request', content: '{}' },
    'draft.discard': { form: 'new-request' },
    'deadline.explain': { receivedOn: DAY, extended: false, pauses: [], evesRollOver: true },
    'identityCode.check': { code: '010190-900X', on: DAY },
  };
}
