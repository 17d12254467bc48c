import { type score as Indonesian } from '../id/score';
import { type Text } from '../text';

export const score: Text<typeof Indonesian> = {
  chart: {
    radar: 'Reached by area of change',
    radarSummary: '{{name}}: highest {{highest}} {{most}}, lowest {{lowest}} {{least}}',
    trend: 'Total score over time',
    trendSummary: '{{name}}: from {{from}} ({{since}}) to {{to}} ({{until}})',
    area: 'Area of change',
    at: 'Time',
    layer: 'Assessor',
    total: 'Total score',
  },
};
