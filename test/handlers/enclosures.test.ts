import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, watch } from 'node:fs';
import path from 'node:path';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { CoreCalls, MethodInput } from '../../src/api/contract.ts';
import type { HiddenArea } from '../../src/domain/enclosure.ts';
import {
  attestation,
  decideInput,
  identityInput,
  issueAll,
  newPerson,
  playToClosing,
  refusal,
  registerCase,
  requestIdOf,
  requestsOf,
  stageFile,
  taskInput,
} from '../helpers/case-steps.ts';
import { momentOn, openTestDesk, PASSWORD, temporaryFolder, type TestDesk } from '../helpers/desk.ts';
import { runRetention } from '../helpers/retention-steps.ts';
import { everythingIn } from '../files/hidden-words.ts';
import { pageCount, pdfRunningText } from '../letters/pdf-reading.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(async () => {
  await desk.end();
});

const SECRET = 'Naapurinnimi';
const AREA: HiddenArea = { page: 1, x: 0, y: 0.1, width: 1, height: 0.1 };
const WITHHELD = 'Toisen asiakkaan nimi, koska tieto koskee häntä.';

interface Place {
  readonly caseId: number;
  readonly requestId: number;
  /** A file of the search. */
  readonly fileId: string;
}
let place: Place;

async function contract(text = SECRET, pages = 1): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= pages; page += 1) {
    pdf.addPage([595, 842]).drawText(`${text} ${page}`, { x: 60, y: 720, size: 14, font });
  }
  return pdf.save();
}

async function staged(bytes: Uint8Array, name = 'sopimus.pdf'): Promise<string> {
  return (await stageFile(desk, { name, bytes: Uint8Array.from(bytes) })).id;
}

/** An access request with data found and a document in the search, decided as told. */
async function decided(outcome: 'granted' | 'partly-granted' = 'partly-granted'): Promise<Place> {
  const caseId = await registerCase(desk);
  await desk.call('identity.record', identityInput(caseId));
  const fileId = await staged(await contract());
  const [request] = await requestsOf(desk, caseId);
  for (const [index, task] of (request?.tasks ?? []).entries()) {
    const fileIds = index === 0 ? [fileId] : [];
    await desk.call('task.record', taskInput(task, index === 0, { fileIds, attestation }));
  }
  const [ready] = await requestsOf(desk, caseId);
  if (ready === undefined) throw new Error('A case has a request');
  await desk.call('request.decide', decideInput(ready, outcome));
  return { caseId, requestId: ready.id, fileId };
}

type Adding = MethodInput<CoreCalls, 'enclosure.add'>;

function adding(rest: Partial<Adding> = {}): Adding {
  const { requestId, fileId } = place;
  return {
    requestId,
    fileId,
    title: 'Sopimus',
    areas: [AREA],
    withheld: WITHHELD,
    operationId: 'liite',
    ...rest,
  };
}

async function add(rest: Partial<Adding> = {}): Promise<number> {
  return (await desk.call('enclosure.add', adding(rest))).enclosureId;
}

async function listed(requestId = place.requestId) {
  return (await desk.call('enclosure.list', { requestId })).enclosures;
}

async function issuedLetters(caseId = place.caseId) {
  const { documents } = await desk.call('case.get', { caseId });
  return documents.flatMap(({ letter }) => (letter === null ? [] : [letter]));
}

beforeEach(async () => {
  place = await decided();
});

