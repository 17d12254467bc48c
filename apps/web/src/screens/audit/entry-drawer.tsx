import { Anchor, Drawer } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type AuditEntry } from '../../api/audit';
import { ActorName, UnitLink } from '../../parts/names';
import { Empty } from '../../parts/page/status';
import { Facts } from '../../parts/score/facts';
import { DataTable } from '../../parts/table/data-table';
import { useFormat } from '../../text/format';
import classes from './audit.module.css';
import { differences } from './differences';
import { useWords } from './use-words';

/** One entry of the trail: what it changed, and its place in the chain. Open as long as the address says `entry`. */
export function EntryDrawer({ entry }: { readonly entry: AuditEntry }) {
  const { t } = useTranslation(['admin', 'common']);
  const navigate = useNavigate({ from: '/audit' });
  const { did } = useWords();
  const close = () =>
    void navigate({ search: (present) => ({ ...present, entry: undefined }), resetScroll: false });
  return (
    <Drawer
      opened
      onClose={close}
      title={did(entry.action)}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <div className={classes.stack}>
        <What entry={entry} />
        <Changed entry={entry} />
        <Facts
          of={[
            [t('audit.sequence'), String(entry.sequence)],
            [t('audit.hash'), <Code key="hash" text={entry.hash} />],
            [t('audit.request'), <Code key="request" text={entry.correlationId} />],
            [t('audit.address'), entry.address ?? t('common:state.none')],
          ]}
        />
        <p className={classes.quiet}>{t('audit.check')}</p>
      </div>
    </Drawer>
  );
}

const Code = ({ text }: { readonly text: string }) => <span className={classes.mono}>{text}</span>;

function What({ entry }: { readonly entry: AuditEntry }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const { noun } = useWords();
  return (
    <Facts
      of={[
        [t('audit.at'), format.instant(entry.at)],
        [t('audit.actor'), <ActorName key="actor" actor={entry.actor} />],
        [
          t('audit.unit'),
          entry.unitId ? <UnitLink key="unit" id={entry.unitId} /> : t('audit.wholeMinistry'),
        ],
        [
          t('audit.thing'),
          <span key="thing">
            {noun(entry.objectType)}{' '}
            <Anchor
              renderRoot={(props) => (
                <Link
                  from="/audit"
                  to="/audit"
                  search={(present) => ({ ...present, object: entry.objectId, entry: undefined })}
                  {...props}
                />
              )}
            >
              {t('audit.onlyThis')}
            </Anchor>
          </span>,
        ],
        ...(entry.why ? [[t('audit.why'), entry.why] as const] : []),
      ]}
    />
  );
}

function Changed({ entry }: { readonly entry: AuditEntry }) {
  const { t } = useTranslation('admin');
  return (
    <DataTable
      caption={t('audit.difference')}
      rows={differences(entry.before, entry.after)}
      rowKey={({ field }) => field}
      empty={<Empty title={t('audit.none')} />}
      columns={[
        {
          title: t('audit.field'),
          value: ({ field }) => field,
          show: ({ field }) => <Code text={field} />,
        },
        {
          title: t('audit.before'),
          value: ({ before }) => before,
          show: ({ before }) => <span className={classes.wrap}>{before}</span>,
        },
        {
          title: t('audit.after'),
          value: ({ after }) => after,
          show: ({ after }) => <span className={classes.wrap}>{after}</span>,
        },
      ]}
    />
  );
}
