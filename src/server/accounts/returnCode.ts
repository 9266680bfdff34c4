import { createHmac } from 'node:crypto';
import { codeOf } from '#shared/sync/ids.ts';

const codeLength = 8;

/**
 * The short code that resumes a seat on any device, at any address: eight symbols (39 bits) under a MAC of this
 * data folder's secret, so that it can be shown again at any time and stands nowhere in the data. Guessing is
 * held down by the throttle that room codes have.
 */
export function returnCode(secret: string, seat: string): string {
  return codeOf(createHmac('sha512', secret).update(`return:${seat}`).digest(), codeLength);
}

/** What is stored to find a seat by its code. */
export function returnKey(secret: string, code: string): string {
  return createHmac('sha256', secret).update(`return-key:${code}`).digest('base64url');
}
