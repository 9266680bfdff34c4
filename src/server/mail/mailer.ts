import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import type { LetterReason } from '#shared/plan/fields.ts';
import type { MailSettings } from './mailSettings.ts';

/** What came of a letter that was handed to the mail server. */
export type SendOutcome =
  | { readonly outcome: 'sent' }
  /** The line broke after the letter had gone out on it: the server may have it or not. */
  | { readonly outcome: 'unsure' }
  | { readonly outcome: 'failed'; readonly reason: LetterReason }
  /** Nothing arrived; `server` is down, or has put this one `letter` off. */
  | { readonly outcome: 'later'; readonly who: 'server' | 'letter' };

export interface Mailer {
  send(mail: SendMailOptions): Promise<SendOutcome>;
}

const secondMs = 1000;
/** A mail server that says nothing for so long is one that is not there. */
const patience = {
  connectionTimeout: 15 * secondMs,
  greetingTimeout: 15 * secondMs,
  socketTimeout: 60 * secondMs,
};

/** Sends by SMTP, each letter on a line of its own. */
export function createMailer({ server, from }: Pick<MailSettings, 'server' | 'from'>): Mailer {
  const { host, port, secure, auth } = server;
  const isLocal = /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host);
  return {
    async send(mail) {
      const heard = { goAhead: false };
      const transport: Transporter = createTransport({
        host,
        port,
        secure,
        ...patience,
        ...(auth === null ? {} : { auth }),
        // A password never crosses a network in the clear; on this machine itself a certificate would be nobody's.
        ignoreTLS: isLocal,
        requireTLS: auth !== null && !isLocal,
        disableFileAccess: true,
        disableUrlAccess: true,
        transactionLog: true,
        logger: listeningFor((line) => {
          // "Start mail input" (RFC 5321, 4.3.2): from here on the letter is on its way.
          if (line.startsWith('354')) heard.goAhead = true;
        }),
      });
      try {
        await transport.sendMail({ ...mail, from: { name: from.name, address: from.address } });
        return { outcome: 'sent' };
      } catch (error) {
        return judge(error, heard.goAhead);
      }
    },
  };
}

/** A logger that keeps nothing, and hears what the server answers. */
function listeningFor(hear: (line: string) => void) {
  const nothing = (): void => undefined;
  const debug = (about: unknown, line: unknown): void => {
    const isServers = typeof about === 'object' && about !== null && 'tnx' in about && about.tnx === 'server';
    if (isServers && typeof line === 'string') hear(line);
  };
  return {
    level: nothing,
    trace: nothing,
    debug,
    info: nothing,
    warn: nothing,
    error: nothing,
    fatal: nothing,
  };
}

/** What a failure means; a reply of the server's own is certain, a line that broke after the go-ahead is not. */
function judge(error: unknown, hadGoAhead: boolean): SendOutcome {
  const { code, responseCode } = partsOf(error);
  if (code === 'EAUTH' || code === 'ENOAUTH') {
    return responseCode >= 400 && responseCode < 500
      ? { outcome: 'later', who: 'server' }
      : { outcome: 'failed', reason: 'sign-in' };
  }
  // 421: the server closes the line, whatever it was asked.
  if (responseCode === 421) return { outcome: 'later', who: 'server' };
  if (responseCode >= 500) return { outcome: 'failed', reason: 'refused' };
  if (responseCode >= 400) return { outcome: 'later', who: 'letter' };
  if (hadGoAhead) return { outcome: 'unsure' };
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return { outcome: 'failed', reason: 'refused' };
  return { outcome: 'later', who: 'server' };
}

function partsOf(error: unknown): { readonly code: string; readonly responseCode: number } {
  if (typeof error !== 'object' || error === null) return { code: '', responseCode: 0 };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const own = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : 0;
  return { code, responseCode: own };
}
