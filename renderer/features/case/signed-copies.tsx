import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { CoreError } from '../../../src/api/errors.ts';
import type { IssuedLetter } from '../../../src/api/views.ts';
import { isESigned } from '../../../src/domain/letter-step.ts';
import { coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { FileList } from '../../components/file-list.tsx';
import { useCoreCommand } from '../../core-queries.ts';
import { signedCopy } from '../../text/fi/case.ts';
import { CaseFiles } from './case-files.tsx';
import { casePath } from './case-steps.ts';
import { StepButton } from './step-button.tsx';
import { StepPart } from './step-panel.tsx';

/** The letter as it was signed on paper, back in the vault. */
export function SignedCopies(props: {
  readonly caseId: number;
  readonly letter: IssuedLetter;
  readonly main: boolean;
  readonly takeFocus: boolean;
}) {
  const { caseId, letter, main, takeFocus } = props;
  const [, navigate] = useLocation();
  const attach = useCoreCommand('letter.attachSigned');
  const [fileIds, setFileIds] = useState<string[]>([]);
  const [another, setAnother] = useState(false);
  const [empty, setEmpty] = useState(false);
  const [error, setError] = useState<CoreError | null>(null);
  const attached = letter.signedCopies.length > 0;
  const paperNeeded = !attached && !isESigned(letter.signature);

  const save = async (): Promise<void> => {
    setError(null);
    setEmpty(fileIds.length === 0);
    if (fileIds.length === 0) return;
    try {
      await attach.mutateAsync({ letterId: letter.letterId, fileIds });
      setFileIds([]);
      setAnother(false);
      navigate(casePath(caseId));
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    }
  };

  return (
    <StepPart title={signedCopy.title} takeFocus={takeFocus}>
      {attached && (
        <>
          <output>{signedCopy.attached}</output>
          <FileList label={signedCopy.title} files={letter.signedCopies} />
        </>
      )}
      {!attached && !paperNeeded && <p className="no-margin muted">{signedCopy.signedElectronically}</p>}
      {!paperNeeded && !another ? (
        <div className="actions">
          <Button variant="subtle" onClick={() => setAnother(true)}>
            {attached ? signedCopy.attachAnother : signedCopy.attachPaper}
          </Button>
        </div>
      ) : (
        <>
          {paperNeeded && <p className="no-margin muted">{signedCopy.hint}</p>}
          <CaseFiles label={signedCopy.chosen} fileIds={fileIds} onChange={setFileIds} />
          {empty && fileIds.length === 0 && (
            <p className="no-margin problem" role="alert">
              {signedCopy.none}
            </p>
          )}
          {error !== null && <ErrorNotice error={error} />}
          <div className="actions">
            <StepButton main={main} busy={attach.isPending} onClick={() => void save()}>
              {signedCopy.attach}
            </StepButton>
          </div>
        </>
      )}
    </StepPart>
  );
}
