import { SegmentedControl, Title } from '@mantine/core';
import { useSearchParams } from 'wouter';
import { TRANSLATION_LANGUAGES } from '../../../src/domain/organisation-translation.ts';
import { Loaded } from '../../components/loaded.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { translationWords as words } from '../../text/fi/translations.ts';
import { TranslationForm } from './translation-form.tsx';

/** What the organisation says of itself, in the other languages; the language stands in the address (`&kieli=sv`). */
export function TranslationsSection() {
  const [params, setParams] = useSearchParams();
  const language = TRANSLATION_LANGUAGES.find((known) => known === params.get('kieli')) ?? 'sv';
  const organisation = useCoreQuery('organisation.get', {});
  const texts = useCoreQuery('organisation.translation', { language });
  return (
    <>
      <section className="panel">
        <Title order={2}>{words.title}</Title>
        <p className="no-margin">{words.intro}</p>
        <div>
          <SegmentedControl
            aria-label={words.language}
            transitionDuration={0}
            value={language}
            data={TRANSLATION_LANGUAGES.map((known) => ({ value: known, label: words.languages[known] }))}
            onChange={(picked) => setParams({ osa: 'kaannokset', kieli: picked }, { replace: true })}
          />
        </div>
      </section>
      <Loaded query={organisation}>
        {(finnish) => (
          <Loaded query={texts}>
            {(saved) => (
              <TranslationForm key={language} language={language} organisation={finnish} saved={saved} />
            )}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}
