import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EmbeddedServer } from './process';

/** Serves HTTP on loopback within this process; `handlerAt` learns the address before the first request. */
export async function serveHttp(
  port: number | undefined,
  handlerAt: (url: string) => Promise<RequestListener> | RequestListener,
): Promise<EmbeddedServer> {
  const server = createServer();
  server.listen(port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const { port: bound } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${bound}`;
  server.on('request', await handlerAt(url));
  return {
    url,
    port: bound,
    async stop() {
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
