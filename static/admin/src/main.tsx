import '@atlaskit/css-reset';
import './page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createMemoryHistory } from 'history';
import { App } from './app';
import { createHistory, enableTheme } from './backend/backend';

async function main() {
  const [history] = await Promise.all([createHistory().catch(() => createMemoryHistory()), enableTheme()]);
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root element.');
  createRoot(root).render(
    <StrictMode>
      <App history={history} />
    </StrictMode>,
  );
}

void main();
