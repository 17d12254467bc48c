import { Anchor, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { type Rubric } from '@zi/rubric';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RubricVersion, rubricVersionQuery } from '../../../api/rubrics';
import { Done } from '../../../parts/form/done';
import { ActorName } from '../../../parts/names';
import { Page, Panel } from '../../../parts/page/page';
import { PrintButton } from '../../../parts/page/print-button';
import { Empty, Status } from '../../../parts/page/status';
import { Facts } from '../../../parts/score/facts';
import { useFormat } from '../../../text/format';
import { usePreference } from '../../../text/preference';
import { PublishButton } from '../publish-button';
import { WorkbookButton } from '../workbook-button';
import { AroundTheQuestions } from './around';
import { evidenceByNode, foundNodes } from './found';
import { Component } from './parts-tree';
import classes from './rubric.module.css';

const route = getRouteApi('/rubrics/$rubricId/$version');

/** A whole rubric, to be read or printed. */
export function RubricScreen() {
  const { t } = useTranslation(['admin', 'common']);
  const { language } = usePreference();
  const { rubricId: id, version } = route.useParams();
  const { data } = useSuspenseQuery(rubricVersionQuery({ id, version }));
  const [done, tell] = useState('');
  const { about, rubric } = data;
  return (
    <Page
      title={rubric.document.title[language]}
      about={t('rubric.about', { regulation: rubric.regulation, version })}
      crumbs={[
        <Anchor key="rubrics" inherit renderRoot={(props) => <Link to="/rubrics" {...props} />}>
          {t('rubrics.title')}
        </Anchor>,
      ]}
      actions={
        <>
          <PrintButton />
          <WorkbookButton rubric={about} />
          <PublishButton rubric={about} onDone={(now) => tell(t('rubrics.publishedNow', now))} />
        </>
      }
    >
      <Done>{done}</Done>
      <AboutVersion version={about} rubric={rubric} />
      <Questions rubric={rubric} />
      <AroundTheQuestions rubric={rubric} />
    </Page>
  );
}

function AboutVersion({ version, rubric }: { readonly version: RubricVersion; readonly rubric: Rubric }) {
  const { t } = useTranslation('admin');
  const { language } = usePreference();
  const format = useFormat();
  const { state, origin, by, at, why, questions } = version;
  const unknown = rubric.document.not_known ?? [];
  return (
    <>
      <Facts
        of={[
          [
            t('rubrics.state'),
            <Status key="state" tone={state === 'draft' ? 'warn' : 'good'}>
              {t(`rubrics.${state}`)}
            </Status>,
          ],
          [t('rubrics.questions'), format.number(questions)],
          [t('rubrics.origin'), t(`rubrics.${origin}`)],
          [t('rubrics.at'), format.instant(at)],
          [t('rubrics.by'), <ActorName key="by" actor={by} />],
          ...(why === null ? [] : [[t('why.label'), why] as const]),
        ]}
      />
      {unknown.length > 0 && (
        <div className={classes.warning}>
          <strong>{t('rubric.unknown')}</strong>
          <ul className={classes.list}>
            {unknown.map((text) => (
              <li key={text.id}>{text[language]}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Questions({ rubric }: { readonly rubric: Rubric }) {
  const { t } = useTranslation('admin');
  const { language } = usePreference();
  const { q, find = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const found = useMemo(() => foundNodes(rubric, find, language), [rubric, find, language]);
  const evidence = useMemo(() => evidenceByNode(rubric.document), [rubric]);
  useInView(q);
  const count = rubric.questions.filter(({ code }) => found.has(code)).length;
  const components = rubric.root.children.filter(({ code }) => found.has(code));
  return (
    <>
      <div className={classes.screenOnly}>
        <TextInput
          type="search"
          label={t('rubric.search')}
          description={<span role="status">{t('rubric.found', { count })}</span>}
          value={find}
          onChange={({ currentTarget: { value } }) =>
            void navigate({
              search: (present) => ({ ...present, find: value || undefined, q: undefined }),
              replace: true,
              resetScroll: false,
            })
          }
        />
      </div>
      {count === 0 ? <Empty title={t('rubric.none')} /> : <Contents rubric={rubric} found={found} />}
      {components.map((node) => (
        <Component key={node.code} node={node} found={found} evidence={evidence} asked={q} />
      ))}
    </>
  );
}

/** The way to each area and component that is shown. */
function Contents({ rubric, found }: { readonly rubric: Rubric; readonly found: ReadonlySet<string> }) {
  const { t } = useTranslation('admin');
  const { language } = usePreference();
  const parts = rubric.groups.filter(
    ({ kind, code }) => ['area', 'result_area'].includes(kind) && found.has(code),
  );
  return (
    <nav className={classes.screenOnly} aria-label={t('rubric.contents')}>
      <Panel title={t('rubric.contents')}>
        <ul className={classes.contents}>
          {parts.map(({ code, name }) => (
            <li key={code}>
              <Link
                to="."
                search={(present: object) => ({ ...present, q: code })}
                resetScroll={false}
                replace
              >
                {code} {name[language]}
              </Link>
            </li>
          ))}
        </ul>
      </Panel>
    </nav>
  );
}

/** Brings what the address names into view. */
function useInView(code: string | undefined): void {
  useEffect(() => {
    const place = code === undefined ? null : document.getElementById(code);
    if (!place) return;
    const frame = requestAnimationFrame(() => {
      place.scrollIntoView({ block: 'start' });
      place.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [code]);
}
