import { Controller, Get, Header, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { asyncApi } from './asyncapi';
import { openApi } from './openapi';
import { asyncApiPage } from './pages/asyncapi.page';
import { healthPage } from './pages/health.page';
import { homePage } from './pages/home.page';
import { openApiPage } from './pages/openapi.page';
import { pagePolicy } from './pages/page';
import { SuiteHealthReader } from './suite-health';

/** Made when it is first asked for: a start waits for no document. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

const openApiDocument = once(openApi);
const asyncApiDocument = once(asyncApi);
const openApiHtml = once(() => openApiPage(openApiDocument()));
const asyncApiHtml = once(() => asyncApiPage(asyncApiDocument()));

/** Answers with a page. */
const Page = (): MethodDecorator => (target, key, descriptor) => {
  Header('content-type', 'text/html; charset=utf-8')(target, key, descriptor as never);
  Header('content-security-policy', pagePolicy)(target, key, descriptor as never);
};

@Controller()
export class PageController {
  constructor(private readonly health: SuiteHealthReader) {}

  @Get('api')
  @Page()
  home() {
    return homePage();
  }

  @Get('api/openapi.json')
  openApi() {
    return openApiDocument();
  }

  @Get('api/asyncapi.json')
  asyncApi() {
    return asyncApiDocument();
  }

  @Get('api/docs')
  @Page()
  openApiPage() {
    return openApiHtml();
  }

  @Get('api/events')
  @Page()
  asyncApiPage() {
    return asyncApiHtml();
  }

  @Get('health')
  @Page()
  async healthPage() {
    return healthPage(await this.health.read());
  }

  @Get('health/services')
  async services(@Res() reply: FastifyReply) {
    const health = await this.health.read();
    await reply.status(health.status === 'ready' ? 200 : 503).send(health);
  }
}
