import { useTranslation } from 'react-i18next';
import { type Comparison } from '../../../../api/scores';
import { Empty } from '../../../../parts/page/status';
import { answerText } from '../../../../parts/score/answer-text';
import shared from '../../../../parts/score/score.module.css';
import { WhyLink } from '../../../../parts/score/why-link';
import { DataTable } from '../../../../parts/table/data-table';
import { usePreference } from '../../../../text/preference';
import { type SidesProps } from './sides';

type ComparedAnswer = Comparison['answers'][number];

interface AnswersProps extends SidesProps {
  readonly answers: readonly ComparedAnswer[];
}

/** The answers whose value differs, with the notes of both sides. */
export function Answers({ answers, left, right, rubric }: AnswersProps) {
  const { t } = useTranslation('score');
  const { language } = usePreference();
  const words = (code: string, value: ComparedAnswer['left']) =>
    answerText(rubric, { code, value }, language) ?? t('why.blank');
  const nameOf = ({ code }: ComparedAnswer) => `${code} ${rubric.nodes.get(code)?.name[language] ?? ''}`;
  return (
    <DataTable
      caption={t('comparison.answers')}
      rows={answers}
      rowKey={({ code }) => code}
      empty={<Empty title={t('comparison.noDifference')} />}
      columns={[
        { title: t('comparison.question'), value: nameOf },
        {
          title: t('comparison.left'),
          value: (answer) => words(answer.code, answer.left),
          show: ({ code, left: value, leftNote }) => (
            <>
              <WhyLink why={{ ...left, code }}>{words(code, value)}</WhyLink>
              {leftNote && <div className={shared.quiet}>{leftNote}</div>}
            </>
          ),
        },
        {
          title: t('comparison.right'),
          value: (answer) => words(answer.code, answer.right),
          show: ({ code, right: value, rightNote }) => (
            <>
              <WhyLink why={{ ...right, code }}>{words(code, value)}</WhyLink>
              {rightNote && <div className={shared.quiet}>{rightNote}</div>}
            </>
          ),
        },
      ]}
    />
  );
}
