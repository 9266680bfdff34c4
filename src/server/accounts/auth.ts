import { createHmac } from 'node:crypto';
import { createAuthEndpoint, isAPIError } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { getAdapter } from 'better-auth/db/adapter';
import { type BetterAuthOptions, betterAuth } from 'better-auth/minimal';
import * as z from 'zod';
import { accountRoles, type AccountRole } from '#shared/session/permissions.ts';
import type { Store } from '#server/storage/store.ts';
import { facilitatorCookie } from './facilitatorCookie.ts';
import { hashedTokens } from './hashedTokens.ts';

/** Thirty days: a facilitator who runs a session a month stays signed in on the laptop that is theirs. */
const lifetimeSeconds = 30 * 24 * 60 * 60;

/** Somebody who is signed in, in one browser. */
export interface SignedIn {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: AccountRole;
  /** This sign-in of theirs; another browser has another. */
  readonly signIn: string;
  readonly sinceMs: number;
}

/** `Set-Cookie` headers for the browser. */
type Cookies = readonly string[];

export interface Auth {
  whoIs(cookie: string | undefined): Promise<SignedIn | null>;
  hashPassword(password: string): Promise<string>;
  /** Null when there is no such account, or the password is another. */
  signInByPassword(email: string, password: string): Promise<Cookies | null>;
  /** Signs an account in that has shown in another way who it is. */
  signInAs(account: string): Promise<Cookies>;
  signOut(cookie: string | undefined): Promise<Cookies>;
}

interface AuthDeps {
  readonly store: Pick<Store, 'database'>;
  readonly secret: string;
  readonly https: boolean;
  readonly fault: (error: unknown) => void;
}

const signedIn = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string(), role: z.enum(accountRoles) }),
  session: z.object({ id: z.string(), createdAt: z.date() }),
});

/** A link that was printed or sent says who somebody is as well as a password does. */
const links = {
  id: 'links',
  endpoints: {
    signInAs: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ account: z.string() }) },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.account);
        if (!user) throw new Error('The account to sign in is not there.');
        const session = await ctx.context.internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ signedIn: true });
      },
    ),
  },
};

/**
 * Accounts by better-auth: it hashes passwords, keeps sign-ins and makes their cookie. Its HTTP handler is not
 * mounted: our own routes call it, behind our own look at where a request comes from (http/app.ts).
 */
export async function createAuth({ store, secret, https, fault }: AuthDeps): Promise<Auth> {
  const options = {
    appName: 'Halfday',
    // No link is ever made from it; where a request may come from is decided in http/app.ts.
    baseURL: 'http://localhost',
    secret: createHmac('sha256', secret).update('accounts').digest('base64url'),
    user: {
      modelName: 'account_user',
      additionalFields: { role: { type: 'string', required: true, input: false } },
    },
    session: { modelName: 'account_session', expiresIn: lifetimeSeconds, disableSessionRefresh: true },
    account: { modelName: 'account_credential' },
    verification: { modelName: 'account_verification' },
    emailAndPassword: { enabled: true, disableSignUp: true },
    // It counts by address, and a venue is one address: see signInThrottle.ts.
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: false,
      cookiePrefix: facilitatorCookie(https),
      cookies: {
        session_token: {
          name: facilitatorCookie(https),
          attributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: https },
        },
      },
      ipAddress: { disableIpTracking: true },
    },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => fault(new Error(message)) },
  } satisfies BetterAuthOptions;
  // "sqlite" stands for text and numbers only, which is what our tables hold on PostgreSQL too: called by its own
  // name, that one would be sent dates and truth values, which no column of ours takes.
  const adapter = await getAdapter({ ...options, database: { db: store.database, type: 'sqlite' } });
  const auth = betterAuth({ ...options, plugins: [links], database: () => hashedTokens(adapter) });

  const headersOf = (cookie: string | undefined): Headers =>
    new Headers(cookie === undefined ? {} : { cookie });
  const ours = (headers: Headers): Cookies =>
    headers.getSetCookie().filter((one) => one.startsWith(`${facilitatorCookie(https)}=`));

  return {
    async whoIs(cookie) {
      if (!cookie?.includes(`${facilitatorCookie(https)}=`)) return null;
      const found = signedIn.safeParse(await auth.api.getSession({ headers: headersOf(cookie) }));
      if (!found.success) return null;
      const { user, session } = found.data;
      return { ...user, signIn: session.id, sinceMs: session.createdAt.getTime() };
    },
    hashPassword: async (password) => (await auth.$context).password.hash(password),
    async signInByPassword(email, password) {
      try {
        const { headers } = await auth.api.signInEmail({ body: { email, password }, returnHeaders: true });
        return ours(headers);
      } catch (error) {
        if (isAPIError(error) && error.statusCode < 500) return null;
        throw error;
      }
    },
    async signInAs(account) {
      const { headers } = await auth.api.signInAs({ body: { account }, returnHeaders: true });
      return ours(headers);
    },
    async signOut(cookie) {
      const { headers } = await auth.api.signOut({ headers: headersOf(cookie), returnHeaders: true });
      return ours(headers);
    },
  };
}
