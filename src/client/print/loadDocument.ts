import type * as z from 'zod/mini';
import type { PrintOptions } from './printOptions.ts';

/** Why there is nothing to print. */
export type Trouble = 'signedOut' | 'gone' | 'offline' | 'unreadable';

export type Loaded<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly reason: Trouble };

/** Fetches what a document of a session, or the blank one of a workshop, is drawn from. */
export async function loadDocument<Data>(
  name: 'checklist' | 'exercises',
  schema: z.ZodMiniType<Data>,
  { session, workshop }: Pick<PrintOptions, 'session' | 'workshop'>,
  signal: AbortSignal,
): Promise<Loaded<Data>> {
  const query = new URLSearchParams(session ? { session } : { workshop: workshop ?? '' });
  let response: Response;
  try {
    response = await fetch(`/api/documents/${name}?${query}`, { signal, credentials: 'same-origin' });
  } catch {
    return { ok: false, reason: 'offline' };
  }
  if (response.status === 401 || response.status === 403) return { ok: false, reason: 'signedOut' };
  if (response.status === 404 || response.status === 400) return { ok: false, reason: 'gone' };
  if (!response.ok) return { ok: false, reason: 'unreadable' };
  const parsed = schema.safeParse(await response.json().catch(() => null));
  return parsed.success ? { ok: true, data: parsed.data } : { ok: false, reason: 'unreadable' };
}
