import { FastifyAdapter } from '@nestjs/platform-fastify';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { bodyLimitBytes } from './body-limit';
import { answerNothing, answerProblem } from './edge';
import { type GatewayEnvironment } from './gateway.env';
import { beginScope } from './request-scope';

/** Fastify under Nest, with every failure answered as a problem document. Nest adds no parser and no handler of its own. */
export class EdgeAdapter extends FastifyAdapter {
  constructor({ ZI_TRUSTED_PROXIES: proxies }: GatewayEnvironment) {
    super({
      bodyLimit: bodyLimitBytes,
      trustProxy: proxies.length > 0 && proxies,
      requestTimeout: 60_000,
      skipMiddie: true,
      frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
        beginScope(request, reply); // the router refuses before any hook
        answerProblem(error, request, reply);
      },
    });
  }

  override setErrorHandler() {
    return super.setErrorHandler(answerProblem);
  }

  override setNotFoundHandler() {
    return super.setNotFoundHandler(answerNothing);
  }

  override registerParserMiddleware(): void {
    // The edge reads JSON only.
  }
}
