import { Fragment } from 'react';
import { Link, useSearchParams } from 'wouter';
import { PageHeader } from '../../components/page-header.tsx';
import { letterTexts } from '../../text/fi/letter-texts.ts';
import { settingsWords as words } from '../../text/fi/settings.ts';
import { AboutSection } from './about-section.tsx';
import { BackupSection } from './backup-section.tsx';
import { HolidaysSection } from './holidays-section.tsx';
import { LetterheadSection } from './letterhead-section.tsx';
import { OrganisationSection } from './organisation-section.tsx';
import { ProtectionSection } from './protection-section.tsx';
import { RetentionSection } from './retention-section.tsx';
import { SigningSection } from './signing-section.tsx';
import { TranslationsSection } from './translations-section.tsx';
import { VaultCheckSection } from './vault-check-section.tsx';
import './settings.css';

const SECTIONS = [
  'organisaatio',
  'kaannokset',
  'kirjepohja',
  'allekirjoitus',
  'pyhapaivat',
  'sailytys',
  'suojaus',
  'varmuuskopiot',
  'tietoja',
] as const;

/** Settings in parts; `?osa=` names the part, so that other pages can lead to it. */
export function SettingsPage() {
  const [params] = useSearchParams();
  const section = SECTIONS.find((known) => known === params.get('osa')) ?? 'organisaatio';
  return (
    <div className="page page-narrow">
      <PageHeader title={words.title} />
      <nav aria-label={words.sectionNav}>
        <ul className="section-nav">
          {SECTIONS.map((known) => (
            <Fragment key={known}>
              <li>
                <Link href={`/asetukset?osa=${known}`} aria-current={known === section ? 'true' : undefined}>
                  {words.sections[known]}
                </Link>
              </li>
              {/* A page of its own, beside what it belongs to. */}
              {known === 'kirjepohja' && (
                <li>
                  <Link href="/kirjetekstit">{letterTexts.title}</Link>
                </li>
              )}
            </Fragment>
          ))}
        </ul>
      </nav>
      {section === 'organisaatio' && <OrganisationSection />}
      {section === 'kaannokset' && <TranslationsSection />}
      {section === 'kirjepohja' && <LetterheadSection />}
      {section === 'pyhapaivat' && <HolidaysSection />}
      {section === 'sailytys' && <RetentionSection />}
      {section === 'suojaus' && <ProtectionSection />}
      {section === 'allekirjoitus' && <SigningSection />}
      {section === 'varmuuskopiot' && (
        <>
          <BackupSection />
          <VaultCheckSection />
        </>
      )}
      {section === 'tietoja' && <AboutSection />}
    </div>
  );
}
