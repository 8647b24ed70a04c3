import { TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { publishStatement as schema } from '../../../src/api/inputs.ts';
import { coreErrorOf } from '../../api.ts';
import { DateField } from '../../components/date-field.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { MainButton } from '../../components/main-button.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { statementWords as words } from '../../text/fi/statement.ts';

/** Makes the draft a version that nobody changes any more. */
export function PublishStatement(props: {
  readonly blocked: boolean;
  readonly onPublished: (version: number) => void;
}) {
  const { blocked, onPublished } = props;
  const { today } = useDesk().vault;
  const publish = useCoreCommand('statement.publish');
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({ schema, initialValues: { datedOn: today, note: '' } });
  const store = async (values: z.output<typeof schema>): Promise<void> => {
    setError(null);
    try {
      onPublished((await publish.mutateAsync(values)).version);
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  const { onChange, ...datedOn } = form.getInputProps('datedOn');
  return (
    <form className="stack" onSubmit={submit(store)} noValidate aria-label={words.publishTitle}>
      <Title order={3}>{words.publishTitle}</Title>
      <div className="form-grid">
        <DateField
          label={words.publishDate}
          {...datedOn}
          onChange={(value) => (onChange as (value: string) => void)(value ?? '')}
        />
        <TextInput label={words.publishNote} autoComplete="off" {...form.getInputProps('note')} />
      </div>
      {error !== null && <ErrorNotice error={error} />}
      <div className="actions">
        <MainButton busy={publish.isPending} disabled={blocked}>
          {words.publish}
        </MainButton>
      </div>
    </form>
  );
}
