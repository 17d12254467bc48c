import { Alert, Button, Group, Text } from '@mantine/core';
import { type RubricNode } from '@zi/rubric';
import { useTranslation } from 'react-i18next';
import { ActorName } from '../../../parts/names';
import { useFormat } from '../../../text/format';
import { AnswerValue } from '../parts/answer-value';
import { type Content, type Settlement, wantedOf } from '../parts/drafts';
import { useAutosave, useTyped } from '../parts/use-drafts';
import { type Worksheet } from './use-worksheet';
import classes from './worksheet.module.css';

interface ConflictNoticeProps {
  readonly sheet: Worksheet;
  readonly node: RubricNode;
}

/** Two people changed the same answer: both versions side by side, and the choice between them. */
export function ConflictNotice({ sheet, node }: ConflictNoticeProps) {
  const { t } = useTranslation('worksheet');
  const format = useFormat();
  const draft = useTyped(sheet, node.code, (_, typed) => (typed?.theirs ? typed : undefined));
  if (!draft?.theirs) return <PassedOver sheet={sheet} node={node} />;
  const { theirs } = draft;
  const mine = wantedOf(draft);
  const settle = (choice: Settlement) => () => sheet.autosave.settle(node.code, choice);
  return (
    <Alert color="yellow" variant="light" title={t('conflict.title')} role="alert">
      <Text size="sm" mb="xs">
        {t(theirs.isSurvey ? 'conflict.surveyBody' : 'conflict.body')}
      </Text>
      <div className={classes.sides}>
        <div>
          <h3>{t('conflict.mine')}</h3>
          <Side node={node} content={mine} />
        </div>
        <div>
          <h3>
            <ActorName actor={theirs.author} layer={sheet.layer} />
            {theirs.answeredAt && ` · ${format.instant(theirs.answeredAt)}`}
          </h3>
          <Side node={node} content={theirs} />
        </div>
      </div>
      <Group gap="xs" mt="sm">
        {!theirs.isSurvey && (
          <Button size="xs" variant="default" onClick={settle('mine')}>
            {t('conflict.useMine')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={settle('theirs')}>
          {t('conflict.useTheirs')}
        </Button>
        {!theirs.isSurvey && (mine.note || theirs.note) && (
          <Button size="xs" variant="default" onClick={settle('both')}>
            {t('conflict.useBoth')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

/** The version that was not chosen, should it have been the better one after all. */
function PassedOver({ sheet: { autosave }, node }: ConflictNoticeProps) {
  const { t } = useTranslation('worksheet');
  const content = useAutosave(autosave, ({ passedOver }) => passedOver[node.code]);
  if (!content) return null;
  return (
    <details className={classes.sides}>
      <summary>{t('conflict.passedOver')}</summary>
      <div>
        <Side node={node} content={content} />
      </div>
    </details>
  );
}

function Side({ node, content }: { readonly node: RubricNode; readonly content: Content }) {
  const { t } = useTranslation('worksheet');
  return (
    <>
      <p>
        <AnswerValue node={node} value={content.value} />
      </p>
      <p>{content.note ?? t('conflict.noNote')}</p>
    </>
  );
}