describe('a document that goes with the reply', () => {
  test('its copy is a file of its own without what is hidden; the received one stays as it was', async () => {
    const before = await desk.call('file.bytes', { fileId: place.fileId });
    expect(everythingIn(before.bytes)).toContain(SECRET);
    const enclosureId = await add();
    const { pdf } = await desk.call('enclosure.bytes', { enclosureId });
    expect(everythingIn(pdf)).not.toContain(SECRET);
    expect(await desk.call('file.bytes', { fileId: place.fileId })).toEqual(before);
    expect(await listed()).toMatchObject([
      {
        id: enclosureId,
        title: 'Sopimus',
        areas: [AREA],
        withheld: WITHHELD,
        source: { id: place.fileId },
        file: {
          mediaType: 'application/pdf',
          pages: 1,
          sha256: createHash('sha256').update(pdf).digest('hex'),
        },
      },
    ]);
  });

  test('without areas the received PDF itself leaves', async () => {
    const enclosureId = await add({ areas: [], withheld: '' });
    const { pdf } = await desk.call('enclosure.bytes', { enclosureId });
    expect(Buffer.from(pdf)).toEqual(
      Buffer.from((await desk.call('file.bytes', { fileId: place.fileId })).bytes),
    );
  });

  test('what can be chosen: files of the case and of the search; none of another case', async () => {
    const { sources } = await desk.call('enclosure.list', { requestId: place.requestId });
    expect(sources).toMatchObject([{ file: { id: place.fileId } }]);
    const other = await decided();
    expect(await desk.ask('enclosure.add', adding({ fileId: other.fileId }))).toEqual({
      ok: false,
      error: { kind: 'not-found', what: 'file' },
      id: expect.any(Number) as number,
    });
    expect(
      await desk.ask('enclosure.page', { requestId: place.requestId, fileId: other.fileId, page: 1 }),
    ).toMatchObject({
      ok: false,
    });
  });

  test('a waiting file becomes a numbered document of the case', async () => {
    const fileId = await staged(await contract('Kuitti'), 'kuitti.pdf');
    await add({ fileId, title: 'Kuitti', areas: [], withheld: '' });
    expect((await desk.call('file.staged', {})).map(({ id }) => id)).not.toContain(fileId);
    const { documents } = await desk.call('case.get', { caseId: place.caseId });
    expect(documents.at(-1)).toMatchObject({ direction: 'in', title: 'Kuitti', files: [{ id: fileId }] });
  });

  test('the picture of a page is what is painted, and the preview what will leave', async () => {
    const { requestId, fileId } = place;
    const picture = await desk.call('enclosure.page', { requestId, fileId, page: 1 });
    expect(picture).toMatchObject({ width: 595, height: 842, pages: 1 });
    expect(Buffer.from(picture.png).subarray(1, 4).toString()).toBe('PNG');
    const input = { requestId, fileId, areas: [AREA], operationId: 'esikatselu' };
    const { pdf } = await desk.call('enclosure.preview', input);
    expect(everythingIn(pdf)).not.toContain(SECRET);
    const enclosureId = await add();
    expect(pdf).toEqual((await desk.call('enclosure.bytes', { enclosureId })).pdf);
  });

  test('order, changes and removal', async () => {
    const first = await add();
    const second = await add({ title: 'Lasku', areas: [], withheld: '' });
    await desk.call('enclosure.move', { enclosureId: second, by: 'up' });
    expect((await listed()).map(({ title }) => title)).toEqual(['Lasku', 'Sopimus']);
    await desk.call('enclosure.move', { enclosureId: second, by: 'up' });
    const former = (await listed())[1]?.file.id ?? '';
    await desk.call('enclosure.change', {
      enclosureId: first,
      title: 'Sopimus 2019',
      areas: [],
      withheld: '',
      operationId: 'muutos',
    });
    expect((await listed()).map(({ title }) => title)).toEqual(['Lasku', 'Sopimus 2019']);
    expect(await desk.ask('file.bytes', { fileId: former })).toMatchObject({ ok: false });
    await desk.call('enclosure.remove', { enclosureId: second });
    expect((await listed()).map(({ title }) => title)).toEqual(['Sopimus 2019']);
    const { timeline } = await desk.call('case.get', { caseId: place.caseId });
    expect(timeline.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['enclosure-added', 'enclosure-changed', 'enclosure-removed']),
    );
  });
});

describe('what is refused', () => {
  test.each<[string, () => Partial<Adding>, string, string]>([
    ['hiding without saying what', () => ({ withheld: ' ' }), 'withheld', 'required'],
    ['a page that is not there', () => ({ areas: [{ ...AREA, page: 2 }] }), 'areas', 'no-such-page'],
    ['an area beyond the page', () => ({ areas: [{ ...AREA, y: 0.95 }] }), 'areas', 'outside-page'],
    ['no title', () => ({ title: ' ' }), 'title', 'required'],
  ])('%s', async (_, rest, field, code) => {
    expect(await desk.ask('enclosure.add', adding(rest()))).toMatchObject({
      ok: false,
      error: { kind: 'invalid', problems: [{ path: field, code }] },
    });
  });

  test('a part may be told withheld without an area: a page was left out', async () => {
    await add({ areas: [] });
    expect(await listed()).toMatchObject([{ areas: [], withheld: WITHHELD }]);
  });

  test('hiding in what was granted whole: that would be a refusal without ground', async () => {
    place = await decided('granted');
    expect(await desk.ask('enclosure.add', adding())).toMatchObject({
      error: { kind: 'conflict', reason: 'granted-whole' },
    });
    await add({ areas: [], withheld: '' });
    await desk.call('request.revoke', { requestId: place.requestId, reason: 'Liite peitetään' });
    await add();
    const [request] = await requestsOf(desk, place.caseId);
    expect(request?.fromTasks).toBe('partly-granted');
    if (request === undefined) return;
    expect(await desk.ask('request.decide', decideInput(request, 'granted'))).toMatchObject({
      error: { kind: 'conflict', reason: 'tasks-say-otherwise' },
    });
  });

  test('a broken file leaves nothing behind', async () => {
    const fileId = await staged(Buffer.from('%PDF-1.4\nrikki'), 'rikki.pdf');
    expect(await desk.ask('enclosure.add', adding({ fileId }))).toMatchObject({
      error: { kind: 'conflict', reason: 'enclosure-damaged' },
    });
    expect(await listed()).toEqual([]);
    expect((await desk.call('file.staged', {})).map(({ id }) => id)).toContain(fileId);
  });
});

