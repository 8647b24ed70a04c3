import { expect, test } from 'vitest';
import { openVault } from '../../src/vault/vault.ts';
import { identityInput, newPerson, registerCase, stageFile } from '../helpers/case-steps.ts';
import { calendarDate } from '../../src/domain/calendar-date.ts';
import { detailOf, playCase, requestOf } from '../helpers/play-case.ts';
import { asInput, filledOrganisation, openTestDesk, PASSWORD } from '../helpers/desk.ts';
import { grayPng } from '../helpers/images.ts';

test('the audit log names what was done and to which record, and repeats nothing of what was written there', async () => {
  const mark = 'MERKKISANA';
  const desk = await openTestDesk();
  try {
    await desk.call('organisation.save', { ...asInput(filledOrganisation()), safeguards: mark });
    const { id } = await stageFile(desk, { name: `${mark}.png`, bytes: grayPng(1) });
    const marked = { ...newPerson, familyName: mark, streetAddress: mark, locality: mark };
    const caseId = await registerCase(desk, {
      person: { kind: 'new', person: { ...marked, identityCode: '010190-900P' } },
      description: mark,
      storageLocation: mark,
      fileIds: [id],
    });
    const { person } = await detailOf(desk, caseId);
    const personId = person?.id ?? 0;
    await desk.call('person.change', { personId, ...marked, givenNames: mark, identityCode: null });
    await desk.call('person.revealIdentityCode', { personId });
    await desk.call('identity.record', identityInput(caseId, { evidence: mark, doubt: mark }));
    const reply = await requestOf(desk, caseId);
    const { draft } = await desk.call('reply.get', { requestId: reply.id });
    await desk.call('reply.save', {
      requestId: reply.id,
      draft: { ...draft, additionalText: mark, withheld: mark },
    });
    const received = calendarDate('2026-11-20');
    for (const kind of ['access', 'rectification', 'erasure', 'portability'] as const) {
      for (const outcome of ['granted', 'partly-granted'] as const) {
        const known = { kind: 'known' as const, personId };
        await playCase(desk, { kind, outcome, receivedOn: received, words: mark, person: known });
      }
    }
    await desk.call('vault.lock', { reason: 'user' });

    const vault = openVault(desk.folder, { userId: 1, password: PASSWORD });
    const details = vault.database.prepare<[], string>('SELECT detail FROM audit_detail').pluck().all();
    vault.close();
    expect(details.length).toBeGreaterThan(100);
    expect(details.join('\n')).not.toMatch(/MERKKISANA|010190|900P/u);
  } finally {
    await desk.end();
  }
});
