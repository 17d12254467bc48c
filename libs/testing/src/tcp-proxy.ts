import { type AddressInfo, type Server, type Socket, connect, createServer } from 'node:net';

/** A faulty network between a client and a server on loopback. */
export interface TcpProxy {
  readonly port: number;
  /** The address of the proxy, with everything else of the given one. */
  address(url: string): string;
  /** Holds every chunk back for so many milliseconds, in both directions. */
  delay(ms: number): void;
  /** Half-open: connections stand, new ones are taken, nothing passes any more. */
  freeze(): void;
  /** The cable is cut: connections are reset and new ones refused. */
  cut(): Promise<void>;
  /** Resets every connection; new ones work. */
  reset(): void;
  /** Everything works again; a frozen link delivers nothing of what was swallowed. */
  heal(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a proxy to a port on loopback. */
export async function startTcpProxy(targetPort: number): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let delayMs = 0;
  let frozen = false;
  let server: Server;

  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // The other side may be gone at any moment: that is what the proxy is for.
    socket.on('error', () => socket.destroy());
  };
  const pass = (from: Socket, to: Socket) => {
    from.on('data', (chunk) => {
      if (frozen) return;
      if (delayMs === 0) to.write(chunk);
      else setTimeout(() => to.writable && to.write(chunk), delayMs);
    });
    from.on('close', () => to.destroy());
  };
  const serve = (client: Socket) => {
    const target = connect(targetPort, '127.0.0.1');
    [client, target].forEach(keep);
    pass(client, target);
    pass(target, client);
  };
  const listen = (port: number) =>
    new Promise<Server>((resolve, reject) => {
      const listening = createServer(serve);
      listening.once('error', reject);
      listening.listen(port, '127.0.0.1', () => resolve(listening));
    });
  const reset = () => sockets.forEach((socket) => socket.resetAndDestroy());
  const stopListening = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      reset();
    });

  server = await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    address(url) {
      const through = new URL(url);
      through.port = String(port);
      return through.toString().replace(/\/$/, '');
    },
    delay: (ms) => void (delayMs = ms),
    freeze: () => void (frozen = true),
    cut: stopListening,
    reset,
    async heal() {
      delayMs = 0;
      if (frozen) reset();
      frozen = false;
      if (!server.listening) server = await listen(port);
    },
    close: stopListening,
  };
}
