import { Button, Select, Title } from '@mantine/core';
import { useState } from 'react';
import type { LetterText } from '../../../src/api/views.ts';
import type { LetterLanguage } from '../../../src/domain/letter-language.ts';
import { letterExists, type LetterKind } from '../../../src/domain/letter.ts';
import { REGIMES, type Regime } from '../../../src/domain/regime.ts';
import { core } from '../../api.ts';
import { PdfView } from '../../components/pdf-view.tsx';
import { letterKindLabel, regimeLabel } from '../../text/fi/labels.ts';
import { letterTexts as words } from '../../text/fi/letter-texts.ts';

interface Shown {
  readonly letter: LetterKind;
  readonly regime: Regime;
  readonly wording: string;
}

/** The text in an example letter, as it is typed; asked for, as setting a letter at each key would only flicker. */
export function TextPreview(props: {
  readonly language: LetterLanguage;
  readonly text: LetterText;
  readonly typed: string;
}) {
  const { language, text, typed } = props;
  const [letter, setLetter] = useState(text.letters[0] ?? 'K1');
  const [regime, setRegime] = useState<Regime>('GDPR_TSL');
  const [shown, setShown] = useState<Shown | null>(null);
  const regimes = REGIMES.filter((known) => letterExists(letter, known));
  return (
    <section className="panel">
      <Title order={2}>{words.preview}</Title>
      <p className="no-margin">{words.previewIntro}</p>
      <div className="form-grid">
        <Select
          label={words.letter}
          data={text.letters.map((kind) => ({ value: kind, label: `${kind} ${letterKindLabel[kind]}` }))}
          allowDeselect={false}
          value={letter}
          onChange={(value) => {
            const next = text.letters.find((kind) => kind === value);
            if (next === undefined) return;
            setLetter(next);
            if (!letterExists(next, regime)) setRegime('GDPR_TSL');
          }}
        />
        <Select
          label={words.regime}
          data={regimes.map((known) => ({ value: known, label: regimeLabel[known] }))}
          allowDeselect={false}
          value={regime}
          onChange={(value) => setRegime(regimes.find((known) => known === value) ?? 'GDPR_TSL')}
        />
      </div>
      <div className="actions">
        <Button variant="light" onClick={() => setShown({ letter, regime, wording: typed })}>
          {words.showPreview}
        </Button>
      </div>
      {shown !== null && (
        <div className="letter-view">
          <PdfView
            label={words.preview}
            version={JSON.stringify(shown)}
            load={async () => {
              const { pdf } = await core('text.preview', {
                language,
                letter: shown.letter,
                regime: shown.regime,
                key: text.key,
                text: shown.wording,
              });
              return pdf;
            }}
          />
        </div>
      )}
    </section>
  );
}
