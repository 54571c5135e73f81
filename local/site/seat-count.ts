import type { Behaviours } from '../behaviours.ts';
import type { Directory } from './directory.ts';
import { products } from './site.ts';
import type { Product, Site } from './site.ts';

/** Seats in use when `seatsLeft` was last set; free seats shrink from there. */
export interface SeatsSince {
  seatsLeft: number;
  usedThen: Partial<Record<Product, number>>;
}

export interface SeatCount extends Pick<Site, 'seatsUsed' | 'seatsFree' | 'seatsNeeded'> {
  /** Counts from now, unless `seatsLeft` is as it was. */
  since(): SeatsSince;
  countFrom(since: SeatsSince | undefined): void;
}

export function createSeatCount(directory: Directory, behaviours: Behaviours): SeatCount {
  let counted: SeatsSince | undefined;
  const seatsUsed = (product: Product) => directory.holders(product).size;
  const since = () => {
    if (counted?.seatsLeft === behaviours.seatsLeft) return counted;
    const usedThen = Object.fromEntries(products.map((product) => [product, seatsUsed(product)]));
    counted = { seatsLeft: behaviours.seatsLeft, usedThen };
    return counted;
  };
  return {
    since,
    countFrom(from) {
      counted = from;
      since();
    },
    seatsUsed,
    seatsFree(product) {
      const { seatsLeft, usedThen } = since();
      return Math.max(0, seatsLeft - (seatsUsed(product) - (usedThen[product] ?? 0)));
    },
    seatsNeeded(groupId, accountId) {
      const granted = directory.enclosing([groupId]).flatMap((group) => group.grants);
      const wanted = new Set(granted.filter(({ role }) => role !== 'admin').map(({ product }) => product));
      return [...wanted].filter((product) => !directory.holders(product).has(accountId));
    },
  };
}
