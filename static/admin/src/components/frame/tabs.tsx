import { useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import styles from './tabs.module.css';

interface TabsProps<T extends string> {
  label: string;
  tabs: readonly (readonly [value: T, name: string])[];
  value: T;
  onChange: (value: T) => void;
  children: ReactNode;
}

const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** Views of the same thing, one at a time; arrow keys go from one tab to the next. */
export function Tabs<T extends string>({ label, tabs, value, onChange, children }: TabsProps<T>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    const place = tabs.findIndex(([known]) => known === value);
    const next = (place + step + tabs.length) % tabs.length;
    const [wanted] = tabs[next] ?? [value];
    onChange(wanted);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div>
      <div ref={list} className={styles.tabs} role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map(([known, name]) => (
          <button
            key={known}
            id={`${id}-${known}`}
            type="button"
            role="tab"
            className={styles.tab}
            aria-selected={known === value}
            aria-controls={`${id}-panel`}
            tabIndex={known === value ? 0 : -1}
            onClick={() => onChange(known)}
          >
            {name}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} className={styles.panel} role="tabpanel" aria-labelledby={`${id}-${value}`}>
        {children}
      </div>
    </div>
  );
}
