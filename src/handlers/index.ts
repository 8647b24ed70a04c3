import * as inputs from '../api/inputs.ts';
import * as backup from './backup.ts';
import * as cases from './cases.ts';
import * as closing from './closing.ts';
import * as devices from './devices.ts';
import * as drafts from './drafts.ts';
import * as files from './files.ts';
import * as identity from './identity.ts';
import * as letterIssue from './letter-issue.ts';
import * as letters from './letters.ts';
import { command, house, houseOperation, operation, query, type MethodTable } from './method.ts';
import * as organisation from './organisation.ts';
import * as people from './people.ts';
import * as recoveryKey from './recovery-key.ts';
import * as replies from './replies.ts';
import * as rules from './rules.ts';
import * as searchTasks from './search-tasks.ts';
import * as settings from './settings.ts';
import * as today from './today.ts';
import * as vault from './vault.ts';

/** Everything the core answers: what is accepted, how it runs, what does it. */
export const methods: MethodTable = {
  'vault.status': house(inputs.none, vault.status),
  'vault.use': house(inputs.folder, vault.use),
  'vault.create': house(inputs.createVault, vault.create),
  'vault.unlock': house(inputs.unlock, vault.unlock),
  'vault.unlockWithRecoveryKey': house(inputs.unlockWithRecoveryKey, vault.unlockWithRecoveryKey),
  'vault.lock': house(inputs.lock, vault.lock),
  'vault.changePassword': command(inputs.changePassword, vault.changePassword),
  'vault.check': operation(inputs.operation, vault.check),
  'recoveryKey.confirm': command(inputs.confirmRecoveryKey, recoveryKey.confirm),
  'recoveryKey.print': operation(inputs.printRecoveryKey, recoveryKey.print),
  'recoveryKey.renew': command(inputs.renewRecoveryKey, recoveryKey.renew),
  'backup.make': operation(inputs.operation, backup.make),
  'backup.useFolder': command(inputs.folder, backup.useFolder),
  'backup.restore': houseOperation(inputs.restoreBackup, backup.restore),
  'core.close': house(inputs.closeCore, closing.close),
  'operation.cancel': house(inputs.operation, ({ operations }, { operationId }) => {
    operations.cancel(operationId);
    return null;
  }),

  'organisation.get': query(inputs.none, organisation.get),
  'organisation.save': command(inputs.organisation, organisation.save),
  'settings.get': query(inputs.none, settings.get),
  'settings.save': command(inputs.settings, settings.save),

  'person.search': query(inputs.searchText, people.search),
  'person.get': query(inputs.personRef, people.get),
  'person.change': command(inputs.changePerson, people.change),
  'person.revealIdentityCode': command(inputs.personRef, people.revealIdentityCode),

  'file.stage': operation(inputs.stageFile, files.stage),
  'file.staged': query(inputs.none, files.staged),
  'file.discard': operation(inputs.fileRef, files.discard),
  'file.bytes': query(inputs.fileRef, files.bytes),

  'today.get': query(inputs.none, today.get),
  'case.list': query(inputs.listCases, cases.list),
  'case.get': query(inputs.caseRef, cases.get),
  'case.register': command(inputs.registerRequest, cases.register),
  'case.addDocument': command(inputs.addDocument, cases.addDocument),
  'case.close': command(inputs.closeCase, cases.close),
  'identity.record': command(inputs.recordIdentity, identity.record),
  'search.record': command(inputs.recordSearch, searchTasks.record),
  'search.reopen': command(inputs.taskRef, searchTasks.reopen),

  'reply.get': query(inputs.caseRef, replies.get),
  'reply.save': command(inputs.saveReply, replies.save),
  'letter.preview': query(inputs.caseLetter, letterIssue.preview),
  'letter.issue': command(inputs.caseLetter, letterIssue.issue),
  'letter.bytes': query(inputs.letterRef, letters.bytes),
  'letter.list': query(inputs.listLetters, letters.list),
  'letter.print': operation(inputs.printLetter, letters.print),
  'letter.dispatch': command(inputs.dispatchLetter, letters.dispatch),
  'letter.attachSigned': command(inputs.attachSigned, letters.attachSigned),

  'printer.list': operation(inputs.none, devices.printers),
  'scanner.list': operation(inputs.none, devices.scanners),
  'scanner.scan': operation(inputs.scan, devices.scan),

  'draft.load': query(inputs.draftRef, drafts.load),
  'draft.save': command(inputs.saveDraft, drafts.save),
  'draft.discard': command(inputs.draftRef, drafts.discard),

  'deadline.explain': house(inputs.explainDeadline, rules.explainDeadline),
  'identityCode.check': house(inputs.checkIdentityCode, rules.checkIdentityCode),
};
