import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { addQueue, cups, printedBy, QUEUE, queuedJobs } from '../devices/test-queues.ts';
import type { TestCore } from '../helpers/desk.ts';
import { conflict, invalid, printInput, refusal, registerCase, repliedCase } from '../helpers/case-steps.ts';
import { momentOn, openTestDesk, PASSWORD, USER_NAME, type TestDesk } from '../helpers/desk.ts';
import { LineCore } from '../helpers/line-core.ts';
import { pdfRawText } from '../letters/pdf-reading.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(async () => {
  await desk.end();
});

/** Keeps what it is given until somebody lets it go. */
const HOLDS = ['-o', 'job-hold-until-default=indefinite'];
/** Its filter fails on whatever it gets. */
const FAILS = '\n*cupsFilter: "application/vnd.cups-postscript 0 /bin/false"\n';

async function letterOf(core: Pick<TestCore, 'call'>, caseId: number, letterId: number) {
  const { documents } = await core.call('case.get', { caseId });
  const letter = documents.find((document) => document.letter?.letterId === letterId)?.letter;
  if (letter === undefined || letter === null) throw new Error('No such letter');
  return letter;
}

/** The receipts of new cases: letters that wait to be printed. */
async function receipts(count: number) {
  const issued = [];
  for (let index = 0; index < count; index += 1) {
    const caseId = await registerCase(desk);
    issued.push({ caseId, ...(await desk.call('letter.issue', { about: 'receipt', caseId })) });
  }
  return issued;
}

function queueInput(letters: readonly { readonly letterId: number }[], printerId: string = QUEUE) {
  const letterIds = letters.map(({ letterId }) => letterId);
  return { letterIds, printerId, duplex: false, tray: '', operationId: `queue-${letterIds.join('-')}` };
}

/** Waits until the print system has a job of the queue; on a busy machine a filter takes its time to start. */
function arrivedAt(printer: string): Promise<void> {
  return expect.poll(() => queuedJobs(printer), { timeout: 20_000 }).toContain(`${printer}-`);
}

async function waiting(): Promise<readonly number[]> {
  return (await desk.call('printQueue.get', {})).letters.map(({ letterId }) => letterId);
}

describe('a letter', () => {
  test('is printed again for a reason only, which stands in its history and in the log', async () => {
    const { caseId, letterId, documentNumber } = await repliedCase(desk, true);
    await printedBy(() => desk.call('letter.print', printInput(letterId)));
    expect(await refusal(desk.call('letter.print', printInput(letterId)))).toEqual(
      invalid('reason', 'required'),
    );
    expect(await refusal(desk.call('letter.print', printInput(letterId, { reason: '   ' })))).toEqual(
      invalid('reason', 'required'),
    );
    const again = printInput(letterId, { reason: 'Kahvia paperilla', copies: 2 });
    await printedBy(() => desk.call('letter.print', again));
    const { prints, printJobs } = await letterOf(desk, caseId, letterId);
    expect(prints).toMatchObject([
      { by: USER_NAME, printer: QUEUE, copies: 1, duplex: false, tray: '', reason: '' },
      { copies: 2, reason: 'Kahvia paperilla' },
    ]);
    expect(printJobs.map(({ state }) => state)).toEqual(['done', 'done']);
    expect((await desk.call('case.get', { caseId })).timeline[0]).toMatchObject({
      action: 'letter-printed',
      detail: { documentNumber, printer: QUEUE, copies: 2, reason: 'Kahvia paperilla' },
    });
  });

  test('keeps from which tray and on how many sides it was printed', async () => {
    const tray = (keyword: string, choices: string): string =>
      `\n*OpenUI *${keyword}/x: PickOne\n*Default${keyword}: A\n*${keyword} A/A: ""\n*${keyword} ${choices}/B: ""\n*CloseUI: *${keyword}\n`;
    addQueue('Lokerot2', [], tray('InputSlot', 'Tray2') + tray('Duplex', 'DuplexNoTumble'));
    const { caseId, letterId } = await repliedCase(desk, true);
    const chosen = printInput(letterId, { printerId: 'Lokerot2', tray: 'Tray2', duplex: true });
    await printedBy(() => desk.call('letter.print', chosen));
    expect((await letterOf(desk, caseId, letterId)).prints).toMatchObject([
      { printer: 'Lokerot2', duplex: true, tray: 'Tray2' },
    ]);
  });

  test('that fails stays unprinted, and the log names the failure', async () => {
    addQueue('Rikki', [], FAILS);
    const { caseId, letterId, documentNumber } = await repliedCase(desk, true);
    const error = await refusal(desk.call('letter.print', printInput(letterId, { printerId: 'Rikki' })));
    expect(error).toEqual({ kind: 'device', device: 'printer', reason: 'job-failed' });
    const { prints, printJobs } = await letterOf(desk, caseId, letterId);
    expect(prints).toEqual([]);
    expect(printJobs).toMatchObject([{ state: 'failed', failure: 'job-failed', printer: 'Rikki' }]);
    expect((await desk.call('case.get', { caseId })).timeline[0]).toMatchObject({
      action: 'letter-print-failed',
      detail: { documentNumber, printer: 'Rikki', failure: 'job-failed' },
    });
    // Nothing came out, so no reason is asked for.
    await printedBy(() => desk.call('letter.print', printInput(letterId)));
    expect((await letterOf(desk, caseId, letterId)).prints).toHaveLength(1);
  });

  test('goes to the printer once at a time; cancelled, it is taken back', async () => {
    addQueue('Odottaa', HOLDS);
    const { caseId, letterId } = await repliedCase(desk, true);
    const input = printInput(letterId, { printerId: 'Odottaa' });
    const printing = refusal(desk.call('letter.print', input));
    await arrivedAt('Odottaa');
    expect(await refusal(desk.call('letter.print', printInput(letterId)))).toEqual(
      conflict('print-under-way'),
    );
    expect((await letterOf(desk, caseId, letterId)).printJobs).toMatchObject([{ state: 'printing' }]);
    await desk.call('operation.cancel', { operationId: input.operationId });
    expect(await printing).toEqual({ kind: 'cancelled' });
    expect(queuedJobs('Odottaa')).toBe('');
    expect(await letterOf(desk, caseId, letterId)).toMatchObject({
      prints: [],
      printJobs: [{ state: 'cancelled' }],
    });
  });
});

