import * as inputs from '../api/inputs.ts';
import * as backup from './backup.ts';
import * as caseCorrection from './case-correction.ts';
import * as cases from './cases.ts';
import * as closing from './closing.ts';
import * as deadlineSheet from './deadline-sheet.ts';
import * as devices from './devices.ts';
import * as documents from './documents.ts';
import * as dispatch from './dispatch.ts';
import * as dispatchList from './dispatch-list.ts';
import * as drafts from './drafts.ts';
import * as enclosures from './enclosures.ts';
import * as extensions from './extensions.ts';
import * as fees from './fees.ts';
import * as files from './files.ts';
import * as holidays from './holidays.ts';
import * as identity from './identity.ts';
import * as inquiries from './inquiries.ts';
import * as kept from './kept.ts';
import * as letterIssue from './letter-issue.ts';
import * as letterhead from './letterhead.ts';
import * as letterSigning from './letter-signing.ts';
import * as letters from './letters.ts';
import * as liftings from './liftings.ts';
import { command, house, houseOperation, operation, query, type MethodTable } from './method.ts';
import * as organisation from './organisation.ts';
import * as paperReply from './paper-reply.ts';
import * as people from './people.ts';
import * as portability from './portability.ts';
import * as printableLetter from './printable-letter.ts';
import * as printing from './printing.ts';
import * as receiptSlip from './receipt-slip.ts';
import * as recipients from './recipients.ts';
import * as recoveryKey from './recovery-key.ts';
import * as replies from './replies.ts';
import * as requests from './requests.ts';
import * as retention from './retention.ts';
import * as rules from './rules.ts';
import * as settings from './settings.ts';
import * as signingKeys from './signing-keys.ts';
import * as statementFile from './statement-file.ts';
import * as statements from './statements.ts';
import * as suppressions from './suppressions.ts';
import * as tasks from './tasks.ts';
import * as texts from './texts.ts';
import * as today from './today.ts';
import * as translations from './translations.ts';
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
  'organisation.translation': query(inputs.translationOf, translations.shown),
  'organisation.saveTranslation': command(inputs.saveTranslation, translations.save),
  'settings.get': query(inputs.none, settings.get),
  'settings.save': command(inputs.settings, settings.save),
  'holidays.get': query(inputs.holidayYear, holidays.get),
  'holidays.save': command(inputs.saveHolidays, holidays.save),

  'letterhead.get': query(inputs.none, letterhead.get),
  'letterhead.save': command(inputs.letterhead, letterhead.save),
  'letterhead.setLogo': operation(inputs.setLogo, letterhead.setLogo),
  'letterhead.logo': query(inputs.none, letterhead.logo),
  'letterhead.sample': query(inputs.letterhead, letterhead.sample),
  'letterhead.calibrationSheet': query(inputs.none, letterhead.calibrationSheet),
  'letterhead.printCalibration': operation(inputs.printCalibration, letterhead.printCalibration),

  'text.list': query(inputs.textsOf, texts.list),
  'text.save': command(inputs.saveText, texts.save),
  'text.history': query(inputs.textRef, texts.history),
  'text.preview': query(inputs.previewText, texts.preview),

  'statement.list': query(inputs.none, statements.list),
  'statement.get': query(inputs.statementRef, statements.get),
  'statement.draft': query(inputs.statementLanguage, statements.draft),
  'statement.preview': query(inputs.statementLanguage, statementFile.preview),
  'statement.publish': command(inputs.publishStatement, statements.publish),
  'statement.compare': query(inputs.compareStatements, statements.compare),
  'statement.bytes': query(inputs.statementRef, statementFile.bytes),
  'statement.print': operation(inputs.printStatement, statementFile.print),

  'person.search': query(inputs.searchText, people.search),
  'person.get': query(inputs.personRef, people.get),
  'person.change': command(inputs.changePerson, people.change),
  'person.merge': command(inputs.mergePeople, people.merge),
  'person.unmerge': command(inputs.mergeRef, people.unmerge),
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
  'case.addRequest': command(inputs.addRequest, cases.addRequest),
  'case.correct': command(inputs.correctCase, caseCorrection.correct),
  'case.close': command(inputs.closeCase, cases.close),
  'case.reopen': command(inputs.reopenCase, cases.reopen),
  'identity.record': command(inputs.recordIdentity, identity.record),
  'inquiry.ask': command(inputs.askInquiry, inquiries.ask),
  'inquiry.answer': command(inputs.answerInquiry, inquiries.answer),
  'inquiry.explainDelay': command(inputs.explainInquiryDelay, inquiries.explainDelay),
  'inquiry.drop': command(inputs.inquiryRef, inquiries.drop),
  'extension.prepare': command(inputs.prepareExtension, extensions.prepare),
  'task.record': command(inputs.recordTask, tasks.record),
  'task.reopen': command(inputs.taskRef, tasks.reopen),
  'kept.list': query(inputs.listKept, kept.list),
  'kept.erase': command(inputs.eraseKept, kept.erase),
  'request.decide': command(inputs.decideRequest, requests.decide),
  'request.revoke': command(inputs.revokeDecision, requests.revoke),
  'request.recordPaperReply': command(inputs.recordPaperReply, paperReply.record),
  'request.export': command(inputs.exportData, portability.exportData),
  'fee.assess': command(inputs.assessFee, fees.assess),
  'fee.answer': command(inputs.answerFee, fees.answer),
  'recipient.enter': command(inputs.enterRecipient, recipients.enter),
  'recipient.declareNone': command(inputs.requestRef, recipients.declareNone),
  'recipient.tell': command(inputs.tellRecipient, recipients.tell),
  'recipient.leaveUntold': command(inputs.leaveRecipientUntold, recipients.leaveUntold),
  'restriction.prepareLift': command(inputs.prepareLift, liftings.prepare),

  'suppression.list': query(inputs.listSuppressions, suppressions.list),
  'suppression.check': query(inputs.checkSuppression, suppressions.check),
  'suppression.checkList': operation(inputs.checkList, suppressions.checkList),

  'retention.get': query(inputs.none, retention.get),
  'retention.run': operation(inputs.runRetention, retention.run),

  'reply.get': query(inputs.requestRef, replies.get),
  'reply.save': command(inputs.saveReply, replies.save),
  'enclosure.list': query(inputs.requestRef, enclosures.list),
  'enclosure.add': operation(inputs.addEnclosure, enclosures.add),
  'enclosure.change': operation(inputs.changeEnclosure, enclosures.change),
  'enclosure.remove': operation(inputs.enclosureRef, enclosures.remove),
  'enclosure.move': command(inputs.moveEnclosure, enclosures.move),
  'enclosure.bytes': query(inputs.enclosureRef, enclosures.bytes),
  'enclosure.page': operation(inputs.enclosurePage, enclosures.page),
  'enclosure.preview': operation(inputs.previewEnclosure, enclosures.preview),
  'letter.preview': query(inputs.letterSubject, letterIssue.preview),
  'letter.issue': command(inputs.letterSubject, letterIssue.issue),
  'letter.bytes': query(inputs.letterRef, letters.bytes),
  'letter.printable': operation(inputs.printableLetter, printableLetter.printable),
  'signing.keys': query(inputs.none, signingKeys.keys),
  'signing.importPkcs12': command(inputs.importPkcs12, signingKeys.importPkcs12),
  'signing.makeTrial': operation(inputs.none, signingKeys.makeTrial),
  'signing.removeKey': command(inputs.signingKeyRef, signingKeys.removeKey),
  'signing.useModule': operation(inputs.signingModule, signingKeys.useModule),
  'signing.tokenCertificates': operation(inputs.operation, signingKeys.tokenCertificates),
  'signing.addTokenKey': operation(inputs.addTokenKey, signingKeys.addTokenKey),
  'letter.sign': operation(inputs.signLetter, letterSigning.sign),
  'letter.signedBytes': query(inputs.letterRef, letterSigning.signedBytes),
  'letter.exportSigned': command(inputs.exportSigned, letterSigning.exportSigned),

  'letter.list': query(inputs.listLetters, letters.list),
  'letter.print': operation(inputs.printLetter, printing.print),
  'printQueue.get': query(inputs.none, printing.queue),
  'printQueue.run': operation(inputs.runPrintQueue, printing.runQueue),
  'printJob.settle': command(inputs.settlePrintJob, printing.settle),
  'letter.dispatch': command(inputs.dispatchLetter, dispatch.dispatch),
  'letter.attachProof': command(inputs.attachProof, dispatch.attachProof),
  'letter.recordReturn': command(inputs.recordReturn, dispatch.recordReturn),
  'letter.keepBack': command(inputs.keepBack, dispatch.keepBack),
  'letter.receiptSlip': operation(inputs.receiptSlip, receiptSlip.slip),
  'letter.printSlip': operation(inputs.printSlip, receiptSlip.print),
  'dispatch.list': query(inputs.dispatchDay, dispatchList.list),
  'dispatch.sheet': query(inputs.dispatchDay, dispatchList.sheet),
  'dispatch.printSheet': operation(inputs.printDispatchSheet, dispatchList.print),
  'letter.attachSigned': command(inputs.attachSigned, letters.attachSigned),

  'document.verify': operation(inputs.verifyDocument, documents.verify),
  'document.find': query(inputs.documentNumber, documents.find),

  'printer.list': operation(inputs.none, devices.printers),
  'scanner.list': operation(inputs.none, devices.scanners),
  'scanner.scan': operation(inputs.scan, devices.scan),

  'deadline.sheet': query(inputs.caseRef, deadlineSheet.sheet),
  'deadline.print': operation(inputs.printDeadline, deadlineSheet.print),

  'draft.load': query(inputs.draftRef, drafts.load),
  'draft.save': command(inputs.saveDraft, drafts.save),
  'draft.discard': command(inputs.draftRef, drafts.discard),

  'deadline.explain': house(inputs.explainDeadline, rules.explainDeadline),
  'identityCode.check': house(inputs.checkIdentityCode, rules.checkIdentityCode),
};
