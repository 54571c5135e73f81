import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

const gapPixels = 4;

/**
 * Shows an element in the browser's top layer beside what opened it, and gives its first item the focus. It closes with a
 * press elsewhere, and when the page is scrolled or given another size: its place would be wrong.
 */
export function usePopover<T extends HTMLElement>(
  trigger: RefObject<HTMLElement>,
  isOpen: boolean,
  setOpen: (isOpen: boolean) => void,
) {
  const element = useRef<T>(null);
  const close = useRef(setOpen);
  close.current = setOpen;
  useLayoutEffect(() => {
    const popover = element.current;
    const opener = trigger.current;
    if (!isOpen || !popover || !opener) return;
    // Shown by hand: the browser's own closing would meet the press on the button that closes it, and open it again.
    popover.popover = 'manual';
    popover.showPopover();
    place(popover, opener.getBoundingClientRect());
    (popover.querySelector<HTMLElement>('[data-first]') ?? popover.querySelector('button'))?.focus({
      preventScroll: true,
    });
    const leave = () => close.current(false);
    const pressed = ({ target }: Event) => {
      if (target instanceof Node && !popover.contains(target) && !opener.contains(target)) leave();
    };
    const scrolled = ({ target }: Event) => {
      if (!(target instanceof Node && popover.contains(target))) leave();
    };
    document.addEventListener('pointerdown', pressed, true);
    document.addEventListener('scroll', scrolled, true);
    window.addEventListener('resize', leave);
    window.addEventListener('blur', leave);
    return () => {
      document.removeEventListener('pointerdown', pressed, true);
      document.removeEventListener('scroll', scrolled, true);
      window.removeEventListener('resize', leave);
      window.removeEventListener('blur', leave);
    };
  }, [isOpen, trigger]);
  return element;
}

/** Under the opener, or over it where there is no room; never beyond the page's edges. */
function place(popover: HTMLElement, opener: DOMRect) {
  const { offsetWidth, offsetHeight } = popover;
  const { clientWidth, clientHeight } = document.documentElement;
  const isRoomBelow = opener.bottom + gapPixels + offsetHeight <= clientHeight;
  const top = isRoomBelow ? opener.bottom + gapPixels : opener.top - gapPixels - offsetHeight;
  const isRoomBeside = opener.left + offsetWidth + gapPixels <= clientWidth;
  const left = isRoomBeside ? opener.left : opener.right - offsetWidth;
  popover.style.top = `${Math.max(gapPixels, top)}px`;
  popover.style.left = `${Math.max(gapPixels, left)}px`;
}
