import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ShowMoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import styles from './act-menu.module.css';
import { usePopover } from './use-popover';
import { IconButton } from './icon-button';

export interface MenuAct {
  key: string;
  label: ReactNode;
  onSelect: () => void;
}

interface ActMenuProps {
  label: string;
  acts: readonly MenuAct[];
  /** Three dots beside another act, instead of a button with the label. */
  isMore?: boolean;
  isLoading?: boolean;
}

/**
 * Acts behind one button. It opens above everything else, also out of a table that scrolls; arrow keys go from one act to the
 * next, Escape goes back to the button.
 */
export function ActMenu({ label, acts, isMore = false, isLoading = false }: ActMenuProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const menu = usePopover<HTMLDivElement>(trigger, isOpen, setOpen);
  const close = () => {
    setOpen(false);
    trigger.current?.focus();
  };
  const shared = {
    ref: trigger,
    'aria-haspopup': 'menu' as const,
    'aria-expanded': isOpen,
    'aria-controls': isOpen ? id : undefined,
    onClick: () => setOpen(!isOpen),
  };
  return (
    <>
      {isMore ? (
        <IconButton {...shared} icon={ShowMoreIcon} label={label} />
      ) : (
        <Button {...shared} iconAfter={ChevronDownIcon} isLoading={isLoading}>
          {label}
        </Button>
      )}
      {isOpen && (
        <div
          ref={menu}
          id={id}
          className={styles.menu}
          role="menu"
          aria-label={label}
          tabIndex={-1}
          onKeyDown={(event) => moveInside(event, close)}
        >
          {acts.map((act) => (
            <button
              key={act.key}
              type="button"
              role="menuitem"
              className={styles.act}
              tabIndex={-1}
              onClick={() => {
                close();
                act.onSelect();
              }}
            >
              {act.label}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

const steps: Record<string, (place: number, count: number) => number> = {
  ArrowDown: (place, count) => (place + 1) % count,
  ArrowUp: (place, count) => (place - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function moveInside(event: KeyboardEvent<HTMLDivElement>, close: () => void) {
  if (event.key === 'Tab' || event.key === 'Escape') {
    event.preventDefault();
    close();
    return;
  }
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const place = items.findIndex((item) => item === document.activeElement);
  items[step(place, items.length)]?.focus();
}
