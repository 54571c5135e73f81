import { useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';

const steps: Record<string, (place: number, last: number) => number> = {
  ArrowLeft: (place) => Math.max(0, place - 1),
  ArrowRight: (place, last) => Math.min(last, place + 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** Which point of a chart is told of: the one nearest the pointer, or the one that arrow keys have come to. */
export function useActivePoint(places: readonly number[]) {
  const [active, setActive] = useState<number>();
  const last = places.length - 1;
  const nearest = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) => {
    const x = clientX - currentTarget.getBoundingClientRect().left;
    const distance = (place: number) => Math.abs((places[place] ?? 0) - x);
    setActive(
      places
        .map((_, place) => place)
        .reduce((best, place) => (distance(place) < distance(best) ? place : best), 0),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return setActive(undefined);
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    setActive(step(active ?? last, last));
  };
  return {
    active: active !== undefined && active <= last ? active : undefined,
    handlers: {
      tabIndex: 0,
      onPointerMove: nearest,
      onPointerLeave: () => setActive(undefined),
      onFocus: () => setActive((before) => before ?? last),
      onBlur: () => setActive(undefined),
      onKeyDown,
    },
  };
}
