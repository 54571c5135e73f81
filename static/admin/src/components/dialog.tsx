import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import Heading from '@atlaskit/heading';
import styles from './dialog.module.css';

interface DialogProps {
  title: string;
  children: ReactNode;
  actions: ReactNode;
  onClose: () => void;
}

/**
 * A modal question. The browser's own dialog keeps the focus inside, gives it back and closes on Escape; Atlaskit's adds
 * a style element, which Forge's content security policy refuses.
 */
export function Dialog({ title, children, actions, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    if (!element?.open) element?.showModal();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} onCancel={onClose}>
      <div className={styles.body}>
        <span id={id}>
          <Heading size="medium" as="h1">
            {title}
          </Heading>
        </span>
        {children}
        <div className={styles.actions}>{actions}</div>
      </div>
    </dialog>
  );
}
