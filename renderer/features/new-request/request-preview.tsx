import { Select } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import type { StagedFile } from '../../../src/api/views.ts';
import { FilePreview } from '../../components/file-preview.tsx';
import { newRequest as words } from '../../text/fi/new-request.ts';

/** Where the window is wide enough, the scanned paper stands beside the form that is typed from it. */
export function RequestPreview(props: { readonly files: readonly StagedFile[] }) {
  // Of a file that cannot be shown, the list of the form says so.
  const files = props.files.filter(({ condition }) => condition === 'ok');
  const wide = useMediaQuery('(min-width: 1200px)');
  const [wanted, setWanted] = useState<string | null>(null);
  const file = files.find(({ id }) => id === wanted) ?? files[0];
  if (!wide || file === undefined) return null;
  return (
    <aside className="request-preview" aria-label={words.preview}>
      {files.length > 1 && (
        <Select
          aria-label={words.previewed}
          data={files.map(({ id, name }) => ({ value: id, label: name }))}
          value={file.id}
          onChange={setWanted}
        />
      )}
      <FilePreview file={file} />
    </aside>
  );
}
