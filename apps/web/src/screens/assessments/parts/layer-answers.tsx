import { type RubricNode } from '@zi/rubric';
import { useTranslation } from 'react-i18next';
import { type Answer, type Exact, type Layer } from '../../../api/assessments';
import { ActorName } from '../../../parts/names';
import { Points, type Why } from '../../../parts/points';
import { useFormat } from '../../../text/format';
import { AnswerValue } from './answer-value';
import classes from './layer-answers.module.css';

export interface LayerColumn {
  readonly layer: Layer;
  readonly answer: Answer | undefined;
  /** Points of the question in this layer, when they are known. */
  readonly points?: Exact | undefined;
  readonly why?: Why | undefined;
}

/** The same question in other layers, side by side, to be read only. */
export function LayerAnswers({
  node,
  columns,
}: {
  readonly node: RubricNode;
  readonly columns: readonly LayerColumn[];
}) {
  const { t } = useTranslation(['worksheet', 'common']);
  return (
    <ul className={classes.columns}>
      {columns.map(({ layer, answer, points, why }) => (
        <li key={layer}>
          <h3>{t(`common:layer.${layer}`)}</h3>
          <p>
            {answer ? <AnswerValue node={node} value={answer.value} /> : t('layers.blank')}
            {points && (
              <>
                {' '}
                (<Points value={points} why={why} />)
              </>
            )}
          </p>
          {answer?.note && <p className={classes.note}>{answer.note}</p>}
          {answer && <AnswerOrigin answer={answer} layer={layer} />}
        </li>
      ))}
    </ul>
  );
}

/** Who answered and when. */
export function AnswerOrigin({ answer, layer }: { readonly answer: Answer; readonly layer: Layer }) {
  const { t } = useTranslation('worksheet');
  const format = useFormat();
  return (
    <p className={classes.origin}>
      {answer.origin === 'survey' ? t('answer.survey') : <ActorName actor={answer.author} layer={layer} />} ·{' '}
      {format.instant(answer.answeredAt)}
    </p>
  );
}
