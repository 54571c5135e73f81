import type { BrowserContext, ConsoleMessage, WebError } from 'playwright-core';

/** Said by the browser about the frame's sandbox, which is Forge's own. */
const sandboxLine = /^An iframe which has both allow-scripts and allow-same-origin/;

/** Errors and warnings of all pages of a context, as they come, until it stops; what is `tolerated` is none. */
export function consoleMessages(
  context: BrowserContext,
  tolerated?: RegExp,
): { messages: readonly string[]; stop: () => void } {
  const messages: string[] = [];
  const note = (text: string) => {
    if (!sandboxLine.test(text) && tolerated?.test(text) !== true) messages.push(text);
  };
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === 'error' || message.type() === 'warning') note(message.text());
  };
  const onError = (error: WebError) => note(String(error.error()));
  context.on('console', onConsole);
  context.on('weberror', onError);
  return {
    messages,
    stop() {
      context.off('console', onConsole);
      context.off('weberror', onError);
    },
  };
}
