import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { LETTER_LANGUAGES, type LetterLanguage } from '../../src/domain/letter-language.ts';
import { languageLabel, languageWords as words } from '../text/fi/language.ts';

/** In which language letters are written to somebody. */
export function LanguageSelect(props: {
  readonly label?: string;
  readonly className?: string;
  readonly value?: LetterLanguage;
  readonly onChange: (language: LetterLanguage) => void;
  readonly onBlur?: () => void;
  readonly onFocus?: () => void;
  readonly error?: ReactNode;
  readonly 'data-path'?: string;
}) {
  const { label = words.letters, onChange, value, ...field } = props;
  return (
    <Select
      label={label}
      data={LETTER_LANGUAGES.map((language) => ({ value: language, label: languageLabel[language] }))}
      allowDeselect={false}
      {...field}
      value={value ?? null}
      onChange={(picked) => {
        const language = LETTER_LANGUAGES.find((known) => known === picked);
        if (language !== undefined) onChange(language);
      }}
    />
  );
}
