import { useState } from 'react';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { organisation as schema } from '../../../src/api/inputs.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import { coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { MainButton } from '../../components/main-button.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand, useCoreQuery } from '../../core-queries.ts';
import { common } from '../../text/fi/parts.ts';
import { settingsWords as words } from '../../text/fi/settings.ts';
import { editable } from '../organisation/editable-organisation.ts';
import { OrganisationFields } from '../organisation/organisation-fields.tsx';
import { OrganisationGaps } from '../organisation/organisation-gaps.tsx';
import { useNamedField } from './named-field.ts';

/** The same form as at the first start. */
export function OrganisationSection() {
  const saved = useCoreQuery('organisation.get', {});
  return <Loaded query={saved}>{(organisation) => <OrganisationEditor saved={organisation} />}</Loaded>;
}

function OrganisationEditor({ saved }: { readonly saved: Organisation }) {
  const save = useCoreCommand('organisation.save');
  const [error, setError] = useState<CoreError | null>(null);
  const [done, setDone] = useState(false);
  const { form, submit, showError } = useZodForm({ schema, initialValues: editable(saved) });
  const dirty = form.isDirty();
  useNamedField();
  const draft = useFormDraft('organisation', form.values, dirty, form.setValues);

  const store = async (values: z.output<typeof schema>): Promise<void> => {
    setError(null);
    try {
      await save.mutateAsync(values);
      await draft.discard();
      form.resetDirty();
      setDone(true);
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };

  return (
    <form className="stack" onSubmit={submit(store)} noValidate>
      <FormDraftNotice draft={draft} />
      <OrganisationGaps organisation={form.values} />
      <OrganisationFields form={form} />
      {error !== null && <ErrorNotice error={error} />}
      <div className="actions actions-sticky">
        <MainButton busy={save.isPending}>{words.saveOrganisation}</MainButton>
        {done && !dirty && <output>{common.saved}</output>}
      </div>
    </form>
  );
}
