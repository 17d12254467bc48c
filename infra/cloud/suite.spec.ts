import { Template } from 'aws-cdk-lib/assertions';
import { environments } from './environments';
import { suiteOf } from './lib/suite';

interface Resource {
  readonly Type: string;
  readonly DeletionPolicy?: string;
  readonly Properties: Record<string, unknown>;
}

/** Resources that hold what cannot be made again: another logical id would be another, empty one. */
const stateful = /^AWS::(?:RDS::DB(?:Cluster|Instance)|S3::Bucket|KMS::Key)$/;
const statefulIds = [
  'AccessLogs8B620ECA',
  'DatabaseB269D8BB',
  'DatabaseWriter7794273E',
  'Evidence4CC26D68',
  'Key961B73FD',
  'Seals7EBF2A19',
];

describe.each(Object.values(environments))('the stacks of $name', (environment) => {
  const templates = new Map<string, Record<string, Resource>>();
  const resources = (type: string) =>
    [...templates.values()].flatMap((stack) => Object.values(stack).filter(({ Type }) => Type === type));

  beforeAll(() => {
    const app = suiteOf(environment);
    // Throws while cdk-nag finds what nobody has acknowledged.
    for (const stack of app.synth().stacks) {
      templates.set(
        stack.id,
        (Template.fromJSON(stack.template as object).toJSON() as { Resources: Record<string, Resource> })
          .Resources,
      );
    }
  }, 120_000);

  it('keep what is stateful under the same logical ids', () => {
    const ids = Object.entries(templates.get('Data')!)
      .filter(([, { Type }]) => stateful.test(Type))
      .map(([id]) => id);
    expect(ids.filter((id) => !id.startsWith('DatabaseReader')).sort()).toEqual(statefulIds);
  });
  it('give a bucket to nobody but us, encrypted and by TLS alone', () => {
    const buckets = resources('AWS::S3::Bucket');
    expect(buckets).toHaveLength(3);
    for (const { Properties } of buckets) {
      expect(Properties).toMatchObject({
        BucketEncryption: expect.anything() as unknown,
        VersioningConfiguration: { Status: 'Enabled' },
        PublicAccessBlockConfiguration: {
          ...{ BlockPublicAcls: true, BlockPublicPolicy: true },
          ...{ IgnorePublicAcls: true, RestrictPublicBuckets: true },
        },
      });
    }
    const policies = JSON.stringify(resources('AWS::S3::BucketPolicy'));
    expect(policies.match(/"aws:SecureTransport":"false"/g)).toHaveLength(3);
  });
  it('keep the database encrypted, inside the network, and as long as the environment says', () => {
    const [cluster] = resources('AWS::RDS::DBCluster');
    expect(cluster).toMatchObject({
      DeletionPolicy: environment.isKept ? 'Snapshot' : 'Delete',
      Properties: {
        StorageEncrypted: true,
        EnableIAMDatabaseAuthentication: true,
        ManageMasterUserPassword: true,
        DeletionProtection: environment.isKept,
        BackupRetentionPeriod: environment.database.backupDays,
      },
    });
    expect(cluster!.Properties['MasterUserPassword']).toBeUndefined();
    for (const { Properties } of resources('AWS::RDS::DBInstance'))
      expect(Properties['PubliclyAccessible']).toBe(false);
  });
});
