import { type StackProps } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type Environment } from '../environments';

/** Name, place, tags and protection of a stack of an environment. */
export function stackPropsOf(environment: Environment, part: string): StackProps {
  const { name, account, region, isKept } = environment;
  return {
    stackName: `zi-${name}-${part}`,
    env: { account, region },
    tags: { application: 'zona-integritas', environment: name, part },
    terminationProtection: isKept,
  };
}

/** CloudWatch keeps logs for certain numbers of days only. Throws for any other. */
export function daysOf(days: number): RetentionDays {
  if (RetentionDays[days] === undefined) {
    throw new Error(`Logs cannot be kept for ${days} days: choose a value of RetentionDays.`);
  }
  return days;
}
