import type { WatchView } from '../../../../../../src/contract/watch';
import type { Query } from '../../../address';
import { AppLink } from '../../../components/text/app-link';
import { formatNumber } from '../../../words/format';
import { watchWords, words } from '../../../words/words';
import styles from './figures.module.css';

interface Figure {
  name: Exclude<keyof typeof watchWords.figures, 'title'>;
  count: number;
  /** The list that the number counts. */
  list: Query;
}

const people = (show?: string): Query => ({ view: 'people', show });

/** Those that say something: states in which nobody is go without saying. */
const figuresOf = (watch: WatchView): Figure[] => [
  { name: 'watched', count: watch.watched, list: people() },
  { name: 'withoutAccess', count: watch.withoutAccess, list: people('without-access') },
  { name: 'open', count: watch.openFindings, list: {} },
  ...some({ name: 'allowed', count: watch.allowedFindings, list: { state: 'allowed' } }),
  { name: 'unknown', count: watch.unknown, list: people('unknown') },
  ...some({ name: 'inactive', count: watch.inactive, list: people('inactive') }),
  ...some({ name: 'gone', count: watch.gone, list: people('gone') }),
  { name: 'pending', count: watch.pending, list: people('pending') },
];

const some = (figure: Figure): Figure[] => (figure.count > 0 ? [figure] : []);

/** How many are watched, and how they stand; each number leads to its people. */
export function Figures({ watch }: { watch: WatchView }) {
  return (
    <dl className={styles.figures}>
      {figuresOf(watch).map(({ name, count, list }) => (
        <div key={name} className={styles.figure}>
          <dt>{watchWords.figures[name]}</dt>
          <dd>
            {count > 0 ? (
              <AppLink
                page="watch"
                query={list}
                className={name === 'open' ? styles.toDecide : undefined}
                label={[watchWords.figures[name], formatNumber(count)].join(words.common.colon)}
              >
                {formatNumber(count)}
              </AppLink>
            ) : (
              '0'
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
