import { Select } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import type { z } from 'zod';
import type { correctCase } from '../../../src/api/inputs.ts';
import { REQUESTER_ROLES } from '../../../src/domain/requester.ts';
import { correcting as words } from '../../text/fi/case-changes.ts';
import { arrivalFieldLabel, requesterRoleLabel } from '../../text/fi/labels.ts';
import { AskerFields } from '../new-request/asker-fields.tsx';
import { KnownRequester } from '../new-request/known-requester.tsx';
import { PersonSearch } from '../new-request/person-search.tsx';
import { NO_CONTACT } from '../new-request/request-form.ts';
import type { LivingCase } from './case-steps.ts';

/** Whose data the case concerns and who asked, when the one or the other was entered wrong. */
export function PartyFields(props: {
  readonly form: UseFormReturnType<z.input<typeof correctCase>>;
  readonly detail: LivingCase;
}) {
  const { form, detail } = props;
  const { personId, requester } = form.values;
  const [searching, setSearching] = useState(false);
  const changed = personId !== detail.person.id || requester.role !== detail.requester.role;
  const choosePerson = (id: number): void => {
    form.setFieldValue('personId', id);
    form.clearFieldError('personId');
    setSearching(false);
  };
  return (
    <>
      <fieldset className="asked-fields">
        <legend>{arrivalFieldLabel.person}</legend>
        {searching ? (
          <PersonSearch
            error={form.errors['personId']}
            data-path="personId"
            initialText=""
            onKnown={choosePerson}
            onNew={null}
          />
        ) : (
          <KnownRequester
            personId={personId}
            change={words.changePerson}
            onChange={() => setSearching(true)}
          />
        )}
      </fieldset>
      <Select
        label={words.role}
        data={REQUESTER_ROLES.map((value) => ({ value, label: requesterRoleLabel[value] }))}
        allowDeselect={false}
        {...form.getInputProps('requester.role')}
        onChange={(picked) => {
          const role = REQUESTER_ROLES.find((candidate) => candidate === picked);
          if (role === undefined) return;
          const contact = requester.role === 'self' ? NO_CONTACT : requester.contact;
          form.setFieldValue('requester', role === 'self' ? { role } : { role, contact });
        }}
      />
      {requester.role !== 'self' && (
        <AskerFields
          field={(name) => form.getInputProps(`requester.contact.${name}`)}
          language={form.getInputProps('requester.contact.language')}
          role={requester.role}
        />
      )}
      {changed && <output className="notice notice-warning">{words.identityAnew}</output>}
    </>
  );
}
