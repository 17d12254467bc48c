import specs from '@asyncapi/specs';
import { cards, events, serviceNames } from '@zi/contracts';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { asyncApi } from './asyncapi';

const document = asyncApi();

/** A validator of draft 7, which AsyncAPI's own schema is written in. */
function ajv(): Ajv {
  const instance = new Ajv({ strict: false, allErrors: true });
  (addFormats as unknown as (instance: Ajv) => void)(instance);
  return instance;
}

describe('the AsyncAPI document', () => {
  it('is valid by the schema of AsyncAPI 3.0', () => {
    const validate = ajv().compile(specs.schemasWithoutId['3.0.0'] as object);
    expect({ valid: validate(document), errors: validate.errors }).toEqual({ valid: true, errors: null });
  });

  it('has a channel, a message and an operation for every event that a service says', () => {
    const types = serviceNames.flatMap((name) => cards[name].says.map(({ type }) => type));
    expect(Object.keys(document.channels).toSorted()).toEqual(types.toSorted());
    expect(Object.keys(document.components.messages).toSorted()).toEqual(types.toSorted());
    expect(Object.keys(document.operations)).toHaveLength(types.length);
  });

  it.each(events.map(({ type }) => [type]))('%s has an example that fits its own schemas', (type) => {
    const { headers, payload, examples } = document.components.messages[type]!;
    const schema = (part: object) => ({ ...part, components: document.components });
    for (const example of examples) {
      expect(ajv().validate(schema(headers), example.headers)).toBe(true);
      expect(ajv().validate(schema(payload), example.payload)).toBe(true);
    }
  });
});
