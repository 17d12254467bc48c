import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type AuditEntry } from '../../api/audit';
import { allUnitsQuery } from '../../api/units';
import { ActorName, UnitLink } from '../../parts/names';
import { Empty } from '../../parts/page/status';
import { DataTable } from '../../parts/table/data-table';
import { useNames } from '../../parts/use-names';
import { useFormat } from '../../text/format';
import { useWords } from './use-words';

interface AuditEntriesProps {
  readonly caption: string;
  readonly entries: readonly AuditEntry[];
  readonly onMore: (() => void) | undefined;
  readonly isReadingMore: boolean;
}

const personOf = (actor: string) => (actor.startsWith('person:') ? actor.slice('person:'.length) : undefined);

export function AuditEntries({ entries, ...table }: AuditEntriesProps) {
  const { t } = useTranslation(['admin', 'common']);
  const format = useFormat();
  const { did, noun } = useWords();
  const nameOf = useNames(entries.flatMap(({ actor }) => personOf(actor) ?? []));
  const { data: units = [] } = useQuery(allUnitsQuery());
  const unitName = (id: string | null) => units.find((unit) => unit.id === id)?.name;
  const actorName = (actor: string) => {
    const person = personOf(actor);
    return person ? nameOf(person) : t('common:word.system');
  };
  return (
    <DataTable<AuditEntry>
      {...table}
      rows={entries}
      rowKey={({ id }) => id}
      empty={
        <Empty title={t('audit.emptyTitle')}>
          <p>{t('audit.emptyBody')}</p>
        </Empty>
      }
      columns={[
        { title: t('audit.at'), value: ({ at }) => at, show: ({ at }) => format.instant(at) },
        {
          title: t('audit.actor'),
          value: ({ actor }) => actorName(actor),
          show: ({ actor }) => <ActorName actor={actor} />,
        },
        {
          title: t('audit.action'),
          value: ({ action }) => did(action),
          show: ({ id, action }) => (
            <Anchor
              renderRoot={(props) => (
                <Link
                  from="/audit"
                  to="/audit"
                  search={(present) => ({ ...present, entry: id })}
                  resetScroll={false}
                  {...props}
                />
              )}
            >
              {did(action)}
            </Anchor>
          ),
        },
        { title: t('audit.thing'), value: ({ objectType }) => noun(objectType) },
        {
          title: t('audit.unit'),
          value: ({ unitId }) => unitName(unitId) ?? unitId,
          show: ({ unitId }) =>
            unitId ? <UnitLink id={unitId} name={unitName(unitId)} /> : t('audit.wholeMinistry'),
        },
        { title: t('audit.why'), value: ({ why }) => why },
        { title: t('audit.sequence'), value: ({ sequence }) => sequence, isNumber: true },
      ]}
    />
  );
}
