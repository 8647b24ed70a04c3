import { IconPlus } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { dayOfWeek, formatFinnish, type CalendarDate } from '../../../src/domain/calendar-date.ts';
import type { Today } from '../../../src/api/views.ts';
import { CaseTable } from '../../components/case-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { MainButton } from '../../components/main-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { momentText } from '../../text/fi/moments.ts';
import { navigation } from '../../text/fi/navigation.ts';
import { today as words } from '../../text/fi/today.ts';

type Count = keyof Today['counts'];

/** What each number leads to, in the order in which a morning asks for them. */
const COUNTS = [
  ['late', '/pyynnot?nakyma=late'],
  ['dueThisWeek', '/pyynnot?nakyma=due-this-week'],
  ['waitingForPerson', '/pyynnot?nakyma=waiting-for-person'],
  ['waitingForUs', '/pyynnot?nakyma=waiting-for-us'],
  ['toPrint', '/kirjeet?nakyma=to-print'],
  ['toDispatch', '/kirjeet?nakyma=to-dispatch'],
  ['toScanBack', '/kirjeet?nakyma=to-scan-back'],
  ['incomingFiles', '/saapuneet'],
  ['open', '/pyynnot?nakyma=open'],
] as const satisfies readonly (readonly [Count, string])[];

/** The start page: what is late, what is due, what waits for whom. Numbers lead to lists. */
export function TodayPage() {
  const today = useCoreQuery('today.get', {});
  const [, navigate] = useLocation();
  return (
    <div className="page">
      <PageHeader
        title={words.title}
        subtitle={dayText(useDesk().vault.today)}
        aside={
          <MainButton
            title={`${navigation.newRequest} (Ctrl+N)`}
            icon={<IconPlus size={16} aria-hidden />}
            onClick={() => navigate('/pyynnot/uusi')}
          >
            {navigation.newRequest}
          </MainButton>
        }
      />
      <Loaded query={today}>{(value) => <Overview value={value} />}</Loaded>
    </div>
  );
}

function Overview({ value }: { readonly value: Today }) {
  return (
    <>
      <ul className="counts" aria-label={words.counts}>
        {COUNTS.map(([count, target]) => (
          <li key={count}>
            <Link
              href={target}
              className={`count${count === 'late' && value.counts.late > 0 ? ' count-late' : ''}`}
            >
              <span className="count-number">{value.counts[count]}</span>
              <span>{words[count]}</span>
            </Link>
          </li>
        ))}
      </ul>
      <section className="stack-tight" aria-labelledby="next-due">
        <h2 id="next-due" className="no-margin">
          {words.next}
        </h2>
        {value.next.length === 0 ? (
          <EmptyState title={words.nothingOpen} />
        ) : (
          <div className="table-frame">
            <CaseTable rows={value.next} label={words.next} />
          </div>
        )}
      </section>
      <p className="no-margin muted">
        {value.lastBackupAt === null ? words.backupNever : words.backupLast(momentText(value.lastBackupAt))}{' '}
        <Link href="/asetukset?osa=varmuuskopiot">{words.backupSettings}</Link>
      </p>
    </>
  );
}

function dayText(day: CalendarDate): string {
  return words.greeting(words.weekdays[dayOfWeek(day) - 1] ?? '', formatFinnish(day));
}