describe('the queue of the day', () => {
  test('prints one letter after the other and tells how far it is', async () => {
    const letters = await receipts(3);
    expect(await waiting()).toEqual(expect.arrayContaining(letters.map(({ letterId }) => letterId)));
    const input = queueInput(letters);
    const printed = await printedBy(async () => {
      expect(await desk.call('printQueue.run', input)).toEqual({
        printed: input.letterIds,
        skipped: [],
        failed: null,
        left: [],
      });
    });
    expect(printed).toHaveLength(3);
    const text = printed.map((pdf) => pdfRawText(pdf));
    for (const { documentNumber } of letters) expect(text.join('\n')).toContain(documentNumber);
    expect(desk.events).toContainEqual({
      name: 'progress',
      payload: { operationId: input.operationId, done: 3, total: 3 },
    });
    const { letters: left, jobs, total } = await desk.call('printQueue.get', {});
    expect(left).toHaveLength(total);
    expect(left.map(({ letterId }) => letterId)).not.toEqual(expect.arrayContaining(input.letterIds));
    expect(jobs.slice(0, 3).map(({ documentNumber, state }) => [documentNumber, state])).toEqual(
      letters.toReversed().map(({ documentNumber }) => [documentNumber, 'done']),
    );
    expect(await refusal(desk.call('printQueue.run', input))).toEqual(conflict('nothing-to-print'));
  });

  test('stops at a letter that fails, names it and leaves the rest to be gone on with', async () => {
    addQueue('Rikki2', [], FAILS);
    const letters = await receipts(3);
    const [first, ...rest] = letters;
    const run = await desk.call('printQueue.run', queueInput(letters, 'Rikki2'));
    expect(run).toEqual({
      printed: [],
      skipped: [],
      failed: { letterId: first?.letterId, documentNumber: first?.documentNumber, reason: 'job-failed' },
      left: rest.map(({ letterId }) => letterId),
    });
    const { letters: queued } = await desk.call('printQueue.get', {});
    expect(letters.map(({ letterId }) => queued.find((row) => row.letterId === letterId)?.job)).toMatchObject(
      [
        { state: 'failed', failure: 'job-failed' },
        { state: 'cancelled', failure: null },
        { state: 'cancelled', failure: null },
      ],
    );
    const goOn = await printedBy(async () => {
      const again = await desk.call('printQueue.run', queueInput(rest));
      expect(again.printed).toEqual(run.left);
    });
    expect(goOn).toHaveLength(2);
    expect(await waiting()).toContain(first?.letterId);
  });

  test('a stopped printer gets nothing at all', async () => {
    addQueue('Seis', []);
    cups('cupsdisable', 'Seis');
    const letters = await receipts(2);
    const run = await desk.call('printQueue.run', queueInput(letters, 'Seis'));
    expect(run).toMatchObject({ printed: [], failed: { reason: 'job-failed' } });
    expect(queuedJobs('Seis')).toBe('');
  });

  test('can be stopped in the middle; what came out stays printed', async () => {
    addQueue('Kesken', []);
    const letters = await receipts(3);
    const [first, second, third] = letters;
    const input = queueInput(letters, 'Kesken');
    const printed = await printedBy(async () => {
      const running = refusal(desk.call('printQueue.run', input));
      await new Promise<void>((resolve) => {
        const stop = desk.onEvent(({ name, payload }) => {
          if (name !== 'progress' || payload.operationId !== input.operationId || payload.done !== 1) return;
          stop();
          void desk.call('operation.cancel', { operationId: input.operationId }).then(() => resolve());
        });
      });
      expect(await running).toEqual({ kind: 'cancelled' });
    });
    expect(printed).toHaveLength(1);
    expect(queuedJobs('Kesken')).toBe('');
    const left = await waiting();
    expect(left).not.toContain(first?.letterId);
    expect(left).toEqual(expect.arrayContaining([second?.letterId, third?.letterId]));
    const { jobs } = await desk.call('printQueue.get', {});
    expect(jobs.slice(0, 3).map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'done']);
  });

  test('passes over a letter that is void, also one that became so while others were printed', async () => {
    addQueue('Hidas', HOLDS);
    const { requestId, letterId } = await repliedCase(desk, true);
    const voided = await repliedCase(desk, true);
    const [receipt] = await receipts(1);
    await desk.call('request.revoke', { requestId: voided.requestId, reason: 'Haku jäi kesken.' });
    const order = [voided, { letterId: receipt?.letterId ?? 0 }, { letterId }];
    const running = desk.call('printQueue.run', queueInput(order, 'Hidas'));
    await arrivedAt('Hidas');
    await desk.call('request.revoke', { requestId, reason: 'Rekisteri puuttui.' });
    const printed = await printedBy(async () => {
      cups('lp', '-i', queuedJobs('Hidas').split(' ')[0] ?? '', '-H', 'resume');
      expect(await running).toEqual({
        printed: [receipt?.letterId],
        skipped: [voided.letterId, letterId],
        failed: null,
        left: [],
      });
    });
    expect(printed).toHaveLength(1);
    expect(await refusal(desk.call('printQueue.run', queueInput([voided])))).toEqual(
      conflict('nothing-to-print'),
    );
    expect(await refusal(desk.call('letter.print', printInput(voided.letterId)))).toEqual(
      conflict('letter-void'),
    );
  });

  test('shows the jobs of the day only', async () => {
    const [letter] = await receipts(1);
    await printedBy(() => desk.call('letter.print', printInput(letter?.letterId ?? 0)));
    const ofToday = (await desk.call('printQueue.get', {})).jobs;
    expect(ofToday[0]).toMatchObject({ letterId: letter?.letterId, state: 'done' });
    desk.moment = momentOn('2026-11-23');
    expect((await desk.call('printQueue.get', {})).jobs).toEqual([]);
    desk.moment = momentOn();
  });
});

