export { type Place, type Thing, may, mayAnswer, maySubmit, requireMay, scopeOf } from './access';
export { type Action, actions, layerOfRole, rules } from './rules';
