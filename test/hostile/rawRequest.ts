import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface RawRequest {
  readonly method: string;
  /** Sent as it is: nothing is encoded or put in order. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array | undefined;
}

/** One HTTP request as `fetch` would not send it. Rejects when the server hangs up without an answer. */
export function rawRequest(
  base: string,
  { method, path, headers = {}, body }: RawRequest,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base);
    const own = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
    );
    const sent = request({ host: hostname, port, method, path, headers: own, agent: false }, (answer) => {
      const chunks: Uint8Array[] = [];
      answer.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      answer.once('error', reject);
      answer.once('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
      });
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

/**
 * Bytes written to the port by hand, and everything that came back until the server hung up. One that hangs up while
 * bytes are still on their way resets the line, and what it said before may be lost with that.
 */
export function rawBytes(base: string, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base);
    const socket = connect(Number(port), hostname);
    let text = '';
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => (text += chunk));
    socket.once('close', () => resolve(text));
    let wasThere = false;
    socket.once('connect', () => (wasThere = true));
    socket.once('error', (error) => (wasThere ? resolve(text) : reject(error)));
    socket.write(bytes, 'latin1');
  });
}

/** A header's text as the bytes of its UTF-8, which is how a client that does not care sends it. */
export function headerBytes(value: string): string {
  return Buffer.from(value, 'utf8').toString('latin1');
}
