import { type RubricNode } from '@zi/rubric';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { explanationQuery } from '../../api/assessments';
import { Loading } from '../../app/shell/fallbacks';
import { ProblemNotice } from '../../parts/page/problem-notice';
import { Points, type Why } from '../../parts/points';
import { type Assessed } from '../../parts/score/assessed';
import { Facts } from '../../parts/score/facts';
import { WhyLink } from '../../parts/score/why-link';
import { DataTable } from '../../parts/table/data-table';
import { useFormat } from '../../text/format';
import { usePreference } from '../../text/preference';
import { AnswerPart } from './answer-part';
import { Citations } from './citations';
import classes from './derivation.module.css';
import { type Explanation, ancestorsOf, ruleOf } from './explanation';

interface BodyProps extends Assessed {
  readonly why: Why;
}

export function DerivationBody({ why, assessment, rubric }: BodyProps) {
  const { t } = useTranslation(['score', 'common']);
  const { language } = usePreference();
  const { data, error, refetch } = useQuery(explanationQuery(why, why.code));
  const node = rubric.nodes.get(why.code);
  if (error)
    return (
      <ProblemNotice problem={error} onRetry={() => void refetch()}>
        {t('why.missing')}
      </ProblemNotice>
    );
  if (!data) return <Loading />;
  return (
    <div className={classes.body}>
      {node && <Crumbs node={node} why={why} />}
      <Heading why={why} assessment={assessment} name={node?.name[language] ?? data.name} />
      <Numbers of={data} />
      <Computation of={data} rule={node ? t(`why.rule.${ruleOf(node)}`) : data.rule} />
      {data.parts.length > 0 && (
        <Section title={t('why.parts')}>
          <Parts
            of={data}
            why={why}
            name={(code, given) => rubric.nodes.get(code)?.name[language] ?? given}
          />
        </Section>
      )}
      {node?.form && (
        <Section title={t('why.answer')}>
          <AnswerPart answer={data.answer} rubric={rubric} layer={why.layer} />
        </Section>
      )}
      <Section title={t('why.basis')}>
        <Citations regulation={data.regulation} citations={data.citations} />
      </Section>
    </div>
  );
}

function Crumbs({ node, why }: { readonly node: RubricNode; readonly why: Why }) {
  const { t } = useTranslation('score');
  const { language } = usePreference();
  if (!node.parent) return null;
  return (
    <nav aria-label={t('why.crumbs')}>
      <ol className={classes.crumbs}>
        {ancestorsOf(node).map(({ code, name }) => (
          <li key={code}>
            <WhyLink why={{ ...why, code }}>{name[language]}</WhyLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface HeadingProps extends Pick<BodyProps, 'why' | 'assessment'> {
  readonly name: string;
}

function Heading({ why: { code, layer, round }, assessment, name }: HeadingProps) {
  const { t } = useTranslation(['score', 'common']);
  return (
    <header>
      <h3 className={classes.name}>{name}</h3>
      <p className={classes.quiet}>
        {[
          code,
          t(`common:layer.${layer}`),
          round ? t('common:word.round', { round }) : t('field.now'),
          t('about', { unit: assessment.unitName, year: assessment.year }),
        ].join(' · ')}
      </p>
    </header>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h4 className={classes.heading}>{title}</h4>
      {children}
    </section>
  );
}

function Numbers({ of: { score, weight } }: { readonly of: Explanation }) {
  const { t } = useTranslation('score');
  const format = useFormat();
  return (
    <Facts
      of={[
        [t('why.score'), <strong key="score">{format.points(score.rounded)}</strong>],
        [t('why.weight'), format.points(weight.rounded)],
        [t('why.percent'), format.percent(score.percent)],
        [t('why.exact'), score.exact],
      ]}
    />
  );
}

function Computation({ of, rule }: { readonly of: Explanation; readonly rule: string }) {
  const { t } = useTranslation('score');
  return (
    <Section title={t('why.how')}>
      <p>{rule}</p>
      {of.working !== null && of.answer?.value != null && (
        <>
          <p className={classes.quiet}>{t('why.working')}</p>
          <p className={classes.formula}>{of.working}</p>
        </>
      )}
      <p className={classes.quiet}>{t('why.formula')}</p>
      <p className={classes.formula}>{of.formula}</p>
    </Section>
  );
}

interface PartsProps {
  readonly of: Explanation;
  readonly why: Why;
  readonly name: (code: string, given: string) => string;
}

function Parts({ of: { parts, name: whole }, why, name }: PartsProps) {
  const { t } = useTranslation('score');
  const format = useFormat();
  return (
    <DataTable
      caption={`${t('why.parts')}: ${whole}`}
      rows={parts}
      rowKey={({ code }) => code}
      columns={[
        { title: t('why.part'), value: (part) => name(part.code, part.name) },
        {
          title: t('why.score'),
          isNumber: true,
          value: ({ score }) => Number(score.rounded),
          show: ({ code, score }) => <Points value={score} why={{ ...why, code }} />,
        },
        {
          title: t('why.weight'),
          isNumber: true,
          value: ({ weight }) => Number(weight.rounded),
          show: ({ weight }) => format.points(weight.rounded),
        },
        {
          title: t('why.percent'),
          isNumber: true,
          value: ({ score }) => Number(score.percent),
          show: ({ score }) => format.percent(score.percent),
        },
      ]}
    />
  );
}
