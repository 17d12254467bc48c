import { useEffect, useState } from 'react';
import { ApiProblem } from '../../api/problem';
import { type PublishedSurvey, type ShownUnit, readResults, readUnit } from '../api';
import { Notice } from '../notice';
import { fill } from '../text';
import { useWords } from '../words';

interface Shown {
  readonly unit: ShownUnit;
  readonly surveys: readonly PublishedSurvey[];
}

async function readAll(code: string): Promise<Shown> {
  const unit = await readUnit(code);
  return { unit, surveys: (await readResults(unit.id)).items };
}

/** What everybody may know of a unit: its stage, the published indices, the way to an open survey. */
export function UnitPage({ code }: { readonly code: string }) {
  const { words } = useWords();
  const [shown, setShown] = useState<Shown | ApiProblem>();
  useEffect(() => {
    readAll(code).then(setShown, (error: unknown) => {
      if (!(error instanceof ApiProblem)) throw error;
      setShown(error);
    });
  }, [code]);
  if (!shown) return <p role="status">{words.loading}</p>;
  if (shown instanceof ApiProblem) {
    const isMissing = shown.kind === 'not_found' || shown.kind === 'invalid';
    return <Notice>{isMissing ? words.unit.missing : words.unit.unavailable}</Notice>;
  }
  return (
    <>
      <h1>{shown.unit.name}</h1>
      <p>{words.unit.about}</p>
      <Stage unit={shown.unit} />
      <Results surveys={shown.surveys} />
    </>
  );
}

type StageName = keyof ReturnType<typeof useWords>['words']['unit']['stages'];

function Stage({ unit }: { readonly unit: ShownUnit }) {
  const { words } = useWords();
  if (unit.programmes.length === 0) return <p>{words.unit.noProgramme}</p>;
  return (
    <>
      <h2>{words.unit.stage}</h2>
      <dl>
        {unit.programmes.map(({ year, target, stage }) => (
          <div key={year}>
            <dt>{year}</dt>
            <dd>
              <strong>{words.unit.stages[stage as StageName]}</strong>{' '}
              {fill(words.unit.toward, { target: target.toUpperCase() })}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Results({ surveys }: Pick<Shown, 'surveys'>) {
  const { words, format } = useWords();
  const open = surveys.find(({ status }) => status === 'open');
  const closed = surveys.filter(({ indices }) => indices !== null);
  return (
    <>
      <h2>{words.unit.results}</h2>
      {open && (
        <p className="open">
          {fill(words.unit.open, { day: format.day(open.closesOn), count: format.number(open.respondents) })}{' '}
          <a className="button" href={`/s/${open.surveyId}`}>
            {words.unit.answer}
          </a>
        </p>
      )}
      {closed.length === 0 ? (
        <p>{words.unit.noResults}</p>
      ) : (
        <div className="scroll" role="region" aria-label={words.unit.results} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.unit.period}</th>
                <th scope="col">{words.unit.ipak}</th>
                <th scope="col">{words.unit.ipkp}</th>
                <th scope="col">{words.unit.respondents}</th>
              </tr>
            </thead>
            <tbody>
              {closed.map(({ surveyId, opensOn, closesOn, indices, respondents }) => (
                <tr key={surveyId}>
                  <th scope="row">
                    {format.day(opensOn)} – {format.day(closesOn)}
                  </th>
                  <td>{format.points(indices!.ipak.index.rounded)}</td>
                  <td>{format.points(indices!.ipkp.index.rounded)}</td>
                  <td>{format.number(respondents)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
