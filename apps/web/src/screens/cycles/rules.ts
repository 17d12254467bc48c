import { type Profile, type ProfileSettings } from '../../api/profiles';
import { type Rubric } from '@zi/rubric';

/** A rule that has another answer than before; undefined where there was none. */
export interface RuleChange {
  readonly name: string;
  readonly before: string | number | undefined;
  readonly after: string | number | undefined;
}

/** The rules on which two profiles differ, in the order of the later one. */
export function changedRules(before: ProfileSettings, after: ProfileSettings): RuleChange[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])]
    .filter((name) => before[name] !== after[name])
    .map((name) => ({ name, before: before[name], after: after[name] }));
}

/** One version of the rules of a cycle, with what it changed; undefined while the one before was not read yet. */
export interface RulesVersion {
  readonly version: number;
  /** Absent of those that the cycle was opened with. */
  readonly profile?: Profile;
  readonly changes: readonly RuleChange[] | undefined;
}

/** The versions read so far, the newest first; when all were read, those that the cycle was opened with come last. */
export function historyOf(
  profiles: readonly Profile[],
  opened: ProfileSettings,
  hasMore: boolean,
): RulesVersion[] {
  const versions = profiles.map((profile, index) => {
    const earlier = profiles[index + 1]?.settings ?? (hasMore ? undefined : opened);
    return {
      version: profile.version,
      profile,
      changes: earlier && changedRules(earlier, profile.settings),
    };
  });
  return hasMore ? versions : [...versions, { version: 0, changes: [] }];
}

/** What an answer to a rule means; the answer itself where the rubric does not know it. */
export function meaningOf(
  definitions: Rubric['settings'],
  name: string,
  answer: string | number | undefined,
  language: 'id' | 'en',
): string {
  const known = definitions[name]?.values.find(({ value }) => value === answer);
  return known?.meaning[language] ?? String(answer ?? '');
}