describe('the letter', () => {
  test('names the documents after its own enclosures and lists what is withheld in them', async () => {
    await add();
    await add({ title: 'Lasku', areas: [], withheld: '' });
    const [letter] = await issueAll(desk, place.caseId);
    if (letter === undefined) throw new Error('A decided request has a letter');
    const text = pdfRunningText((await desk.call('letter.bytes', { letterId: letter.letterId })).pdf);
    expect(text).toContain(`Sopimus: ${WITHHELD}`);
    expect(text).not.toContain('Kaikki tiedot on annettu');
    expect(text).toMatch(/2 Sopimus \(1 sivu\).*3 Lasku \(1 sivu\)/u);
  });

  test('says that everything is given when nothing is withheld', async () => {
    place = await decided('granted');
    await add({ areas: [], withheld: '' });
    const { pdf } = await desk.call('letter.preview', {
      about: 'decision',
      requestId: place.requestId,
      letter: 'K4a',
    });
    expect(pdfRunningText(pdf)).toContain('Kaikki tiedot on annettu');
  });

  test('signed electronically, it leaves with its documents as files, as they were frozen with it', async () => {
    await add();
    await add({ title: 'Lasku', areas: [], withheld: '' });
    const [issued] = await issueAll(desk, place.caseId);
    const letterId = issued?.letterId ?? 0;
    await desk.call('signing.makeTrial', {});
    const { keys } = await desk.call('signing.keys', {});
    const key = { signingKeyId: keys[0]?.id ?? 0, secret: '' };
    await desk.call('letter.sign', { letterId, ...key, operationId: 'allekirjoitus' });
    const { name, files } = await desk.call('letter.exportSigned', { letterId, password: PASSWORD });
    expect(files.map((file) => file.name)).toEqual([
      `${name}-allekirjoitettu.pdf`,
      `${name}-liite-2.pdf`,
      `${name}-liite-3.pdf`,
    ]);
    const [letter] = await issuedLetters();
    const enclosures = await Promise.all(
      (letter?.enclosures ?? []).map(({ fileId }) => desk.call('file.bytes', { fileId: fileId ?? '' })),
    );
    expect(files.slice(1).map(({ bytes }) => bytes)).toEqual(enclosures.map(({ bytes }) => bytes));
    await desk.call('signing.removeKey', { signingKeyId: key.signingKeyId });
  });

  test('issuing freezes the documents with it', async () => {
    const enclosureId = await add();
    await issueAll(desk, place.caseId);
    const [letter] = await issuedLetters();
    const [row] = await listed();
    expect(letter?.enclosures).toEqual([
      { number: 2, title: 'Sopimus', pages: 1, fileId: row?.file.id, sha256: row?.file.sha256 },
    ]);
    const issued = { error: { kind: 'conflict', reason: 'reply-issued' } };
    expect(await desk.ask('enclosure.remove', { enclosureId })).toMatchObject(issued);
    expect(await desk.ask('enclosure.move', { enclosureId, by: 'up' })).toMatchObject(issued);
    expect(await desk.ask('enclosure.add', adding())).toMatchObject(issued);
    expect(
      await desk.ask('enclosure.change', {
        enclosureId,
        title: 'Toinen',
        areas: [],
        withheld: '',
        operationId: 'muutos',
      }),
    ).toMatchObject(issued);
  });

  test('after a revoked decision the list goes with the next letter; what the first one named stays with it', async () => {
    const enclosureId = await add();
    await issueAll(desk, place.caseId);
    await desk.call('request.revoke', { requestId: place.requestId, reason: 'Korjataan' });
    await desk.call('enclosure.change', {
      enclosureId,
      title: 'Sopimus kokonaan',
      areas: [],
      withheld: WITHHELD,
      operationId: 'muutos',
    });
    const [request] = await requestsOf(desk, place.caseId);
    if (request === undefined) throw new Error('A case has a request');
    await desk.call('request.decide', decideInput(request, 'partly-granted'));
    await issueAll(desk, place.caseId);
    const [first, second] = await issuedLetters();
    expect(first?.enclosures).toMatchObject([{ title: 'Sopimus' }]);
    expect(second?.enclosures).toMatchObject([{ title: 'Sopimus kokonaan' }]);
    const [old, now] = [first?.enclosures[0]?.fileId ?? '', second?.enclosures[0]?.fileId ?? ''];
    expect(old).not.toBe(now);
    expect(everythingIn((await desk.call('file.bytes', { fileId: old })).bytes)).not.toContain(SECRET);
    expect(everythingIn((await desk.call('file.bytes', { fileId: now })).bytes)).toContain(SECRET);
  });

  test('documents do not go with a letter that only refuses', async () => {
    await add();
    await desk.call('request.revoke', { requestId: place.requestId, reason: 'Evätään' });
    const [request] = await requestsOf(desk, place.caseId);
    if (request === undefined) throw new Error('A case has a request');
    await desk.call('request.decide', decideInput(request, 'refused'));
    const [issued] = await issueAll(desk, place.caseId);
    const letters = await issuedLetters();
    expect(letters.find(({ letterId }) => letterId === issued?.letterId)).toMatchObject({
      kind: 'K5',
      enclosures: [],
    });
  });
});

