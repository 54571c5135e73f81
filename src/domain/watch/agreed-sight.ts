import { isClear, type Sight, type Watched } from './watched';

/** Whether the sight says other than what is known of who holds access: that somebody gained it, or a finding is over. */
const isChange = ({ findingId }: Pick<Watched, 'findingId'>, { state }: Sight): boolean =>
  findingId === undefined ? state === 'with-access' : isClear(state);

const isSame = (one: Sight, other: Sight): boolean =>
  (one.state === 'with-access') === (other.state === 'with-access') &&
  isClear(one.state) === isClear(other.state);

/**
 * What several readings of one person tell; undefined where another is wanted. A search may be behind, so a change counts
 * once two readings agree.
 */
export function agreedSight(person: Pick<Watched, 'findingId'>, sights: readonly Sight[]): Sight | undefined {
  const last = sights.at(-1);
  if (!last || last.state === 'unknown') return undefined;
  if (!isChange(person, last)) return last;
  return sights.slice(0, -1).some((one) => isSame(one, last)) ? last : undefined;
}

/** The same where no further reading is made: a change that nothing confirmed is not known. */
export function finalSight(person: Pick<Watched, 'findingId'>, sights: readonly Sight[]): Sight | undefined {
  const agreed = agreedSight(person, sights);
  if (agreed) return agreed;
  const last = sights.at(-1);
  const unchanged = sights.find((sight) => sight.state !== 'unknown' && !isChange(person, sight));
  if (!last || unchanged) return unchanged;
  if (last.state === 'unknown') return last;
  return { at: last.at, state: 'unknown', access: [], doubt: { code: 'CONTRADICTION' } };
}
