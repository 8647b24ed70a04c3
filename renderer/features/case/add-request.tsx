import { Button, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { addRequest } from '../../../src/api/inputs.ts';
import { hasScopes, kindsUnder, type RequestKind } from '../../../src/domain/request.ts';
import { coreErrorOf } from '../../api.ts';
import { ScopeBoxes } from '../../components/scope-boxes.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { adding as words } from '../../text/fi/case-changes.ts';
import { requestKindLabel } from '../../text/fi/labels.ts';
import { common } from '../../text/fi/parts.ts';
import { casePath, type LivingCase } from './case-steps.ts';
import { GuardNotice } from './guard-notice.tsx';
import { OpenForm } from './open-form.tsx';
import { StepPart } from './step-panel.tsx';

/** What can still be asked in this case: what its law knows and the letter did not ask yet. */
export function addableKinds({ regime, requester, requests }: LivingCase): readonly RequestKind[] {
  return kindsUnder(regime).filter(
    (kind) =>
      (requester.role !== 'heir' || kind === 'other') && !requests.some((request) => request.kind === kind),
  );
}

/** One more thing asked, found in the letter later or said at the desk. */
export function AddRequest(props: { readonly detail: LivingCase; readonly onDone: () => void }) {
  const { detail, onDone } = props;
  const add = useCoreCommand('case.addRequest');
  const [, navigate] = useLocation();
  const [error, setError] = useState<CoreError | null>(null);
  const kinds = addableKinds(detail);
  const { form, submit, showError } = useZodForm({
    schema: addRequest,
    initialValues: {
      caseId: detail.id,
      request: { kind: kinds[0] ?? 'other', description: '', scopes: [] },
    },
    alsoCheck: ({ request }) =>
      hasScopes(request.kind) && request.scopes.length === 0
        ? [{ path: 'request.scopes', code: 'required' }]
        : [],
  });
  const { request } = form.values;
  const save = async (values: z.output<typeof addRequest>): Promise<void> => {
    setError(null);
    try {
      await add.mutateAsync(values);
      onDone();
      navigate(casePath(detail.id));
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };
  return (
    <StepPart title={words.title} takeFocus>
      <OpenForm label={words.title} onSubmit={submit(save)}>
        <Select
          label={words.kind}
          data={kinds.map((kind) => ({ value: kind, label: requestKindLabel[kind] }))}
          allowDeselect={false}
          {...form.getInputProps('request.kind')}
          onChange={(picked) => {
            const kind = kinds.find((one) => one === picked);
            if (kind !== undefined) form.setFieldValue('request', { ...request, kind, scopes: [] });
          }}
        />
        {hasScopes(request.kind) && (
          <ScopeBoxes
            scopes={request.scopes}
            path="request.scopes"
            error={form.errors['request.scopes']}
            onChange={(scopes) => {
              form.setFieldValue('request.scopes', [...scopes]);
              form.clearFieldError('request.scopes');
            }}
          />
        )}
        <Textarea label={words.description} rows={2} {...form.getInputProps('request.description')} />
        {error !== null && <GuardNotice error={error} detail={detail} />}
        <div className="actions">
          <Button type="submit" variant="light" loading={add.isPending}>
            {words.save}
          </Button>
          <Button variant="subtle" onClick={onDone}>
            {common.cancel}
          </Button>
        </div>
      </OpenForm>
    </StepPart>
  );
}
