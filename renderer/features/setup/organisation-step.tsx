import { Button } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { organisation as schema } from '../../../src/api/inputs.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import { sourceStatementDefaults } from '../../../src/domain/source-statement.ts';
import { coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { MainButton } from '../../components/main-button.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { setup } from '../../text/fi/setup.ts';
import { OrganisationFields } from '../organisation/organisation-fields.tsx';
import { OrganisationGaps } from '../organisation/organisation-gaps.tsx';
import { editable } from '../organisation/editable-organisation.ts';

/** Who we are, prefilled from the source statement. Saved here only when a vault is open already. */
export function OrganisationStep(props: {
  readonly initial: Organisation | null;
  readonly vaultOpen: boolean;
  readonly onBack: (() => void) | null;
  readonly onDone: (typed: Organisation) => void;
}) {
  const { initial, vaultOpen, onBack, onDone } = props;
  const save = useCoreCommand('organisation.save');
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({
    schema,
    initialValues: editable(initial ?? sourceStatementDefaults()),
  });

  const goOn = async (values: z.output<typeof schema>): Promise<void> => {
    setError(null);
    try {
      if (vaultOpen) await save.mutateAsync(values);
      onDone(values);
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };

  return (
    <form className="stack" onSubmit={submit(goOn)} noValidate>
      <p className="no-margin">{setup.organisation.intro}</p>
      <OrganisationGaps organisation={form.values} />
      <OrganisationFields form={form} />
      {error !== null && <ErrorNotice error={error} />}
      <div className="actions">
        {onBack !== null && (
          <Button variant="default" onClick={onBack}>
            {setup.back}
          </Button>
        )}
        <MainButton busy={save.isPending}>{setup.next}</MainButton>
      </div>
    </form>
  );
}
