import { useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import type { LetterLanguage } from '../../../src/domain/letter-language.ts';
import { core, coreErrorOf, type CoreInput } from '../../api.ts';
import { PdfView } from '../../components/pdf-view.tsx';
import { useCoreCommand } from '../../core-queries.ts';
import { letterById, nextOf, type LivingCase } from './case-steps.ts';
import { DispatchLetter } from './dispatch-letter.tsx';
import { ElectronicSignature } from './electronic-signature.tsx';
import { FrozenLetter } from './frozen-letter.tsx';
import { GuardNotice } from './guard-notice.tsx';
import { PrintLetter } from './print-letter.tsx';
import { StepButton } from './step-button.tsx';
import { useHasChanged } from './step-panel.tsx';
import { letterLanguageOf, TranslationHint } from './translation-hint.tsx';

/** A letter from its draft to the post: shown and issued, then printed and dispatched, each in its turn. */
export function LetterWork(props: {
  readonly detail: LivingCase;
  readonly subject: CoreInput<'letter.issue'>;
  /** The issued letter; null while there is none. */
  readonly letterId: number | null;
  readonly words: { readonly issue: string; readonly preview: string };
  /** This letter comes next: its button is the main one. */
  readonly main: boolean;
  /** In which it is written; the requester's when left out. */
  readonly language?: LetterLanguage;
}) {
  const { detail, letterId, main } = props;
  const document = letterById(detail, letterId);
  const next = document === null ? 'issue' : nextOf(document.letter, detail);
  const moved = useHasChanged(next);
  if (document === null) return <LetterDraft {...props} />;
  return (
    <>
      <FrozenLetter document={document} />
      <ElectronicSignature detail={detail} document={document} />
      {next !== 'nothing' && document.letter.copyErasedOn === null && (
        <PrintLetter
          letter={document.letter}
          main={main && next === 'print'}
          takeFocus={moved && next === 'print'}
        />
      )}
      <DispatchLetter
        detail={detail}
        letter={document.letter}
        main={main && next === 'dispatch'}
        takeFocus={moved && next === 'dispatch'}
      />
    </>
  );
}

function LetterDraft(props: {
  readonly detail: LivingCase;
  readonly subject: CoreInput<'letter.issue'>;
  readonly words: { readonly issue: string; readonly preview: string };
  readonly main: boolean;
  readonly language?: LetterLanguage;
}) {
  const { detail, subject, words, main, language = letterLanguageOf(detail) } = props;
  const issue = useCoreCommand('letter.issue');
  const [error, setError] = useState<CoreError | null>(null);
  if (detail.closed !== null) return null;
  const run = async (): Promise<void> => {
    setError(null);
    try {
      await issue.mutateAsync(subject);
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    }
  };
  return (
    <>
      {error !== null && <GuardNotice error={error} detail={detail} />}
      <TranslationHint language={language} />
      <div className="actions">
        <StepButton main={main} busy={issue.isPending} onClick={() => void run()}>
          {words.issue}
        </StepButton>
      </div>
      <div className="letter-view">
        <PdfView
          label={words.preview}
          version={JSON.stringify(subject)}
          load={async () => (await core('letter.preview', subject)).pdf}
        />
      </div>
    </>
  );
}
