import { Button, Textarea, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import type { CoreError } from '../../../src/api/errors.ts';
import type { LetterText } from '../../../src/api/views.ts';
import type { LetterLanguage } from '../../../src/domain/letter-language.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { FormDraftNotice, useFormDraft } from '../../components/form-draft.tsx';
import { useCoreCommand } from '../../core-queries.ts';
import { letterKindLabel } from '../../text/fi/labels.ts';
import { letterTexts as words } from '../../text/fi/letter-texts.ts';
import { TextHistory } from './text-history.tsx';
import { TextPreview } from './text-preview.tsx';

/** One text: its wording, the places that it has and may have, what it was, and how it looks in a letter. */
export function TextEditor(props: { readonly language: LetterLanguage; readonly text: LetterText }) {
  const { language, text } = props;
  const [typed, setTyped] = useState(text.text);
  const save = useCoreCommand('text.save');
  const draft = useFormDraft(`letter-text:${language}.${text.key}`, { typed }, typed !== text.text, (kept) =>
    setTyped(kept.typed),
  );
  const error = save.isError ? save.error.error : null;
  const type = (wording: string): void => {
    setTyped(wording);
    // What was wrong is told anew at the next saving.
    if (save.isError) save.reset();
  };
  const store = (wording: string | null): void => {
    save.mutate(
      { language, key: text.key, text: wording },
      {
        onSuccess: () => {
          if (wording === null) setTyped(text.original);
          void draft.discard();
        },
      },
    );
  };
  return (
    <form
      className="stack letter-text-editor"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        store(typed);
      }}
    >
      <section className="panel">
        <Title order={2}>{words.heading}</Title>
        <FormDraftNotice draft={draft} />
        <WordingField
          language={language}
          text={text}
          typed={typed}
          onTyped={type}
          problem={problemText(error)}
        />
        {error !== null && error.kind !== 'invalid' && <ErrorNotice error={error} />}
        <div className="actions">
          <Button type="submit" loading={save.isPending} disabled={typed === text.text}>
            {words.save}
          </Button>
          <Button variant="default" disabled={!text.changed || save.isPending} onClick={() => store(null)}>
            {words.restore}
          </Button>
        </div>
        <output>{save.isSuccess && typed === text.text ? words.saved(save.data.version) : ''}</output>
        {text.changed && (
          <div>
            <Title order={3}>{words.original}</Title>
            <p className="no-margin" lang={language}>
              {text.original}
            </p>
          </div>
        )}
        <p className="no-margin muted small">
          {text.letters.length > 0 ? (
            `${words.usedIn}: ${usedInText(text.letters)}`
          ) : (
            <>
              {words.usedInStatement} <Link href="/statement?nakyma=next">{words.toStatement}</Link>
            </>
          )}
        </p>
        <TextHistory language={language} textKey={text.key} onTake={type} />
      </section>
      {text.letters.length > 0 && <TextPreview language={language} text={text} typed={typed} />}
    </form>
  );
}

function WordingField(props: {
  readonly language: LetterLanguage;
  readonly text: LetterText;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly problem: string | null;
}) {
  const { language, text, typed, onTyped, problem } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const insert = (place: string): void => {
    const { selectionStart = typed.length, selectionEnd = typed.length } = field.current ?? {};
    onTyped(`${typed.slice(0, selectionStart)}{{${place}}}${typed.slice(selectionEnd)}`);
    field.current?.focus();
  };
  return (
    <>
      <Textarea
        ref={field}
        label={words.wording}
        lang={language}
        spellCheck={false}
        autosize
        minRows={3}
        maxRows={12}
        value={typed}
        error={problem}
        onChange={(event) => onTyped(event.currentTarget.value)}
      />
      <Places title={words.places} places={text.placeholders} onPick={insert} />
      <Places title={words.optionalPlaces} places={text.optionalPlaceholders} onPick={insert} />
      {text.placeholders.length + text.optionalPlaceholders.length > 0 && (
        <p className="no-margin muted small">{words.placesHint}</p>
      )}
    </>
  );
}

function Places(props: {
  readonly title: string;
  readonly places: readonly string[];
  readonly onPick: (place: string) => void;
}) {
  const { title, places, onPick } = props;
  if (places.length === 0) return null;
  return (
    <div>
      <Title order={3}>{title}</Title>
      <ul className="letter-text-places" aria-label={title}>
        {places.map((place) => (
          <li key={place}>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={words.insert(place)}
              onClick={() => onPick(place)}
            >
              {`{{${place}}}`}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The letters by name while they are few; else by their short marks. */
function usedInText(letters: LetterText['letters']): string {
  const names = letters.map((kind) => (letters.length > 4 ? kind : `${kind} ${letterKindLabel[kind]}`));
  return names.join(', ');
}

/** What is wrong with the wording, all of it. */
function problemText(error: CoreError | null): string | null {
  if (error?.kind !== 'invalid') return null;
  const law = error.problems.flatMap(({ code, part }) =>
    code === 'law-left-out' && part !== undefined ? part : [],
  );
  const sentences = error.problems.flatMap(({ code, part = '' }) => {
    if (code === 'law-left-out') return [];
    if (code === 'unknown-placeholder') return words.unknownPlace(part);
    if (code === 'placeholder-left-out') return words.placeLeftOut(part);
    return words.problems[code] ?? words.problems['unknown-key'] ?? '';
  });
  return [...sentences, ...(law.length === 0 ? [] : [words.lawLeftOut(law)])].join(' ');
}
