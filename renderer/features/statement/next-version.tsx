import { Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { StatementDraft, StatementVersion } from '../../../src/api/views.ts';
import type { LetterLanguage } from '../../../src/domain/letter-language.ts';
import { TRANSLATION_LANGUAGES } from '../../../src/domain/organisation-translation.ts';
import { core } from '../../api.ts';
import { Loaded } from '../../components/loaded.tsx';
import { PdfView } from '../../components/pdf-view.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { statementGapLabel, statementWords as words } from '../../text/fi/statement.ts';
import { translationWords } from '../../text/fi/translations.ts';
import { Differences } from './differences.tsx';
import { PublishStatement } from './publish-statement.tsx';

/** The statement as it would be published now: what it lacks, what has changed, and how it would look. */
export function NextVersion(props: {
  readonly versions: readonly StatementVersion[];
  readonly language: LetterLanguage;
}) {
  const { versions, language } = props;
  const draft = useCoreQuery('statement.draft', { language });
  const [published, setPublished] = useState<number | null>(null);
  return (
    <>
      <output className={published === null ? undefined : 'notice'}>
        {published !== null && (
          <>
            <span>{words.publishedDone(published)}</span>
            <Link href="/statement">{words.showPublished}</Link>
          </>
        )}
      </output>
      <Loaded query={draft}>
        {(value) => (
          <Draft draft={value} versions={versions} language={language} onPublished={setPublished} />
        )}
      </Loaded>
    </>
  );
}

function Draft(props: {
  readonly draft: StatementDraft;
  readonly versions: readonly StatementVersion[];
  readonly language: LetterLanguage;
  readonly onPublished: (version: number) => void;
}) {
  const { draft, versions, language, onPublished } = props;
  const { version, gaps, differences } = draft;
  const [latest] = versions;
  return (
    <>
      <section className="panel">
        <Title order={2}>{words.draft(version)}</Title>
        <p className="no-margin">{words.draftIntro}</p>
        <Gaps gaps={gaps} />
        {TRANSLATION_LANGUAGES.map((known) => (
          <NotTranslated key={known} language={known} />
        ))}
        <PublishStatement key={version} blocked={gaps.length > 0} onPublished={onPublished} />
      </section>
      {latest !== undefined && (
        <section className="panel">
          <Title order={2}>{words.changedSince(latest.version)}</Title>
          {differences === null ? (
            <p className="no-margin">{words.notInLanguage(latest.version)}</p>
          ) : (
            <Differences differences={differences} language={language} />
          )}
        </section>
      )}
      <div className="statement-view">
        <PdfView
          label={words.draftPreview}
          version={JSON.stringify([language, draft.text])}
          load={async () => (await core('statement.preview', { language })).pdf}
        />
      </div>
    </>
  );
}

function Gaps({ gaps }: Pick<StatementDraft, 'gaps'>) {
  const organisation = useCoreQuery('organisation.get', {}).data;
  if (gaps.length === 0) return <output className="notice">{words.noGaps}</output>;
  const pathOf = ({ field, registerId }: (typeof gaps)[number]): string => {
    if (registerId === null) return field;
    const index = organisation?.registers.findIndex(({ id }) => id === registerId) ?? 0;
    return `registers.${index}.${field}`;
  };
  return (
    <div className="notice notice-warning">
      <div>
        <p className="notice-title">{words.gapsTitle}</p>
        <ul className="statement-gaps">
          {gaps.map((gap) => (
            <li key={`${gap.field} ${gap.registerId}`}>
              <Link href={`/asetukset?osa=organisaatio&kohta=${pathOf(gap)}`}>{statementGapLabel(gap)}</Link>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** A language in which the next version would not be published. */
function NotTranslated({ language }: { readonly language: (typeof TRANSLATION_LANGUAGES)[number] }) {
  const draft = useCoreQuery('statement.draft', { language }).data;
  if (draft === undefined || draft.translationGaps.length === 0) return null;
  return (
    <div className="notice" role="note">
      <p>{words.notTranslated(translationWords.languages[language], draft.translationGaps.length)}</p>
      <Link href={`/asetukset?osa=kaannokset&kieli=${language}`}>{words.toTranslations}</Link>
    </div>
  );
}
