import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { StagedFile, StoredFile } from '../../src/api/views.ts';
import { fileConditionNotice, fileFactsText } from '../text/fi/file-labels.ts';
import { files as words } from '../text/fi/parts.ts';

/** Files with what is worth knowing of each; `onRemove` adds a button to take one away. */
export function FileList<File extends StoredFile | StagedFile>(props: {
  readonly files: readonly File[];
  readonly onRemove?: (file: File) => void;
  readonly label?: string;
}) {
  const { files, onRemove, label = words.list } = props;
  if (files.length === 0) return null;
  return (
    <ul className="plain-list" aria-label={label}>
      {files.map((file) => (
        <li key={file.id} className="file-row">
          <div>
            <div className="file-name">{file.name}</div>
            <div className="small muted">{fileFactsText(file)}</div>
            <FileNotices file={file} />
          </div>
          {onRemove !== undefined && (
            <ActionIcon
              variant="subtle"
              aria-label={words.remove(file.name)}
              title={words.remove(file.name)}
              onClick={() => onRemove(file)}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )}
        </li>
      ))}
    </ul>
  );
}

function FileNotices({ file }: { readonly file: StoredFile | StagedFile }) {
  const duplicates = 'duplicates' in file ? file.duplicates : [];
  const notices = [
    fileConditionNotice[file.condition],
    file.namedOtherwise ? words.namedOtherwise : null,
    duplicates.length > 0 ? words.duplicate(duplicates) : null,
  ].filter((notice) => notice !== null);
  return notices.map((notice) => (
    <div key={notice} className="small" role="note">
      ⚠ {notice}
    </div>
  ));
}
