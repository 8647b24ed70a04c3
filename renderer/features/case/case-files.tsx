import { Button } from '@mantine/core';
import type { StagedFile } from '../../../src/api/views.ts';
import { FileDrop } from '../../components/file-drop.tsx';
import { FileList } from '../../components/file-list.tsx';
import { ScanPanel } from '../../components/scan-panel.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { incomingChoice } from '../../text/fi/case.ts';

/**
 * Files for a form of the case: dropped, picked, scanned or taken from those that wait among the incoming. A file taken
 * off the form goes on waiting there.
 */
export function CaseFiles(props: {
  readonly label: string;
  readonly fileIds: readonly string[];
  readonly onChange: (fileIds: string[]) => void;
}) {
  const { label, fileIds, onChange } = props;
  const staged = useCoreQuery('file.staged', {}).data ?? [];
  const waiting = staged.filter(({ id }) => !fileIds.includes(id));
  const add = (file: StagedFile): void => onChange([...fileIds, file.id]);
  return (
    <div className="stack-tight">
      <FileList
        label={label}
        files={staged.filter(({ id }) => fileIds.includes(id))}
        onRemove={(file) => onChange(fileIds.filter((id) => id !== file.id))}
      />
      <FileDrop onStaged={add} />
      <ScanPanel onScanned={add} />
      {waiting.length > 0 && (
        <div>
          <p className="no-margin muted">{incomingChoice.title}</p>
          <ul className="plain-list" aria-label={incomingChoice.title}>
            {waiting.map((file) => (
              <li key={file.id} className="file-row">
                <span className="file-name">{file.name}</span>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={incomingChoice.takeFile(file.name)}
                  onClick={() => add(file)}
                >
                  {incomingChoice.take}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
