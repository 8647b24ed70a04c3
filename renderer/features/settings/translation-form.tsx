import { Button, Textarea, Title } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { saveTranslation as schema } from '../../../src/api/inputs.ts';
import {
  finnishTexts,
  TRANSLATED_LISTS,
  TRANSLATED_OF_REGISTER,
  TRANSLATED_TEXTS,
  translationGaps,
  type TranslationGap,
  type TranslationLanguage,
} from '../../../src/domain/organisation-translation.ts';
import type { ShownTranslation } from '../../../src/api/views.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import { coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { MainButton } from '../../components/main-button.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand } from '../../core-queries.ts';
import { organisationWords } from '../../text/fi/organisation.ts';
import { common } from '../../text/fi/parts.ts';
import { translatedFieldLabel, translationWords as words } from '../../text/fi/translations.ts';
import { focusField, useNamedField } from './named-field.ts';

type Typed = z.input<typeof schema>;
type Form = UseFormReturnType<Typed>;

/** The Finnish texts at the left, their translation beside each. */
export function TranslationForm(props: {
  readonly language: TranslationLanguage;
  readonly organisation: Organisation;
  readonly saved: ShownTranslation;
}) {
  const { language, organisation, saved } = props;
  const save = useCoreCommand('organisation.saveTranslation');
  const [error, setError] = useState<CoreError | null>(null);
  const [done, setDone] = useState(false);
  const { form, submit, showError } = useZodForm({
    schema,
    initialValues: { language, ...(structuredClone(saved) as Pick<Typed, 'texts' | 'basis'>) },
  });
  const dirty = form.isDirty();
  const draft = useFormDraft(`translation-${language}`, form.values, dirty, form.setValues);
  useNamedField();
  const store = async (values: z.output<typeof schema>): Promise<void> => {
    setError(null);
    try {
      await save.mutateAsync(values);
      await draft.discard();
      form.resetDirty();
      setDone(true);
    } catch (thrown) {
      const failed = showError(coreErrorOf(thrown));
      setError(failed);
      // What was typed is compared with what stands beside it now, and may then be saved.
      if (failed?.kind === 'conflict') form.setFieldValue('basis', saved.basis);
    }
  };
  const finnish = finnishTexts(organisation);
  const gaps = translationGaps(organisation, form.values.texts);
  return (
    <form className="stack" onSubmit={submit(store)} noValidate>
      <FormDraftNotice draft={draft} />
      <GapsNotice gaps={gaps} organisation={organisation} />
      <fieldset className="panel" lang="fi">
        <legend className="visually-hidden">{organisationWords.contactPerson}</legend>
        <Title order={2}>{organisationWords.contactPerson}</Title>
        <Pair
          form={form}
          gap={{ field: 'contactPersonTitle', registerId: null, index: null }}
          finnish={finnish.contactPersonTitle}
          path="texts.contactPersonTitle"
        />
      </fieldset>
      <fieldset className="panel">
        <legend className="visually-hidden">{organisationWords.registers}</legend>
        <Title order={2}>{organisationWords.registers}</Title>
        {finnish.registers.flatMap((register, index) =>
          TRANSLATED_OF_REGISTER.map((field) => (
            <Pair
              key={`${register.id} ${field}`}
              form={form}
              gap={{ field, registerId: register.id, index: null }}
              finnish={register[field]}
              path={`texts.registers.${index}.${field}`}
            />
          )),
        )}
      </fieldset>
      <fieldset className="panel">
        <legend className="visually-hidden">{organisationWords.processing}</legend>
        <Title order={2}>{organisationWords.processing}</Title>
        {TRANSLATED_LISTS.flatMap((field) =>
          finnish[field].map((line, index) => (
            <Pair
              key={`${field} ${index}`}
              form={form}
              gap={{ field, registerId: null, index }}
              finnish={line}
              path={`texts.${field}.${index}`}
            />
          )),
        )}
        {TRANSLATED_TEXTS.map((field) => (
          <Pair
            key={field}
            form={form}
            gap={{ field, registerId: null, index: null }}
            finnish={finnish[field]}
            path={`texts.${field}`}
          />
        ))}
      </fieldset>
      {error !== null && <ErrorNotice error={error} />}
      <div className="actions actions-sticky">
        <MainButton busy={save.isPending}>{words.save}</MainButton>
        {done && !dirty && <output>{common.saved}</output>}
      </div>
    </form>
  );
}

function GapsNotice(props: {
  readonly gaps: readonly TranslationGap[];
  readonly organisation: Organisation;
}) {
  const { gaps, organisation } = props;
  const [first] = gaps;
  return (
    <div className={first === undefined ? 'notice' : 'notice notice-warning'}>
      <output className="notice-title">{first === undefined ? words.none : words.some(gaps.length)}</output>
      {first !== undefined && (
        <Button variant="default" onClick={() => focusField(pathOf(first, organisation))}>
          {words.toFirst}
        </Button>
      )}
    </div>
  );
}

function pathOf({ field, registerId, index }: TranslationGap, { registers }: Organisation): string {
  if (registerId !== null)
    return `texts.registers.${registers.findIndex(({ id }) => id === registerId)}.${field}`;
  // A list of another length than the Finnish one cannot be in the form: what it begins with is parallel.
  return index === null ? `texts.${field}` : `texts.${field}.${index}`;
}

/** A text with its translation; one that is empty in Finnish is not asked for. */
function Pair(props: {
  readonly form: Form;
  readonly gap: TranslationGap;
  readonly finnish: string;
  readonly path: string;
}) {
  const { form, gap, finnish, path } = props;
  if (finnish.trim() === '') return null;
  const { value, ...field } = form.getInputProps(path) as { value?: string };
  const label = translatedFieldLabel(gap);
  return (
    <div className="form-grid">
      <div>
        <div className="small muted">
          {label}, {words.finnish.toLowerCase()}
        </div>
        <div className="typed-text">{finnish}</div>
      </div>
      <Textarea
        label={
          <>
            {label}
            {(value ?? '').trim() === '' && (
              <span className="due due-soon small gap-mark">{words.missing}</span>
            )}
          </>
        }
        autosize
        minRows={1}
        spellCheck={false}
        lang={form.values.language}
        {...field}
        value={value ?? ''}
      />
    </div>
  );
}
