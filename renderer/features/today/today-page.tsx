import { Link } from 'wouter';
import { dayOfWeek, formatFinnish, type CalendarDate } from '../../../src/domain/calendar-date.ts';
import type { Today } from '../../../src/api/views.ts';
import { CaseTable } from '../../components/case-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { NewRequestButton } from '../../components/new-request-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useCoreQuery } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { momentText } from '../../text/fi/moments.ts';
import { today as words } from '../../text/fi/today.ts';
import './today.css';

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
] as const satisfies readonly (readonly [Count, string])[];

/** The start page: what is late, what is due, what waits for whom. Numbers lead to lists. */
export function TodayPage() {
  const today = useCoreQuery('today.get', {});
  return (
    <div className="page">
      <PageHeader
        title={words.title}
        subtitle={dayText(useDesk().vault.today)}
        aside={<NewRequestButton />}
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
            <Link href={target} className={`count ${countClass(count, value.counts[count])}`}>
              <span className="count-number">{value.counts[count]}</span>
              <span>{words[count]}</span>
            </Link>
          </li>
        ))}
      </ul>
      <Attention counts={value.counts} />
      <section className="stack-tight" aria-labelledby="next-due">
        <div className="page-header">
          <h2 id="next-due" className="no-margin">
            {words.next}
          </h2>
          {value.counts.open > 0 && (
            <Link href="/pyynnot?nakyma=open">{words.allOpen(value.counts.open)}</Link>
          )}
        </div>
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

/** Letters that came back, what was promised to be erased, what need not be kept any longer; silent without any. */
function Attention({ counts }: Pick<Today, 'counts'>) {
  const { returned, keptDue, retentionDue } = counts;
  if (returned === 0 && keptDue === 0 && retentionDue === 0) return null;
  return (
    <ul className="plain-list notice" aria-label={words.attention}>
      {returned > 0 && (
        <li>
          <Link href="/kirjeet?nakyma=returned">{words.returned(returned)}</Link>
        </li>
      )}
      {keptDue > 0 && (
        <li>
          <Link href="/kept">{words.keptDue(keptDue)}</Link>
        </li>
      )}
      {retentionDue > 0 && (
        <li>
          <Link href="/asetukset?osa=sailytys">{words.retentionDue(retentionDue)}</Link>
        </li>
      )}
    </ul>
  );
}

/** Nothing to do is quiet; what is late or near its date has the colour of its date. */
function countClass(count: Count, number: number): string {
  if (number === 0) return 'count-none';
  if (count === 'late') return 'count-late';
  return count === 'dueThisWeek' ? 'count-soon' : '';
}

function dayText(day: CalendarDate): string {
  return words.greeting(words.weekdays[dayOfWeek(day) - 1] ?? '', formatFinnish(day));
}
