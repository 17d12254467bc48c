export { type Place, type Thing, may, mayAnswer, maySubmit, requireMay, scopeOf } from './access';
export { type Action, rules } from './rules';
