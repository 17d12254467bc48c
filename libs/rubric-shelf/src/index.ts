/**
 * The published rubrics that a service works by, kept in its own schema: a version never changes, so that what was scored
 * by it can be scored again years later, whatever rubrics the suite comes with by then.
 */
export { ShelveRubrics1770000002000 } from './rubric.migration';
export { PublishedRubricRow } from './rubric.entities';
export { type Publication, RubricShelf, type RubricKey } from './rubric-shelf';