describe('printing', () => {
  test('letter and stamped documents in one file, the same each time; the archive stays as it was', async () => {
    const enclosureId = await add();
    const [letter] = await issueAll(desk, place.caseId);
    if (letter === undefined) throw new Error('A decided request has a letter');
    const { letterId, documentNumber } = letter;
    const archive = async () => [
      (await desk.call('letter.bytes', { letterId })).pdf,
      (await desk.call('enclosure.bytes', { enclosureId })).pdf,
    ];
    const before = await archive();
    const { pdf } = await desk.call('letter.printable', { letterId, duplex: false });
    expect(pageCount(pdf)).toBe(pageCount(before[0] ?? new Uint8Array()) + 1);
    expect(pdfRunningText(pdf)).toContain(`Liite 2 (${documentNumber}), sivu 1 (1)`);
    expect(everythingIn(pdf)).not.toContain(SECRET);
    expect((await desk.call('letter.printable', { letterId, duplex: false })).pdf).toEqual(pdf);
    expect(await archive()).toEqual(before);
  });

  test('of a letter that was signed electronically the signed pages are printed, the signature to be seen', async () => {
    await add();
    const [letter] = await issueAll(desk, place.caseId);
    if (letter === undefined) throw new Error('A decided request has a letter');
    const { letterId } = letter;
    const printed = async () => (await desk.call('letter.printable', { letterId, duplex: false })).pdf;
    const unsigned = await printed();
    const { keys } = await desk.call('signing.makeTrial', {});
    await desk.call('letter.sign', {
      letterId,
      signingKeyId: keys[0]?.id ?? 0,
      secret: '',
      operationId: 'allekirjoitus',
    });
    const signed = pdfRunningText((await desk.call('letter.signedBytes', { letterId })).pdf);
    const text = pdfRunningText(await printed());
    expect(pageCount(await printed())).toBe(pageCount(unsigned));
    expect(text.startsWith(signed)).toBe(true);
    expect(signed).toMatch(/allekirjoitettu/iu);
    expect(pdfRunningText(unsigned)).not.toBe(text);
  });

  test('a letter without documents is printed as the very bytes that were issued', async () => {
    const [letter] = await issueAll(desk, place.caseId);
    if (letter === undefined) throw new Error('A decided request has a letter');
    const { letterId } = letter;
    const { pdf } = await desk.call('letter.printable', { letterId, duplex: true });
    expect(pdf).toEqual((await desk.call('letter.bytes', { letterId })).pdf);
  });
});

