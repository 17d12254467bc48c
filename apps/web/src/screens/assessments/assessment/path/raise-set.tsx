import { Button, Checkbox, Group, NumberInput } from '@mantine/core';
import { type Rubric } from '@zi/rubric';
import { useTranslation } from 'react-i18next';
import { type Assessment } from '../../../../api/assessments';
import { type Plan } from '../../../../api/scores';
import { answerText } from '../../../../parts/score/answer-text';
import shared from '../../../../parts/score/score.module.css';
import { type Column, DataTable } from '../../../../parts/table/data-table';
import { useFormat } from '../../../../text/format';
import { usePreference } from '../../../../text/preference';
import { areaOf } from '../../parts/worksheet-tree';
import classes from './path.module.css';
import { PlanLink } from './plan-link';
import { type Path } from './use-path';
import { usePlanning } from './use-planning';

type Set = Plan['sets'][number];
type Raise = Set['raises'][number];

interface RaiseSetProps {
  readonly set: Set;
  readonly number: number;
  readonly assessment: Assessment;
  readonly rubric: Rubric;
  readonly path: Path;
}

/** One way to the target: its raises, the best gain for its cost first, each to be tried, priced or frozen. */
export function RaiseSet({ set, number, assessment, rubric, path }: RaiseSetProps) {
  const { t } = useTranslation(['score', 'common']);
  const { language } = usePreference();
  const format = useFormat();
  const mayPlan = usePlanning(assessment);
  const isAnyPlanned = set.raises.some(({ code }) => mayPlan(areaOf(rubric.nodes.get(code))));
  const words = (code: string, value: Raise['from']) =>
    answerText(rubric, { code, value }, language) ?? t('path.blank');
  const changeOf = ({ code, from, to }: Raise) =>
    t('path.arrow', { from: words(code, from), to: words(code, to) });
  const nameOf = ({ code, name }: Raise) => `${code} ${rubric.nodes.get(code)?.name[language] ?? name}`;
  const title = t('path.set', { number });
  const planned: Column<Raise> = {
    title: t('path.plan'),
    value: () => null,
    show: (raise) => {
      const area = areaOf(rubric.nodes.get(raise.code));
      return (
        mayPlan(area) && (
          <PlanLink
            of={assessment}
            code={raise.code}
            area={area}
            title={nameOf(raise)}
            change={changeOf(raise)}
          />
        )
      );
    },
  };
  return (
    <section className={classes.set} aria-label={title}>
      <Group justify="space-between">
        <h3 className={classes.name}>{title}</h3>
        <Button
          size="xs"
          onClick={() => path.change(Object.fromEntries(set.raises.map(({ code, to }) => [code, to])))}
        >
          {t('path.use')}
        </Button>
      </Group>
      <p className={shared.quiet}>
        {[
          t('path.steps', { count: new Set(set.raises.map(({ code }) => code)).size }),
          t('path.cost', { cost: format.number(set.cost) }),
          t('path.becomes', { total: format.points(set.total.rounded) }),
          t('path.surplus', { points: format.points(set.surplus.rounded) }),
          ...(set.without.length > 0 ? [t('path.without', { codes: set.without.join(', ') })] : []),
        ].join(' · ')}
      </p>
      <DataTable
        caption={title}
        rows={set.raises}
        rowKey={({ code, to }) => `${code} ${JSON.stringify(to)}`}
        columns={[
          {
            title: t('path.question'),
            value: nameOf,
            show: (raise) => (
              <Checkbox
                label={nameOf(raise)}
                checked={JSON.stringify(path.changes[raise.code]) === JSON.stringify(raise.to)}
                onChange={({ currentTarget }) =>
                  currentTarget.checked ? path.change({ [raise.code]: raise.to }) : path.undo(raise.code)
                }
              />
            ),
          },
          { title: t('path.change'), value: changeOf },
          {
            title: t('path.gain'),
            isNumber: true,
            value: ({ gain }) => Number(gain.rounded),
            show: ({ gain }) => format.change(gain.rounded),
          },
          {
            title: t('path.costOf'),
            isNumber: true,
            value: ({ cost }) => cost,
            show: ({ code }) => <Cost code={code} path={path} />,
          },
          ...(isAnyPlanned ? [planned] : []),
          {
            title: t('path.freezeShort'),
            value: () => null,
            show: ({ code }) => (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('path.freeze', { code })}
                onClick={() => path.freeze(code)}
              >
                {t('path.freezeShort')}
              </Button>
            ),
          },
        ]}
      />
    </section>
  );
}

/** What one step of a question costs, from 1 to 100; taken when the field is left. */
function Cost({ code, path }: { readonly code: string; readonly path: Path }) {
  const { t } = useTranslation('score');
  const present = path.costs[code] ?? 1;
  return (
    <NumberInput
      key={present}
      className={classes.cost}
      size="xs"
      aria-label={t('path.costLabel', { code })}
      min={1}
      max={100}
      allowDecimal={false}
      clampBehavior="strict"
      defaultValue={present}
      onBlur={({ currentTarget }) => {
        const cost = Number(currentTarget.value) || 1;
        if (cost !== present) path.price(code, cost);
      }}
    />
  );
}
