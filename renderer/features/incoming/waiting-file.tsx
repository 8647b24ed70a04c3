import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { StagedFile } from '../../../src/api/views.ts';
import { FileList } from '../../components/file-list.tsx';
import { FilePreview } from '../../components/file-preview.tsx';
import { MainButton } from '../../components/main-button.tsx';
import { incoming as words } from '../../text/fi/incoming.ts';
import { AttachForm } from './attach-form.tsx';
import { DiscardQuestion } from './discard-question.tsx';
import type { Outcome } from './incoming-page.tsx';

/** One waiting file with what can be done with it. */
export function WaitingFile(props: {
  readonly file: StagedFile;
  readonly onGone: (outcome: Outcome) => void;
}) {
  const { file, onGone } = props;
  const [, navigate] = useLocation();
  const [doing, setDoing] = useState<'look' | 'attach' | 'discard'>('look');
  const section = useRef<HTMLElement>(null);
  const look = (): void => {
    setDoing('look');
    section.current?.focus();
  };
  return (
    <section className="panel" aria-label={words.shown(file.name)} ref={section} tabIndex={-1}>
      <FileList files={[file]} label={words.preview} />
      {doing === 'look' && (
        <div className="actions">
          <MainButton onClick={() => navigate(`/pyynnot/uusi?tiedosto=${file.id}`)}>
            {words.toRequest}
          </MainButton>
          <Button variant="default" onClick={() => setDoing('attach')}>
            {words.toCase}
          </Button>
          <Button variant="subtle" color="red" onClick={() => setDoing('discard')}>
            {words.discard}
          </Button>
        </div>
      )}
      {doing === 'attach' && (
        <AttachForm
          file={file}
          onAttached={(caseId, documentNumber) => onGone({ kind: 'attached', caseId, documentNumber })}
          onCancel={look}
        />
      )}
      {doing === 'discard' && (
        <DiscardQuestion
          file={file}
          onDiscarded={() => onGone({ kind: 'discarded', name: file.name })}
          onKeep={look}
        />
      )}
      {/* Of a file that cannot be shown, the list above says so. */}
      {file.condition === 'ok' && (
        <div className="waiting-preview">
          <FilePreview file={file} />
        </div>
      )}
    </section>
  );
}
