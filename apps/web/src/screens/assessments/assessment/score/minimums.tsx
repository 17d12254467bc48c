import { Fraction } from '@zi/rubric';
import { useTranslation } from 'react-i18next';
import { type LayerKey, type Minimum, type Score } from '../../../../api/assessments';
import { type Target } from '../../../../api/programmes';
import { Panel } from '../../../../parts/page/page';
import { Status } from '../../../../parts/page/status';
import { Points } from '../../../../parts/points';
import { type Assessed } from '../../../../parts/score/assessed';
import shared from '../../../../parts/score/score.module.css';
import { Term } from '../../../../parts/term';
import { DataTable } from '../../../../parts/table/data-table';
import { useFormat } from '../../../../text/format';
import { usePreference } from '../../../../text/preference';
import { Bar } from './bar';
import { Source } from './source';
import { SettingsUsed } from './settings-used';

interface MinimumsProps extends Pick<Assessed, 'rubric'> {
  readonly score: Score;
  readonly of: LayerKey;
  readonly target: Target;
}

/** Every minimum of a predicate: what it asks, what is reached, what is missing, and which disputed setting decides it. */
export function Minimums({ score, of, target, rubric }: MinimumsProps) {
  const { t } = useTranslation(['score', 'common']);
  const { language } = usePreference();
  const format = useFormat();
  const rows = score.minimums.filter((minimum) => minimum.target === target);
  const unmet = rows.filter(({ met }) => !met).length;
  const aim = t(`common:target.${target}`);
  const definitionOf = ({ code }: Minimum) => rubric.minimums.find((one) => one.code === code);
  const settingOf = (minimum: Minimum) => {
    const name = minimum.setting ?? (definitionOf(minimum)?.scope && 'areaMinimum');
    const setting = name === undefined ? undefined : rubric.settings[name];
    if (!setting) return null;
    const value = setting.values.find((one) => one.value === score.settings[name!]);
    return t('minimum.setting', {
      name: setting.name[language],
      value: value?.meaning[language] ?? String(score.settings[name!]),
    });
  };
  const nameOf = (minimum: Minimum) => definitionOf(minimum)?.name[language] ?? minimum.name;
  const most = ({ nodes }: Minimum) =>
    Number(Fraction.sum(nodes.flatMap((code) => rubric.nodes.get(code)?.weight ?? [])).toFixed());
  return (
    <Panel title={<Term name="minimum">{t('minimum.title', { target: aim })}</Term>}>
      <p className={shared.plain}>
        {unmet === 0
          ? t('minimum.all', { target: aim })
          : t('minimum.some', { unmet, all: rows.length, target: aim })}
      </p>
      <DataTable
        caption={t('minimum.title', { target: aim })}
        rows={rows}
        rowKey={({ code }) => code}
        columns={[
          {
            title: t('minimum.name'),
            value: nameOf,
            show: (minimum) => (
              <div className={shared.named}>
                {nameOf(minimum)}
                <div className={shared.quiet}>{settingOf(minimum)}</div>
              </div>
            ),
          },
          {
            title: t('minimum.required'),
            isNumber: true,
            value: ({ required }) => Number(required.rounded),
            show: ({ required }) => format.points(required.rounded),
          },
          {
            title: t('minimum.actual'),
            isNumber: true,
            value: ({ actual }) => Number(actual.rounded),
            show: (minimum) => <Actual minimum={minimum} nodes={score.nodes} of={of} />,
          },
          {
            title: t('minimum.gap'),
            isNumber: true,
            value: ({ gap }) => Number(gap.rounded),
            show: ({ gap, met }) => (met ? '' : format.points(gap.rounded)),
          },
          {
            title: t('minimum.bar'),
            value: ({ actual }) => Number(actual.rounded),
            show: (minimum) => (
              <Bar
                value={Number(minimum.actual.rounded)}
                required={Number(minimum.required.rounded)}
                most={most(minimum)}
                isMet={minimum.met}
              />
            ),
          },
          {
            title: t('minimum.state'),
            value: ({ met }) => t(met ? 'common:word.met' : 'common:word.unmet'),
            show: ({ met }) => (
              <Status tone={met ? 'good' : 'warn'}>{t(met ? 'common:word.met' : 'common:word.unmet')}</Status>
            ),
          },
          {
            title: t('minimum.source'),
            value: ({ source }) => source,
            show: ({ source }) => <Source>{source}</Source>,
          },
        ]}
      />
      <SettingsUsed rubric={rubric} settings={score.settings} />
    </Panel>
  );
}

interface ActualProps {
  readonly minimum: Minimum;
  readonly nodes: Score['nodes'];
  readonly of: LayerKey;
}

/** A pooled minimum is no node of its own: its halves open instead. */
function Actual({ minimum, nodes, of }: ActualProps) {
  const [first, ...others] = minimum.nodes;
  if (others.length === 0)
    return <Points value={minimum.actual} why={first ? { ...of, code: first } : undefined} />;
  return (
    <>
      <Points value={minimum.actual} />
      <div className={shared.quiet}>
        {minimum.nodes.map((code, index) => (
          <span key={code}>
            {index > 0 && ' + '}
            <Points value={nodes[code] ?? { exact: '0', rounded: '0' }} why={{ ...of, code }} />
          </span>
        ))}
      </div>
    </>
  );
}
