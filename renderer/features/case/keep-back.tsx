import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { keepBack } from '../../../src/api/inputs.ts';
import { coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { keeping as words } from '../../text/fi/dispatch.ts';
import { common } from '../../text/fi/parts.ts';
import { OpenForm } from './open-form.tsx';

/** A letter that came back and cannot be sent once more has an ending as well. */
export function KeepBack({ letterId }: { readonly letterId: number }) {
  const [open, setOpen] = useState(false);
  if (open) return <KeepBackForm letterId={letterId} onDone={() => setOpen(false)} />;
  return (
    <div className="actions">
      <Button variant="subtle" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
    </div>
  );
}

function KeepBackForm({ letterId, onDone }: { readonly letterId: number; readonly onDone: () => void }) {
  const record = useCoreCommand('letter.keepBack');
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({
    schema: keepBack,
    initialValues: { letterId, reason: '' },
  });
  const draft = useFormDraft(`kept-back:${letterId}`, form.values, form.isDirty(), form.setValues);
  const save = async (values: z.output<typeof keepBack>): Promise<void> => {
    setError(null);
    try {
      await record.mutateAsync(values);
      await draft.discard();
      onDone();
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  return (
    <OpenForm label={words.title} onSubmit={submit(save)}>
      <p className="no-margin">
        <strong>{words.title}</strong>
      </p>
      <FormDraftNotice draft={draft} />
      <Textarea
        label={words.reason}
        description={words.reasonHint}
        rows={2}
        {...form.getInputProps('reason')}
      />
      {error !== null && <ErrorNotice error={error} />}
      <div className="actions">
        <Button type="submit" variant="default" loading={record.isPending}>
          {words.record}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {common.cancel}
        </Button>
      </div>
    </OpenForm>
  );
}
