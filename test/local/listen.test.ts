import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { listen, type Listening } from '../../local/server/listen.ts';

let listening: Listening;

beforeEach(async () => {
  listening = await listen({ fetch: () => Promise.resolve(new Response('here')) }, 0);
});
afterEach(() => listening.close());

/** Whether anything accepts a connection there. */
function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (isOpen: boolean) => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

const otherAddresses = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .filter(({ family, internal }) => family === 'IPv4' && !internal)
  .map(({ address }) => address);

describe('listening', () => {
  it('on port 0 picks a free port and says which', async () => {
    expect(listening.url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*$/);
    expect(await (await fetch(listening.url)).text()).toBe('here');
  });

  it('is for 127.0.0.1 alone', async () => {
    const port = Number(new URL(listening.url).port);
    expect(await answers('127.0.0.1', port)).toBe(true);
    for (const address of [...otherAddresses, '127.0.0.2']) expect(await answers(address, port)).toBe(false);
  });

  it('refuses a port that is taken', async () => {
    const port = Number(new URL(listening.url).port);
    await expect(listen({ fetch: () => Promise.resolve(new Response()) }, port)).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });

  it('ends when it is closed', async () => {
    const port = Number(new URL(listening.url).port);
    const second = await listen({ fetch: () => Promise.resolve(new Response()) }, 0);
    await second.close();
    expect(await answers('127.0.0.1', Number(new URL(second.url).port))).toBe(false);
    expect(await answers('127.0.0.1', port)).toBe(true);
  });
});
