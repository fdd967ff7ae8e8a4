/** Two ports of the loopback address that nobody listens on. */
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';

const listen = (): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });

/** Both are held open until both are known, so that they differ. */
export async function freePorts(): Promise<[number, number]> {
  const servers = [await listen(), await listen()] as const;
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return [ports[0] ?? 0, ports[1] ?? 0];
}
