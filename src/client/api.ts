import type { z } from 'zod/mini';

/** Why a request brought nothing: the server's own closed reason, or that it could not be reached. */
export type ApiResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string };

interface ApiRequest<T> {
  readonly path: string;
  readonly schema: z.ZodMiniType<T>;
  /** Sent with POST, a file as it is and all else as JSON; without it the request is a GET. */
  readonly body?: unknown;
  readonly bearer?: string;
}

const patienceMs = 10_000;

/** Asks the server; an answer that does not parse counts as `other`, no answer as `offline`. */
export async function askServer<T>({ path, schema, body, bearer }: ApiRequest<T>): Promise<ApiResult<T>> {
  const stop = new AbortController();
  const file = body instanceof Blob ? body : null;
  const timer = setTimeout(() => stop.abort(), patienceMs);
  try {
    const response = await fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      signal: stop.signal,
      headers: {
        ...(body === undefined ? {} : { 'content-type': file ? file.type : 'application/json' }),
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      },
      ...(body === undefined ? {} : { body: file ?? JSON.stringify(body) }),
    });
    const answer: unknown = response.status === 204 ? null : await response.json();
    if (!response.ok) return { ok: false, reason: reasonIn(answer) };
    const parsed = schema.safeParse(answer);
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, reason: 'other' };
  } catch {
    return { ok: false, reason: 'offline' };
  } finally {
    clearTimeout(timer);
  }
}

function reasonIn(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null || !('reason' in answer)) return 'other';
  return typeof answer.reason === 'string' ? answer.reason : 'other';
}
