import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import ChevronLeftIcon from '@atlaskit/icon/core/chevron-left';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { formatMonth, formatShortDate, formatWeekday } from '../../words/format';
import { localDay } from '../../words/local-day';
import { words } from '../../words/words';
import { monthAfter, shifted, weeksOf } from './calendar-days';
import styles from './day-field.module.css';
import { IconButton } from '../popup/icon-button';

interface CalendarProps {
  chosen: string;
  min: string | undefined;
  max: string | undefined;
  /** Undefined: closed without a choice. */
  onChoose: (day: string | undefined) => void;
}

const steps: Record<string, (day: string) => string> = {
  ArrowLeft: (day) => shifted(day, -1),
  ArrowRight: (day) => shifted(day, 1),
  ArrowUp: (day) => shifted(day, -7),
  ArrowDown: (day) => shifted(day, 7),
  PageUp: (day) => monthAfter(day, -1),
  PageDown: (day) => monthAfter(day, 1),
};

/** A month of days; arrow keys go from day to day, page keys from month to month, Escape closes it. */
export function Calendar({ chosen, min, max, onChoose }: CalendarProps) {
  const today = localDay(Date.now());
  const [at, setAt] = useState(chosen || today);
  const grid = useRef<HTMLTableElement>(null);
  useEffect(() => {
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, [at]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onChoose(undefined);
    }
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    setAt(step(at));
  };
  return (
    <div onKeyDown={onKeyDown}>
      <div className={styles.month}>
        <IconButton
          icon={ChevronLeftIcon}
          label={words.common.monthBefore}
          onClick={() => setAt(monthAfter(at, -1))}
        />
        <span aria-live="polite">{formatMonth(at)}</span>
        <IconButton
          icon={ChevronRightIcon}
          label={words.common.monthAfter}
          onClick={() => setAt(monthAfter(at, 1))}
        />
      </div>
      <Days place={grid} {...{ at, today, chosen, min, max, onChoose }} />
    </div>
  );
}

interface DaysProps extends CalendarProps {
  place: RefObject<HTMLTableElement>;
  at: string;
  today: string;
}

function Days({ place, at, today, chosen, min, max, onChoose }: DaysProps) {
  const weeks = weeksOf(at);
  const isOffered = (day: string) => (!min || day >= min) && (!max || day <= max);
  return (
    <table ref={place} className={styles.days} role="grid" aria-label={formatMonth(at)}>
      <thead>
        <tr>
          {(weeks[0] ?? []).map((day) => (
            <th key={day} scope="col">
              {formatWeekday(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} role="gridcell" aria-selected={day === chosen}>
                <button
                  type="button"
                  className={styles.day}
                  data-first={day === at || undefined}
                  data-other={day.slice(0, 7) !== at.slice(0, 7) || undefined}
                  data-chosen={day === chosen || undefined}
                  aria-current={day === today ? 'date' : undefined}
                  aria-label={formatShortDate(day)}
                  aria-disabled={!isOffered(day) || undefined}
                  tabIndex={day === at ? 0 : -1}
                  onClick={() => {
                    if (isOffered(day)) onChoose(day);
                  }}
                >
                  {Number(day.slice(8))}
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
