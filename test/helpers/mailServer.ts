import { once } from 'node:events';
import { createServer } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A real SMTP server on this machine, and what has come in. */
export interface MailServer {
  readonly port: number;
  readonly received: readonly ParsedMail[];
  close(): Promise<void>;
}

/** @param beforeTaking holds a letter up before the server says that it has it */
export async function startMailServer(
  options: SMTPServerOptions = {},
  beforeTaking: (mail: ParsedMail) => Promise<void> = async () => undefined,
): Promise<MailServer> {
  const received: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    // Its own certificate is nobody's.
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    ...options,
    onData(stream, _session, callback) {
      const take = async (): Promise<void> => {
        const mail = await simpleParser(stream);
        await beforeTaking(mail);
        received.push(mail);
        callback(null);
      };
      void take();
    },
  });
  // A client that breaks its line off is no fault of a test's.
  server.on('error', () => undefined);
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  if (address === null || typeof address === 'string') throw new Error('The mail server has no port.');
  return {
    port: address.port,
    received,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** An answer with which a mail server refuses. */
export class SmtpRefusal extends Error {
  readonly responseCode: number;
  constructor(responseCode: number, message: string) {
    super(message);
    this.responseCode = responseCode;
  }
}

/** What holds until somebody opens it. */
export function makeGate(): { readonly passed: Promise<void>; readonly open: () => void } {
  const { promise: passed, resolve: open } = Promise.withResolvers<void>();
  return { passed, open };
}

/** A mail server that takes every letter in, and whose line breaks before it says so. */
export async function startBreakingMailServer(): Promise<MailServer & { readonly taken: () => number }> {
  let taken = 0;
  const server = createServer((socket) => {
    let isLetter = false;
    let text = '';
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    socket.on('error', () => undefined);
    say('220 breaking.test');
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1');
      if (isLetter && text.includes('\r\n.\r\n')) {
        taken += 1;
        socket.destroy();
      }
      if (isLetter) return;
      for (let end = text.indexOf('\r\n'); end >= 0 && !isLetter; end = text.indexOf('\r\n')) {
        isLetter = text.startsWith('DATA');
        say(isLetter ? '354 Go ahead' : '250 Fine');
        text = text.slice(end + 2);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The mail server has no port.');
  return {
    port: address.port,
    received: [],
    taken: () => taken,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
