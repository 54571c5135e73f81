import type { Locator } from 'playwright-core';

/** What a scroller shows of its rows, frame by frame. */
export interface Scrolling {
  frames: number;
  /** Frames with nothing where rows should be. */
  emptyFrames: number;
  /** Frames with a row in view that has not been read yet. */
  unreadFrames: number;
  medianFrameMs: number;
}

export const framesAPass = 240;

/** Scrolls down by a part of a screen with each frame; `1` is what a dragged scroll bar does, or worse. */
export const scrollDown = (table: Locator, screensAFrame: number): Promise<Scrolling> =>
  table.evaluate(
    async (scroller, { wanted, screens }) => {
      const nextFrame = () => new Promise<number>((done) => requestAnimationFrame(done));
      const rowAt = (share: number) => {
        const { top, bottom, left } = scroller.getBoundingClientRect();
        const y = top + (Math.min(bottom, innerHeight) - top) * share;
        // The line between two rows is of neither.
        const [row, nextRow] = [y, y + 2].map((at) =>
          scroller.ownerDocument.elementFromPoint(left + 20, at)?.closest('[role=row][data-index]'),
        );
        return row ?? nextRow;
      };
      scroller.scrollIntoView();
      scroller.scrollTop = 0;
      const spans: number[] = [];
      let emptyFrames = 0;
      let unreadFrames = 0;
      let last = await nextFrame();
      for (let frame = 0; frame < wanted; frame++) {
        scroller.scrollTop += scroller.clientHeight * screens;
        const now = await nextFrame();
        spans.push(now - last);
        last = now;
        await new Promise((done) => setTimeout(done));
        const rows = [0.25, 0.5, 0.95].map(rowAt);
        if (rows.some((row) => !row)) emptyFrames++;
        if (rows.some((row) => row?.getAttribute('aria-busy') === 'true')) unreadFrames++;
      }
      spans.sort((one, other) => one - other);
      return {
        frames: wanted,
        emptyFrames,
        unreadFrames,
        medianFrameMs: spans[Math.floor(wanted / 2)] ?? NaN,
      };
    },
    { wanted: framesAPass, screens: screensAFrame },
  );

/** No jump takes as long; rows that are not there by then never are. */
const longestJumpMs = 30_000;

/** Milliseconds from a jump to a place of the list until the rows there are shown. Throws where they do not come. */
export const jumpTo = (table: Locator, share: number): Promise<number> =>
  table.evaluate(
    async (scroller, { part, atMostMs }) => {
      const startMs = performance.now();
      scroller.scrollTop = (scroller.scrollHeight - scroller.clientHeight) * part;
      const isShown = () => {
        const { top, bottom, left } = scroller.getBoundingClientRect();
        const middle = (top + Math.min(bottom, innerHeight)) / 2;
        const [upper, lower] = [middle, middle + 2].map((at) =>
          scroller.ownerDocument.elementFromPoint(left + 20, at)?.closest('[role=row][data-index]'),
        );
        const row = upper ?? lower;
        return row && row.getAttribute('aria-busy') !== 'true';
      };
      do await new Promise((done) => requestAnimationFrame(done));
      while (!isShown() && performance.now() - startMs < atMostMs);
      if (!isShown()) throw new Error(`No rows at ${String(part)} of the list after ${String(atMostMs)} ms`);
      return performance.now() - startMs;
    },
    { part: share, atMostMs: longestJumpMs },
  );
