import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { methods } from '../../src/handlers/index.ts';
import { openTestDesk, PASSWORD, testCore, type TestDesk } from '../helpers/desk.ts';
import { grayPng } from '../helpers/images.ts';
import { validInputs } from '../helpers/valid-inputs.ts';
import { stageFile } from '../helpers/case-steps.ts';

const deskMethods = Object.entries(methods).flatMap(([name, { kind }]) =>
  kind === 'house' || kind === 'house-operation' ? [] : [name],
);

describe('without a vault', () => {
  test.each([undefined, null, 1, 'vault.status', [], {}, { id: '1', method: 'vault.status', input: {} }])(
    'a message that is none is answered: %j',
    async (message) => {
      const reply = await testCore().core.dispatch(message);
      expect(reply).toMatchObject({ id: null, ok: false, error: { kind: 'invalid' } });
    },
  );

  test('a message that lacks something is answered under its own number', async () => {
    for (const message of [{ id: 5, method: 'vault.status' }, { id: 5, input: {} }, { id: 5 }]) {
      expect(await testCore().core.dispatch(message)).toMatchObject({ id: 5, error: { kind: 'invalid' } });
    }
  });

  test.each(['', 'vault', 'vault.explode', 'toString', '__proto__', 'constructor'])(
    'an unknown method is refused: %j',
    async (method) => {
      expect(await testCore().ask(method, {})).toEqual({
        ok: false,
        error: { kind: 'invalid', problems: [{ path: 'method', code: 'unknown' }] },
        id: 1,
      });
    },
  );

  test.each(deskMethods)('%s is locked', async (method) => {
    const inputs: Record<string, unknown> = validInputs();
    const reply = await testCore().ask(method, inputs[method]);
    expect(reply).toMatchObject({ ok: false, error: { kind: 'locked' } });
  });

  test('a field that is not accepted is named by its path and a code', async () => {
    const reply = await testCore().ask('vault.create', { userName: ' ', password: 'short', extra: 1 });
    expect(reply).toMatchObject({
      error: {
        kind: 'invalid',
        problems: [
          { path: 'userName', code: 'required' },
          { path: 'password', code: 'too-short' },
          { path: '', code: 'invalid' },
        ],
      },
    });
    const deep = await testCore().ask('deadline.explain', {
      ...validInputs()['deadline.explain'],
      pauses: [{ from: '2026-02-30', to: null }],
    });
    expect(deep).toMatchObject({ error: { problems: [{ path: 'pauses.0.from', code: 'not-a-date' }] } });
  });

  test('after the close handshake nothing is answered but another close', async () => {
    const core = testCore();
    expect(await core.call('core.close', { backup: true })).toEqual({ backup: 'not-configured' });
    expect(await core.ask('vault.status', {})).toMatchObject({ error: { kind: 'core-stopped' } });
    expect(await core.call('core.close', { backup: false })).toEqual({ backup: 'not-asked' });
  });
});

describe('on an open vault', () => {
  let desk: TestDesk;
  beforeEach(async () => {
    desk = await openTestDesk();
  });
  afterEach(() => desk.end());

  async function auditCount(): Promise<number> {
    return (await desk.call('vault.check', { operationId: 'count' })).audit.count;
  }

  test('a command that fails after writing leaves nothing behind, not in the audit log either', async () => {
    const before = await auditCount();
    // Both record their event before the vault refuses.
    const groups = [
      { index: 0, text: 'XXXX' },
      { index: 1, text: 'XXXX' },
    ];
    expect(await desk.ask('recoveryKey.confirm', { groups })).toMatchObject({ error: { kind: 'invalid' } });
    expect(
      await desk.ask('vault.changePassword', { currentPassword: 'väärä salasana', newPassword: PASSWORD }),
    ).toMatchObject({ error: { kind: 'wrong-key' } });
    expect(await auditCount()).toBe(before);
  });

  test('calls have their turn in the order in which they came', async () => {
    const replies = await Promise.all([
      desk.call('draft.save', { form: 'new-request', content: 'first' }),
      desk.call('draft.load', { form: 'new-request' }),
      desk.call('draft.save', { form: 'new-request', content: 'second' }),
      desk.call('draft.load', { form: 'new-request' }),
      desk.call('vault.lock', { reason: 'user' }),
      desk.ask('draft.load', { form: 'new-request' }),
    ]);
    expect(replies).toMatchObject([
      null,
      { content: 'first' },
      null,
      { content: 'second' },
      { state: 'locked' },
      { ok: false, error: { kind: 'locked' } },
    ]);
  });

  test('a long operation is cancelled beside other calls, and a lock ends it first', async () => {
    await stageFiles(5);
    const cancelled = desk.ask('vault.check', { operationId: 'check' });
    await desk.call('operation.cancel', { operationId: 'check' });
    expect(await cancelled).toMatchObject({ ok: false, error: { kind: 'cancelled' } });

    const check = desk.ask('vault.check', { operationId: 'check' });
    const status = desk.call('vault.lock', { reason: 'idle' });
    expect(await check).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect(await status).toMatchObject({ state: 'locked' });
    expect(desk.events.at(-1)).toEqual({ name: 'locked', payload: { reason: 'idle' } });
  });

  test('progress begins at nothing, ends at everything and comes no more than some times a second', async () => {
    await stageFiles(30);
    desk.events.length = 0;
    const began = performance.now();
    await desk.call('vault.check', { operationId: 'check' });
    const tenths = (performance.now() - began) / 100;
    const steps = desk.events.flatMap((event) => (event.name === 'progress' ? [event.payload] : []));
    expect(steps[0]).toEqual({ operationId: 'check', done: 0, total: 31 });
    expect(steps.at(-1)).toEqual({ operationId: 'check', done: 31, total: 31 });
    expect(steps.length).toBeLessThanOrEqual(tenths + 2);
  });

  async function stageFiles(count: number): Promise<void> {
    for (let index = 0; index < count; index++) {
      await stageFile(desk, { name: `sivu ${index}.png`, bytes: grayPng(index + 1) });
    }
  }
});
