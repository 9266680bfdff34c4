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
    reserve: 0,
    skipOrder: [],
    moderation: { hold: 'large', words: null },
    client: { name: '', logo: '', currency: 'USD' },
    year: 0,
    theme: 'light',
    hidden: { slides: [], exercises: [] },
    wording: [],
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

/** The owner whom {@link signInFacilitator} makes. */
export const someOwner = { name: 'Ines', email: 'ines@halfday.test', password: 'a short sentence' } as const;

/** By the printed link: makes the owner where there is none yet, and signs the owner in where there is one. */
export async function signInFacilitator(base: string, token: string): Promise<TestFacilitator> {
  const send = (path: string, body: unknown) =>
    fetch(base + path, { method: 'POST', headers: json, body: JSON.stringify(body) });
  const opened = await send('/api/sign-in/link', { token });
  const next: unknown = await opened.clone().json();
  const makesOwner =
    typeof next === 'object' && next !== null && 'next' in next && next.next === 'make-owner';
  return asFacilitator(
    base,
    makesOwner ? await send('/api/sign-in/owner', { token, account: someOwner }) : opened,
  );
}

const json = { 'content-type': 'application/json' };

/** Whom an answer has signed in. */
export function asFacilitator(base: string, signedIn: Response): TestFacilitator {
  const headers = json;
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
