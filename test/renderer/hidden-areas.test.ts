import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  byKey,
  moved,
  newArea,
  resized,
  spanned,
  SMALLEST,
} from '../../renderer/features/case/hidden-areas.ts';
import { areaProblems, type HiddenArea } from '../../src/domain/enclosure.ts';

const share = fc.double({ min: -0.5, max: 1.5, noNaN: true });
const point = fc.record({ x: share, y: share });
const press = fc.record({
  key: fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'),
  shiftKey: fc.boolean(),
  ctrlKey: fc.boolean(),
});

function expectOnPage(area: HiddenArea): void {
  expect(areaProblems([area], 3)).toEqual([]);
  expect(Math.min(area.width, area.height)).toBeGreaterThanOrEqual(SMALLEST);
}

test('whatever the mouse does, also beyond the edge, the area lies on the page', () => {
  fc.assert(
    fc.property(point, point, fc.array(point, { maxLength: 8 }), (from, to, drags) => {
      let area = spanned(2, from, to);
      if (area === null) return;
      expectOnPage(area);
      for (const [index, by] of drags.entries()) {
        area = index % 2 === 0 ? moved(area, by) : resized(area, by);
        expectOnPage(area);
      }
    }),
  );
});

test('an area spans the two corners, whichever is first', () => {
  const area = { page: 1, x: 0.1, y: 0.2, width: 0.3, height: 0.1 };
  expect(spanned(1, { x: 0.1, y: 0.2 }, { x: 0.4, y: 0.3 })).toEqual(area);
  expect(spanned(1, { x: 0.4, y: 0.2 }, { x: 0.1, y: 0.3 })).toEqual(area);
  expect(spanned(1, { x: 0.4, y: 0.3 }, { x: 0.1, y: 0.2 })).toEqual(area);
  expect(spanned(1, { x: 0.4, y: 0.3 }, { x: 0.4005, y: 0.3 })).toBeNull();
});

test('arrow keys move and resize it within the page; moving keeps its size', () => {
  fc.assert(
    fc.property(fc.array(press, { maxLength: 300 }), (presses) => {
      let area = newArea(1);
      for (const key of presses) {
        const next = byKey(area, key);
        if (next === null) throw new Error('An arrow means something');
        if (!key.shiftKey) expect([next.width, next.height]).toEqual([area.width, area.height]);
        else expect([next.x, next.y]).toEqual([area.x, area.y]);
        area = next;
        expectOnPage(area);
      }
    }),
  );
  expect(byKey(newArea(1), { key: 'Enter', shiftKey: false, ctrlKey: false })).toBeNull();
});
