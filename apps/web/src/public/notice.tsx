import { type ReactNode } from 'react';
import { useWords } from './words';

/** All that a page has to say. */
export function Notice({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  const { words } = useWords();
  return (
    <>
      <h1>{title ?? 'Zona Integritas'}</h1>
      <p role="status">{children}</p>
      <p>
        <button className="plain" onClick={() => window.location.reload()}>
          {words.unit.retry}
        </button>
      </p>
    </>
  );
}
