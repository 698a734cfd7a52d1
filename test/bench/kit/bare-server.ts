import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Reply } from './bare.ts';

/* The least that Node can do: the same bytes from memory, without looking at who asks. Runs in a process of its own. */

const replies = new Map(
  (JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Reply[]).map(
    ({ method, path, status, headers, base64 }) => [
      `${method} ${path}`,
      { status, headers, body: Buffer.from(base64, 'base64') },
    ],
  ),
);
const [only] = replies.size === 1 ? replies.values() : [];

const server = createServer({ noDelay: true, keepAlive: true }, (request, response) => {
  const reply = only ?? replies.get(`${request.method} ${request.url}`);
  // The body of a call is read to its end, as a service has to.
  request.resume();
  request.on('end', () => {
    if (!reply) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(reply.status, reply.headers);
    // A stream stays open.
    if ((reply.headers['content-type'] ?? '').startsWith('text/event-stream')) response.write(reply.body);
    else response.end(reply.body);
  });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
process.once('SIGTERM', () => {
  server.closeAllConnections();
  server.close(() => process.exit(0));
});
