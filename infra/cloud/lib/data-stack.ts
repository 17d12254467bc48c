import { Duration, RemovalPolicy, SecretValue, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { CfnMalwareProtectionPlan } from 'aws-cdk-lib/aws-guardduty';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import * as rds from 'aws-cdk-lib/aws-rds';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { type ISecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { type Construct } from 'constructs';
import { type Environment } from '../environments';
import { acknowledge, everyObjectOf } from './acknowledge';
import { daysOf, stackPropsOf } from './stack';

/** Database of all services, one schema and role each; its administrator is used by provisioning only. */
export const databaseName = 'zi';
const administrator = 'zi_admin';

/** What must outlive every deployment: the database and the buckets, and the key that all of it is encrypted with. */
export class DataStack extends Stack {
  readonly key: Key;
  readonly cluster: rds.DatabaseCluster;
  /** Name and password of the database's administrator; the password is changed every week by RDS itself. */
  readonly administratorSecret: ISecret;
  readonly evidence: s3.Bucket;
  /** Seals of the audit trail: what was written there can be changed by nobody. */
  readonly seals: s3.Bucket;

  constructor(
    scope: Construct,
    private readonly settings: Environment,
    private readonly vpc: ec2.IVpc,
  ) {
    super(scope, 'Data', stackPropsOf(settings, 'data'));
    this.key = new Key(this, 'Key', {
      alias: `zi/${settings.name}/data`,
      description: 'Database, evidence and seals',
      enableKeyRotation: true,
      removalPolicy: this.removal,
    });
    this.cluster = this.createCluster();
    this.administratorSecret = Secret.fromSecretCompleteArn(
      this,
      'Administrator',
      this.handOverPassword(this.cluster),
    );
    const accessLogs = this.createAccessLogs();
    this.evidence = this.createEvidence(accessLogs);
    this.seals = this.createSeals(accessLogs);
    this.scan(this.evidence);
  }

  private get removal(): RemovalPolicy {
    return this.settings.isKept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
  }

  private createCluster(): rds.DatabaseCluster {
    const { name, database, isKept, logDays } = this.settings;
    const engine = rds.DatabaseClusterEngine.auroraPostgres({
      version: rds.AuroraPostgresEngineVersion.VER_18_6,
    });
    // RDS writes into a group of this name; made here, it is kept for as long as we say.
    const log = new LogGroup(this, 'DatabaseLog', {
      logGroupName: `/aws/rds/cluster/zi-${name}/postgresql`,
      retention: daysOf(logDays),
      removalPolicy: this.removal,
    });
    const cluster = new rds.DatabaseCluster(this, 'Database', {
      clusterIdentifier: `zi-${name}`,
      engine,
      vpc: this.vpc,
      vpcSubnets: { subnetGroupName: 'data' },
      defaultDatabaseName: databaseName,
      credentials: rds.Credentials.fromPassword(
        administrator,
        SecretValue.unsafePlainText('given to RDS below'),
      ),
      writer: rds.ClusterInstance.serverlessV2('Writer'),
      readers: Array.from({ length: database.readers }, (_, index) =>
        rds.ClusterInstance.serverlessV2(`Reader${index + 1}`, { scaleWithWriter: index === 0 }),
      ),
      serverlessV2MinCapacity: database.leastCapacity,
      serverlessV2MaxCapacity: database.mostCapacity,
      ...(database.sleepsAfterMinutes && {
        serverlessV2AutoPauseDuration: Duration.minutes(database.sleepsAfterMinutes),
      }),
      parameterGroup: new rds.ParameterGroup(this, 'Parameters', {
        engine,
        parameters: { 'rds.force_ssl': '1', log_min_duration_statement: '1000' },
      }),
      iamAuthentication: true,
      storageEncryptionKey: this.key,
      backup: { retention: Duration.days(database.backupDays), preferredWindow: '18:00-19:00' }, // 01:00 WIB
      preferredMaintenanceWindow: 'sat:19:30-sat:20:30', // 02:30 WIB on a Sunday
      cloudwatchLogsExports: ['postgresql'],
      copyTagsToSnapshot: true,
      deletionProtection: isKept,
      removalPolicy: isKept ? RemovalPolicy.SNAPSHOT : RemovalPolicy.DESTROY,
    });
    cluster.node.addDependency(log);
    acknowledge(cluster, {
      RDS11: 'Another port hides nothing from whoever is inside; security groups, TLS and IAM do protect.',
      ...(!isKept && { RDS10: 'An environment to try things out is made and removed at will.' }),
    });
    return cluster;
  }

  /** RDS makes and changes the administrator's password, in a secret that it keeps. */
  private handOverPassword(cluster: rds.DatabaseCluster): string {
    const resource = cluster.node.defaultChild as rds.CfnDBCluster;
    resource.masterUserPassword = undefined;
    resource.manageMasterUserPassword = true;
    resource.masterUserSecret = { kmsKeyId: this.key.keyArn };
    return resource.attrMasterUserSecretSecretArn;
  }

  private bucket(id: string, more: s3.BucketProps): s3.Bucket {
    return new s3.Bucket(this, id, {
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      removalPolicy: this.removal,
      ...more,
    });
  }

  private createAccessLogs(): s3.Bucket {
    const logs = this.bucket('AccessLogs', {
      encryption: s3.BucketEncryption.S3_MANAGED, // S3 delivers its own logs to no bucket with a key of ours
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      lifecycleRules: [
        {
          expiration: Duration.days(this.settings.logDays),
          noncurrentVersionExpiration: Duration.days(1),
        },
      ],
    });
    acknowledge(logs, {
      S1: 'It holds the access logs of the others; its own would go round in a circle.',
    });
    return logs;
  }

  private createEvidence(accessLogs: s3.Bucket): s3.Bucket {
    const { evidence, domain } = this.settings;
    return this.bucket('Evidence', {
      encryption: s3.BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      // No retention by default: the service locks what it has verified, not what a browser has just sent.
      objectLockEnabled: true,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'evidence/',
      inventories: [
        {
          inventoryId: 'daily',
          destination: { bucket: accessLogs, prefix: 'inventory' },
          frequency: s3.InventoryFrequency.DAILY,
          includeObjectVersions: s3.InventoryObjectVersion.ALL,
          optionalFields: [
            'Size',
            'ETag',
            'ObjectLockMode',
            'ObjectLockRetainUntilDate',
            'ChecksumAlgorithm',
          ],
        },
      ],
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(7) },
        {
          transitions: [
            {
              storageClass: s3.StorageClass.INTELLIGENT_TIERING,
              transitionAfter: Duration.days(evidence.coolAfterDays),
            },
          ],
          noncurrentVersionExpiration: Duration.days(evidence.replacedDays),
          expiredObjectDeleteMarker: true,
        },
      ],
      cors: [
        {
          allowedOrigins: [`https://${domain.name}`],
          allowedMethods: [s3.HttpMethods.POST, s3.HttpMethods.GET],
          allowedHeaders: ['*'],
          exposedHeaders: ['ETag'],
          maxAge: 3_600,
        },
      ],
    });
  }

  private createSeals(accessLogs: s3.Bucket): s3.Bucket {
    const { lockDays } = this.settings.evidence;
    return this.bucket('Seals', {
      encryption: s3.BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      objectLockEnabled: true,
      ...(lockDays && {
        objectLockDefaultRetention: s3.ObjectLockRetention.compliance(Duration.days(lockDays)),
      }),
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'seals/',
    });
  }

  /** Every new file is scanned; what was found is an attribute of the file, and an event. */
  private scan(bucket: s3.Bucket): void {
    const role = new iam.Role(this, 'ScannerRole', {
      assumedBy: new iam.ServicePrincipal('malware-protection-plan.guardduty.amazonaws.com'),
    });
    for (const statement of scannerStatements(this, bucket, this.key)) role.addToPolicy(statement);
    acknowledge(role, {
      [`IAM5[Resource::${scannerRule(this)}]`]:
        'AWS prescribes how the name of the rule begins, not how it ends.',
      [everyObjectOf(bucket)]: 'Every file of the evidence bucket is scanned.',
    });
    const plan = new CfnMalwareProtectionPlan(this, 'Scanner', {
      role: role.roleArn,
      protectedResource: { s3Bucket: { bucketName: bucket.bucketName } },
      actions: { tagging: { status: 'ENABLED' } },
    });
    plan.node.addDependency(role);
  }
}

