import { expect, test } from 'vitest';
import { openVault } from '../../src/vault/vault.ts';
import {
  dispatchInput,
  finding,
  identityInput,
  newPerson,
  registerCase,
  searchAll,
  searchInput,
  tasksOf,
} from '../helpers/case-steps.ts';
import { asInput, filledOrganisation, openTestDesk, PASSWORD } from '../helpers/desk.ts';
import { grayPng } from '../helpers/images.ts';

test('the audit log names what was done and to which record, and repeats nothing of what was written there', async () => {
  const mark = 'MERKKISANA';
  const desk = await openTestDesk();
  try {
    await desk.call('organisation.save', { ...asInput(filledOrganisation()), safeguards: mark });
    const { id } = await desk.call('file.stage', { name: `${mark}.png`, bytes: grayPng(1) });
    const marked = { ...newPerson, familyName: mark, streetAddress: mark, locality: mark };
    const caseId = await registerCase(desk, {
      person: { kind: 'new', person: { ...marked, identityCode: '010190-900P' } },
      description: mark,
      storageLocation: mark,
      fileIds: [id],
    });
    const { id: personId } = (await desk.call('case.get', { caseId })).person;
    await desk.call('person.change', { personId, ...marked, givenNames: mark, identityCode: null });
    await desk.call('person.revealIdentityCode', { personId });
    await desk.call('identity.record', identityInput(caseId, { evidence: mark }));
    await searchAll(desk, caseId, false);
    const [task] = await tasksOf(desk, caseId);
    const findings = [{ ...finding, value: mark, recipients: mark }];
    await desk.call('search.record', searchInput(task?.id ?? 0, { outcome: 'found', note: mark, findings }));
    const { draft } = await desk.call('reply.get', { caseId });
    await desk.call('reply.save', { caseId, draft: { ...draft, additionalText: mark, withheld: mark } });
    const { letterId } = await desk.call('letter.issue', { caseId, letter: 'reply' });
    await desk.call('letter.dispatch', dispatchInput(letterId));
    await desk.call('case.close', { caseId, outcome: 'answered', note: '' });
    await desk.call('vault.lock', { reason: 'user' });

    const vault = openVault(desk.folder, { userId: 1, password: PASSWORD });
    const details = vault.database.prepare<[], string>('SELECT detail FROM audit_detail').pluck().all();
    vault.close();
    expect(details.length).toBeGreaterThan(15);
    expect(details.join('\n')).not.toMatch(/MERKKISANA|010190|900P/u);
  } finally {
    await desk.end();
  }
});