test('after the core died, what was at the printer is unknown and what only waited is not', async () => {
  addQueue('Katkos', HOLDS);
  const own = await openTestDesk();
  onTestFinished(() => own.end());
  const first = await repliedCase(own, true);
  const second = await repliedCase(own, true);
  await own.call('vault.lock', { reason: 'user' });

  const core = new LineCore();
  await core.call('vault.use', { folder: own.folder });
  await core.call('vault.unlock', { userId: 1, password: PASSWORD });
  const ended = core
    .call('printQueue.run', queueInput([first, second], 'Katkos'))
    .catch(() => 'ended' as const);
  await arrivedAt('Katkos');
  core.process.kill('SIGKILL');
  expect(await ended).toBe('ended');
  cups('cancel', '-a', 'Katkos');

  await own.call('vault.unlock', { userId: 1, password: PASSWORD });
  const { letters } = await own.call('printQueue.get', {});
  expect(letters).toMatchObject([
    { letterId: first.letterId, job: { state: 'unknown' } },
    { letterId: second.letterId, job: { state: 'cancelled' } },
  ]);
  // It may lie in the tray: until somebody looked, it is printed neither alone nor with the others.
  expect(await refusal(own.call('letter.print', printInput(first.letterId)))).toEqual(
    conflict('print-unsettled'),
  );
  expect(await refusal(own.call('printQueue.run', queueInput([first])))).toEqual(
    conflict('nothing-to-print'),
  );
  // The clerk looks into the tray: one is told to have come out.
  const jobId = letters[0]?.job?.id ?? 0;
  await own.call('printJob.settle', { jobId, cameOut: true });
  expect(await letterOf(own, first.caseId, first.letterId)).toMatchObject({
    prints: [{ printer: 'Katkos', copies: 1, reason: '' }],
    printJobs: [{ id: jobId, state: 'done' }],
  });
  expect(await refusal(own.call('printJob.settle', { jobId, cameOut: false }))).toEqual(
    conflict('print-settled'),
  );
  expect(await refusal(own.call('printJob.settle', { jobId: 999, cameOut: true }))).toEqual({
    kind: 'not-found',
    what: 'print-job',
  });
  expect((await own.call('case.get', { caseId: first.caseId })).timeline[0]).toMatchObject({
    action: 'letter-printed',
  });
});

test('locking the vault takes the letter back from the printer', async () => {
  addQueue('Lukko', HOLDS);
  const own = await openTestDesk();
  onTestFinished(() => own.end());
  const { caseId, letterId } = await repliedCase(own, true);
  const printing = refusal(own.call('letter.print', printInput(letterId, { printerId: 'Lukko' })));
  await arrivedAt('Lukko');
  await own.call('vault.lock', { reason: 'idle' });
  expect(await printing).toMatchObject({ kind: 'cancelled' });
  expect(queuedJobs('Lukko')).toBe('');
  await own.call('vault.unlock', { userId: 1, password: PASSWORD });
  expect((await letterOf(own, caseId, letterId)).printJobs).toMatchObject([{ state: 'cancelled' }]);
});
