import { view } from '@forge/bridge';
import ForgeReconciler from '@forge/react';
import type { JSX } from 'react';

/** Draws a surface once the words of its reader’s language are there; until then Jira shows that it loads. */
export async function draw(speak: (locale: string) => Promise<void>, surface: JSX.Element) {
  const locale = await view.getContext().then(
    (context) => context.locale,
    () => '',
  );
  await speak(locale);
  ForgeReconciler.render(surface);
}
