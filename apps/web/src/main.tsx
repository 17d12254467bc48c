import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { router } from './app/routes';
import { preference } from './text/preference';
import { speak } from './text/speak';

async function start(root: HTMLElement): Promise<void> {
  await speak(preference().language);
  await router.load(); // until the screen is there, the page says that it loads
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start(document.getElementById('root')!);
