import type { StoredFile } from '../../src/api/views.ts';
import { core } from '../api.ts';
import { fileConditionNotice } from '../text/fi/file-labels.ts';
import { filePreview as words } from '../text/fi/parts.ts';
import { ImageView } from './image-view.tsx';
import { PdfView } from './pdf-view.tsx';

/** A stored file as it came in, or why it cannot be shown. Needs a parent with a height. */
export function FilePreview({ file }: { readonly file: StoredFile }) {
  const notice = fileConditionNotice[file.condition];
  if (notice !== null) return <p className="notice notice-warning no-margin">{notice}</p>;
  const { id, name, mediaType } = file;
  const load = async (): Promise<Uint8Array<ArrayBuffer>> =>
    Uint8Array.from((await core('file.bytes', { fileId: id })).bytes);
  switch (mediaType) {
    case 'application/pdf':
      return <PdfView label={name} version={id} load={load} />;
    case 'image/jpeg':
    case 'image/png':
      return <ImageView key={id} name={name} mediaType={mediaType} version={id} load={load} />;
    case 'image/tiff':
      return <p className="notice no-margin">{words.noTiff}</p>;
  }
}
