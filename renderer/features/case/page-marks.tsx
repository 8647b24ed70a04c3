import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { PagePicture } from '../../../src/api/views.ts';
import type { HiddenArea } from '../../../src/domain/enclosure.ts';
import { Loaded } from '../../components/loaded.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { pageMarks as words } from '../../text/fi/enclosures.ts';
import { byKey, moved, newArea, resized, spanned, type Point } from './hidden-areas.ts';

interface Marks {
  readonly areas: readonly HiddenArea[];
  readonly onChange: (areas: HiddenArea[]) => void;
}

/**
 * A document page by page, with the areas to be hidden drawn on it: by the mouse, or by the keyboard alone. The picture is
 * the one that the core will paint over, so that a mark cannot lie elsewhere than it shows.
 */
export function PageMarks(
  props: Marks & { readonly requestId: number; readonly fileId: string; readonly name: string },
) {
  const { requestId, fileId, name, areas, onChange } = props;
  const [page, setPage] = useState(1);
  const [focused, setFocused] = useState<number | null>(null);
  const [told, setTold] = useState('');
  const picture = useCoreQuery('enclosure.page', { requestId, fileId, page }, { keepPrevious: true });
  const help = useId();

  const add = (area: HiddenArea): void => {
    onChange([...areas, area]);
    setFocused(areas.length);
    setTold(words.added(areas.length + 1, area.page));
  };
  const remove = (index: number): void => {
    onChange(areas.filter((_, other) => other !== index));
    setFocused(null);
    setTold(words.removed);
  };

  return (
    <section className="page-marks stack-tight" aria-label={words.title}>
      <p id={help} className="no-margin small muted">
        {words.help}
      </p>
      <Loaded query={picture}>
        {(shown) => (
          <>
            <div className="page-marks-tools">
              <ActionIcon
                variant="default"
                aria-label={words.previous}
                title={words.previous}
                disabled={page === 1}
                onClick={() => setPage(page - 1)}
              >
                <IconChevronLeft size={16} aria-hidden />
              </ActionIcon>
              <output className="numbers">{words.page(page, shown.pages)}</output>
              <ActionIcon
                variant="default"
                aria-label={words.next}
                title={words.next}
                disabled={page === shown.pages}
                onClick={() => setPage(page + 1)}
              >
                <IconChevronRight size={16} aria-hidden />
              </ActionIcon>
              <Button variant="default" size="compact-sm" onClick={() => add(newArea(page))}>
                {words.addArea}
              </Button>
            </div>
            <div className="page-marks-body">
              {picture.isPlaceholderData ? (
                // Never the former page under the number of the next: a mark would land on a page that nobody saw.
                <p className="muted no-margin marked-page-loading">{words.loading}</p>
              ) : (
                <MarkedPage
                  key={page}
                  label={words.pageOf(name, page)}
                  picture={shown}
                  page={page}
                  areas={areas}
                  focused={focused}
                  describedBy={help}
                  onDraw={add}
                  onChange={(index, area) =>
                    onChange(areas.map((former, other) => (other === index ? area : former)))
                  }
                  onFocus={setFocused}
                  onRemove={remove}
                />
              )}
              <div className="stack-tight">
                <AreaList
                  areas={areas}
                  onGoTo={(index) => {
                    setPage(areas[index]?.page ?? 1);
                    setFocused(index);
                  }}
                  onRemove={remove}
                />
                {areas.length > 0 && <p className="no-margin small">{words.fullPages}</p>}
              </div>
            </div>
          </>
        )}
      </Loaded>
      <output className="visually-hidden">{told}</output>
    </section>
  );
}

function AreaList(props: {
  readonly areas: readonly HiddenArea[];
  readonly onGoTo: (index: number) => void;
  readonly onRemove: (index: number) => void;
}) {
  const { areas, onGoTo, onRemove } = props;
  if (areas.length === 0) return <p className="no-margin muted">{words.noAreas}</p>;
  return (
    <ol className="plain-list" aria-label={words.areas}>
      {areas.map((area, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- an area is known by its number
        <li key={index} className="area-row">
          <button type="button" className="text-button" onClick={() => onGoTo(index)}>
            {words.areaOnPage(index + 1, area.page)}
          </button>
          <ActionIcon
            variant="subtle"
            aria-label={words.remove(index + 1)}
            title={words.remove(index + 1)}
            onClick={() => onRemove(index)}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </li>
      ))}
    </ol>
  );
}

/** What the pointer is doing: drawing a new area, or holding one. */
type Gesture =
  | { readonly kind: 'draw'; readonly from: Point; readonly to: Point }
  | {
      readonly kind: 'move' | 'resize';
      readonly index: number;
      readonly from: Point;
      readonly area: HiddenArea;
    };

