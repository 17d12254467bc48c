import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  type RubricDifference,
  type RubricKey,
  rubricComparisonQuery,
  rubricVersionQuery,
} from '../../../api/rubrics';
import { ProblemNotice } from '../../../parts/page/problem-notice';
import { Empty, Status } from '../../../parts/page/status';
import { type Column, DataTable } from '../../../parts/table/data-table';
import { useFormat } from '../../../text/format';
import { usePreference } from '../../../text/preference';
import { changes } from './search';
import { type ComparedRow, comparedRows, statedText } from './stated';

const tones = { added: 'good', removed: 'bad', changed: 'warn' } as const;

interface DifferencesProps {
  readonly left: RubricKey;
  readonly right: RubricKey;
  readonly change: RubricDifference['change'] | undefined;
  readonly part: RubricDifference['part'] | undefined;
}

/** What differs, field by field, the two sides beside each other. */
export function Differences({ left, right, change, part }: DifferencesProps) {
  const { t } = useTranslation(['admin', 'common']);
  const { data, error, isPending, refetch } = useQuery(rubricComparisonQuery(left, right));
  const columns = useColumns(left, right);
  if (isPending) return <p role="status">{t('common:state.loading')}</p>;
  if (!data) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  const ofPart = data.filter((one) => part === undefined || one.part === part);
  const shown = ofPart.filter((one) => change === undefined || one.change === change);
  const [added, removed, changed] = changes.map((kind) => ofPart.filter((one) => one.change === kind).length);
  return (
    <>
      <p role="status">{t('compare.counts', { added, removed, changed })}</p>
      <DataTable
        caption={t('compare.title')}
        columns={columns}
        rows={comparedRows(shown)}
        rowKey={({ key }) => key}
        empty={<Empty title={t('compare.same')} />}
      />
    </>
  );
}

function useColumns(left: RubricKey, right: RubricKey): Column<ComparedRow>[] {
  const { t } = useTranslation('admin');
  const { language } = usePreference();
  const { quantity } = useFormat();
  const [before, after] = [useSide(left), useSide(right)];
  const fields: Readonly<Record<string, string>> = t('compare.fields', { returnObjects: true });
  const text = (of: typeof before, key: 'left' | 'right') => (row: ComparedRow) =>
    row.field === null ? of.whole(row.difference) : statedText(row.field, row[key], { language, quantity });
  return [
    { title: t('compare.code'), value: ({ difference }) => difference.code },
    {
      title: t('compare.name'),
      value: ({ difference }) => after.name(difference) ?? before.name(difference) ?? difference.name ?? '',
    },
    { title: t('compare.part'), value: ({ difference }) => t(`compare.parts.${difference.part}`) },
    {
      title: t('compare.change'),
      value: ({ difference }) => t(`compare.changes.${difference.change}`),
      show: ({ difference: { change } }) => (
        <Status tone={tones[change]}>{t(`compare.changes.${change}`)}</Status>
      ),
    },
    { title: t('compare.field'), value: ({ field }) => (field === null ? '' : (fields[field] ?? field)) },
    { title: t('compare.left'), value: text(before, 'left') },
    { title: t('compare.right'), value: text(after, 'right') },
  ];
}

/** What a side says of a thing as a whole: its name in the language of the reader, its weight. */
function useSide(key: RubricKey) {
  const { t } = useTranslation('admin');
  const { language } = usePreference();
  const format = useFormat();
  const { data } = useQuery(rubricVersionQuery(key));
  const nodeOf = ({ part, code }: RubricDifference) =>
    part === 'node' ? data?.rubric.nodes.get(code) : undefined;
  return {
    name: (difference: RubricDifference) => nodeOf(difference)?.name[language],
    whole: (difference: RubricDifference) => {
      const node = nodeOf(difference);
      return node ? t('rubric.points', { points: format.quantity(Number(node.weight.toFixed(3))) }) : '';
    },
  };
}
