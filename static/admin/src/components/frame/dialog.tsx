import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import Heading from '@atlaskit/heading';
import styles from './dialog.module.css';

interface DialogProps {
  title: string;
  children: ReactNode;
  actions: ReactNode;
  onClose: () => void;
}

/**
 * A modal question. The browser's own dialog gives the focus back and closes on Escape; Atlaskit's adds a style element,
 * which Forge's content security policy refuses. Reading begins at the heading, whatever comes into the dialog later.
 */
export function Dialog({ title, children, actions, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    if (!element?.open) element?.showModal();
    heading.current?.focus();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={id}
      onCancel={onClose}
      onKeyDown={keepInside}
    >
      <div className={styles.body}>
        <div id={id} ref={heading} className={styles.heading} tabIndex={-1}>
          <Heading size="medium" as="h1">
            {title}
          </Heading>
        </div>
        {children}
        <div className={styles.actions}>{actions}</div>
      </div>
    </dialog>
  );
}

const reachable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

/**
 * Tab goes round in the dialog. The browser would let it leave the app's frame for the product around it, where Escape
 * no longer closes the dialog.
 */
function keepInside(event: KeyboardEvent<HTMLDialogElement>) {
  if (event.key !== 'Tab' || event.defaultPrevented) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(reachable)].filter(
    (element) => element.tabIndex >= 0 && element.getClientRects().length > 0,
  );
  const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  const active = document.activeElement;
  const isAtEdge =
    active === from || !(active instanceof HTMLElement) || (event.shiftKey && !stops.includes(active));
  if (!isAtEdge) return;
  event.preventDefault();
  to?.focus();
}
