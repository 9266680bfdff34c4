import type { Socket } from 'node:net';
import type { FastifyReply } from 'fastify';

const body = JSON.stringify({ reason: 'malformed' });
/** Hooks do not run for these, and a refusal is no page. */
const headers = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
} as const;

/** An address that cannot be decoded, or with a part longer than any of ours. Fastify's own answer repeats it. */
export function refuseAddress(reply: FastifyReply): void {
  void reply.code(400).headers(headers).send(body);
}

/** What came down the line is no HTTP. */
export function refuseBytes(socket: Socket): void {
  if (socket.destroyed || !socket.writable) return;
  const lines = Object.entries({
    ...headers,
    'content-length': String(body.length),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 400 Bad Request\r\n${lines.join('')}\r\n${body}`);
}
