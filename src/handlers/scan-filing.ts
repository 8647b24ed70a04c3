import type { FiledScan, StagedFile, TakenIn } from '../api/views.ts';
import { filedAs, mostPages, scanParts, type ScanFiledAs, type ScanPart } from '../domain/scan-filing.ts';
import { somePages } from '../files/divided-pdf.ts';
import type { WrittenFile } from '../files/file-store.ts';
import { letterCodesByPage } from '../files/page-codes.ts';
import { PagesUnreadable } from '../files/page-images.ts';
import type { LetterRecord } from '../storage/letter-table.ts';
import { letterByCode, type FoundByCode } from './coded-letter.ts';
import type { OperationContext } from './context.ts';
import { storeLetterStep } from './letter-record.ts';

/** A scan that waits among the incoming files. */
interface Scan {
  readonly file: StagedFile;
  readonly content: Uint8Array;
}

/**
 * Files a scan by the codes on its pages. The scan waits among the incoming files already, so that nothing is lost
 * whatever happens here; it goes on waiting when nothing in it can be filed, when some of its pages cannot, and when the
 * reading is cancelled.
 */
export async function fileByCode(context: OperationContext, scan: Scan): Promise<TakenIn> {
  const parts = scan.file.condition === 'ok' ? await partsOf(context, scan) : null;
  if (parts === null) return { waiting: scan.file, filed: [], unfiled: [] };
  const copies =
    parts.length === 1 ? new Map<ScanPart, WrittenFile>() : await writeCopies(context, scan, parts);
  const used = new Set<string>();
  try {
    return context.transaction(() => fileParts(context, scan, parts, copies, used));
  } catch (error) {
    used.clear();
    throw error;
  } finally {
    for (const { id } of copies.values()) if (!used.has(id)) context.vault.files.remove(id);
    // What has no row any more was taken into the case as copies, or lies there already.
    if (context.storage.files.get(scan.file.id) === null) context.vault.files.remove(scan.file.id);
  }
}

/** Null when no page can be filed. */
async function partsOf(
  context: OperationContext,
  { file, content }: Scan,
): Promise<readonly ScanPart[] | null> {
  try {
    const pages = await letterCodesByPage(content, file.mediaType, context.signal, (read, total) => {
      if (total > 1) context.progress(read.length, total);
      // Most papers that come in bear no code: after their first page nothing more is read.
      return scanParts(read) !== null;
    });
    return scanParts(pages);
  } catch (error) {
    if (error instanceof PagesUnreadable || context.signal.aborted) return null;
    throw error;
  }
}

/** The letter of a part, or why the part is not filed to it. */
function letterOfPart(
  context: OperationContext,
  { code, pages }: ScanPart,
  content: Uint8Array,
): FoundByCode {
  const found = letterByCode(context, code, content);
  if (found.problem !== null) return found;
  const { letterId } = found.letter;
  const { enclosures, files } = context.storage;
  const papers = [
    files.ofLetter(letterId)?.pages ?? Infinity,
    ...enclosures.ofLetter(letterId).map((one) => one.pages),
  ];
  const most = mostPages(
    code,
    papers.reduce((sum, paper) => sum + paper, 0),
  );
  return pages.length > most ? { letter: found.letter, problem: 'too-many-pages' } : found;
}

/** The pages of each letter as a PDF of their own, in the file store but in no row yet. */
async function writeCopies(
  context: OperationContext,
  { content }: Scan,
  parts: readonly ScanPart[],
): Promise<ReadonlyMap<ScanPart, WrittenFile>> {
  const copies = new Map<ScanPart, WrittenFile>();
  for (const part of parts) {
    if (letterOfPart(context, part, content).problem !== null) continue;
    // oxlint-disable-next-line no-await-in-loop -- one part in memory at a time
    copies.set(part, context.vault.files.write(await somePages(content, part.pages)));
  }
  return copies;
}

/**
 * All rows of one filing. A scan of one letter becomes its copy itself; of several, each gets its own pages, and the scan
 * goes when nothing of it is left over.
 *
 * @param used gets the ids of the copies that now have a row
 */
function fileParts(
  context: OperationContext,
  { file, content }: Scan,
  parts: readonly ScanPart[],
  copies: ReadonlyMap<ScanPart, WrittenFile>,
  used: Set<string>,
): TakenIn {
  const { files } = context.storage;
  // A form took it, or it was thrown away, while it was read.
  if (files.get(file.id)?.waiting !== true) return { waiting: null, filed: [], unfiled: [] };

  const found = parts.map((part) => ({ part, ...letterOfPart(context, part, content) }));
  const unfiled = found.flatMap(({ part, problem }) =>
    problem === null ? [] : [{ documentNumber: part.code.documentNumber, problem }],
  );
  const divided = parts.length > 1;
  const filed: FiledScan[] = [];
  for (const { part, letter, problem } of found) {
    if (letter === null || problem !== null) continue;
    const as = filedAs(part.code);
    const written = copies.get(part);
    const copy = divided ? written : file;
    // A letter that became one only while the copies were made: it is filed when the scan is taken in again.
    if (copy === undefined) return { waiting: file, filed, unfiled };
    const again = keeps(context, letter, as, copy.sha256);
    if (!again) {
      if (written !== undefined) {
        insertCopy(context, letter, written, part, unfiled.length === 0 ? null : file.id);
      }
      attach(context, letter, as, copy.id);
      used.add(copy.id);
    }
    const { letterId, caseId, documentNumber } = letter;
    filed.push({ letterId, caseId, documentNumber, as, again });
  }
  if (unfiled.length > 0) return { waiting: file, filed, unfiled };
  if (divided || filed.every(({ again }) => again)) removeScan(context, file, divided ? filed : []);
  return { waiting: null, filed, unfiled };
}

function keeps(context: OperationContext, letter: LetterRecord, as: ScanFiledAs, sha256: string): boolean {
  const kept = context.storage.letterLookup.keeping(sha256);
  return kept.some((file) => file.letterId === letter.letterId && file.as === as);
}

function insertCopy(
  context: OperationContext,
  { documentNumber }: LetterRecord,
  { id, key, sha256, size }: WrittenFile,
  { pages }: ScanPart,
  parentId: string | null,
): void {
  context.storage.files.insert(
    {
      id,
      key,
      sha256,
      size,
      name: `${documentNumber.replace('/', '-')} skannattu.pdf`,
      mediaType: 'application/pdf',
      pages: pages.length,
      condition: 'ok',
      namedOtherwise: false,
      parentId,
    },
    context.now,
  );
}

function attach(context: OperationContext, letter: LetterRecord, as: ScanFiledAs, fileId: string): void {
  const { letterId, caseId, documentNumber } = letter;
  context.storage.files.assign([fileId], { kind: as, id: letterId });
  storeLetterStep(context, letterId);
  const action = as === 'proof' ? 'proof-attached' : 'signed-copy-attached';
  context.record({ action, caseId, detail: { documentNumber, files: 1, byCode: true } });
}

/** @param filed the letters among which it was divided; none when its very bytes lay there before */
function removeScan(
  context: OperationContext,
  { id, sha256 }: StagedFile,
  filed: readonly FiledScan[],
): void {
  context.storage.files.remove(id);
  const documentNumbers = [...new Set(filed.map(({ documentNumber }) => documentNumber))];
  context.record(
    filed.length === 0
      ? { action: 'file-discarded', caseId: null, detail: { sha256 } }
      : { action: 'scan-divided', caseId: null, detail: { sha256, documentNumbers } },
  );
}
