import { type Programme } from '../../api/programmes';

/** The work plan is made while the unit is built up, and kept while it is watched. */
export const isPlanned = ({ stage }: Pick<Programme, 'stage'>) =>
  stage === 'development' || stage === 'monitoring';
