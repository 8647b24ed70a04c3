import { Button } from '@mantine/core';
import { useState } from 'react';
import type { EnclosureSource, StoredFile } from '../../../src/api/views.ts';
import { FileDrop } from '../../components/file-drop.tsx';
import { WaitingFiles } from '../../components/waiting-files.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { fileFactsText } from '../../text/fi/file-labels.ts';
import { enclosureForm as words } from '../../text/fi/enclosures.ts';

/** Which document is enclosed: one of the case, or another that is dropped in or waits among the incoming. */
export function EnclosureSources(props: {
  readonly sources: readonly EnclosureSource[];
  /** The document of an enclosure that is changed: another one would be another enclosure. */
  readonly fixed: StoredFile | null;
  readonly fileId: string;
  readonly onChoose: (file: StoredFile) => void;
  readonly onClear: () => void;
}) {
  const { sources, fixed, fileId, onChoose, onClear } = props;
  const staged = useCoreQuery('file.staged', {}).data ?? [];
  const [dropped, setDropped] = useState<StoredFile | null>(null);
  const chosen =
    fixed ??
    [...sources.map(({ file }) => file), ...staged, ...(dropped === null ? [] : [dropped])].find(
      ({ id }) => id === fileId,
    ) ??
    null;

  if (chosen !== null && fileId !== '') {
    return (
      <div className="file-row">
        <div>
          <div className="small muted">{words.file}</div>
          <div className="file-name">{chosen.name}</div>
          <div className="small muted">{fileFactsText(chosen)}</div>
        </div>
        {fixed === null && (
          <Button variant="default" size="compact-sm" onClick={onClear}>
            {words.chooseAnother}
          </Button>
        )}
      </div>
    );
  }
  return (
    <div className="stack-tight">
      <p className="no-margin">{words.ofCase}</p>
      {sources.length === 0 && <p className="no-margin muted">{words.noneOfCase}</p>}
      <ul className="plain-list" aria-label={words.ofCase}>
        {sources.map(({ file, place }) => (
          <li key={file.id} className="file-row">
            <div>
              <div className="file-name">{file.name}</div>
              <div className="small muted">
                {place} · {fileFactsText(file)}
              </div>
            </div>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={words.takeNamed(file.name, place)}
              onClick={() => onChoose(file)}
            >
              {words.take}
            </Button>
          </li>
        ))}
      </ul>
      <p className="no-margin">
        {words.other} <span className="small muted">{words.otherHint}</span>
      </p>
      <FileDrop
        onStaged={(file) => {
          setDropped(file);
          onChoose(file);
        }}
      />
      <WaitingFiles files={staged} onTake={onChoose} />
    </div>
  );
}

/** A file's name without its ending, for a title. */
export function nameOfFile(name: string): string {
  return name.replace(/\.(?:pdf|jpe?g|png)$/iu, '').slice(0, 200);
}
