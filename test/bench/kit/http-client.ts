import { Agent, request } from 'node:http';

export interface Sent {
  readonly method?: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A JSON body. */
  readonly json?: unknown;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** As it came over the wire: still compressed. */
  readonly body: Buffer;
  /** From the call until the last byte was here. */
  readonly ms: number;
}

/** A client with connections that stay open, as a browser or the Bot Connector holds them. */
export interface HttpClient {
  send(what: Sent): Promise<Answer>;
  close(): void;
}

export function createHttpClient(base: string, connections = 1): HttpClient {
  const { hostname, port } = new URL(base);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    send({ method = 'GET', path, headers = {}, json }) {
      const payload = json === undefined ? undefined : Buffer.from(JSON.stringify(json));
      const told = {
        'accept-encoding': 'gzip',
        ...headers,
        ...(payload && { 'content-type': 'application/json', 'content-length': String(payload.length) }),
      };
      const started = performance.now();
      return new Promise((resolve, reject) => {
        const asking = request({ agent, hostname, port, method, path, headers: told }, (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('error', reject);
          response.on('end', () => {
            const spent = performance.now() - started;
            const kept = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
            resolve({
              status: response.statusCode ?? 0,
              headers: Object.fromEntries(kept),
              body: Buffer.concat(parts),
              ms: spent,
            });
          });
        });
        asking.on('error', reject);
        asking.end(payload);
      });
    },
    close: () => agent.destroy(),
  };
}

/** An answer that has to be this one for the measurement to mean anything. */
export function expectStatus(answer: Answer, status: number): Answer {
  if (answer.status !== status)
    throw new Error(`Expected ${status}, got ${answer.status}: ${answer.body.toString().slice(0, 300)}`);
  return answer;
}
