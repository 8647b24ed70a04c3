import { Button, Title } from '@mantine/core';
import type { LetterLanguage } from '../../../src/domain/letter-language.ts';
import { Loaded } from '../../components/loaded.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { letterTexts as words } from '../../text/fi/letter-texts.ts';
import { momentText } from '../../text/fi/moments.ts';

/** What the house has written for a text before; a version can be taken into the field. */
export function TextHistory(props: {
  readonly language: LetterLanguage;
  readonly textKey: string;
  readonly onTake: (text: string) => void;
}) {
  const { language, textKey, onTake } = props;
  const history = useCoreQuery('text.history', { language, key: textKey });
  return (
    <div>
      <Title order={3}>{words.history}</Title>
      <Loaded query={history}>
        {(versions) =>
          versions.length === 0 ? (
            <p className="no-margin muted">{words.noHistory}</p>
          ) : (
            <ul className="plain-list letter-text-history">
              {versions.map(({ number, text, at, by }) => (
                <li key={number}>
                  <span className="muted small">
                    {number} · {momentText(at)} · {by}
                  </span>
                  {text === null ? (
                    <span>{words.restoredEntry}</span>
                  ) : (
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      className="letter-text-version"
                      onClick={() => onTake(text)}
                    >
                      {text}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}
