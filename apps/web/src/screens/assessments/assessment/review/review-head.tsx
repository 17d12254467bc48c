import { NativeSelect, Progress } from '@mantine/core';
import { areas } from '@zi/contracts';
import { useTranslation } from 'react-i18next';
import { Points } from '../../../../parts/points';
import { SaveState } from '../save-state';
import { SubmitButton } from '../submit-button';
import classes from './review.module.css';
import { type ReviewSearch, reviewFilters } from './search';
import { type Review } from './use-review';

interface ReviewHeadProps {
  readonly review: Review;
  readonly search: ReviewSearch;
  readonly set: (change: ReviewSearch) => void;
}

/** How far the review is, its score, and which questions are shown. */
export function ReviewHead({ review, search, set }: ReviewHeadProps) {
  const { t } = useTranslation(['review', 'common']);
  const { sheet, rows, shown, place, row, done } = review;
  const { assessment, layer, rubric, score } = sheet;
  const open = (code: string) => set({ q: code, filter: undefined, area: undefined });
  const isSubmitted = assessment.scores.some((one) => one.layer === 'self' && one.submittedAt !== null);
  return (
    <>
      <div className={classes.head}>
        <strong>{t(`common:layer.${layer}`)}</strong>
        <span className={classes.progress}>
          <Progress value={(done / rows.length) * 100} aria-label={t('review.progressLabel')} />
          <span role="status">{t('review.progress', { done, all: rows.length })}</span>
        </span>
        {score && (
          <span>
            {t('common:word.total')}{' '}
            <strong>
              <Points value={score.total} why={{ ...sheet.key, code: rubric.root.code }} />
            </strong>
          </span>
        )}
        <span className={classes.end}>
          <SaveState sheet={sheet} onOpen={open} />
          <SubmitButton sheet={sheet} onOpen={open} />
        </span>
      </div>
      {!isSubmitted && <p className={classes.plain}>{t('review.notSubmitted')}</p>}
      <div className={classes.fields} role="search">
        <NativeSelect
          label={t('review.filter')}
          value={search.filter ?? 'all'}
          data={reviewFilters.map((filter) => ({
            value: filter,
            label: t(`review.filters.${filter}`),
          }))}
          onChange={({ currentTarget }) =>
            set({ q: undefined, filter: reviewFilters.find((one) => one === currentTarget.value) })
          }
        />
        <NativeSelect
          label={t('review.area')}
          value={search.area ?? ''}
          data={[
            { value: '', label: t('review.allAreas') },
            ...areas.map((area) => ({ value: area, label: t(`common:area.${area}`) })),
          ]}
          onChange={({ currentTarget }) =>
            set({ q: undefined, area: areas.find((area) => area === currentTarget.value) })
          }
        />
        {row && (
          <NativeSelect
            label={t('review.question')}
            description={t('review.find', { place: place + 1, count: shown.length })}
            value={row.node.code}
            data={shown.map(({ node, judgement }) => ({
              value: node.code,
              label: `${node.code} · ${t(`review.state.${judgement}`)}`,
            }))}
            onChange={({ currentTarget }) => set({ q: currentTarget.value })}
          />
        )}
      </div>
    </>
  );
}
