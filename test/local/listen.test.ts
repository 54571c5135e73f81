import { request } from 'node:http';
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

/** The answer to a request with these headers; `fetch` lets nobody choose a Host. */
function ask(headers: Record<string, string>): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(listening.url, { headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    sent.end();
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

describe('a request', () => {
  const ownPort = () => new URL(listening.url).port;

  it.each(['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]'])('by the name %s is answered', async (name) => {
    expect(await ask({ host: `${name}:${ownPort()}` })).toEqual({ status: 200, text: 'here' });
  });

  it.each([
    'evil.example',
    '127.0.0.1.evil.example',
    'evil.example.localhost',
    'localhost.',
    '127.0.0.2',
    '0.0.0.0',
    '[::]',
    'user@evil.example',
  ])('by the name %s is refused in a sentence, whatever port it names', async (name) => {
    for (const host of [name, `${name}:${ownPort()}`]) {
      const { status, text } = await ask({ host });
      expect([400, 403]).toContain(status);
      expect(text).not.toContain('here');
    }
    const { text } = await ask({ host: `evil.example:${ownPort()}` });
    expect(text).toContain(`This host answers to 127.0.0.1:${ownPort()}, localhost:${ownPort()}`);
  });

  it('by its own name with another port is refused', async () => {
    expect(await ask({ host: 'localhost' })).toMatchObject({ status: 403 });
    expect(await ask({ host: '127.0.0.1:1' })).toMatchObject({ status: 403 });
  });

  it('of its own pages is answered, whichever of its names they were opened by', async () => {
    for (const name of ['127.0.0.1', 'localhost', '[::1]'])
      expect(await ask({ origin: `http://${name}:${ownPort()}` })).toMatchObject({ status: 200 });
  });

  it.each(['http://evil.example', 'https://127.0.0.1', 'http://localhost:1', 'null', ''])(
    'of a page with the origin "%s" is refused',
    async (origin) => {
      const { status, text } = await ask({ origin });
      expect(status).toBe(403);
      expect(JSON.parse(text)).toMatchObject({ error: { code: 'FORBIDDEN' } });
    },
  );
});
