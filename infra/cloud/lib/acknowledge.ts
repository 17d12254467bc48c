import { type CfnElement, Stack, Validations } from 'aws-cdk-lib';
import { type IBucket } from 'aws-cdk-lib/aws-s3';
import { type Construct } from 'constructs';

/**
 * Findings of cdk-nag that are meant to be so on a construct and below it, each with the reason. A key is a rule (`S1`) or,
 * where a rule finds several things at once, one of them (`IAM5[Resource::*]`).
 */
export function acknowledge(construct: Construct, reasons: Readonly<Record<string, string>>): void {
  for (const [rule, reason] of Object.entries(reasons)) {
    Validations.of(construct).acknowledge({ id: `AwsSolutions::AwsSolutions-${rule}`, reason });
  }
}

/** The finding of a policy that names all objects of a bucket of the same stack. */
export function everyObjectOf(bucket: IBucket): string {
  const id = Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnElement);
  return `IAM5[Resource::<${id}.Arn>/*]`;
}
