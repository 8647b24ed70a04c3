import { NumberInput, Radio, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { z } from 'zod';
import type { CoreError } from '../../../src/api/errors.ts';
import { letterhead as schema } from '../../../src/api/inputs.ts';
import type { LetterheadSettings } from '../../../src/api/views.ts';
import {
  ENVELOPES,
  LARGEST_OFFSET_MM,
  LETTER_LAYOUTS,
  type Letterhead,
} from '../../../src/domain/letterhead.ts';
import { core, coreErrorOf } from '../../api.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { MainButton } from '../../components/main-button.tsx';
import { PdfView } from '../../components/pdf-view.tsx';
import { useZodForm } from '../../components/zod-form.ts';
import { useCoreCommand, useCoreQuery } from '../../core-queries.ts';
import {
  envelopeLabel,
  layoutHint,
  layoutLabel,
  letterheadWords as words,
} from '../../text/fi/letterhead.ts';
import { common } from '../../text/fi/parts.ts';
import { CalibrationSheet } from './calibration-sheet.tsx';
import { LetterheadLogo } from './letterhead-logo.tsx';

/** A new sample is drawn when the typing pauses. */
const SAMPLE_AFTER_MS = 400;

/** The paper of the house: layout, envelope, logo, and how far the printer is off. */
export function LetterheadSection() {
  const saved = useCoreQuery('letterhead.get', {});
  const logo = useCoreQuery('letterhead.logo', {});
  return (
    <Loaded query={saved}>
      {(settings) => (
        <Loaded query={logo}>
          {(picture) => (
            <>
              <LetterheadEditor saved={settings} logoVersion={picture?.bytes.length ?? 0} />
              <LetterheadLogo logo={picture} />
            </>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

function LetterheadEditor(props: { readonly saved: LetterheadSettings; readonly logoVersion: number }) {
  const { saved, logoVersion } = props;
  const { layout, envelope, offsetMm } = saved;
  const save = useCoreCommand('letterhead.save');
  const [error, setError] = useState<CoreError | null>(null);
  const { form, submit, showError } = useZodForm({ schema, initialValues: { layout, envelope, offsetMm } });
  const dirty = form.isDirty();
  const draft = useFormDraft('letterhead', form.values, dirty, form.setValues);
  const store = async (values: z.output<typeof schema>): Promise<void> => {
    setError(null);
    try {
      await save.mutateAsync(values);
      await draft.discard();
      form.resetDirty();
    } catch (thrown) {
      setError(showError(coreErrorOf(thrown)));
    }
  };

  return (
    <>
      <form className="panel" onSubmit={submit(store)} noValidate>
        <Title order={2}>{words.title}</Title>
        <p className="no-margin">{words.intro}</p>
        <FormDraftNotice draft={draft} />
        <Radio.Group label={words.layout} {...form.getInputProps('layout')}>
          <div className="stack-tight">
            {LETTER_LAYOUTS.map((one) => (
              <Radio key={one} value={one} label={layoutLabel[one]} description={layoutHint[one]} />
            ))}
          </div>
        </Radio.Group>
        <Radio.Group label={words.envelope} {...form.getInputProps('envelope')}>
          <div className="stack-tight">
            {ENVELOPES.map((one) => (
              <Radio key={one} value={one} label={envelopeLabel[one]} />
            ))}
          </div>
        </Radio.Group>
        <Title order={3}>{words.offsets}</Title>
        <p className="no-margin">{words.offsetsIntro}</p>
        <div className="form-grid">
          <OffsetField
            label={words.tooRight}
            description={words.tooRightHint}
            {...form.getInputProps('offsetMm.x')}
          />
          <OffsetField
            label={words.tooLow}
            description={words.tooLowHint}
            {...form.getInputProps('offsetMm.y')}
          />
        </div>
        <CalibrationSheet />
        {error !== null && <ErrorNotice error={error} />}
        <div className="actions">
          <MainButton busy={save.isPending}>{words.save}</MainButton>
          <output>{save.isSuccess && !dirty ? common.saved : ''}</output>
        </div>
      </form>
      <Sample typed={form.values} logoVersion={logoVersion} saved={{ layout, envelope, offsetMm }} />
    </>
  );
}

function OffsetField(
  props: Record<string, unknown> & { readonly label: string; readonly description: string },
) {
  return (
    <NumberInput
      decimalScale={1}
      decimalSeparator=","
      allowedDecimalSeparators={[',', '.']}
      step={0.5}
      min={-LARGEST_OFFSET_MM}
      max={LARGEST_OFFSET_MM}
      {...props}
    />
  );
}

/** What is typed as a letter; while something of it cannot be, what was saved. */
function Sample(props: {
  readonly typed: unknown;
  readonly logoVersion: number;
  readonly saved: Letterhead;
}) {
  const { typed, logoVersion, saved } = props;
  const [settled] = useDebouncedValue(typed, SAMPLE_AFTER_MS);
  const parsed = schema.safeParse(settled);
  const shown = parsed.success ? parsed.data : saved;
  return (
    <section className="panel">
      <Title order={2}>{words.sample}</Title>
      <p className="no-margin">{words.sampleIntro}</p>
      <div className="letter-view">
        <PdfView
          label={words.sample}
          version={`${JSON.stringify(shown)} ${logoVersion}`}
          load={async () => (await core('letterhead.sample', shown)).pdf}
        />
      </div>
    </section>
  );
}
