import * as z from 'zod/mini';
import { type CopyFacts, copyProblems } from '#shared/session/copies.ts';
import { type ApiResult, askServer } from '#client/api.ts';

const facts = z.object({
  copy: z.nullable(
    z.object({
      folder: z.string(),
      copiedMs: z.nullable(z.number()),
      problem: z.nullable(z.enum(copyProblems)),
    }),
  ),
  resumed: z.nullable(
    z.object({ atMs: z.number(), open: z.readonly(z.array(z.string())), missing: z.number() }),
  ),
});

const pathOf = (session: string): string => `/api/sessions/${encodeURIComponent(session)}/copy`;

/** How the copies of the data stand, and what this session lacks that went on from one. */
export function loadCopyFacts(session: string): Promise<ApiResult<CopyFacts>> {
  return askServer({ path: pathOf(session), schema: facts });
}

/** What is missing has been read, by whoever drives for all of them. */
export function sayResumedSeen(session: string): Promise<ApiResult<null>> {
  return askServer({ path: `${pathOf(session)}/seen`, schema: z.null(), body: {} });
}
