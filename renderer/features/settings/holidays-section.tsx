import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { yearOf } from '../../../src/domain/calendar-date.ts';
import type { HolidayChange } from '../../../src/domain/public-holidays.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useCoreCommand, useCoreQuery } from '../../core-queries.ts';
import { useDesk } from '../../desk.tsx';
import { holidayWords as words } from '../../text/fi/holidays.ts';
import { AddHoliday } from './add-holiday.tsx';
import { EvesSection } from './eves-section.tsx';
import { HolidayList } from './holiday-list.tsx';

/** The years that `holidays.get` answers. */
const FIRST_YEAR = 1999;
const LAST_YEAR = 2199;

/** The days off of a year: by rule, added and taken away. Every change is saved at once and tells what it moved. */
export function HolidaysSection() {
  const { today } = useDesk().vault;
  const [year, setYear] = useState(yearOf(today));
  const holidays = useCoreQuery('holidays.get', { year }, { keepPrevious: true });
  const save = useCoreCommand('holidays.save');
  const store = async (changes: readonly HolidayChange[]): Promise<void> => {
    await save.mutateAsync({ changes: [...changes] });
  };
  return (
    <>
      <section className="panel">
        <Title order={2}>{words.title}</Title>
        <p className="no-margin">{words.intro}</p>
        <YearSwitch year={year} onYear={setYear} />
        <Loaded query={holidays}>
          {({ changes, year: byRule }) => (
            <>
              <HolidayList
                year={year}
                byRule={byRule}
                changes={changes}
                busy={save.isPending}
                onSave={(next) => save.mutate({ changes: [...next] })}
              />
              <output>{save.isSuccess ? words.moved(save.data.casesMoved) : ''}</output>
              {save.isError && save.error.error.kind !== 'invalid' && (
                <ErrorNotice error={save.error.error} />
              )}
              <AddHoliday changes={changes} onSave={store} />
            </>
          )}
        </Loaded>
      </section>
      <EvesSection />
    </>
  );
}

function YearSwitch(props: { readonly year: number; readonly onYear: (year: number) => void }) {
  const { year, onYear } = props;
  return (
    <div className="actions">
      <Button
        variant="default"
        size="compact-sm"
        disabled={year === FIRST_YEAR}
        onClick={() => onYear(year - 1)}
      >
        {words.previousYear}
      </Button>
      <output className="numbers" aria-label={words.year}>
        {year}
      </output>
      <Button
        variant="default"
        size="compact-sm"
        disabled={year === LAST_YEAR}
        onClick={() => onYear(year + 1)}
      >
        {words.nextYear}
      </Button>
    </div>
  );
}
