import * as z from 'zod/mini';
import type { RunLog } from '#shared/agenda/runLog.ts';
import { languages } from '#shared/content/language.ts';
import { type ApiResult, askServer } from '#client/api.ts';

const title = z.partialRecord(z.enum(languages), z.string());

const loggedRun = z.object({
  /** Worked out by the same program on the server: its outline is checked, no more. */
  log: z.custom<RunLog>(
    (value) => typeof value === 'object' && value !== null && 'rows' in value && 'events' in value,
  ),
  timeZone: z.string(),
  content: z.object({
    segments: z.array(z.object({ id: z.string(), title })),
    exercises: z.array(
      z.object({ id: z.string(), title, turns: z.exactOptional(z.array(z.object({ title }))) }),
    ),
  }),
});
export type LoggedRun = z.infer<typeof loggedRun>;

/**
 * A session's planned day beside its actual one, as it stands now.
 * @param epoch of the stage that is on screen: after another move there is another answer
 */
export function loadRunLog(session: string, epoch = 0): Promise<ApiResult<LoggedRun>> {
  const path = `/api/sessions/${encodeURIComponent(session)}/run-log?epoch=${epoch}`;
  return askServer({ path, schema: loggedRun });
}
