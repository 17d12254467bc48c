import { useTranslation } from 'react-i18next';
import { type Unit, type UnitFile, type UnitPreview, importLimits } from '../../../api/units';
import { Done } from '../../../parts/form/done';
import { Panel } from '../../../parts/page/page';
import { Empty, Status } from '../../../parts/page/status';
import { useFormat } from '../../../text/format';
import { ApplyForm, Progressed } from './apply-form';
import classes from './import.module.css';
import { type Judged, changesIn, csvOfNew, judge, tally, wayOf } from './rows';
import { ImportRows } from './import-rows';
import { type Applying } from './use-apply';

interface ImportPlanProps {
  readonly preview: UnitPreview;
  /** The file that was looked at. */
  readonly sent: UnitFile;
  readonly units: readonly Unit[];
  readonly applying: Applying;
  /** Looks at the file again. */
  readonly onAgain: () => void;
}

/** What would become of each row of a file, and applying it. */
export function ImportPlan({ preview, sent, units, applying, onAgain }: ImportPlanProps) {
  const { t } = useTranslation('admin');
  const { registering, changing, isBusy } = applying;
  const judged = judge(preview.items, units);
  const way = wayOf(preview, judged);
  const registered = registering.data?.registered;
  return (
    <>
      <Done>
        {registered !== undefined &&
          !isBusy &&
          t('import.done', {
            registered,
            changed: changing.outcomes.filter(({ problem }) => !problem).length,
          })}
      </Done>
      <Panel title={t('import.result')}>
        {preview.rows === 0 ? (
          <Empty title={t('import.empty')} />
        ) : (
          <>
            <Counts preview={preview} judged={judged} />
            <p className={classes.plain}>{t(`import.way.${way}`, { listed: importLimits.listed })}</p>
            <ImportRows judged={judged} units={units} />
          </>
        )}
      </Panel>
      {(way === 'whole' || way === 'parts' || isBusy) && preview.rows > 0 && (
        <Panel title={t('import.step')}>
          <ApplyForm
            changes={changesIn(judged)}
            fileOf={() => fileOf(way, sent, judged)}
            registering={registering}
            isBusy={isBusy}
            onAgain={onAgain}
          />
        </Panel>
      )}
      <Progressed changing={changing} />
    </>
  );
}

/** The new units of the file. */
function fileOf(way: ReturnType<typeof wayOf>, sent: UnitFile, judged: readonly Judged[]): UnitFile | null {
  if (way === 'whole') return sent;
  if (tally(judged).new === 0) return null;
  const bytes = new TextEncoder().encode(csvOfNew(judged));
  return { format: 'csv', content: btoa(String.fromCharCode(...bytes)) };
}

const tones = { new: 'good', changed: 'accent', same: 'quiet', faulty: 'bad' } as const;

function Counts({
  preview,
  judged,
}: Pick<ImportPlanProps, 'preview'> & { readonly judged: readonly Judged[] }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const hidden = preview.rows - preview.items.length;
  const listed = tally(judged);
  // Rows that are not listed hold no problem as long as those that do fit into the list.
  const count = preview.faulty <= preview.items.length ? { ...listed, new: listed.new + hidden } : listed;
  return (
    <>
      <div className={classes.counts} role="status">
        {(['new', 'changed', 'same', 'faulty'] as const)
          .filter((kind) => count[kind] > 0)
          .map((kind) => (
            <Status key={kind} tone={tones[kind]}>
              {t(`import.${kind}`, { count: count[kind] })}
            </Status>
          ))}
      </div>
      {hidden > 0 && (
        <p className={classes.plain}>
          {t('import.listed', {
            listed: format.number(preview.items.length),
            rows: format.number(preview.rows),
          })}
        </p>
      )}
    </>
  );
}
