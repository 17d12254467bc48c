import { type Place } from '@zi/access';
import { useTranslation } from 'react-i18next';
import { type Gate, type Programme, type Stage } from '../../api/programmes';
import { useMe } from '../../api/session';
import { useFormat } from '../../text/format';
import { Status } from '../page/status';
import { GateLink } from './gate-link';
import { type Finding, findingOf, gateCode, rolesOf } from './gate-text';
import classes from './stage.module.css';

interface GateListProps {
  readonly programme: Programme;
  readonly stage: Stage;
  /** Where the programme lies; absent while it is not known. */
  readonly place?: Place;
  /** Whose worksheet is to be submitted. */
  readonly assessmentId?: string;
}

/** What must be so before a stage is left, what was found, and who can act. */
export function GateList({ programme, stage, place, assessmentId }: GateListProps) {
  const { t } = useTranslation(['programme', 'common']);
  const gates = programme.gates.filter((gate) => gate.stage === stage);
  if (gates.length === 0) return <p className={classes.quiet}>{t('stage.noGates')}</p>;
  return (
    <ul className={classes.gates}>
      {gates.map((gate) => (
        <li key={gate.code} className={classes.gate}>
          <div>
            <p className={classes.name}>
              <GateTitle gate={gate} />
            </p>
            <GateFound gate={gate} programme={programme} />
            {!gate.met && <WhoMay gate={gate} />}
          </div>
          <div className={classes.end}>
            {!gate.met && place && <Way {...{ gate, programme, place, assessmentId }} />}
            <Status tone={gate.met ? 'good' : 'warn'}>
              {gate.met ? t('common:word.met') : t('common:word.unmet')}
            </Status>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** A gate that has no words here is told in those of the service. */
export function GateTitle({ gate }: { readonly gate: Gate }) {
  const { t } = useTranslation('programme');
  const code = gateCode(gate);
  return code ? <>{t(`gate.${code}`)}</> : <span lang="en">{gate.title}</span>;
}

function GateFound({ gate, programme }: { readonly gate: Gate; readonly programme: Programme }) {
  const finding = findingOf(gate, programme);
  const tell = useTelling();
  return finding ? <p className={classes.quiet}>{tell(finding)}</p> : null;
}

function useTelling() {
  const { t } = useTranslation(['programme', 'common']);
  const format = useFormat();
  return ({ key, day, name, count, of, areas = [] }: Finding) =>
    t(`found.${key}`, {
      day: day && format.day(day),
      name,
      signed: format.number(count ?? 0),
      employees: format.number(of ?? 0),
      areas: areas.map((area) => t(`common:area.${area}`)).join(', '),
    });
}

function WhoMay({ gate }: { readonly gate: Gate }) {
  const { t } = useTranslation(['programme', 'common']);
  const names = rolesOf(gate).map((role) => t(`common:role.${role}`));
  if (names.length === 0) return null;
  return <p className={classes.quiet}>{t('stage.who', { roles: names.join(', ') })}</p>;
}

interface WayProps extends Required<Pick<GateListProps, 'programme' | 'place'>> {
  readonly gate: Gate;
  readonly assessmentId?: string;
}

function Way({ gate, programme, place, assessmentId }: WayProps) {
  const me = useMe();
  const may =
    gate.action === 'assessment.submit'
      ? me.maySubmit('self', place)
      : me.may(gate.action as Parameters<typeof me.may>[0], place);
  if (!may) return null;
  return <GateLink code={gate.code} programmeId={programme.id} assessmentId={assessmentId} />;
}
