import { App, Validations } from 'aws-cdk-lib';
import featureFlags from 'aws-cdk-lib/recommended-feature-flags.json';
import { AwsSolutionsChecks } from 'cdk-nag';
import { type Environment } from '../environments';
import { DataStack } from './data-stack';
import { NetworkStack } from './network-stack';

/** The stacks of an environment. `outdir` takes the templates; synthesis fails while a finding is not acknowledged. */
export function suiteOf(environment: Environment, outdir?: string): App {
  const app = new App({ outdir, analyticsReporting: false, context: featureFlags });
  Validations.of(app).addPlugins(new AwsSolutionsChecks());
  const network = new NetworkStack(app, environment);
  new DataStack(app, environment, network.vpc);
  return app;
}
