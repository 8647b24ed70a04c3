import { Button } from '@mantine/core';
import type { StagedFile } from '../../src/api/views.ts';
import { fileFactsText } from '../text/fi/file-labels.ts';
import { waitingFiles as words } from '../text/fi/parts.ts';

/**
 * Files that wait among the incoming ones, each with a button that takes it along. Their names may tell of other people's
 * matters, so they are shown only when asked for.
 */
export function WaitingFiles(props: {
  readonly files: readonly StagedFile[];
  readonly onTake: (file: StagedFile) => void;
}) {
  const { files, onTake } = props;
  if (files.length === 0) return null;
  return (
    <details>
      <summary>{words.summary(files.length)}</summary>
      <ul className="plain-list" aria-label={words.title}>
        {files.map((file) => (
          <li key={file.id} className="file-row">
            <div>
              <div className="file-name">{file.name}</div>
              <div className="small muted">{fileFactsText(file)}</div>
            </div>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={words.takeNamed(file.name)}
              onClick={() => onTake(file)}
            >
              {words.take}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
