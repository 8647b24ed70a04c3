import { useWindowEvent } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { CoreError } from '../../../src/api/errors.ts';
import * as inputs from '../../../src/api/inputs.ts';
import type { StagedFile } from '../../../src/api/views.ts';
import { coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { stepPath } from '../case/case-steps.ts';
import { ArrivalFields } from './arrival-fields.tsx';
import { ContentFields } from './content-fields.tsx';
import { FormFooter } from './form-footer.tsx';
import { PaperFields } from './paper-fields.tsx';
import { emptyRequest, requestProblems, type NewRequest, type TypedRequest } from './request-form.ts';
import { JUST_REGISTERED } from './registered-notice.tsx';
import { RequestPreview } from './request-preview.tsx';
import { RequesterFields } from './requester-fields.tsx';

/** Channels by which as a rule no paper comes that would have to be kept. */
const PAPERLESS: readonly TypedRequest['channel'][] = ['email', 'phone'];

/** The form of the paper, from top to bottom; `lastPlace` is where the last request's paper is kept. */
export function NewRequestForm(props: {
  readonly lastPlace: string;
  readonly firstFileIds: readonly string[];
  readonly waiting: readonly StagedFile[];
}) {
  const { lastPlace, firstFileIds, waiting } = props;
  const { today } = useDesk().vault;
  const [, navigate] = useLocation();
  const [taken, setTaken] = useState<readonly StagedFile[]>([]);
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<CoreError | null>(null);
  const formElement = useRef<HTMLFormElement>(null);
  const register = useCoreCommand('case.register');
  const { form, submit, showError } = useZodForm({
    schema: inputs.registerRequest,
    initialValues: emptyRequest(today, lastPlace, firstFileIds),
    alsoCheckTyped: (typed) => requestProblems(typed, today),
  });
  const draft = useFormDraft('new-request', form.values, form.isDirty(), (found) => {
    // A file chosen for this visit of the page joins what was begun before.
    form.setValues({ ...found, fileIds: [...new Set([...found.fileIds, ...form.values.fileIds])] });
    formElement.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  });

  // A file taken in just now is here before the list of waiting files is read again.
  const staged = [...waiting, ...taken.filter(({ id }) => waiting.every((file) => file.id !== id))];
  const chosen = form.values.fileIds.flatMap((id) => staged.find((file) => file.id === id) ?? []);

  const save = async (request: NewRequest): Promise<void> => {
    if (register.isPending) return;
    setError(null);
    try {
      const { caseId } = await register.mutateAsync({
        ...request,
        // A draft may name a file that was taken or removed since.
        fileIds: chosen.map(({ id }) => id),
      });
      await draft.discard();
      navigate(`${stepPath(caseId, 'registered')}&${JUST_REGISTERED}`);
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  const leave = (): void => navigate('/pyynnot');
  const askToLeave = (): void => (form.isDirty() ? setAsking(true) : leave());

  useWindowEvent('keydown', (event) => {
    // What opens above the form, a calendar or a list, has its own keys; the page itself may have the focus.
    const { target } = event;
    const here =
      target instanceof Node && (target === document.body || formElement.current?.contains(target));
    if (here !== true || event.defaultPrevented) return;
    if (event.key === 'Escape') {
      if (asking) setAsking(false);
      else askToLeave();
    } else if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      formElement.current?.requestSubmit();
    }
  });

  return (
    <div className="request-desk">
      <form ref={formElement} className="stack request-form" onSubmit={submit(save)} noValidate>
        <FormDraftNotice draft={draft} />
        <ArrivalFields
          form={form}
          onChannel={(channel) => {
            form.setFieldValue('channel', channel);
            // The last used place is offered for paper only; a place that was typed stays.
            const place = form.values.storageLocation;
            if (PAPERLESS.includes(channel)) {
              if (place === lastPlace) form.setFieldValue('storageLocation', '');
            } else if (place === '') form.setFieldValue('storageLocation', lastPlace);
          }}
        />
        <RequesterFields
          form={form}
          onChosen={() => window.requestAnimationFrame(() => form.getInputNode('description')?.focus())}
        />
        <ContentFields form={form} />
        <PaperFields
          form={form}
          chosen={chosen}
          waiting={staged.filter(({ id }) => !form.values.fileIds.includes(id))}
          onTaken={(file) => setTaken((all) => [...all, file])}
        />
        {error !== null && <ErrorNotice error={error} />}
        <FormFooter
          busy={register.isPending}
          asking={asking}
          onCancel={askToLeave}
          onStay={() => setAsking(false)}
          onKeep={leave}
          onThrowAway={() => void draft.discard().finally(leave)}
        />
      </form>
      {chosen.length > 0 && <RequestPreview files={chosen} />}
    </div>
  );
}
