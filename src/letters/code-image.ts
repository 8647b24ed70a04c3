import { encode } from 'uqr';

/**
 * The small code of a letter as an SVG of black squares, one unit a square and without the quiet zone, which the page
 * keeps around it. Error correction M: a seventh of it may be lost to folds and stains.
 */
export function codeImage(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  // One path: a renderer that smooths edges leaves no hairline between squares of the same shape.
  const path = data.map((row, y) =>
    runsOf(row)
      .map(([from, width]) => `M${from} ${y}h${width}v1h-${width}z`)
      .join(''),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path.join('')}"/></svg>`;
}

/** Where black begins in a row and how far it goes. */
function runsOf(row: readonly boolean[]): readonly (readonly [from: number, width: number])[] {
  const runs: [number, number][] = [];
  for (const [x, black] of row.entries()) {
    const last = runs.at(-1);
    if (!black) continue;
    if (last !== undefined && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  }
  return runs;
}
