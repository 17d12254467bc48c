import { type Why } from '../../parts/points';

/** PLACEHOLDER */
export function Derivation({ code }: Why) {
  return code;
}
