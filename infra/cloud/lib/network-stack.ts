import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { PrivateDnsNamespace } from 'aws-cdk-lib/aws-servicediscovery';
import { type Construct } from 'constructs';
import { type Environment } from '../environments';
import { acknowledge } from './acknowledge';
import { daysOf, stackPropsOf } from './stack';

/** What tasks reach inside AWS: their images, logs and secrets, the commands of operators, and mail. */
const endpoints = {
  EcrApi: ec2.InterfaceVpcEndpointAwsService.ECR,
  EcrDocker: ec2.InterfaceVpcEndpointAwsService.ECR_DOCKER,
  Logs: ec2.InterfaceVpcEndpointAwsService.CLOUDWATCH_LOGS,
  Monitoring: ec2.InterfaceVpcEndpointAwsService.CLOUDWATCH_MONITORING,
  Secrets: ec2.InterfaceVpcEndpointAwsService.SECRETS_MANAGER,
  Keys: ec2.InterfaceVpcEndpointAwsService.KMS,
  Messages: ec2.InterfaceVpcEndpointAwsService.SSM_MESSAGES,
  Mail: ec2.InterfaceVpcEndpointAwsService.EMAIL_SMTP,
  Traces: ec2.InterfaceVpcEndpointAwsService.XRAY,
} as const;

/** Three zones: a public subnet for the ways out, one for tasks, one for the database, which reaches nothing outside. */
export class NetworkStack extends Stack {
  readonly vpc: ec2.Vpc;
  /** Names of tasks inside the network: `scoring.ENVIRONMENT.zi`. */
  readonly names: PrivateDnsNamespace;

  constructor(scope: Construct, environment: Environment) {
    super(scope, 'Network', stackPropsOf(environment, 'network'));
    const { network, zones, name } = environment;
    this.vpc = new ec2.Vpc(this, 'Vpc', {
      ipAddresses: ec2.IpAddresses.cidr(network.cidr),
      availabilityZones: [...zones],
      natGateways: network.natGateways,
      restrictDefaultSecurityGroup: true,
      subnetConfiguration: [
        { name: 'public', subnetType: ec2.SubnetType.PUBLIC, cidrMask: 24, mapPublicIpOnLaunch: false },
        { name: 'tasks', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, cidrMask: 20 },
        { name: 'data', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: 24 },
      ],
      flowLogs: {
        refused: {
          trafficType: ec2.FlowLogTrafficType.REJECT,
          destination: ec2.FlowLogDestination.toCloudWatchLogs(
            new LogGroup(this, 'RefusedTraffic', {
              retention: daysOf(network.flowLogDays),
              removalPolicy: RemovalPolicy.DESTROY,
            }),
          ),
        },
      },
    });
    this.vpc.addGatewayEndpoint('Objects', { service: ec2.GatewayVpcEndpointAwsService.S3 });
    if (network.interfaceEndpoints) this.addInterfaceEndpoints();
    this.names = new PrivateDnsNamespace(this, 'Names', { vpc: this.vpc, name: `${name}.zi` });
  }

  private addInterfaceEndpoints(): void {
    const group = new ec2.SecurityGroup(this, 'EndpointGroup', {
      vpc: this.vpc,
      description: 'AWS services as the network sees them',
      allowAllOutbound: false,
    });
    group.addIngressRule(ec2.Peer.ipv4(this.vpc.vpcCidrBlock), ec2.Port.tcp(443), 'From inside the network');
    group.addIngressRule(
      ec2.Peer.ipv4(this.vpc.vpcCidrBlock),
      ec2.Port.tcp(587),
      'Mail from inside the network',
    );
    acknowledge(group, {
      EC23: 'The CIDR block is a reference that is known at the deployment only; it is this network itself.',
    });
    for (const [id, service] of Object.entries(endpoints)) {
      this.vpc.addInterfaceEndpoint(id, {
        service,
        securityGroups: [group],
        subnets: { subnetGroupName: 'tasks' },
        open: false,
      });
    }
  }
}
