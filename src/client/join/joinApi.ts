import * as z from 'zod/mini';
import { type Language, languages } from '#shared/content/language.ts';
import { type ApiResult, askServer } from '#client/api.ts';
import type { SeatIdentity } from './seatIdentity.ts';

const localized = z.partialRecord(z.enum(languages), z.string());

const invitation = z.object({
  session: z.string(),
  title: z.string(),
  workshopTitle: localized,
  tables: z.array(z.object({ id: z.string(), name: z.string(), business: z.string() })),
  languages: z.array(z.enum(languages)),
  /** Whose day it is; empty where nothing is to be shown. */
  client: z.object({ name: z.string(), logo: z.string() }),
  /** Nobody new comes in now. */
  locked: z._default(z.boolean(), false),
});
/** The session that a code or a QR code leads to. */
export type Invitation = z.infer<typeof invitation>;

export function findSession(codeOrToken: string): Promise<ApiResult<Invitation>> {
  return askServer({ path: `/api/join/${encodeURIComponent(codeOrToken)}`, schema: invitation });
}

interface JoinRequest {
  readonly invitation: string;
  readonly identity: Pick<SeatIdentity, 'seat' | 'token'>;
  readonly name: string;
  readonly table: string;
  readonly language: Language;
}

export function joinSession({ identity, ...rest }: JoinRequest): Promise<ApiResult<{ session: string }>> {
  return askServer({
    path: '/api/join',
    schema: z.object({ session: z.string() }),
    body: { ...rest, seat: identity.seat, token: identity.token },
  });
}

interface Returned {
  readonly session: string;
  readonly seat: string;
  readonly title: string;
}

/** The seat that a return code stands for, with this device's own token for it. */
export function returnToSeat(code: string, token: string): Promise<ApiResult<Returned>> {
  return askServer({
    path: '/api/return',
    schema: z.object({ session: z.string(), seat: z.string(), title: z.string() }),
    body: { code, token },
  });
}
