import type { Behaviours } from '../behaviours.ts';
import { takesSeat } from './directory.ts';
import type { Directory } from './directory.ts';
import { products } from './site.ts';
import type { Product, Site } from './site.ts';

/** Seats in use when `seatsLeft` was last set; free seats shrink from there. */
export interface SeatsSince {
  seatsLeft: number;
  usedThen: Partial<Record<Product, number>>;
}

export interface SeatCount extends Pick<Site, 'seatsUsed' | 'seatsFree' | 'seatsNeeded'> {
  since(): SeatsSince;
  countFrom(since: SeatsSince): void;
  countFromNow(): void;
}

/** Counting starts afresh whenever `behaviours.seatsLeft` is set to another number, wherever that happens. */
export function createSeatCount(directory: Directory, behaviours: Behaviours): SeatCount {
  const seatsUsed = (product: Product) => directory.holders(product).size;
  const fromNow = (seatsLeft: number): SeatsSince => {
    const usedThen = Object.fromEntries(products.map((product) => [product, seatsUsed(product)]));
    return { seatsLeft, usedThen };
  };
  let since = fromNow(behaviours.seatsLeft);
  Object.defineProperty(behaviours, 'seatsLeft', {
    enumerable: true,
    get: () => since.seatsLeft,
    set(seatsLeft: number) {
      if (seatsLeft !== since.seatsLeft) since = fromNow(seatsLeft);
    },
  });
  return {
    since: () => since,
    countFrom(from) {
      since = from;
    },
    countFromNow() {
      since = fromNow(since.seatsLeft);
    },
    seatsUsed,
    seatsFree(product) {
      const { seatsLeft, usedThen } = since;
      return Math.max(0, seatsLeft - (seatsUsed(product) - (usedThen[product] ?? 0)));
    },
    seatsNeeded(groupId, accountId) {
      const granted = directory.enclosing([groupId]).flatMap((group) => group.grants);
      const wanted = new Set(granted.filter(takesSeat).map(({ product }) => product));
      return [...wanted].filter((product) => !directory.holders(product).has(accountId));
    },
  };
}
