export {
  type Gift,
  type Place,
  type Reach,
  type Thing,
  may,
  mayAnswer,
  mayGrant,
  maySubmit,
  requireMay,
  scopeOf,
  writesOf,
} from './access';
export { type Action, type When, actions, assessorRoles, grantable, layerOfRole, rules } from './rules';
