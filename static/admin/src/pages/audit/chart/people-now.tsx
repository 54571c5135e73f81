import { call } from '../../../backend/backend';
import { useLoad } from '../../../backend/use-load';
import { AppLink } from '../../../components/text/app-link';
import { formatNumber } from '../../../words/format';
import { words } from '../../../words/words';
import styles from './outcome-chart.module.css';

/** How many of the people who were invited hold no access now: nothing where nobody is watched, or that cannot be read. */
export function PeopleNow() {
  const { data: watch } = useLoad('watch', () => call('getWatch', {}));
  if (!watch || watch.watched === 0) return null;
  const { chart } = words.audit;
  return (
    <p>
      <span className={styles.figure}>{formatNumber(watch.withoutAccess)}</span>{' '}
      {chart.peopleNow(watch.withoutAccess, watch.watched)} <AppLink page="watch">{chart.toWatch}</AppLink>
    </p>
  );
}
