import { ActionIcon, Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import './promise-with-resolvers.ts';
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// oxlint-disable-next-line import/default -- `?worker&url` makes vite export the address of the bundled worker
import workerUrl from './pdf-worker.ts?worker&url';
import { useEffect, useRef, useState } from 'react';
import type { CoreError } from '../../src/api/errors.ts';
import { coreErrorOf } from '../api.ts';
import { pdf as words } from '../text/fi/parts.ts';
import { ErrorNotice } from './error-notice.tsx';

GlobalWorkerOptions.workerSrc = workerUrl;

const ZOOMS = [50, 75, 100, 125, 150, 200, 300] as const;
/** CSS pixels to a PDF point at 100 %. */
const PIXELS_PER_POINT = 96 / 72;
/** Room for the padding at both sides of a page that fills the width, and for the scroll bar. */
const MARGIN_PIXELS = 48;
/** A page fitted into a wide view grows no further than the paper itself. */
const WIDEST_FIT_PERCENT = 100;

/** Percent of the paper's size, or as wide as the view. */
type Zoom = number | 'fit';

type State =
  | { readonly kind: 'loading' }
  | { readonly kind: 'shown'; readonly document: PDFDocumentProxy }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'failed'; readonly error: CoreError };

/**
 * A PDF as it will be printed, drawn in the sandboxed window. `load` fetches the bytes; a new `version` (an id, a hash, a
 * counter) makes it read again. The text of each page is there for screen readers.
 */
export function PdfView(props: {
  readonly label: string;
  readonly version: string | number;
  readonly load: () => Promise<Uint8Array>;
}) {
  const { label, version, load } = props;
  const [state, setState] = useState<State>({ kind: 'loading' });
  const [zoom, setZoom] = useState<Zoom>('fit');
  const { ref: pagesRef, width } = useElementSize<HTMLDivElement>();
  const latestLoad = useRef(load);
  useEffect(() => {
    latestLoad.current = load;
  });

  useEffect(() => {
    let gone = false;
    let opened: ReturnType<typeof getDocument> | null = null;
    const show = (next: State): void => {
      if (!gone) setState(next);
    };
    const open = async (): Promise<void> => {
      let bytes: Uint8Array;
      try {
        bytes = await latestLoad.current();
      } catch (thrown) {
        show({ kind: 'failed', error: coreErrorOf(thrown) });
        return;
      }
      if (gone) return;
      try {
        // WebAssembly would need a laxer content security policy.
        opened = getDocument({ data: bytes, useWasm: false, useWorkerFetch: false });
        show({ kind: 'shown', document: await opened.promise });
      } catch {
        show({ kind: 'unreadable' });
      }
    };
    void open();
    return () => {
      gone = true;
      void opened?.destroy();
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a new version means other bytes behind the same `load`
  }, [version]);

  const step = (by: 1 | -1): void => {
    const index = ZOOMS.findIndex((value) => value === zoom);
    setZoom(zoom === 'fit' ? 100 : (ZOOMS[index + by] ?? zoom));
  };

  return (
    <section className="pdf-view" aria-label={label}>
      <div className="pdf-tools">
        <ActionIcon
          variant="subtle"
          aria-label={words.zoomOut}
          title={words.zoomOut}
          disabled={zoom === ZOOMS[0]}
          onClick={() => step(-1)}
        >
          <IconMinus size={16} aria-hidden />
        </ActionIcon>
        <span className="numbers" aria-live="polite">
          {zoom === 'fit' ? words.fitted : words.zoom(zoom)}
        </span>
        <ActionIcon
          variant="subtle"
          aria-label={words.zoomIn}
          title={words.zoomIn}
          disabled={zoom === ZOOMS.at(-1)}
          onClick={() => step(1)}
        >
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
        {zoom !== 'fit' && (
          <Button variant="subtle" size="compact-sm" onClick={() => setZoom('fit')}>
            {words.fit}
          </Button>
        )}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region has to be reachable by keyboard */}
      <div className="pdf-pages" ref={pagesRef} tabIndex={0}>
        {state.kind === 'loading' && <p className="muted">{words.loading}</p>}
        {state.kind === 'failed' && <ErrorNotice error={state.error} />}
        {state.kind === 'unreadable' && (
          <p role="alert">
            <strong>{words.failed}.</strong> {words.failedHint}
          </p>
        )}
        {state.kind === 'shown' &&
          Array.from({ length: state.document.numPages }, (_, index) => (
            <PdfPage key={index} document={state.document} page={index + 1} zoom={zoom} width={width} />
          ))}
      </div>
    </section>
  );
}

function PdfPage(props: {
  readonly document: PDFDocumentProxy;
  readonly page: number;
  readonly zoom: Zoom;
  /** Width of the view in CSS pixels. */
  readonly width: number;
}) {
  const { document, page, zoom, width } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');

  useEffect(() => {
    let cancel: () => void = () => undefined;
    let gone = false;
    const draw = async (): Promise<void> => {
      const target = canvas.current;
      const pdfPage = await document.getPage(page);
      if (gone || target === null) return;
      const natural = pdfPage.getViewport({ scale: PIXELS_PER_POINT }).width;
      const fit = Math.min(WIDEST_FIT_PERCENT, (Math.max(0, width - MARGIN_PIXELS) / natural) * 100);
      const percent = zoom === 'fit' ? fit : zoom;
      if (percent === 0) return;
      const scale = (percent / 100) * PIXELS_PER_POINT;
      const viewport = pdfPage.getViewport({ scale: scale * window.devicePixelRatio });
      target.width = viewport.width;
      target.height = viewport.height;
      target.style.width = `${viewport.width / window.devicePixelRatio}px`;
      const task = pdfPage.render({ canvas: target, viewport });
      cancel = () => task.cancel();
      await task.promise;
      const content = await pdfPage.getTextContent();
      if (!gone) setText(content.items.map((item) => ('str' in item ? item.str : '')).join(' '));
    };
    // A drawing that was overtaken by another zoom ends with an error of its own; the next one shows the page.
    draw().catch(() => undefined);
    return () => {
      gone = true;
      cancel();
    };
  }, [document, page, zoom, width]);

  return (
    <div>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawn page has no address an <img> could show */}
      <canvas ref={canvas} className="pdf-page" role="img" aria-label={words.page(page, document.numPages)} />
      <p className="visually-hidden">{text}</p>
    </div>
  );
}
