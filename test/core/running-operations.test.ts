import { expect, test } from 'vitest';
import { RunningOperations } from '../../src/handlers/running-operations.ts';

const atOnce = <Started>(start: () => Started): Promise<Started> => Promise.resolve(start());

interface Deferred<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
}

function deferred<Value>(): Deferred<Value> {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

test('an operation is cancelled by its id, another goes on', async () => {
  const operations = new RunningOperations();
  const scan = operations.run('scan', atOnce, untilAborted);
  const other = deferred<string>();
  const backup = operations.run('backup', atOnce, () => other.promise);
  operations.cancel('scan');
  await expect(scan).rejects.toMatchObject({ name: 'AbortError' });
  other.resolve('made');
  await expect(backup).resolves.toBe('made');
});

test('one that waits for its turn is cancelled as well and never begins', async () => {
  const operations = new RunningOperations();
  const turn = deferred<void>();
  let begun = false;
  const waiting = operations.run(
    'scan',
    (start) => turn.promise.then(start),
    () => {
      begun = true;
      return Promise.resolve();
    },
  );
  operations.cancel('scan');
  turn.resolve();
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  expect(begun).toBe(false);
});

test('an id names one operation at a time', async () => {
  const operations = new RunningOperations();
  const first = operations.run('scan', atOnce, untilAborted);
  await expect(operations.run('scan', atOnce, untilAborted)).rejects.toMatchObject({
    error: { kind: 'invalid', problems: [{ path: 'operationId', code: 'in-use' }] },
  });
  operations.cancel('scan');
  await expect(first).rejects.toMatchObject({ name: 'AbortError' });
  await expect(operations.run('scan', atOnce, () => Promise.resolve(2))).resolves.toBe(2);
});

test('stopping aborts what runs, waits for its end, and leaves what has not begun', async () => {
  const operations = new RunningOperations();
  const ended: string[] = [];
  const scan = operations.run('scan', atOnce, async (signal) => {
    await untilAborted(signal).catch(() => undefined);
    await new Promise((resolve) => void setImmediate(resolve));
    ended.push('scan');
  });
  const turn = deferred<void>();
  const waiting = operations.run(
    'later',
    (start) => turn.promise.then(start),
    () => Promise.resolve('done'),
  );
  await operations.stop();
  expect(ended).toEqual(['scan']);
  await scan;
  turn.resolve();
  await expect(waiting).resolves.toBe('done');
});
