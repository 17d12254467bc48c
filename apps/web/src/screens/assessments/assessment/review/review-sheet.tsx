import { Button, Switch } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Assessment, type Layer } from '../../../../api/assessments';
import { Empty } from '../../../../parts/page/status';
import { noteId, returnId } from './ids';
import { OwnSide } from './own-side';
import { ReviewHead } from './review-head';
import classes from './review.module.css';
import { type ReviewSearch } from './search';
import { UnitSide } from './unit-side';
import { useReview } from './use-review';
import { useReviewKeys } from './use-review-keys';

const route = getRouteApi('/assessments/$assessmentId/review');
const focus = (id: string) => document.getElementById(id)?.focus();

interface ReviewSheetProps {
  readonly assessment: Assessment;
  readonly layer: Layer;
}

/** The review of one layer: filters and progress, then a question with both sides. */
export function ReviewSheet({ assessment, layer }: ReviewSheetProps) {
  const { t } = useTranslation(['review', 'common']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const review = useReview(assessment, layer, search);
  const set = (change: ReviewSearch) =>
    void navigate({ search: (present) => ({ ...present, ...change }), replace: true, resetScroll: false });
  const go = (code: string | undefined) => code !== undefined && set({ q: code });
  const acceptNext = () => {
    review.accept();
    go(review.open?.node.code);
  };
  const keys = useReviewKeys({
    j: () => go(review.next?.node.code),
    k: () => go(review.previous?.node.code),
    a: () => review.mayAccept && acceptNext(),
    r: () => focus(returnId),
    n: () => focus(noteId),
  });
  const { row, previous, next } = review;
  return (
    <>
      <ReviewHead review={review} search={search} set={set} />
      {row ? (
        <>
          <div className={classes.sides}>
            <UnitSide key={`unit ${row.node.code}`} review={review} row={row} />
            <OwnSide
              key={row.node.code}
              review={review}
              row={row}
              onAcceptNext={acceptNext}
              onReturned={() => go(review.open?.node.code)}
            />
          </div>
          <div className={classes.steps}>
            <Button variant="default" disabled={!previous} onClick={() => go(previous?.node.code)}>
              {t('common:action.previous')} {previous?.node.code}
            </Button>
            <Button variant="default" disabled={!next} onClick={() => go(next?.node.code)}>
              {t('common:action.next')} {next?.node.code}
            </Button>
          </div>
        </>
      ) : (
        <Empty title={t('review.none')}>
          <p>{t('review.noneHint')}</p>
        </Empty>
      )}
      <div className={classes.keys}>
        <Switch
          label={t('review.keysOn')}
          checked={keys.isOn}
          onChange={({ currentTarget }) => keys.turn(currentTarget.checked)}
        />
        <span>{t('review.keys')}</span>
      </div>
    </>
  );
}
