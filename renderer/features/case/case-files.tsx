import type { StagedFile } from '../../../src/api/views.ts';
import { FileDrop } from '../../components/file-drop.tsx';
import { FileList } from '../../components/file-list.tsx';
import { ScanPanel } from '../../components/scan-panel.tsx';
import { WaitingFiles } from '../../components/waiting-files.tsx';
import { useCoreQuery } from '../../core-queries.ts';

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
      <WaitingFiles files={staged.filter(({ id }) => !fileIds.includes(id))} onTake={add} />
    </div>
  );
}
