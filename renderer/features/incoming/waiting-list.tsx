import { UnstyledButton } from '@mantine/core';
import type { StagedFile } from '../../../src/api/views.ts';
import { mediaTypeLabel, pagesText } from '../../text/fi/file-labels.ts';
import { incoming as words } from '../../text/fi/incoming.ts';
import { shortMomentText } from '../../text/fi/moments.ts';

/** The waiting files; one of them is shown beside the list. */
export function WaitingList(props: {
  readonly files: readonly StagedFile[];
  readonly shown: string;
  readonly onShow: (id: string) => void;
}) {
  const { files, shown, onShow } = props;
  return (
    <ul className="plain-list" aria-label={words.waiting}>
      {files.map((file) => (
        <li key={file.id}>
          <UnstyledButton
            className="waiting-row"
            aria-current={file.id === shown}
            onClick={() => onShow(file.id)}
          >
            <span className="file-name">{file.name}</span>
            <span className="small muted">
              {[mediaTypeLabel[file.mediaType], pagesText(file.pages), shortMomentText(file.receivedAt)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
