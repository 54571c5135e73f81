import type { Page } from '../../address';
import { words } from '../../words/words';
import { AppLink } from '../text/app-link';
import styles from './breadcrumbs.module.css';

interface BreadcrumbsProps {
  page: Page;
  /** A batch between the page and this place. */
  batch?: { batchId: string; title: string };
  /** This place, where the heading under it is not its name. */
  here?: string;
}

/** The way here from the page above, each step a link. */
export function Breadcrumbs({ page, batch, here }: BreadcrumbsProps) {
  return (
    <nav aria-label={words.common.trail}>
      <ol className={styles.trail}>
        <li className={styles.crumb}>
          <AppLink page={page}>{words.pages[page]}</AppLink>
        </li>
        {batch && (
          <li className={`${styles.crumb} ${styles.long}`}>
            <AppLink page={page} query={{ batch: batch.batchId }}>
              {batch.title}
            </AppLink>
          </li>
        )}
        {here !== undefined && (
          <li className={styles.crumb} aria-current="page">
            {here}
          </li>
        )}
      </ol>
    </nav>
  );
}
