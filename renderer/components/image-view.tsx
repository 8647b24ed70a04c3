import { useEffect, useRef, useState } from 'react';
import type { CoreError } from '../../src/api/errors.ts';
import type { MediaType } from '../../src/api/views.ts';
import { coreErrorOf } from '../api.ts';
import { filePreview as words } from '../text/fi/parts.ts';
import { ErrorNotice } from './error-notice.tsx';

type ImageState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'shown'; readonly address: string }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'failed'; readonly error: CoreError };

/**
 * A PNG or JPEG, decoded by the sandboxed window from memory; its address is taken back when the image goes. `load` fetches
 * the bytes; a new `version` makes it read again.
 */
export function ImageView(props: {
  readonly name: string;
  readonly mediaType: MediaType;
  readonly version: string;
  readonly load: () => Promise<Uint8Array>;
}) {
  const { name, mediaType, version, load } = props;
  const [state, setState] = useState<ImageState>({ kind: 'loading' });
  const latestLoad = useRef(load);
  useEffect(() => {
    latestLoad.current = load;
  });
  useEffect(() => {
    let gone = false;
    let address: string | null = null;
    const open = async (): Promise<void> => {
      try {
        // A copy in plain memory, as drawing an image asks for.
        const bytes = Uint8Array.from(await latestLoad.current());
        if (gone) return;
        address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
        setState({ kind: 'shown', address });
      } catch (thrown) {
        if (!gone) setState({ kind: 'failed', error: coreErrorOf(thrown) });
      }
    };
    void open();
    return () => {
      gone = true;
      if (address !== null) URL.revokeObjectURL(address);
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a new version means other bytes behind the same `load`
  }, [version, mediaType]);

  switch (state.kind) {
    case 'loading':
      return <p className="muted no-margin">{words.opening}</p>;
    case 'failed':
      return <ErrorNotice error={state.error} />;
    case 'unreadable':
      return <p className="notice notice-warning no-margin">{words.unreadable}</p>;
    case 'shown':
      return (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region has to be reachable by keyboard
        <div className="image-view" tabIndex={0}>
          <img
            src={state.address}
            alt={words.imageOf(name)}
            onError={() => setState({ kind: 'unreadable' })}
          />
        </div>
      );
  }
}
