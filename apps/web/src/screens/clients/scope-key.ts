import { type Scope } from '../../api/clients';

/** The key of the text of a scope: a dot would part a key. */
export const scopeKey = <S extends Scope>(scope: S) =>
  scope.replace('.', '/') as S extends `${infer Noun}.${infer Verb}` ? `${Noun}/${Verb}` : never;
