import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Programme, type Stage } from '../../api/programmes';
import { Status } from '../../parts/page/status';
import { GateTitle } from '../../parts/stage/gate-list';
import { useFormat } from '../../text/format';
import { gatesNow } from './board';
import classes from './programmes.module.css';
import { stageOrder } from './search';

/** The four stages with the programmes that are in them. */
export function StageBoard({ programmes }: { readonly programmes: readonly Programme[] }) {
  return (
    <div className={classes.board}>
      {stageOrder.map((stage) => (
        <Column key={stage} stage={stage} programmes={programmes.filter((one) => one.stage === stage)} />
      ))}
    </div>
  );
}

const step = 30;

function Column({ stage, programmes }: { readonly stage: Stage; readonly programmes: readonly Programme[] }) {
  const { t } = useTranslation(['ministry', 'common']);
  const { number } = useFormat();
  const [shown, setShown] = useState(step);
  return (
    <section className={classes.column} aria-label={t(`common:stage.${stage}`)}>
      <h2>
        {t(`common:stage.${stage}`)} <span>{number(programmes.length)}</span>
      </h2>
      {programmes.length === 0 && <p className={classes.quiet}>{t('programmes.noneHere')}</p>}
      <ul className={classes.cards}>
        {programmes.slice(0, shown).map((programme) => (
          <Card key={programme.id} programme={programme} />
        ))}
      </ul>
      {programmes.length > shown && (
        <Button size="xs" variant="default" onClick={() => setShown(shown + step)}>
          {t('common:action.more')}
        </Button>
      )}
    </section>
  );
}

function Card({ programme }: { readonly programme: Programme }) {
  const { t } = useTranslation(['ministry', 'common']);
  const { of, met, next } = gatesNow(programme);
  return (
    <li className={classes.card}>
      <ProgrammeLink programme={programme} />
      <span>
        <Status tone="accent">{t(`common:target.${programme.target}`)}</Status>
      </span>
      {of > 0 && <p className={classes.quiet}>{t('programmes.gates', { met, count: of })}</p>}
      {next && (
        <p className={classes.quiet}>
          {t('programmes.next')} <GateTitle gate={next} />
        </p>
      )}
    </li>
  );
}

export function ProgrammeLink({ programme: { id, unitName } }: { readonly programme: Programme }) {
  return (
    <Anchor
      renderRoot={(props) => <Link to="/programmes/$programmeId" params={{ programmeId: id }} {...props} />}
    >
      {unitName}
    </Anchor>
  );
}
