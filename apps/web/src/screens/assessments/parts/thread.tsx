import { Button, Group, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Layer, type Note, addNote } from '../../../api/assessments';
import { useCommand } from '../../../api/command';
import { ActorName } from '../../../parts/names';
import { ProblemNotice } from '../../../parts/page/problem-notice';
import { useFormat } from '../../../text/format';
import classes from './thread.module.css';
import { type ReplyPlace } from './unsent-replies';
import { useUnsentReply } from './use-unsent-reply';

/** They are kept when another question is opened, as long as the page lives. */

interface ThreadProps {
  readonly assessmentId: string;
  readonly code: string;
  /** The notes of the question in one round, the oldest first. */
  readonly notes: readonly Note[];
  /** Only who writes a layer writes notes, and only in the present round: the layer of the reader, if so. */
  readonly writes: Layer | undefined;
}

/** What unit and assessors wrote to each other about a question, and a reply. A note is never changed. */
export function Thread({ assessmentId, code, notes, writes }: ThreadProps) {
  const { t } = useTranslation('worksheet');
  return (
    <div className={classes.thread}>
      {notes.length === 0 && <p className={classes.none}>{t('thread.none')}</p>}
      <ol className={classes.notes} aria-live="polite">
        {notes.map((note) => (
          <NoteItem key={note.id} note={note} answered={notes.find(({ id }) => id === note.replyTo)} />
        ))}
      </ol>
      {writes && (
        <Reply key={code} place={{ assessmentId, layer: writes, code }} replyTo={notes.at(-1)?.id ?? null} />
      )}
    </div>
  );
}

function NoteItem({ note, answered }: { readonly note: Note; readonly answered: Note | undefined }) {
  const { t } = useTranslation(['worksheet', 'common']);
  const format = useFormat();
  return (
    <li className={classes.note}>
      <p className={classes.by}>
        <strong>
          <ActorName actor={note.author} layer={note.layer} />
        </strong>{' '}
        {note.layer && <span>{t(`common:layer.${note.layer}`)} · </span>}
        {format.instant(note.writtenAt)}
      </p>
      {answered && (
        <p className={classes.answered}>{t('thread.replyTo', { body: answered.body.slice(0, 80) })}</p>
      )}
      <p className={classes.body}>{note.body}</p>
    </li>
  );
}

interface ReplyProps {
  readonly place: ReplyPlace;
  readonly replyTo: string | null;
}

function Reply({ place, replyTo }: ReplyProps) {
  const { t } = useTranslation('worksheet');
  const [body, write] = useUnsentReply(place);
  const { assessmentId, code } = place;
  const { run, isPending, problem } = useCommand(addNote, {
    changes: [['notes', assessmentId]],
    onDone: () => write(''),
  });
  const send = () => run({ assessmentId, code, body: body.trim(), replyTo });
  return (
    <form
      className={classes.reply}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        label={replyTo ? t('thread.reply') : t('thread.first')}
        description={t('thread.forGood')}
        value={body}
        maxLength={4000}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <ProblemNotice problem={problem} onRetry={send} />
      <Group justify="end">
        <Button type="submit" size="xs" variant="default" disabled={body.trim() === ''} loading={isPending}>
          {t('thread.send')}
        </Button>
      </Group>
    </form>
  );
}
