import { TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { CoreError } from '../../../src/api/errors.ts';
import { checkSuppression } from '../../../src/api/inputs.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { MainButton } from '../../components/main-button.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { bans as words } from '../../text/fi/bans.ts';
import { CheckAnswer } from './check-answer.tsx';
import { ScopeSelect } from './scope-select.tsx';

const FIELDS = ['name', 'email', 'streetAddress', 'phone', 'postalCode', 'identityCode'] as const;

/** May we send to this person? What is typed is asked of the core and kept nowhere. */
export function PersonCheck() {
  const check = useCoreCommand('suppression.check');
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({
    schema: checkSuppression,
    initialValues: {
      name: '',
      streetAddress: '',
      postalCode: '',
      email: '',
      phone: '',
      identityCode: '',
      scope: 'direct-advertising',
    },
  });
  const nothingTyped = FIELDS.every((field) => form.values[field] === '');
  // An answer stands for what was asked, not for what is typed now.
  const forgetAnswer = (): void => {
    setError(null);
    check.reset();
  };
  return (
    <section className="panel" aria-labelledby="person-check">
      <Title order={2} id="person-check">
        {words.personTitle}
      </Title>
      <p className="no-margin muted">{words.personIntro}</p>
      <form
        noValidate
        className="stack"
        onSubmit={submit(async (asked) => {
          forgetAnswer();
          await check
            .mutateAsync(asked)
            .catch((failure: typeof check.error) =>
              setError(failure === null ? null : showError(failure.error)),
            );
        })}
      >
        <div className="bans-fields">
          {FIELDS.map((field) => {
            const { onChange, ...input } = form.getInputProps(field);
            // Any one of the fields is enough, so that no single one is the missing one.
            const problem = input.error !== undefined && nothingTyped ? words.nothingTyped : input.error;
            return (
              <TextInput
                key={field}
                label={words[field]}
                autoComplete="off"
                spellCheck={false}
                {...input}
                error={problem}
                onChange={(event) => {
                  forgetAnswer();
                  onChange(event);
                }}
              />
            );
          })}
          <ScopeSelect
            className="field-wide"
            scope={form.values.scope}
            onChange={(scope) => {
              forgetAnswer();
              form.setFieldValue('scope', scope);
            }}
          />
        </div>
        <div className="actions">
          <MainButton busy={check.isPending}>{words.check}</MainButton>
        </div>
      </form>
      {error !== null && <ErrorNotice error={error} />}
      {check.isSuccess && <CheckAnswer answer={check.data} />}
    </section>
  );
}
