import { randomBytes } from '#server/accounts/tokens.ts';
import { makeId } from '#shared/sync/ids.ts';
import type { SessionSettings } from '#shared/session/settings.ts';
import type { OpDraft } from '#client/sync/opDraft.ts';

export function newTestId(): string {
  return makeId(randomBytes);
}

/** Settings of a small session; each test changes what it is about. */
export function someSettings(changes: Partial<SessionSettings> = {}): SessionSettings {
  return {
    title: 'Harbour Team',
    workshop: 'exceptional-service',
    date: '2026-12-10',
    start: '09:00',
    timeZone: 'Asia/Shanghai',
    venue: 'Harbour Hotel, Room 3',
    layout: 'cabaret',
    people: 34,
    businesses: [{ id: 'b1', name: 'Harbour Hotel' }],
    tables: [
      { id: 't1', name: 'Table 1', business: 'b1' },
      { id: 't2', name: 'Table 2', business: 'b1' },
    ],
    languages: ['en', 'zh-Hans'],
    agenda: [],
    ...changes,
  };
}

/** A facilitator over plain HTTP, signed in by a printed link. */
export interface TestFacilitator {
  readonly cookie: string;
  get(path: string): Promise<Response>;
  post(path: string, body: unknown): Promise<Response>;
  createSession(changes?: Partial<SessionSettings>): Promise<string>;
  op(session: string, draft: OpDraft): Promise<Response>;
}

export async function signInFacilitator(base: string, token: string): Promise<TestFacilitator> {
  const headers = { 'content-type': 'application/json' };
  const signedIn = await fetch(`${base}/api/sign-in`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ token }),
  });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const get = (path: string) => fetch(base + path, { headers: { cookie } });
  const post = (path: string, body: unknown) =>
    fetch(base + path, { method: 'POST', headers: { ...headers, cookie }, body: JSON.stringify(body) });
  return {
    cookie,
    get,
    post,
    async createSession(changes) {
      const answer: unknown = await (await post('/api/sessions', { settings: someSettings(changes) })).json();
      if (typeof answer === 'object' && answer !== null && 'id' in answer) return String(answer.id);
      throw new Error(`No session was made: ${JSON.stringify(answer)}`);
    },
    op: (session, draft) =>
      post(`/api/sessions/${session}/ops`, { op: { ...draft, id: newTestId(), client: newTestId() } }),
  };
}
