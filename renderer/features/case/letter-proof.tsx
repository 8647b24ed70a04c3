import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import type { IssuedLetter } from '../../../src/api/views.ts';
import { lastLeaving } from '../../../src/domain/delivery.ts';
import { coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { FileList } from '../../components/file-list.tsx';
import { useCoreCommand } from '../../core-queries.ts';
import { common } from '../../text/fi/parts.ts';
import { proof as words } from '../../text/fi/dispatch.ts';
import { CaseFiles } from './case-files.tsx';

/** What shows that the letter left: the signed slip, the proof of posting. Said when it is missing, never in the way. */
export function LetterProof({ letter }: { readonly letter: IssuedLetter }) {
  const [adding, setAdding] = useState(false);
  const { proof, proofs } = letter;
  const left = lastLeaving(letter);
  if (left === null && proofs.length === 0) return null;
  return (
    <>
      {proof === 'missing' && (left?.way === 'registered-post' || left?.way === 'handed-over') && (
        <p className="no-margin" role="note">
          ⚠ {words.missing[left.way]}
        </p>
      )}
      {proof === 'attached' && <output>{words.attached}</output>}
      {proofs.length > 0 && <FileList label={words.files} files={proofs} />}
      {adding ? (
        <AddProof letterId={letter.letterId} onDone={() => setAdding(false)} />
      ) : (
        <div className="actions">
          <Button variant="default" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        </div>
      )}
    </>
  );
}

function AddProof({ letterId, onDone }: { readonly letterId: number; readonly onDone: () => void }) {
  const attach = useCoreCommand('letter.attachProof');
  const [fileIds, setFileIds] = useState<string[]>([]);
  const [empty, setEmpty] = useState(false);
  const [error, setError] = useState<CoreError | null>(null);
  const save = async (): Promise<void> => {
    setError(null);
    setEmpty(fileIds.length === 0);
    if (fileIds.length === 0) return;
    try {
      await attach.mutateAsync({ letterId, fileIds });
      onDone();
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    }
  };
  return (
    <section className="stack-tight" aria-label={words.title}>
      <CaseFiles label={words.chosen} fileIds={fileIds} onChange={setFileIds} />
      {empty && fileIds.length === 0 && (
        <p className="no-margin problem" role="alert">
          {words.none}
        </p>
      )}
      {error !== null && <ErrorNotice error={error} />}
      <div className="actions">
        <Button variant="default" loading={attach.isPending} onClick={() => void save()}>
          {words.attach}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </section>
  );
}
