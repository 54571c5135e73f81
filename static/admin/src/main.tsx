import '@atlaskit/css-reset';
import './page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createMemoryHistory } from 'history';
import { App } from './app';
import { createHistory, enableTheme, readLocale } from './backend/backend';
import { speak } from './words/language';
import { words } from './words/words';

async function main() {
  const [history] = await Promise.all([
    createHistory().catch(() => createMemoryHistory()),
    readLocale().then(speakIn),
    enableTheme(),
  ]);
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root element.');
  createRoot(root).render(
    <StrictMode>
      <App history={history} />
    </StrictMode>,
  );
}

/** In English where the words of another language cannot be loaded. */
async function speakIn(locale: string) {
  document.documentElement.lang = await speak(locale).catch(() => speak('en'));
  document.title = words.app;
}

void main();
