import { Checkbox, NumberInput, Textarea, TextInput, Title } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { z } from 'zod';
import type { organisation } from '../../../src/api/inputs.ts';
import { organisationWords as words } from '../../text/fi/organisation.ts';
import { LinesField } from './lines-field.tsx';
import './organisation.css';

export type OrganisationForm = UseFormReturnType<z.input<typeof organisation>>;

/** Everything of the controller that a reply tells; what a reply needs and lacks is marked. */
export function OrganisationFields({ form }: { readonly form: OrganisationForm }) {
  return (
    <>
      <fieldset className="panel">
        <legend className="visually-hidden">{words.controller}</legend>
        <Title order={2}>{words.controller}</Title>
        <ContactFields form={form} path="controller" />
      </fieldset>
      <fieldset className="panel">
        <legend className="visually-hidden">{words.contactPerson}</legend>
        <Title order={2}>{words.contactPerson}</Title>
        <p className="no-margin muted">{words.contactPersonHint}</p>
        <TextInput label={words.title} {...form.getInputProps('contactPerson.title')} />
        <ContactFields form={form} path="contactPerson" />
      </fieldset>
      {form.values.registers.map((register, index) => (
        <RegisterFields key={register.id} form={form} index={index} />
      ))}
      <fieldset className="panel">
        <legend className="visually-hidden">{words.processing}</legend>
        <Title order={2}>{words.processing}</Title>
        {(['purposes', 'dataCategories', 'sources', 'recipients'] as const).map((path) => (
          <LinesField
            key={path}
            label={words[path]}
            description={words.onePerLine}
            {...linesProps(form, path)}
          />
        ))}
        <Textarea label={words.transfers} rows={2} {...form.getInputProps('transfers')} />
        <Textarea label={words.safeguards} rows={5} {...form.getInputProps('safeguards')} />
        <Textarea
          label={
            <MarkedLabel
              text={words.automatedDecisions}
              missing={form.values.automatedDecisions.trim() === ''}
            />
          }
          description={words.automatedDecisionsHint}
          rows={2}
          {...form.getInputProps('automatedDecisions')}
        />
        {(['provision', 'legitimateInterests', 'dataProtectionOfficer'] as const).map((path) => (
          <Textarea
            key={path}
            label={words[path]}
            description={words[`${path}Hint`]}
            rows={2}
            {...form.getInputProps(path)}
          />
        ))}
        <LinesField
          label={words.authority}
          description={words.onePerLine}
          {...linesProps(form, 'authority')}
        />
        <NumberInput
          label={words.logRetentionYears}
          min={1}
          max={10}
          allowDecimal={false}
          {...form.getInputProps('logRetentionYears')}
        />
      </fieldset>
    </>
  );
}

function ContactFields(props: {
  readonly form: OrganisationForm;
  readonly path: 'controller' | 'contactPerson';
}) {
  const { form, path } = props;
  return (
    <div className="form-grid">
      {(['name', 'streetAddress', 'postalCode', 'locality', 'phone', 'email'] as const).map((field) => (
        <TextInput
          key={field}
          label={words[field]}
          autoComplete="off"
          {...form.getInputProps(`${path}.${field}`)}
        />
      ))}
    </div>
  );
}

function RegisterFields({ form, index }: { readonly form: OrganisationForm; readonly index: number }) {
  const register = form.values.registers[index];
  if (register === undefined) return null;
  const path = `registers.${index}` as const;
  return (
    <fieldset className="panel">
      <legend className="visually-hidden">{words.register(register.id)}</legend>
      <Title order={2}>{words.register(register.id)}</Title>
      <div className="form-grid">
        <TextInput label={words.registerName} {...form.getInputProps(`${path}.name`)} />
        <TextInput label={words.searchHint} {...form.getInputProps(`${path}.searchHint`)} />
        <TextInput
          label={<MarkedLabel text={words.retention} missing={register.retention.trim() === ''} />}
          description={words.retentionHint}
          {...form.getInputProps(`${path}.retention`)}
        />
        <TextInput
          label={<MarkedLabel text={words.legalBasis} missing={register.legalBasis.trim() === ''} />}
          description={words.legalBasisHint}
          {...form.getInputProps(`${path}.legalBasis`)}
        />
        <Checkbox label={words.manual} {...form.getInputProps(`${path}.manual`, { type: 'checkbox' })} />
      </div>
    </fieldset>
  );
}

function MarkedLabel({ text, missing }: { readonly text: string; readonly missing: boolean }) {
  return (
    <>
      {text}
      {missing && <span className="due due-soon small gap-mark">{words.missing}</span>}
    </>
  );
}

function linesProps(
  form: OrganisationForm,
  path: 'purposes' | 'dataCategories' | 'sources' | 'recipients' | 'authority',
) {
  const { onChange, error } = form.getInputProps(path);
  // A problem of one line stands at the field: the lines have no fields of their own.
  const lineError = Object.entries(form.errors).find(([at]) => at.startsWith(`${path}.`))?.[1];
  return {
    value: form.values[path],
    onChange: onChange as (value: string[]) => void,
    error: (error ?? lineError) as React.ReactNode,
    'data-path': path,
  };
}