function MarkedPage(props: {
  readonly label: string;
  readonly picture: PagePicture;
  readonly page: number;
  readonly areas: readonly HiddenArea[];
  readonly focused: number | null;
  readonly describedBy: string;
  readonly onDraw: (area: HiddenArea) => void;
  readonly onChange: (index: number, area: HiddenArea) => void;
  readonly onFocus: (index: number) => void;
  readonly onRemove: (index: number) => void;
}) {
  const { label, picture, page, areas, focused, describedBy, onDraw, onChange, onFocus, onRemove } = props;
  const sheet = useRef<HTMLDivElement>(null);
  const [gesture, setGesture] = useState<Gesture | null>(null);
  const drawn = gesture?.kind === 'draw' ? spanned(page, gesture.from, gesture.to) : null;

  const pointOf = (event: PointerEvent): Point => {
    const box = sheet.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0 || box.height === 0) return { x: 0, y: 0 };
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  };
  const begin = (event: PointerEvent, next: (from: Point) => Gesture): void => {
    if (event.button !== 0) return;
    event.stopPropagation();
    sheet.current?.setPointerCapture(event.pointerId);
    setGesture(next(pointOf(event)));
  };
  const follow = (event: PointerEvent): void => {
    if (gesture === null) return;
    const to = pointOf(event);
    if (gesture.kind === 'draw') {
      setGesture({ ...gesture, to });
      return;
    }
    const by = { x: to.x - gesture.from.x, y: to.y - gesture.from.y };
    onChange(gesture.index, gesture.kind === 'move' ? moved(gesture.area, by) : resized(gesture.area, by));
  };
  const end = (): void => {
    if (drawn !== null) onDraw(drawn);
    setGesture(null);
  };

  return (
    <div
      ref={sheet}
      className="marked-page"
      // The page's own shape, also before its picture is there.
      style={{ aspectRatio: `${picture.width} / ${picture.height}` }}
      onPointerDown={(event) => begin(event, (from) => ({ kind: 'draw', from, to: from }))}
      onPointerMove={follow}
      onPointerUp={end}
      onPointerCancel={() => setGesture(null)}
    >
      <PictureOfPage label={label} png={picture.png} />
      {areas.map(
        (area, index) =>
          area.page === page && (
            <AreaOnPage
              // oxlint-disable-next-line react/no-array-index-key -- an area is known by its number
              key={index}
              number={index + 1}
              area={area}
              focused={focused === index}
              describedBy={describedBy}
              onChange={(next) => onChange(index, next)}
              onFocus={() => onFocus(index)}
              onRemove={() => onRemove(index)}
              onGrasp={(event, kind) => begin(event, (from) => ({ kind, index, from, area }))}
            />
          ),
      )}
      {drawn !== null && <div className="hidden-area" data-drawn style={placeOf(drawn)} />}
    </div>
  );
}

function AreaOnPage(props: {
  readonly number: number;
  readonly area: HiddenArea;
  readonly focused: boolean;
  readonly describedBy: string;
  readonly onChange: (area: HiddenArea) => void;
  readonly onFocus: () => void;
  readonly onRemove: () => void;
  readonly onGrasp: (event: PointerEvent, kind: 'move' | 'resize') => void;
}) {
  const { number, area, focused, describedBy, onChange, onFocus, onRemove, onGrasp } = props;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused && document.activeElement !== button.current) button.current?.focus();
  }, [focused]);
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      onRemove();
      return;
    }
    const next = byKey(area, event);
    if (next === null) return;
    event.preventDefault();
    onChange(next);
  };
  const percent = (share: number): number => Math.round(share * 100);
  return (
    <button
      ref={button}
      type="button"
      className="hidden-area"
      style={placeOf(area)}
      aria-label={`${words.area(number)}: ${words.place(percent(area.x), percent(area.y), percent(area.width), percent(area.height))}`}
      aria-roledescription={words.kind}
      aria-describedby={describedBy}
      onKeyDown={press}
      onFocus={onFocus}
      onPointerDown={(event) => onGrasp(event, 'move')}
    >
      <span aria-hidden>{number}</span>
      <span aria-hidden className="hidden-area-corner" onPointerDown={(event) => onGrasp(event, 'resize')} />
    </button>
  );
}

function placeOf({ x, y, width, height }: HiddenArea): React.CSSProperties {
  return {
    left: `${x * 100}%`,
    top: `${y * 100}%`,
    width: `${width * 100}%`,
    height: `${height * 100}%`,
  };
}

/** The picture lives in the window's memory only as long as it is shown. */
function PictureOfPage({ label, png }: { readonly label: string; readonly png: Uint8Array }) {
  const picture = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([Uint8Array.from(png)], { type: 'image/png' }));
    if (picture.current !== null) picture.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [png]);
  return <img ref={picture} alt={label} draggable={false} />;
}