test('nothing of a document lies readable on the disk, not even for a moment', async () => {
  const temporary = temporaryFolder();
  const { TMPDIR } = process.env;
  process.env['TMPDIR'] = temporary;
  try {
    const seen: string[] = [];
    const watcher = watch(temporary, (_, name) => seen.push(String(name)));
    await add();
    const [letter] = await issueAll(desk, place.caseId);
    await desk.call('letter.printable', { letterId: letter?.letterId ?? 0, duplex: true });
    watcher.close();
    expect([...seen, ...readdirSync(temporary)]).toEqual([]);
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
    rmSync(temporary, { recursive: true, force: true });
  }
  const files = readdirSync(desk.folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files.length).toBeGreaterThan(3);
  for (const { parentPath, name } of files) {
    const bytes = readFileSync(path.join(parentPath, name));
    for (const word of [SECRET, WITHHELD, 'Liittymissopimus', '%PDF-'])
      expect(bytes.includes(word), name).toBe(false);
  }
});

test('when the time of the copies has run out, the documents go with them; their names stay in the letter', async () => {
  onTestFinished(() => {
    desk.moment = momentOn();
  });
  const enclosureId = await add();
  await issueAll(desk, place.caseId);
  await playToClosing(desk, place.caseId);
  desk.moment = momentOn('2027-12-01');
  await runRetention(desk, { cases: false });
  expect(await refusal(desk.call('enclosure.bytes', { enclosureId }))).toEqual({
    kind: 'not-found',
    what: 'enclosure',
  });
  expect(await refusal(desk.call('file.bytes', { fileId: place.fileId }))).toEqual({
    kind: 'not-found',
    what: 'file',
  });
  const [letter] = (await issuedLetters()).filter(({ enclosures }) => enclosures.length > 0);
  expect(letter?.enclosures).toMatchObject([{ title: 'Sopimus', pages: 1, fileId: null, sha256: null }]);
});

test('a letter in Swedish is stamped in Swedish, and its statement is not the Finnish one', async () => {
  const { caseId, requestId } = place;
  const { person } = await desk.call('case.get', { caseId });
  if (person === null) throw new Error('A case has a person');
  await desk.call('person.change', { ...newPerson, personId: person.id, language: 'sv', identityCode: null });
  await add();
  const { draft } = await desk.call('reply.get', { requestId });
  await desk.call('reply.save', { requestId, draft: { ...draft, encloseStatement: true } });
  const subject = { about: 'decision', requestId, letter: 'K4a' } as const;
  expect(await desk.ask('letter.issue', subject)).toMatchObject({
    error: { kind: 'conflict', reason: 'statement-missing' },
  });
  await desk.call('reply.save', { requestId, draft: { ...draft, encloseStatement: false } });
  const { letterId, documentNumber } = await desk.call('letter.issue', subject);
  const { pdf } = await desk.call('letter.printable', { letterId, duplex: false });
  expect(pdfRunningText(pdf)).toContain(`Bilaga 2 (${documentNumber}), sida 1 (1)`);
});

test('the privacy statement in force goes along as the last document', async () => {
  const { requestId, caseId } = place;
  await add();
  const { draft } = await desk.call('reply.get', { requestId });
  await desk.call('reply.save', { requestId, draft: { ...draft, encloseStatement: true } });
  const [letter] = await issueAll(desk, caseId);
  if (letter === undefined) throw new Error('A decided request has a letter');
  const [issued] = await issuedLetters();
  expect(issued?.enclosures.map(({ number }) => number)).toEqual([2, 3]);
  const statement = issued?.enclosures[1];
  expect(statement?.title).toMatch(/seloste/iu);
  const { pdf } = await desk.call('letter.printable', { letterId: letter.letterId, duplex: false });
  expect(pdfRunningText(pdf)).toContain(
    `Liite 3 (${letter.documentNumber}), sivu ${statement?.pages ?? 0} (${statement?.pages ?? 0})`,
  );
});

test('the draft keeps to whom else the letter goes, and the letter prints it', async () => {
  const { requestId } = place;
  expect(await requestIdOf(desk, place.caseId)).toBe(requestId);
  const { draft } = await desk.call('reply.get', { requestId });
  const along = { distribution: ['Asiamies Esimerkki', ''], forInformation: ['Edunvalvoja Kokeilija'] };
  const saved = await desk.call('reply.save', { requestId, draft: { ...draft, ...along } });
  expect(saved.draft).toMatchObject({
    distribution: ['Asiamies Esimerkki'],
    forInformation: ['Edunvalvoja Kokeilija'],
  });
  const { pdf } = await desk.call('letter.preview', { about: 'decision', requestId, letter: 'K4a' });
  const text = pdfRunningText(pdf);
  expect(text).toMatch(/Jakelu\s+Asiamies Esimerkki/u);
  expect(text).toMatch(/Tiedoksi\s+Edunvalvoja Kokeilija/u);
});
