import type { BrowserContext } from 'playwright-core';

/** Said by the browser about the frame's sandbox, which is Forge's own. */
const sandboxLine = /^An iframe which has both allow-scripts and allow-same-origin/;

/** Errors and warnings of all pages of a context, as they come; what is `tolerated` is none. */
export function consoleMessages(context: BrowserContext, tolerated?: RegExp): string[] {
  const messages: string[] = [];
  const note = (text: string) => {
    if (!sandboxLine.test(text) && tolerated?.test(text) !== true) messages.push(text);
  };
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') note(message.text());
  });
  context.on('weberror', (error) => note(String(error.error())));
  return messages;
}
