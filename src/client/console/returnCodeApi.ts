import * as z from 'zod/mini';
import { type ApiResult, askServer } from '#client/api.ts';

/** What resumes this seat on any device: asked for when somebody needs it, never sent along. */
export function loadReturnCode(session: string, seat: string): Promise<ApiResult<{ code: string }>> {
  return askServer({
    path: `/api/sessions/${encodeURIComponent(session)}/seats/${encodeURIComponent(seat)}/return-code`,
    schema: z.object({ code: z.string() }),
  });
}
