import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestDesk, PASSWORD, type TestDesk } from '../helpers/desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.end());

test('a new vault locks after five minutes and backs up at closing, once a folder is chosen', async () => {
  expect(await desk.call('settings.get', {})).toEqual({
    autoLockMinutes: 5,
    backupOnClose: true,
    backupsKept: 5,
    evesRollOver: false,
    copyRetentionMonths: 6,
    backupFolderName: null,
    lastBackupAt: null,
  });
});

test('settings are kept over locking', async () => {
  const settings = {
    autoLockMinutes: 15,
    backupOnClose: false,
    backupsKept: 9,
    evesRollOver: true,
    copyRetentionMonths: 12,
  };
  await desk.call('settings.save', settings);
  await relock();
  expect(await desk.call('settings.get', {})).toMatchObject(settings);
  expect(await desk.call('vault.status', {})).toMatchObject({
    autoLockMinutes: 15,
    days: { evesRollOver: true, changes: [] },
  });
});

test('a half-typed form waits over locking until it is discarded', async () => {
  expect(await desk.call('draft.load', { form: 'new-request' })).toBeNull();
  await desk.call('draft.save', { form: 'new-request', content: '{"a":1}' });
  await desk.call('draft.save', { form: 'new-request', content: '{"a":2}' });
  await desk.call('draft.save', { form: 'search:7', content: 'muu' });
  await relock();
  expect(await desk.call('draft.load', { form: 'new-request' })).toEqual({
    form: 'new-request',
    content: '{"a":2}',
    savedAt: desk.moment.now,
  });
  await desk.call('draft.discard', { form: 'new-request' });
  await desk.call('draft.discard', { form: 'new-request' });
  expect(await desk.call('draft.load', { form: 'new-request' })).toBeNull();
  expect(await desk.call('draft.load', { form: 'search:7' })).toMatchObject({ content: 'muu' });
});

async function relock(): Promise<void> {
  await desk.call('vault.lock', { reason: 'idle' });
  await desk.call('vault.unlock', { userId: 1, password: PASSWORD });
}
