import type { DocumentSource } from '#shared/export/documentSource.ts';
import { documentSourceSchema } from './documentSourceSchema.ts';
import type { PrintOptions } from './printOptions.ts';

/** Why there is nothing to print. */
export type Trouble = 'signedOut' | 'gone' | 'offline' | 'unreadable' | 'empty';

export type Loaded =
  | { readonly ok: true; readonly source: DocumentSource }
  | { readonly ok: false; readonly reason: Trouble };

export interface SourceWanted extends Pick<PrintOptions, 'session' | 'workshop'> {
  /** Whether what people wrote is wanted, too. */
  readonly needs: 'plan' | 'answers';
}

/** Fetches what the documents of a session, or the blank ones of a workshop, are drawn from. */
export async function loadDocument(
  { session, workshop, needs }: SourceWanted,
  signal: AbortSignal,
): Promise<Loaded> {
  const query = new URLSearchParams(session ? { session } : { workshop: workshop ?? '' });
  if (needs === 'answers') query.set('answers', '1');
  let response: Response;
  try {
    response = await fetch(`/api/documents/source?${query}`, { signal, credentials: 'same-origin' });
  } catch {
    return { ok: false, reason: 'offline' };
  }
  if (response.status === 401 || response.status === 403) return { ok: false, reason: 'signedOut' };
  if (response.status === 404 || response.status === 400) return { ok: false, reason: 'gone' };
  if (!response.ok) return { ok: false, reason: 'unreadable' };
  const parsed = documentSourceSchema.safeParse(await response.json().catch(() => null));
  return parsed.success ? { ok: true, source: parsed.data } : { ok: false, reason: 'unreadable' };
}
