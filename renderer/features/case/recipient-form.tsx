import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { enterRecipient } from '../../../src/api/inputs.ts';
import type { CaseRequest } from '../../../src/api/views.ts';
import { displayName } from '../../../src/domain/person.ts';
import { protectedHome, recipientNoticeProblems } from '../../../src/domain/recipient-notice.ts';
import { coreErrorOf } from '../../api.ts';
import { DateField } from '../../components/date-field.tsx';
import { useFirstFocus } from '../../components/first-focus.ts';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { LanguageSelect } from '../../components/language-select.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { recipientPanel as words } from '../../text/fi/decision.ts';
import { languageWords } from '../../text/fi/language.ts';
import { common } from '../../text/fi/parts.ts';
import type { LivingCase } from './case-steps.ts';
import { GuardNotice } from './guard-notice.tsx';
import { OpenForm } from './open-form.tsx';

/** Somebody who had received the data. Neither an identity code nor a protected address may be told to them. */
export function RecipientForm(props: {
  readonly detail: LivingCase;
  readonly request: CaseRequest;
  readonly onDone: () => void;
}) {
  const { detail, request, onDone } = props;
  const { today } = useDesk().vault;
  const enter = useCoreCommand('recipient.enter');
  const [error, setError] = useState<CoreError | null>(null);
  // The core knows more: the cards that were merged into this one.
  const home = protectedHome(
    detail.person,
    [detail.person],
    detail.requests.flatMap(({ tasks }) => tasks.map(({ result }) => result)),
  );
  const { form, submit, showError } = useZodForm({
    schema: enterRecipient,
    initialValues: {
      requestId: request.id,
      recipient: { name: '', streetAddress: '', postalCode: '', locality: '' },
      language: 'fi',
      disclosedOn: null,
      identifier: displayName(detail.person),
      change: '',
      confirmBy: null,
    },
    alsoCheck: (values) =>
      recipientNoticeProblems(values, home, today).map(({ field, code }) => ({ path: field, code })),
  });
  const draft = useFormDraft(`recipient:${request.id}`, form.values, form.isDirty(), form.setValues);
  const save = async (values: z.output<typeof enterRecipient>): Promise<void> => {
    setError(null);
    try {
      await enter.mutateAsync(values);
      await draft.discard();
      onDone();
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  useFirstFocus(form, 'recipient.name');
  return (
    <OpenForm label={words.add} onSubmit={submit(save)}>
      <FormDraftNotice draft={draft} />
      <div className="form-grid">
        <TextInput label={words.name} autoComplete="off" {...form.getInputProps('recipient.name')} />
        <TextInput
          label={words.streetAddress}
          autoComplete="off"
          {...form.getInputProps('recipient.streetAddress')}
        />
        <TextInput
          label={words.postalCode}
          autoComplete="off"
          {...form.getInputProps('recipient.postalCode')}
        />
        <TextInput label={words.locality} autoComplete="off" {...form.getInputProps('recipient.locality')} />
        <TextInput
          className="field-wide"
          label={words.identifier}
          description={words.identifierExample}
          autoComplete="off"
          {...form.getInputProps('identifier')}
        />
        <Textarea
          className="field-wide"
          label={words.change}
          description={words.changeHint}
          rows={2}
          {...form.getInputProps('change')}
        />
        <LanguageSelect label={languageWords.notice} {...form.getInputProps('language')} />
        <DateField
          label={words.disclosedOn}
          description={words.disclosedOnHint}
          {...form.getInputProps('disclosedOn')}
        />
        <DateField
          label={words.confirmBy}
          description={words.confirmByHint}
          {...form.getInputProps('confirmBy')}
        />
      </div>
      {error !== null && <GuardNotice error={error} detail={detail} />}
      <div className="actions">
        <Button type="submit" variant="default" loading={enter.isPending}>
          {words.save}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </OpenForm>
  );
}
