import { type LayerCount } from '../../api/ministry';
import { defaultComparedLayer, defaultLayer } from './default-layer';

const count = (layer: LayerCount['layer'], submitted: number): LayerCount => ({
  ...{ layer, submitted, assessments: 12 },
});

describe('the layer that is shown when none is asked for', () => {
  it('is the one that most units have submitted', () =>
    expect(defaultLayer([count('self', 9), count('tpi_lead', 3), count('tpn', 1)])).toBe('self'));

  it('is the later of two that equally many have submitted', () =>
    expect(defaultLayer([count('self', 4), count('tpi_member', 4), count('tpn', 1)])).toBe('tpi_member'));

  it('is none when nobody has a score', () => expect(defaultLayer([])).toBeUndefined());

  it('has another before it where two are compared, if there are two', () => {
    expect(defaultComparedLayer([count('self', 9), count('tpi_member', 4), count('tpi_lead', 3)])).toBe(
      'tpi_member',
    );
    expect(defaultComparedLayer([count('self', 9)])).toBe('self');
    expect(defaultComparedLayer([])).toBeUndefined();
  });
});
