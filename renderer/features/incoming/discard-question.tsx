import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import type { StagedFile } from '../../../src/api/views.ts';
import { coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useCoreCommand } from '../../core-queries.ts';
import { fileSizeText, mediaTypeLabel, pagesText } from '../../text/fi/file-labels.ts';
import { incoming as words } from '../../text/fi/incoming.ts';

/** Asks before a file is destroyed, and says what is lost. */
export function DiscardQuestion(props: {
  readonly file: StagedFile;
  readonly onDiscarded: () => void;
  readonly onKeep: () => void;
}) {
  const { file, onDiscarded, onKeep } = props;
  const [error, setError] = useState<CoreError | null>(null);
  const discard = useCoreCommand('file.discard');
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  const details = [mediaTypeLabel[file.mediaType], pagesText(file.pages), fileSizeText(file.size)]
    .filter(Boolean)
    .join(', ');
  const copies = file.duplicates.filter((number) => number !== '');

  const destroy = async (): Promise<void> => {
    setError(null);
    try {
      await discard.mutateAsync({ fileId: file.id });
      onDiscarded();
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    }
  };
  return (
    <div className="notice notice-warning" role="alertdialog" aria-label={words.discardTitle(file.name)}>
      <div>
        <p className="notice-title">{words.discardTitle(file.name)}</p>
        <p>
          {words.discardMeaning(details)} {copies.length > 0 && words.discardCopy(copies.join(', '))}
        </p>
      </div>
      <div className="actions">
        <Button variant="default" ref={keep} onClick={onKeep}>
          {words.keep}
        </Button>
        <Button variant="outline" color="red" loading={discard.isPending} onClick={() => void destroy()}>
          {words.discardForGood}
        </Button>
      </div>
      {error !== null && <ErrorNotice error={error} />}
    </div>
  );
}
