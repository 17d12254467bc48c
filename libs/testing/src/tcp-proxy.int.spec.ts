import { type AddressInfo, type Server, type Socket, connect, createServer } from 'node:net';
import { once } from 'node:events';
import { type TcpProxy, startTcpProxy } from './tcp-proxy';
import { until } from './until';

describe('a faulty network', () => {
  let echo: Server;
  let proxy: TcpProxy;
  let client: Socket;
  let heard = '';

  beforeEach(async () => {
    heard = '';
    echo = createServer((socket) => socket.on('error', () => undefined).pipe(socket)).listen(0, '127.0.0.1');
    await once(echo, 'listening');
    proxy = await startTcpProxy((echo.address() as AddressInfo).port);
    client = await dial();
  });
  afterEach(async () => {
    client.destroy();
    await proxy.close();
    echo.close();
  });

  async function dial(): Promise<Socket> {
    const socket = connect(proxy.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => void (heard += chunk.toString()));
    await once(socket, 'connect');
    return socket;
  }

  it('passes what is sent, later when it delays', async () => {
    client.write('a');
    await until('echo', () => heard === 'a');
    proxy.delay(150);
    const sent = performance.now();
    client.write('b');
    await until('late echo', () => heard === 'ab');
    expect(performance.now() - sent).toBeGreaterThanOrEqual(300);
  });

  it('swallows everything while frozen, and the connection still stands', async () => {
    proxy.freeze();
    client.write('lost');
    const other = await dial();
    other.write('lost too');
    expect([client.destroyed, other.destroyed, heard]).toEqual([false, false, '']);
    await proxy.heal();
    client = await dial();
    client.write('c');
    await until('echo after healing', () => heard === 'c');
    other.destroy();
  });

  it('resets connections when cut, refuses new ones, and works again when healed', async () => {
    await proxy.cut();
    await until('reset', () => client.destroyed);
    await expect(
      new Promise((_, reject) => connect(proxy.port, '127.0.0.1').on('error', reject)),
    ).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await proxy.heal();
    client = await dial();
    client.write('d');
    await until('echo after healing', () => heard === 'd');
  });
});
