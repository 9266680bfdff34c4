import { createHash } from 'node:crypto';
import type { Workshop } from '#shared/content/workshop.ts';
import type { AnonymousOwners } from '#shared/session/permissions.ts';
import type { SessionRow } from '#server/storage/store.ts';

interface Opening {
  readonly session: Pick<SessionRow, 'id' | 'settings'>;
  /** The content that the session was made with, what it hides included. */
  readonly source: Pick<Workshop, 'exercises'>;
  /** Of the line's seat now. */
  readonly business: string;
  /** 132 random bits that the device has made for this seat. */
  readonly secret: string;
}

/**
 * The anonymous worksheets that a device's secret opens, by exercise; none leads to another's, since the exercise goes
 * into the hash. An answer stays with the business for which it was given first, whatever table its writer moves to,
 * so that all of them are the line's, its own business's first.
 */
export function anonymousOwners({ session, source, business, secret }: Opening): AnonymousOwners {
  const others = session.settings.businesses.map(({ id }) => id).filter((id) => id !== business);
  const entries = source.exercises
    .filter(({ anonymous }) => anonymous === true)
    .map(({ id }): [string, readonly string[]] => {
      const hash = createHash('sha256').update(`${session.id}\n${id}\n${secret}`).digest('base64url');
      return [id, [business, ...others].map((one) => `anonymous:${hash.slice(0, 22)}:${one}`)];
    });
  return Object.fromEntries(entries);
}

/** The business that an anonymous worksheet counts for. */
export function businessOf(owner: string): string {
  return owner.split(':')[2] ?? '';
}

/** What is the same of all owners that one secret opens in an exercise. */
export function nameOf(owner: string): string {
  return owner.split(':')[1] ?? '';
}
