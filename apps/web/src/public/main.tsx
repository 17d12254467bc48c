import './public.css';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type Brand, readBrand } from './api';
import { Notice } from './notice';
import { Survey } from './survey/survey';
import { UnitPage } from './unit/unit-page';
import { switchLanguage, useWords } from './words';

/** `/s/ID` is a survey, `/u/CODE` a unit. */
function Here() {
  const { words } = useWords();
  const [, kind, name] = window.location.pathname.split('/');
  if (kind === 's' && name) return <Survey surveyId={name} />;
  if (kind === 'u' && name) return <UnitPage code={decodeURIComponent(name)} />;
  return <Notice>{words.unit.missing}</Notice>;
}

/** Whose page it is. A line too weak for the name leaves its place empty. */
function Ministry() {
  const [brand, setBrand] = useState<Brand>();
  useEffect(() => {
    readBrand().then(setBrand, () => undefined);
  }, []);
  return (
    <span className="brand">
      {brand?.logo && <img src={brand.logo} alt="" />}
      {brand?.name}
    </span>
  );
}

function PublicPage() {
  const { words, language } = useWords();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <>
      <header>
        <Ministry />
        <button className="plain" lang={language === 'id' ? 'en' : 'id'} onClick={switchLanguage}>
          {words.language}
        </button>
      </header>
      <main>
        <Here />
      </main>
    </>
  );
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <PublicPage />
  </StrictMode>,
);
