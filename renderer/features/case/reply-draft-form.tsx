import { Button, Radio, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { CoreError } from '../../../src/api/errors.ts';
import { saveReply } from '../../../src/api/inputs.ts';
import type { CaseDetail, ReplyState } from '../../../src/api/views.ts';
import { core, coreErrorOf } from '../../api.ts';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { MainButton } from '../../components/main-button.tsx';
import { PdfView } from '../../components/pdf-view.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { replyStep as words, searchStep } from '../../text/fi/case.ts';
import { errorText } from '../../text/fi/errors.ts';
import { casePath, openTaskCount, stepPath } from './case-steps.ts';
import { GuardNotice } from './guard-notice.tsx';
import { OpenForm } from './open-form.tsx';
import { ReplyBlocks } from './reply-blocks.tsx';

/**
 * The few fields that no other record holds, the blocks of the reply and the letter as it would be printed. A changed
 * field is saved when it is left, and the letter is drawn anew.
 */
export function ReplyDraftForm(props: {
  readonly detail: CaseDetail;
  readonly reply: ReplyState;
  /** Changes whenever the letter may have. */
  readonly version: number;
}) {
  const { detail, reply, version } = props;
  const saveDraft = useCoreCommand('reply.save');
  const issue = useCoreCommand('letter.issue');
  const [, navigate] = useLocation();
  const [error, setError] = useState<CoreError | null>(null);
  const saving = useRef<Promise<boolean> | null>(null);
  const { form, submit, showError } = useZodForm({
    schema: saveReply,
    initialValues: { caseId: detail.id, draft: reply.draft },
  });
  const draft = useFormDraft(`reply:${detail.id}`, form.values, form.isDirty(), form.setValues);
  const letter = { caseId: detail.id, letter: 'reply' } as const;

  /** @returns whether the vault holds what the form shows. */
  const save = async (): Promise<boolean> => {
    const values = form.getValues();
    if (!form.isDirty()) return true;
    const parsed = saveReply.safeParse(values);
    if (!parsed.success) return false;
    try {
      await saveDraft.mutateAsync(parsed.data);
      form.resetDirty(values);
      await draft.discard();
      return true;
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
      return false;
    }
  };
  /** Leaving a field for a button asks twice; the second one waits for the first. */
  const saveOnce = (): Promise<boolean> => {
    saving.current ??= save().finally(() => {
      saving.current = null;
    });
    return saving.current;
  };
  const issueReply = async (): Promise<void> => {
    setError(null);
    if (!(await saveOnce())) return;
    try {
      await issue.mutateAsync(letter);
      navigate(casePath(detail.id));
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    }
  };

  return (
    <div className="reply-columns">
      <OpenForm
        label={words.title}
        onSubmit={(event) =>
          submit(async () => {
            setError(null);
            await saveOnce();
          })(event)
        }
      >
        <FormDraftNotice draft={draft} />
        <div className="stack" onBlur={() => void saveOnce()}>
          <Textarea
            label={words.searchTerms}
            description={words.searchTermsHint}
            rows={2}
            {...form.getInputProps('draft.searchTerms')}
          />
          <Textarea
            label={words.withheld}
            description={words.withheldHint}
            rows={2}
            {...form.getInputProps('draft.withheld')}
          />
          <Textarea
            label={words.legend}
            description={words.legendHint}
            rows={2}
            {...form.getInputProps('draft.legend')}
          />
          <Radio.Group label={words.delivery} {...form.getInputProps('draft.delivery')}>
            <div className="choices">
              {(['written', 'electronic'] as const).map((delivery) => (
                <Radio key={delivery} value={delivery} label={words.deliveries[delivery]} />
              ))}
            </div>
          </Radio.Group>
          <Textarea
            label={words.additionalText}
            description={words.additionalTextHint}
            rows={3}
            {...form.getInputProps('draft.additionalText')}
          />
        </div>
        <ReplyBlocks detail={detail} reply={reply} focusField={(path) => form.getInputNode(path)?.focus()} />
        <Obstacles detail={detail} />
        <div className="reply-actions stack-tight">
          {error !== null && <GuardNotice error={error} detail={detail} />}
          <div className="actions">
            {detail.closed === null && (
              <MainButton busy={issue.isPending} onClick={() => void issueReply()}>
                {words.issue}
              </MainButton>
            )}
            <Button type="submit" variant="default" loading={saveDraft.isPending}>
              {words.save}
            </Button>
            <output className="small muted">
              {form.isDirty() ? words.unsaved : saveDraft.isSuccess && words.saved}
            </output>
          </div>
        </div>
      </OpenForm>
      <div className="reply-preview">
        <PdfView
          label={words.preview}
          version={version}
          load={async () => (await core('letter.preview', letter)).pdf}
        />
      </div>
    </div>
  );
}

/** What else stands in the way of issuing, each with the step that clears it. */
function Obstacles({ detail }: { readonly detail: CaseDetail }) {
  const open = openTaskCount(detail);
  return (
    <>
      {!detail.identitySettled && (
        <p className="no-margin">
          <Link href={stepPath(detail.id, 'identity')}>
            {errorText({ kind: 'conflict', reason: 'identity-not-settled' }).title}
          </Link>
        </p>
      )}
      {open > 0 && (
        <p className="no-margin">
          <Link
            href={stepPath(
              detail.id,
              'search',
              detail.tasks.find(({ outcome }) => outcome === null)?.registerId,
            )}
          >
            {searchStep.left(open)}
          </Link>
        </p>
      )}
    </>
  );
}
