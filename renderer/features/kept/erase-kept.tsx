import { Button } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { eraseKept } from '../../../src/api/inputs.ts';
import type { KeptItem } from '../../../src/api/views.ts';
import { coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { useFirstFocus } from '../../components/first-focus.ts';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { MainButton } from '../../components/main-button.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { keptPage as words } from '../../text/fi/kept.ts';
import { common } from '../../text/fi/parts.ts';
import { AttestationFields } from '../case/attestation-fields.tsx';
import { OpenForm } from '../case/open-form.tsx';
import { newAttestation } from '../case/task-values.ts';

/** Who erased a kept item, when, where and how it was checked; the rules of every erasure hold. */
export function EraseKept(props: {
  readonly item: KeptItem;
  /** With the item's name when it was erased, null when nothing was. */
  readonly onDone: (erased: string | null) => void;
}) {
  const { item, onDone } = props;
  const { today, user } = useDesk().vault;
  const erase = useCoreCommand('kept.erase');
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({
    schema: eraseKept,
    initialValues: { itemId: item.itemId, attestation: newAttestation(item, user.name, today) },
  });
  const draft = useFormDraft(`kept:${item.itemId}`, form.values, form.isDirty(), form.setValues);
  const save = async (values: z.output<typeof eraseKept>): Promise<void> => {
    setError(null);
    try {
      await erase.mutateAsync(values);
      await draft.discard();
      onDone(item.item);
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  useFirstFocus(form, item.manual ? 'attestation.binder' : 'attestation.checkedHow');
  return (
    <OpenForm label={words.eraseTitle(item.item)} onSubmit={submit(save)}>
      <FormDraftNotice draft={draft} />
      {item.keepUntil >= today && (
        <div className="notice notice-warning" role="note">
          <p>{words.early}</p>
        </div>
      )}
      <AttestationFields form={form} manual={item.manual} shreds full />
      {error !== null && <ErrorNotice error={error} />}
      <div className="actions">
        <MainButton busy={erase.isPending}>{words.save}</MainButton>
        <Button variant="subtle" onClick={() => onDone(null)}>
          {common.cancel}
        </Button>
      </div>
    </OpenForm>
  );
}
