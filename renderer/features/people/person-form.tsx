import { Button, Checkbox, Title } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import * as inputs from '../../../src/api/inputs.ts';
import type { Person } from '../../../src/domain/person.ts';
import { coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { LanguageSelect } from '../../components/language-select.tsx';
import { MainButton } from '../../components/main-button.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { common } from '../../text/fi/parts.ts';
import { people as words } from '../../text/fi/people.ts';
import { IdentityCodeField } from './identity-code-field.tsx';
import { identityCodeProblems } from './identity-code-problem.ts';
import { PersonFields } from './person-fields.tsx';

/** Changes the details in place, by the same rules as a new person's. */
export function PersonForm(props: {
  readonly person: Person;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}) {
  const { person, onSaved, onCancel } = props;
  const { maskedIdentityCode, id: personId, ...fields } = person;
  const { today } = useDesk().vault;
  const change = useCoreCommand('person.change');
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({
    schema: inputs.changePerson,
    initialValues: { personId, ...fields, identityCode: maskedIdentityCode === null ? '' : null },
    alsoCheckTyped: ({ identityCode }) => identityCodeProblems('identityCode', identityCode, today),
  });
  const draft = useFormDraft(`person:${personId}`, form.values, form.isDirty(), form.setValues);

  const save = async (values: z.output<typeof inputs.changePerson>): Promise<void> => {
    setError(null);
    try {
      await change.mutateAsync(values);
      await draft.discard();
      onSaved();
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  return (
    <form className="panel" onSubmit={submit(save)} noValidate>
      <Title order={2}>{words.changeTitle}</Title>
      <FormDraftNotice draft={draft} />
      <PersonFields field={(name) => form.getInputProps(name)} takeFocus="familyName">
        {form.values.identityCode === null && maskedIdentityCode !== null ? (
          <KeptCode masked={maskedIdentityCode} onReplace={() => form.setFieldValue('identityCode', '')} />
        ) : (
          <>
            <IdentityCodeField
              field={{ ...form.getInputProps('identityCode'), value: form.values.identityCode ?? '' }}
            />
            {maskedIdentityCode !== null && (
              <>
                {form.values.identityCode === '' && <p className="small no-margin">{words.codeIsRemoved}</p>}
                <Button
                  variant="subtle"
                  size="compact-sm"
                  onClick={() => form.setFieldValue('identityCode', null)}
                >
                  {words.keepCode}
                </Button>
              </>
            )}
          </>
        )}
      </PersonFields>
      <LanguageSelect className="narrow-field" {...form.getInputProps('language')} />
      <Checkbox
        label={words.nonDisclosure}
        description={words.nonDisclosureHint}
        {...form.getInputProps('nonDisclosure', { type: 'checkbox' })}
      />
      {error !== null && <ErrorNotice error={error} />}
      <div className="actions">
        <MainButton busy={change.isPending}>{words.save}</MainButton>
        <Button
          variant="subtle"
          onClick={() => {
            void draft.discard();
            onCancel();
          }}
        >
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}

function KeptCode({ masked, onReplace }: { readonly masked: string; readonly onReplace: () => void }) {
  return (
    <div className="stack-tight">
      <p className="no-margin">{words.keptCode(masked)}</p>
      <div>
        <Button variant="default" size="compact-sm" onClick={onReplace}>
          {words.replaceCode}
        </Button>
      </div>
    </div>
  );
}
