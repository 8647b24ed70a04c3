import { Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { LetterText } from '../../../src/api/views.ts';
import { LETTER_LANGUAGES, type LetterLanguage } from '../../../src/domain/letter-language.ts';
import { LETTER_KINDS, type LetterKind } from '../../../src/domain/letter.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { letterKindLabel } from '../../text/fi/labels.ts';
import { languageLabel } from '../../text/fi/language.ts';
import { letterTextGroups, letterTexts as words } from '../../text/fi/letter-texts.ts';
import { TextEditor } from './text-editor.tsx';
import './letter-texts.css';

/** Every sentence of the letters, to be worded anew; language and text stand in the address. */
export function LetterTextsPage() {
  const [address, setAddress] = useSearchParams();
  const language = LETTER_LANGUAGES.find((known) => known === address.get('kieli')) ?? 'fi';
  const key = address.get('teksti');
  const texts = useCoreQuery('text.list', { language }, { keepPrevious: true });
  const pick = (next: string): void => setAddress({ kieli: language, teksti: next }, { replace: true });
  return (
    <div className="page">
      <PageHeader title={words.title} subtitle={words.intro} />
      <div className="actions">
        <SegmentedControl
          aria-label={words.language}
          transitionDuration={0}
          value={language}
          data={LETTER_LANGUAGES.map((known) => ({ value: known, label: languageLabel[known] }))}
          onChange={(next) =>
            setAddress({ kieli: next, ...(key !== null && { teksti: key }) }, { replace: true })
          }
        />
        {texts.data !== undefined && <span className="muted">{words.version(texts.data.version)}</span>}
      </div>
      <Loaded query={texts}>
        {({ texts: all }) => {
          const picked = all.find((text) => text.key === key);
          return (
            <div className="letter-texts">
              <TextList language={language} texts={all} picked={picked?.key ?? null} onPick={pick} />
              {picked === undefined ? (
                <EmptyState title={words.pick} />
              ) : (
                <TextEditor key={`${language} ${picked.key}`} language={language} text={picked} />
              )}
            </div>
          );
        }}
      </Loaded>
    </div>
  );
}

function TextList(props: {
  readonly language: LetterLanguage;
  readonly texts: readonly LetterText[];
  readonly picked: string | null;
  readonly onPick: (key: string) => void;
}) {
  const { language, texts, picked, onPick } = props;
  const [letter, setLetter] = useState<LetterKind | null>(null);
  const [typed, setTyped] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const wanted = useDeferredValue(typed.trim().toLocaleLowerCase('fi'));
  const found = texts.filter(
    ({ letters, text, key, changed }) =>
      // The text that is being worded stays in sight, whatever it says by now.
      key === picked ||
      ((letter === null || letters.includes(letter)) &&
        (!onlyChanged || changed) &&
        (wanted === '' || `${text} ${key}`.toLocaleLowerCase('fi').includes(wanted))),
  );
  return (
    <section className="panel letter-text-list" aria-label={words.list}>
      <Select
        label={words.letter}
        data={[
          { value: '', label: words.allLetters },
          ...LETTER_KINDS.map((kind) => ({ value: kind, label: `${kind} ${letterKindLabel[kind]}` })),
        ]}
        allowDeselect={false}
        value={letter ?? ''}
        onChange={(value) => setLetter(LETTER_KINDS.find((kind) => kind === value) ?? null)}
      />
      <TextInput
        label={words.find}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Checkbox
        label={words.onlyChanged}
        checked={onlyChanged}
        onChange={(event) => setOnlyChanged(event.currentTarget.checked)}
      />
      <output className="muted small">{found.length === 0 ? words.none : words.shown(found.length)}</output>
      <div className="letter-text-rows">
        {grouped(found).map(([group, rows]) => (
          <section key={group} aria-labelledby={`texts-${group}`}>
            <h2 id={`texts-${group}`}>{group}</h2>
            <ul>
              {rows.map((text) => (
                <li key={text.key}>
                  <button
                    type="button"
                    aria-current={text.key === picked ? 'true' : undefined}
                    onClick={() => onPick(text.key)}
                  >
                    <span lang={language}>{text.text}</span>
                    {text.changed && <span className="letter-text-mark">{words.changedMark}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

/** By the part of the letters that they belong to, the parts in the order of the texts. */
function grouped(texts: readonly LetterText[]): readonly (readonly [string, readonly LetterText[]])[] {
  const groups = new Map<string, LetterText[]>();
  for (const text of texts) {
    const [part = ''] = text.key.split('.');
    const group = letterTextGroups[part] ?? part;
    groups.set(group, [...(groups.get(group) ?? []), text]);
  }
  return [...groups];
}
