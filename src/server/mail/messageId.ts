import { createHash } from 'node:crypto';

/**
 * Names an invitee's letter for ever: a mail program that gets it twice knows that it is one. It tells nothing of
 * session or invitee.
 */
export function messageIdOf(secret: string, session: string, invitee: string, domain: string): string {
  const name = createHash('sha256').update(JSON.stringify([secret, 'letter', session, invitee]));
  return `<${name.digest('base64url').slice(0, 32)}@${domain}>`;
}
