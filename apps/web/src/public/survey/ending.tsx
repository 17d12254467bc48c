import { type ApiProblem } from '../../api/problem';
import { fill } from '../text';
import { useWords } from '../words';
import { type Draft } from './draft';

interface EndingProps {
  readonly title: string;
  readonly draft: Draft;
  readonly problem: ApiProblem | undefined;
  readonly sendNow: () => void;
  readonly again: () => void;
}

/** On the way, or received. */
export function Ending({ title, draft, problem, sendNow, again }: EndingProps) {
  const { words } = useWords();
  if (draft.state === 'waiting') {
    const why = problem?.kind === 'offline' ? words.survey.waiting : words.survey.failed;
    return (
      <>
        <h1>{title}</h1>
        <p role="status">{problem ? why : words.survey.sending}</p>
        {problem && <button onClick={sendNow}>{words.survey.sendNow}</button>}
      </>
    );
  }
  return (
    <>
      <h1>{title}</h1>
      <p role="status">
        <strong>{words.survey.thanks}</strong>
      </p>
      <p className="quiet">{fill(words.survey.receipt, { receipt: draft.receipt ?? '' })}</p>
      <p>
        <button className="plain" onClick={again}>
          {words.survey.again}
        </button>{' '}
        <small>{words.survey.againAbout}</small>
      </p>
    </>
  );
}
