import { Button } from '@mantine/core';
import { useState } from 'react';
import type { StatementVersion } from '../../../src/api/views.ts';
import { formatFinnish } from '../../../src/domain/calendar-date.ts';
import type { LetterLanguage } from '../../../src/domain/letter-language.ts';
import { core } from '../../api.ts';
import { PdfView } from '../../components/pdf-view.tsx';
import { statementWords as words } from '../../text/fi/statement.ts';
import { PrintStatement } from './print-statement.tsx';

/** Every version that was published, and one of them as it is printed: in the language chosen, or else in Finnish. */
export function PublishedVersions(props: {
  readonly versions: readonly StatementVersion[];
  readonly language: LetterLanguage;
}) {
  const { versions, language } = props;
  const [picked, setPicked] = useState<number | null>(null);
  const shown = versions.find(({ version }) => version === picked) ?? versions[0];
  if (shown === undefined) return null;
  const own = shown.languages.includes(language) ? language : 'fi';
  const { version } = shown;
  return (
    <>
      <div className="table-frame">
        <table className="data-table" aria-label={words.versions}>
          <thead>
            <tr>
              <th scope="col">{words.version}</th>
              <th scope="col">{words.datedOn}</th>
              <th scope="col">{words.published}</th>
              <th scope="col">{words.languages}</th>
              <th scope="col">{words.note}</th>
            </tr>
          </thead>
          <tbody>
            {versions.map((row) => (
              <tr key={row.version}>
                <td className="numbers">
                  <Button
                    variant={row.version === version ? 'light' : 'subtle'}
                    size="compact-sm"
                    aria-pressed={row.version === version}
                    onClick={() => setPicked(row.version)}
                  >
                    {words.versionNamed(row.version)}
                  </Button>
                </td>
                <td className="numbers">{formatFinnish(row.datedOn)}</td>
                <td className="cell-wrap">
                  {row.origin === 'source' ? words.beforeProgram : words.publishedBy(row)}
                </td>
                <td>{words.languageList(row.languages)}</td>
                <td className="cell-wrap">{row.note === '' ? '–' : row.note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <PrintStatement version={version} language={own} />
      <div className="statement-view">
        <PdfView
          label={words.asPrinted(version)}
          version={`${version} ${own}`}
          load={async () => (await core('statement.bytes', { version, language: own })).pdf}
        />
      </div>
    </>
  );
}
