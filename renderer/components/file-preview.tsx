import { useEffect, useState } from 'react';
import type { CoreError } from '../../src/api/errors.ts';
import type { MediaType, StoredFile } from '../../src/api/views.ts';
import { core, coreErrorOf } from '../api.ts';
import { fileConditionNotice } from '../text/fi/file-labels.ts';
import { filePreview as words } from '../text/fi/parts.ts';
import { ErrorNotice } from './error-notice.tsx';
import { PdfView } from './pdf-view.tsx';

/** A stored file as it came in, or why it cannot be shown. Needs a parent with a height. */
export function FilePreview({ file }: { readonly file: StoredFile }) {
  const notice = fileConditionNotice[file.condition];
  if (notice !== null) return <p className="notice notice-warning no-margin">{notice}</p>;
  switch (file.mediaType) {
    case 'application/pdf':
      return <PdfView label={file.name} version={file.id} load={() => bytesOf(file.id)} />;
    case 'image/jpeg':
    case 'image/png':
      return <ImageView key={file.id} id={file.id} name={file.name} mediaType={file.mediaType} />;
    case 'image/tiff':
      return <p className="notice no-margin">{words.noTiff}</p>;
  }
}

type ImageState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'shown'; readonly address: string }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'failed'; readonly error: CoreError };

/** Decoded by the sandboxed window from memory; the address is taken back when the image goes. */
function ImageView(props: { readonly id: string; readonly name: string; readonly mediaType: MediaType }) {
  const { id, name, mediaType } = props;
  const [state, setState] = useState<ImageState>({ kind: 'loading' });
  useEffect(() => {
    let gone = false;
    let address: string | null = null;
    const load = async (): Promise<void> => {
      try {
        const bytes = await bytesOf(id);
        if (gone) return;
        address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
        setState({ kind: 'shown', address });
      } catch (thrown) {
        if (!gone) setState({ kind: 'failed', error: coreErrorOf(thrown) });
      }
    };
    void load();
    return () => {
      gone = true;
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [id, mediaType]);

  switch (state.kind) {
    case 'loading':
      return <p className="muted no-margin">{words.opening}</p>;
    case 'failed':
      return <ErrorNotice error={state.error} />;
    case 'unreadable':
      return <p className="notice notice-warning no-margin">{words.unreadable}</p>;
    case 'shown':
      return (
        <div className="image-view">
          <img
            src={state.address}
            alt={words.imageOf(name)}
            onError={() => setState({ kind: 'unreadable' })}
          />
        </div>
      );
  }
}

/** A copy in plain memory, as drawing an image asks for. */
async function bytesOf(fileId: string): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes } = await core('file.bytes', { fileId });
  return Uint8Array.from(bytes);
}
