import { Fraction, type RubricNode, shown } from '@zi/rubric';
import { useFormat } from '../../../text/format';
import { type Value } from './drafts';
import { useRubricText } from './use-rubric-text';

/** The value of an answer in one line or, for counts, one line each. */
export function AnswerValue({ node, value }: { readonly node: RubricNode; readonly value: Value | null }) {
  const format = useFormat();
  const textOf = useRubricText();
  const form = node.form!;
  if (value === null) return <>–</>;
  if (typeof value === 'object') return <Counts node={node} value={value} />;
  if (form.type === 'choice') {
    const option = form.options.get(String(value));
    const label = option ? textOf(option.label) : '';
    return <>{label === value || label === '' ? String(value) : `${String(value)} · ${label}`}</>;
  }
  const index = Fraction.tryParse(String(value));
  return <>{index ? format.points(shown(index).rounded) : String(value)}</>;
}

function Counts({
  node,
  value,
}: {
  readonly node: RubricNode;
  readonly value: Readonly<Record<string, number>>;
}) {
  const format = useFormat();
  const textOf = useRubricText();
  const inputs = node.form?.type === 'ratio' ? node.form.inputs : [];
  return (
    <>
      {inputs
        .filter(({ key }) => value[key] !== undefined)
        .map(({ key, label }) => (
          <span key={key} style={{ display: 'block' }}>
            {textOf(label)}: {format.number(value[key]!)}
          </span>
        ))}
    </>
  );
}
