import { Anchor } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type RubricVersion, rubricsQuery } from '../../../api/rubrics';
import { Pick, Picks } from '../../../parts/ministry/pick';
import { Page } from '../../../parts/page/page';
import { PrintButton } from '../../../parts/page/print-button';
import { Empty } from '../../../parts/page/status';
import { keyIn, keyText } from '../../../parts/rubric/rubric-key';
import { Differences } from './differences';
import { changes, parts } from './search';

const route = getRouteApi('/rubrics/comparison');

/** Two versions of rubrics side by side; at first the two published last. */
export function RubricComparisonScreen() {
  const { t } = useTranslation(['admin', 'common']);
  const { data: rubrics } = useSuspenseQuery(rubricsQuery);
  const search = route.useSearch();
  const [newest, before] = rubrics;
  const left = search.left ?? (before && keyText(before));
  const right = search.right ?? (newest && keyText(newest));
  return (
    <Page
      title={t('compare.title')}
      about={t('compare.about')}
      crumbs={[
        <Anchor key="rubrics" inherit renderRoot={(props) => <Link to="/rubrics" {...props} />}>
          {t('rubrics.title')}
        </Anchor>,
      ]}
      actions={<PrintButton />}
    >
      {left === undefined || right === undefined ? (
        <Empty title={t('compare.choose')}>{t('compare.chooseBody')}</Empty>
      ) : (
        <>
          <Sides rubrics={rubrics} left={left} right={right} />
          {left === right ? (
            <Empty title={t('compare.twice')}>{t('compare.twiceBody')}</Empty>
          ) : (
            <Differences left={keyIn(left)} right={keyIn(right)} change={search.change} part={search.part} />
          )}
        </>
      )}
    </Page>
  );
}

interface SidesProps {
  readonly rubrics: readonly RubricVersion[];
  readonly left: string;
  readonly right: string;
}

function Sides({ rubrics, left, right }: SidesProps) {
  const { t } = useTranslation('admin');
  const { change = null, part = null } = route.useSearch();
  const versions = rubrics.map((rubric) => ({
    value: keyText(rubric),
    label: [rubric.version, rubric.regulation, t(`rubrics.${rubric.state}`)].join(' · '),
  }));
  return (
    <Picks>
      <Pick label={t('compare.left')} name="left" value={left} options={versions} />
      <Pick label={t('compare.right')} name="right" value={right} options={versions} />
      <Pick
        label={t('compare.change')}
        name="change"
        value={change}
        any={t('compare.anyChange')}
        options={changes.map((value) => ({ value, label: t(`compare.changes.${value}`) }))}
      />
      <Pick
        label={t('compare.part')}
        name="part"
        value={part}
        any={t('compare.anyPart')}
        options={parts.map((value) => ({ value, label: t(`compare.parts.${value}`) }))}
      />
    </Picks>
  );
}
