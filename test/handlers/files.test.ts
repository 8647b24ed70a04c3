import { afterEach, beforeEach, expect, test } from 'vitest';
import { momentOn, openTestDesk, type TestDesk } from '../helpers/desk.ts';
import { grayPng } from '../helpers/images.ts';
import { validInputs } from '../helpers/valid-inputs.ts';
import { stageFile } from '../helpers/case-steps.ts';

const NO_FILE = '3f2b8c1e-5d4a-4b6f-9a7c-0123456789ab';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.end());

test('a file is kept byte for byte, with its checksum, and waits among the incoming ones', async () => {
  const bytes = grayPng(3);
  const staged = await stageFile(desk, { name: 'kirje.jpg', bytes });
  expect(staged).toMatchObject({
    name: 'kirje.jpg',
    mediaType: 'image/png',
    size: bytes.length,
    pages: 1,
    condition: 'ok',
    namedOtherwise: true,
    receivedAt: desk.moment.now,
    duplicates: [],
  });
  expect(staged.sha256).toMatch(/^[0-9a-f]{64}$/u);
  expect(await desk.call('file.staged', {})).toEqual([staged]);
  expect(await desk.call('file.bytes', { fileId: staged.id })).toEqual({ mediaType: 'image/png', bytes });
});

test('no key of a file leaves the core', async () => {
  const staged = await stageFile(desk, { name: 'a.png', bytes: grayPng(3) });
  expect(Object.keys(staged).toSorted()).toEqual([
    'condition',
    'duplicates',
    'id',
    'mediaType',
    'name',
    'namedOtherwise',
    'pages',
    'receivedAt',
    'sha256',
    'size',
  ]);
});

test.each([
  ['C:\\Kansio\\kirje.png', 'kirje.png'],
  ['../../etc/kirje.png', 'kirje.png'],
  ['kir\u0000je\n\u202Egnp.png', 'kirjegnp.png'],
  ['  kirje.png ', 'kirje.png'],
])('the name %j is shown as %j', async (name, shown) => {
  expect(await stageFile(desk, { name, bytes: grayPng(1) })).toMatchObject({ name: shown });
});

test('a name that is only a path is refused', async () => {
  expect(await desk.ask('file.stage', { name: 'kansio/', bytes: grayPng(1) })).toMatchObject({
    error: { kind: 'invalid', problems: [{ path: 'name', code: 'required' }] },
  });
});

test.each([
  ['empty', new Uint8Array(0)],
  ['unsupported-type', new Uint8Array(Buffer.from('MZ, not a letter'))],
])('a file that is %s is refused and leaves nothing', async (reason, bytes) => {
  expect(await desk.ask('file.stage', { name: 'kirje.pdf', bytes })).toMatchObject({
    error: { kind: 'file', reason },
  });
  expect(await desk.call('file.staged', {})).toEqual([]);
});

test('the same bytes are pointed out, as a waiting file and as a document by its number', async () => {
  const bytes = grayPng(3);
  const first = await stageFile(desk, { name: 'a.png', bytes });
  const second = await stageFile(desk, { name: 'b.png', bytes });
  expect(second.duplicates).toEqual(['']);
  const { diaryNumber } = await register([first.id]);
  expect(await desk.call('file.staged', {})).toMatchObject([
    { id: second.id, duplicates: [`${diaryNumber}-1`] },
  ]);
});

test('a waiting file can be discarded, once, and then its bytes are gone; the log tells of it', async () => {
  const { id } = await stageFile(desk, { name: 'a.png', bytes: grayPng(3) });
  const events = async () => (await desk.call('vault.check', { operationId: 'count' })).audit.count;
  const before = await events();
  await desk.call('file.discard', { fileId: id });
  expect(await events()).toBe(before + 1);
  expect(await desk.call('file.staged', {})).toEqual([]);
  for (const method of ['file.discard', 'file.bytes']) {
    expect(await desk.ask(method, { fileId: id })).toMatchObject({
      error: { kind: 'not-found', what: 'file' },
    });
  }
  expect(await desk.ask('file.bytes', { fileId: NO_FILE })).toMatchObject({
    error: { kind: 'not-found', what: 'file' },
  });
});

test('a file that is part of a document is neither discarded nor taken twice', async () => {
  const { id } = await stageFile(desk, { name: 'a.png', bytes: grayPng(3) });
  await register([id]);
  expect(await desk.ask('file.discard', { fileId: id })).toMatchObject({
    error: { kind: 'conflict', reason: 'file-in-use' },
  });
  expect(await desk.ask('case.register', { ...validInputs()['case.register'], fileIds: [id] })).toMatchObject(
    { error: { kind: 'conflict', reason: 'file-in-use' } },
  );
  expect(await desk.call('case.list', validInputs()['case.list'])).toMatchObject({ total: 1 });
});

test('staged files keep the order of their arrival', async () => {
  await stageFile(desk, { name: 'b.png', bytes: grayPng(1) });
  await stageFile(desk, { name: 'a.png', bytes: grayPng(2) });
  desk.moment = momentOn('2026-11-23');
  await stageFile(desk, { name: '0.png', bytes: grayPng(3) });
  const names = (await desk.call('file.staged', {})).map(({ name }) => name);
  expect(names).toEqual(['b.png', 'a.png', '0.png']);
});

function register(fileIds: string[]): Promise<{ readonly diaryNumber: string }> {
  return desk.call('case.register', { ...validInputs()['case.register'], fileIds });
}
