import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { type SurveyForm } from '../api';
import { fill } from '../text';
import { useWords } from '../words';
import { groupsOf, unanswered } from './draft';
import { Ending } from './ending';
import { Statement } from './statement';
import { useDraft } from './use-draft';

const serviceLength = 200;

/** One screen for the beginning, one for each group of statements, one for the end. */
export function Questionnaire({ form, title }: { readonly form: SurveyForm; readonly title: string }) {
  const { words } = useWords();
  const kept = useDraft(form);
  const { draft, change } = kept;
  const [isChecked, check] = useState(false);
  const groups = groupsOf(form);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, [draft.step]);
  if (draft.state !== 'filling') return <Ending title={title} {...kept} />;

  const missing = unanswered(form, draft);
  const group = groups[draft.step - 1];
  const isLast = draft.step === groups.length;
  const goOn = (event: SyntheticEvent) => {
    event.preventDefault();
    const [first] = missing;
    check(first !== undefined);
    if (first !== undefined) document.getElementById(`${first}-1`)?.focus();
    else if (isLast) kept.send();
    else change({ step: draft.step + 1 });
  };
  return (
    <form onSubmit={goOn} noValidate>
      {draft.step === 0 ? (
        <>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          <p>{words.survey.about}</p>
          <label htmlFor="service">{words.survey.service}</label>
          <input
            id="service"
            value={draft.service}
            maxLength={serviceLength}
            aria-describedby="service-hint"
            onChange={({ target }) => change({ service: target.value })}
          />
          <small id="service-hint">{words.survey.serviceHint}</small>
        </>
      ) : (
        <>
          <p className="quiet">{fill(words.step, { step: draft.step, of: groups.length })}</p>
          <progress value={draft.step} max={groups.length} aria-hidden />
          <h1 ref={heading} tabIndex={-1}>
            {words.survey[group!.name]}
          </h1>
          <p>{words.survey.scale}</p>
          {group!.items.map((item) => (
            <Statement
              key={item.code}
              item={item}
              scale={form.scale}
              value={draft.answers[item.code]}
              isMissing={isChecked && missing.includes(item.code)}
              onChoose={(value) => change({ answers: { ...draft.answers, [item.code]: value } })}
            />
          ))}
        </>
      )}
      {kept.problem && (
        <p role="alert" className="alert">
          {kept.problem.kind === 'conflict'
            ? words.survey.over
            : fill(words.survey.refused, { errorId: kept.problem.document.errorId ?? '' })}
        </p>
      )}
      <p className="steps">
        {draft.step > 0 && (
          <button type="button" className="plain" onClick={() => change({ step: draft.step - 1 })}>
            {words.back}
          </button>
        )}
        <button>{draft.step === 0 ? words.survey.start : isLast ? words.survey.send : words.next}</button>
      </p>
      {draft.step > 0 && <p className="quiet">{words.survey.saved}</p>}
    </form>
  );
}
