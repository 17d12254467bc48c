import { useTranslation } from 'react-i18next';
import { type LayerKey, type Score } from '../../../../api/assessments';
import { Panel } from '../../../../parts/page/page';
import { Status } from '../../../../parts/page/status';
import { Points } from '../../../../parts/points';
import { Facts } from '../../../../parts/score/facts';
import shared from '../../../../parts/score/score.module.css';
import { useFormat } from '../../../../text/format';

interface TotalProps {
  readonly score: Score;
  readonly of: LayerKey;
  /** Code of the total. */
  readonly root: string;
  readonly questions: number;
}

/** The number above all others and the predicate that it reaches. */
export function Total({ score, of, root, questions }: TotalProps) {
  const { t } = useTranslation(['score', 'common']);
  const format = useFormat();
  const blank = score.missing.length;
  return (
    <Panel title={t(`common:layer.${of.layer}`)}>
      <Facts
        of={[
          [
            t('common:word.total'),
            <span key="total" className={shared.total}>
              <Points value={score.total} why={{ ...of, code: root }} />
            </span>,
          ],
          [
            t('screen.verdict'),
            <Status key="verdict" tone={score.verdict === 'none' ? 'warn' : 'good'}>
              {t(`common:verdict.${score.verdict}`)}
            </Status>,
          ],
          [t('screen.answered'), t('screen.answeredOf', { answered: questions - blank, questions })],
          [t('field.round'), of.round ? t('common:word.round', { round: of.round }) : t('field.now')],
          [t('screen.computed'), format.instant(score.computedAt)],
        ]}
      />
      {blank > 0 && score.settings.blankAnswer === 'zero' && (
        <p className={shared.plain}>{t('screen.blank', { count: blank })}</p>
      )}
    </Panel>
  );
}
