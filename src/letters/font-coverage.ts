/** Offsets of the sfnt container and its `cmap` table (ISO/IEC 14496-22). */
const TABLE_COUNT_AT = 4;
const FIRST_TABLE_AT = 12;
const TABLE_RECORD_SIZE = 16;

/**
 * The Unicode code points a TrueType font has a glyph for. PDF/A refuses a letter with a missing glyph, so what is not here
 * has to be replaced before the letter is set.
 * @throws Error when the font holds no Unicode character map of format 4 or 12.
 */
export function fontCoverage(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableOffset(view, 'cmap');
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, index) => {
    const record = cmap + 4 + index * 8;
    return cmap + view.getUint32(record + 4);
  });
  const full = subtables.find((offset) => view.getUint16(offset) === 12);
  if (full !== undefined) return segmentedCoverage(view, full);
  const basic = subtables.find((offset) => view.getUint16(offset) === 4);
  if (basic !== undefined) return basicPlaneCoverage(view, basic);
  throw new Error('The font has no Unicode character map');
}

function tableOffset(view: DataView, tag: string): number {
  const count = view.getUint16(TABLE_COUNT_AT);
  for (let index = 0; index < count; index += 1) {
    const record = FIRST_TABLE_AT + index * TABLE_RECORD_SIZE;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`The font has no ${tag} table`);
}

/** Format 12: groups of start, end, first glyph. */
function segmentedCoverage(view: DataView, offset: number): ReadonlySet<number> {
  const covered = new Set<number>();
  const groups = view.getUint32(offset + 12);
  for (let index = 0; index < groups; index += 1) {
    const group = offset + 16 + index * 12;
    addRange(covered, view.getUint32(group), view.getUint32(group + 4));
  }
  return covered;
}

/** Format 4: parallel arrays of end codes, start codes, deltas and offsets; glyph 0 means none. */
function basicPlaneCoverage(view: DataView, offset: number): ReadonlySet<number> {
  const covered = new Set<number>();
  const doubledCount = view.getUint16(offset + 6);
  for (let index = 0; index < doubledCount; index += 2) {
    const end = view.getUint16(offset + 14 + index);
    const start = view.getUint16(offset + 16 + doubledCount + index);
    const rangeAt = offset + 16 + 3 * doubledCount + index;
    const range = view.getUint16(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      if (range === 0 || view.getUint16(rangeAt + range + (code - start) * 2) !== 0) covered.add(code);
    }
  }
  return covered;
}

function addRange(covered: Set<number>, start: number, end: number): void {
  for (let code = start; code <= end; code += 1) covered.add(code);
}