const scannerRule = (stack: Stack) =>
  stack.formatArn({
    service: 'events',
    resource: 'rule',
    resourceName: 'DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*',
  });

/** https://docs.aws.amazon.com/guardduty/latest/ug/malware-protection-s3-iam-policy-prerequisite.html */
function scannerStatements(stack: Stack, bucket: s3.Bucket, key: Key): iam.PolicyStatement[] {
  const rule = scannerRule(stack);
  const managedBy = { 'events:ManagedBy': 'malware-protection-plan.guardduty.amazonaws.com' };
  return [
    new iam.PolicyStatement({
      actions: ['events:PutRule', 'events:DeleteRule', 'events:PutTargets', 'events:RemoveTargets'],
      resources: [rule],
      conditions: { StringLike: managedBy },
    }),
    new iam.PolicyStatement({
      actions: ['events:DescribeRule', 'events:ListTargetsByRule'],
      resources: [rule],
    }),
    new iam.PolicyStatement({
      actions: ['s3:PutBucketNotification', 's3:GetBucketNotification', 's3:ListBucket'],
      resources: [bucket.bucketArn],
    }),
    new iam.PolicyStatement({
      actions: [
        ...['s3:GetObject', 's3:GetObjectVersion', 's3:GetObjectTagging', 's3:GetObjectVersionTagging'],
        ...['s3:PutObjectTagging', 's3:PutObjectVersionTagging'],
      ],
      resources: [bucket.arnForObjects('*')],
    }),
    new iam.PolicyStatement({
      actions: ['s3:PutObject'],
      resources: [bucket.arnForObjects('malware-protection-resource-validation-object')],
    }),
    new iam.PolicyStatement({ actions: ['kms:GenerateDataKey', 'kms:Decrypt'], resources: [key.keyArn] }),
  ];
}
