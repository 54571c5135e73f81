import { showsNothing, type Sight, type Watched } from './watched';

/** Whether the sight says other than what is known of who holds access: that somebody gained it, or a finding is over. */
const isChange = ({ findingId }: Pick<Watched, 'findingId'>, sight: Sight): boolean =>
  findingId === undefined ? sight.state === 'with-access' : showsNothing(sight);

const isSame = (one: Sight, other: Sight): boolean =>
  (one.state === 'with-access') === (other.state === 'with-access') &&
  showsNothing(one) === showsNothing(other);

const tells = (sight: Sight): boolean => sight.state !== 'unknown' || showsNothing(sight);

/** The last that is whole, else the last. */
const fullest = (sights: readonly Sight[]): Sight | undefined =>
  sights.findLast(({ isPartial }) => !isPartial) ?? sights.at(-1);

/** What may be believed: a search may be behind, so a change counts once two readings agree and none says otherwise. */
function believed(person: Pick<Watched, 'findingId'>, sights: readonly Sight[]): Sight | undefined {
  const last = sights.at(-1);
  if (!last || !tells(last)) return undefined;
  const told = sights.filter(tells);
  const same = told.filter((one) => isSame(one, last));
  const isUnsure = same.length < 2 || same.length < told.length;
  return isChange(person, last) && isUnsure ? undefined : fullest(same);
}

/** What several readings of one person tell; undefined where another is wanted: of a change, or of what came in part. */
export function agreedSight(person: Pick<Watched, 'findingId'>, sights: readonly Sight[]): Sight | undefined {
  const sight = believed(person, sights);
  return sight?.isPartial ? undefined : sight;
}

/** The same where no further reading is made: a change that nothing confirmed is not known. */
export function finalSight(person: Pick<Watched, 'findingId'>, sights: readonly Sight[]): Sight | undefined {
  const sight = believed(person, sights);
  if (sight) return sight;
  const last = sights.at(-1);
  const unchanged = fullest(sights.filter((one) => tells(one) && !isChange(person, one)));
  if (!last || unchanged) return unchanged;
  if (!tells(last)) return last;
  return {
    at: last.at,
    through: last.through,
    state: 'unknown',
    access: [],
    doubt: { code: 'CONTRADICTION' },
  };
}
