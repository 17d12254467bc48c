import { Kbd, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page, Panel } from '../../parts/page/page';
import { Empty } from '../../parts/page/status';
import { type TermGroup, type TermName, sources, terms } from '../../parts/terms';
import { type glossary } from '../../text/id/glossary';
import { holds } from './found';
import classes from './help.module.css';

const groups = Object.keys(terms) as TermGroup[];
const names = groups.flatMap((group) => terms[group]);
const termNamed = (name: string | undefined) => names.find((one) => one === name);

/** What the words mean, how a score is built and which keys help. */
export function HelpScreen() {
  const { t } = useTranslation('glossary');
  const { term = '' } = useSearch({ from: '/help' });
  const navigate = useNavigate({ from: '/help' });
  const asked = termNamed(term);
  const shown = (group: TermGroup) =>
    terms[group].filter(
      (name) => !!asked || holds({ name, ...t(`term.${name}`, { returnObjects: true }) }, term),
    );
  const count = groups.reduce((sum, group) => sum + shown(group).length, 0);
  const find = (words: string) =>
    void navigate({
      search: (present) => ({ ...present, term: words || undefined }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Page title={t('title')} about={t('about')}>
      <TextInput
        type="search"
        label={t('search')}
        description={<span role="status">{t('found', { count })}</span>}
        value={asked ? t(`term.${asked}.word`) : term}
        onChange={({ currentTarget }) => find(currentTarget.value)}
      />
      {count === 0 && (
        <Empty title={t('none')}>
          <p>{t('noneBody')}</p>
        </Empty>
      )}
      {groups
        .filter((group) => shown(group).length > 0)
        .map((group) => (
          <Panel key={group} title={t(`group.${group}`)}>
            <dl className={classes.terms}>
              {shown(group).map((name) => (
                <Meaning key={name} name={name} isAsked={name === asked} />
              ))}
            </dl>
          </Panel>
        ))}
      <Panel title={t('score.title')}>
        <ol className={classes.steps}>
          {(['one', 'two', 'three', 'four'] as const).map((step) => (
            <li key={step}>{t(`score.${step}`)}</li>
          ))}
        </ol>
      </Panel>
      <Keys />
    </Page>
  );
}

function Meaning({ name, isAsked }: { readonly name: TermName; readonly isAsked: boolean }) {
  const { t } = useTranslation('glossary');
  const source = sources[name];
  return (
    <div id={name} data-asked={isAsked}>
      <dt>{t(`term.${name}.word`)}</dt>
      <dd className={classes.quiet}>{t(`term.${name}.also`)}</dd>
      <dd>{t(`term.${name}.meaning`)}</dd>
      {source !== undefined && <dd className={classes.quiet}>{t('source', { source })}</dd>}
    </div>
  );
}

type Key = keyof typeof glossary.key;
type Deed = Exclude<keyof typeof glossary.keys, 'title'>;
const shortcuts: readonly (readonly [Deed, readonly Key[]])[] = [
  ['find', ['ctrl', 'k']],
  ['move', ['up', 'down']],
  ['choose', ['enter']],
  ['leave', ['escape']],
  ['skip', ['tab']],
];

function Keys() {
  const { t } = useTranslation('glossary');
  return (
    <Panel title={t('keys.title')}>
      <dl className={classes.keys}>
        {shortcuts.map(([deed, keys]) => [
          <dt key={`${deed} keys`}>
            {keys.map((key) => (
              <Kbd key={key} mr={4}>
                {t(`key.${key}`)}
              </Kbd>
            ))}
          </dt>,
          <dd key={deed}>{t(`keys.${deed}`)}</dd>,
        ])}
      </dl>
    </Panel>
  );
}
