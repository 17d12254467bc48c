import { type SurveyForm } from '../api';
import { useWords } from '../words';

interface StatementProps {
  readonly item: SurveyForm['items'][number];
  readonly scale: SurveyForm['scale'];
  readonly value: number | undefined;
  readonly isMissing: boolean;
  readonly onChoose: (value: number) => void;
}

/** A statement with the six answers; arrow keys move between them. */
export function Statement({ item, scale, value, isMissing, onChoose }: StatementProps) {
  const { words, language } = useWords();
  const hint = `${item.code}-missing`;
  return (
    <fieldset aria-describedby={isMissing ? hint : undefined} data-missing={isMissing}>
      <legend>{item.text[language]}</legend>
      {isMissing && (
        <p id={hint} className="alert">
          {words.required}
        </p>
      )}
      <div className="scale">
        {scale.map((point) => (
          <label key={point.value}>
            <input
              type="radio"
              id={`${item.code}-${point.value}`}
              name={item.code}
              value={point.value}
              checked={value === point.value}
              onChange={() => onChoose(point.value)}
            />
            <span aria-hidden>{point.value}</span>
            <span>{point.label[language]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
