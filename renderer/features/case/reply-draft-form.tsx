import { Button, Checkbox, Radio, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { CoreError } from '../../../src/api/errors.ts';
import { saveReply } from '../../../src/api/inputs.ts';
import type { CaseRequest, ReplyState } from '../../../src/api/views.ts';
import { carriesEnclosures } from '../../../src/domain/enclosure.ts';
import type { LetterKind } from '../../../src/domain/letter.ts';
import { core, coreErrorOf } from '../../api.ts';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { MainButton } from '../../components/main-button.tsx';
import { PdfView } from '../../components/pdf-view.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { issueLabel, letterDraft as words } from '../../text/fi/decision.ts';
import { alongFields as along, enclosureForm } from '../../text/fi/enclosures.ts';
import { errorText } from '../../text/fi/errors.ts';
import { LinesField } from '../organisation/lines-field.tsx';
import { casePath, stepPath, type LivingCase } from './case-steps.ts';
import { GuardNotice } from './guard-notice.tsx';
import { OpenForm } from './open-form.tsx';
import { ReplyBlocks } from './reply-blocks.tsx';
import { letterLanguageOf, TranslationHint } from './translation-hint.tsx';

/**
 * A letter of the decision before it is given: the few fields that no other record holds beside the letter as it would
 * be printed. A changed field is saved when it is left, and the letter is drawn anew. An access reply has its blocks.
 */
export function ReplyDraftForm(props: {
  readonly detail: LivingCase;
  readonly request: CaseRequest;
  readonly letter: LetterKind;
  readonly reply: ReplyState;
  /** Changes whenever the letter may have. */
  readonly version: number;
  /** The letters of a decision share one draft; once the first is issued nothing of it changes. */
  readonly fixed: boolean;
  /** An enclosure is being added or changed: the letter would leave without it. */
  readonly enclosureOpen: boolean;
}) {
  const { detail, request, letter, reply, version, fixed, enclosureOpen } = props;
  const saveDraft = useCoreCommand('reply.save');
  const issue = useCoreCommand('letter.issue');
  const [, navigate] = useLocation();
  const [error, setError] = useState<CoreError | null>(null);
  const saving = useRef<Promise<boolean> | null>(null);
  const { form, submit, showError } = useZodForm({
    schema: saveReply,
    initialValues: { requestId: request.id, draft: draftValues(reply) },
  });
  const draft = useFormDraft(`reply:${request.id}`, form.values, form.isDirty(), form.setValues);
  const subject = { about: 'decision', requestId: request.id, letter } as const;

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
  /** Leaving a field for a button asks twice; the second one waits for the first, and saves what came after it. */
  const saveOnce = async (): Promise<boolean> => {
    if (saving.current !== null) await saving.current;
    saving.current ??= save().finally(() => {
      saving.current = null;
    });
    return saving.current;
  };
  const [held, setHeld] = useState(false);
  const issueReply = async (): Promise<void> => {
    setError(null);
    setHeld(enclosureOpen);
    if (enclosureOpen) return;
    if (!(await saveOnce())) return;
    try {
      await issue.mutateAsync(subject);
      navigate(afterIssue(detail, request, letter));
    } catch (thrown) {
      setError(coreErrorOf(thrown));
    }
  };
  const isAccess = letter === 'K4a' || letter === 'K4b';

  return (
    <div className="reply-columns">
      <OpenForm
        label={words.preview}
        onSubmit={(event) =>
          submit(async () => {
            setError(null);
            await saveOnce();
          })(event)
        }
      >
        <FormDraftNotice draft={draft} />
        {fixed ? (
          <p className="no-margin muted">{words.fixedText}</p>
        ) : (
          <div
            className="stack"
            onBlur={() => void saveOnce()}
            onChange={({ target }) => {
              // A tick changes the letter at once; typing does when the field is left.
              if (target instanceof HTMLInputElement && isTicked(target)) void saveOnce();
            }}
          >
            {isAccess && (
              <AccessFields form={form} withholds={request.decision?.outcome === 'partly-granted'} />
            )}
            <AlongFields form={form} letter={letter} />
            <Textarea
              label={words.additionalText}
              description={words.additionalTextHint}
              rows={3}
              {...form.getInputProps('draft.additionalText')}
            />
          </div>
        )}
        {isAccess && (
          <ReplyBlocks
            detail={detail}
            request={request}
            reply={reply}
            focusField={(path) => form.getInputNode(path)?.focus()}
          />
        )}
        {!request.identitySettled && <IdentityMissing detail={detail} request={request} />}
        <TranslationHint language={letterLanguageOf(detail)} />
        <div className="reply-actions stack-tight">
          {error !== null && <GuardNotice error={error} detail={detail} />}
          {held && enclosureOpen && (
            <p className="no-margin problem" role="alert">
              {enclosureForm.unfinished}
            </p>
          )}
          <div className="actions">
            {detail.closed === null && (
              <MainButton busy={issue.isPending} onClick={() => void issueReply()}>
                {issueLabel(letter)}
              </MainButton>
            )}
            {!fixed && (
              <Button type="submit" variant="default" loading={saveDraft.isPending}>
                {words.save}
              </Button>
            )}
            <output className="small muted">
              {form.isDirty() ? words.unsaved : saveDraft.isSuccess && words.saved}
            </output>
          </div>
        </div>
      </OpenForm>
      <div className="reply-preview">
        <PdfView
          label={words.preview}
          version={`${letter} ${version}`}
          load={async () => (await core('letter.preview', subject)).pdf}
        />
      </div>
    </div>
  );
}

function isTicked({ type }: HTMLInputElement): boolean {
  return type === 'checkbox' || type === 'radio';
}

/** The lists of names as a form may change them. */
function draftValues({ draft }: ReplyState) {
  return {
    ...draft,
    distribution: [...draft.distribution],
    forInformation: [...draft.forInformation],
  };
}

/** Who else gets the letter, and whether the privacy statement goes along. */
function AlongFields(props: {
  readonly form: ReturnType<typeof useZodForm<typeof saveReply>>['form'];
  readonly letter: LetterKind;
}) {
  const { form, letter } = props;
  const lines = (field: 'distribution' | 'forInformation') => ({
    value: form.values.draft[field],
    onChange: (names: string[]) => form.setFieldValue(`draft.${field}`, names),
    error: form.errors[`draft.${field}`],
    'data-path': `draft.${field}`,
  });
  return (
    <>
      {carriesEnclosures(letter) && (
        <Checkbox
          label={along.encloseStatement}
          description={along.encloseStatementHint}
          {...form.getInputProps('draft.encloseStatement', { type: 'checkbox' })}
        />
      )}
      <LinesField
        label={along.distribution}
        description={along.distributionHint}
        {...lines('distribution')}
      />
      <LinesField
        label={along.forInformation}
        description={along.forInformationHint}
        {...lines('forInformation')}
      />
    </>
  );
}

function AccessFields(props: {
  readonly form: ReturnType<typeof useZodForm<typeof saveReply>>['form'];
  /** The decision leaves something out. */
  readonly withholds: boolean;
}) {
  const { form, withholds } = props;
  return (
    <>
      <Textarea
        label={words.searchTerms}
        description={words.searchTermsHint}
        rows={2}
        {...form.getInputProps('draft.searchTerms')}
      />
      {(withholds || form.values.draft.withheld !== '') && (
        <Textarea
          label={words.withheld}
          description={words.withheldHint}
          rows={2}
          {...form.getInputProps('draft.withheld')}
        />
      )}
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
    </>
  );
}

/** A doubt that arose after the decision stands in the way of the letter, unless the refusal itself says so. */
function IdentityMissing({
  detail,
  request,
}: {
  readonly detail: LivingCase;
  readonly request: CaseRequest;
}) {
  const ground = request.decision?.refusal?.ground;
  if (ground === 'not-identified' || ground === 'form-missing') return null;
  if (request.decision?.outcome === 'transferred') return null;
  return (
    <p className="no-margin">
      <Link href={stepPath(detail.id, 'identity')}>
        {errorText({ kind: 'conflict', reason: 'identity-not-settled' }).title}
      </Link>
    </p>
  );
}

/** Where the clerk goes on: the next letter of the decision, else what is due. */
function afterIssue(detail: LivingCase, request: CaseRequest, issued: LetterKind): string {
  const { id, stage } = detail;
  if (request.letters.some(({ kind, letterId }) => kind !== issued && letterId === null)) {
    return stepPath(id, 'reply', { requestId: request.id });
  }
  // Other requests of the case are still being worked on; this letter leaves before them.
  return stage === 'identity' || stage === 'specification' || stage === 'search'
    ? stepPath(id, 'dispatch')
    : casePath(id);
}
