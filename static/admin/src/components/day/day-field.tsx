import { useRef, useState } from 'react';
import TextField from '@atlaskit/textfield';
import CalendarIcon from '@atlaskit/icon/core/calendar';
import { dayOfText, dayText, isDay } from '../../words/day-text';
import { words } from '../../words/words';
import { Calendar } from './calendar';
import styles from './day-field.module.css';
import { usePopover } from '../popup/use-popover';
import { IconButton } from '../popup/icon-button';

interface DayFieldProps {
  id: string;
  'aria-describedby': string;
  name?: string;
  isInvalid: boolean;
  /** The first and the last day that the calendar offers. */
  min?: string;
  max?: string;
  /** `2026-11-27`; empty while there is none; what was typed where that is no day. */
  value: string;
  onChange: (day: string) => void;
}

/** A day, typed or taken from a calendar, written as every other day on the page. */
export function DayField({ value, onChange, isInvalid, min, max, ...rest }: DayFieldProps) {
  const [typed, setTyped] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const popover = usePopover<HTMLDivElement>(trigger, isOpen, setOpen);
  const type = (text: string) => {
    setTyped(text);
    onChange(dayOfText(text) ?? text.trim());
  };
  const choose = (day: string | undefined) => {
    setOpen(false);
    trigger.current?.focus();
    if (day === undefined) return;
    setTyped(undefined);
    onChange(day);
  };
  return (
    <div className={styles.field}>
      <TextField
        {...rest}
        autoComplete="off"
        placeholder={words.common.dayExample(dayText('2026-11-27'))}
        isInvalid={isInvalid}
        value={typed ?? (isDay(value) ? dayText(value) : value)}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => {
          if (value === '' || isDay(value)) setTyped(undefined);
        }}
        elemAfterInput={
          <IconButton
            ref={trigger}
            icon={CalendarIcon}
            label={words.common.openCalendar}
            aria-haspopup="dialog"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          />
        }
      />
      {isOpen && (
        <div ref={popover} className={styles.popover} role="dialog" aria-label={words.common.calendar}>
          <Calendar chosen={isDay(value) ? value : ''} onChoose={choose} min={min} max={max} />
        </div>
      )}
    </div>
  );
}
