import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import Heading from '@atlaskit/heading';
import { useAddress } from '../../address';
import { scrollToTop } from '../../browser/scroll-to-top';
import styles from './layout.module.css';

type Children = { children: ReactNode };

export function Stack({ children, space }: Children & { space?: 'wide' | 'tight' }) {
  return <div className={`${styles.stack} ${space ? styles[space] : ''}`}>{children}</div>;
}

export function Row({ children, spread }: Children & { spread?: boolean }) {
  return <div className={`${styles.row} ${spread ? styles.between : ''}`}>{children}</div>;
}

export function Card({ children, label }: Children & { label?: string }) {
  return label ? (
    <section className={`${styles.card} ${styles.stack}`} aria-label={label}>
      {children}
    </section>
  ) : (
    <div className={`${styles.card} ${styles.stack}`}>{children}</div>
  );
}

export function Narrow({ children }: Children) {
  return <div className={`${styles.stack} ${styles.wide} ${styles.narrow}`}>{children}</div>;
}

export const Subtle = ({ children }: Children) => <p className={styles.subtle}>{children}</p>;
export const Small = ({ children }: Children) => <p className={styles.small}>{children}</p>;
export const Lead = ({ children }: Children) => <p className={styles.lead}>{children}</p>;

/** The page's heading. A page is shown from its top on arrival, and its heading takes the focus, so that reading goes on there. */
export function PageHeading({
  title,
  trail,
  children,
  actions,
  leavesFocus = false,
}: {
  title: string;
  /** The way back to the pages above this one. */
  trail?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** A field of the page takes the focus on arrival. */
  leavesFocus?: boolean;
}) {
  const { hasMoved } = useAddress();
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!hasMoved) return;
    scrollToTop();
    if (!leavesFocus) heading.current?.focus({ preventScroll: true });
    // oxlint-disable-next-line react/exhaustive-deps -- on arrival only, not when the admin moves on within the page
  }, []);
  return (
    <div className={styles.heading}>
      <div className={`${styles.stack} ${styles.tight}`}>
        {trail}
        <div ref={heading} tabIndex={-1}>
          <Heading size="large" as="h1">
            {title}
          </Heading>
        </div>
        {children}
      </div>
      {actions && <Row>{actions}</Row>}
    </div>
  );
}

export function SectionHeading({ children }: Children) {
  return (
    <Heading size="small" as="h2">
      {children}
    </Heading>
  );
}
