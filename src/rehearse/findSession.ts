import * as z from 'zod';
import { languages } from '#shared/content/language.ts';
import { StartProblem } from '#server/startProblem.ts';
import type { Venue } from './person.ts';

const invitation = z.object({
  workshopTitle: z.partialRecord(z.enum(languages), z.string()),
  tables: z.array(z.object({ id: z.string() })),
  languages: z.array(z.enum(languages)),
});

/** A session on a server that runs already, as somebody sees it who types its code. */
export type FoundSession = z.infer<typeof invitation>;

/** @throws StartProblem when nothing of ours answers there, or knows no such code. */
export async function findSession({ url, code }: Venue): Promise<FoundSession> {
  const answer = await fetch(new URL(`/api/join/${encodeURIComponent(code)}`, url)).catch(
    (error: unknown) => {
      throw new StartProblem(
        `No server answers at ${url.origin}: start one with npm start, or say where it is with --url.`,
        error,
      );
    },
  );
  if (answer.status === 429) {
    throw new StartProblem(`${url.origin} has had too many wrong codes: try again in a minute.`);
  }
  const said: unknown = await answer.json().catch(() => null);
  if (answer.status === 404 && isUnknownCode(said)) {
    throw new StartProblem(
      `${url.origin} has no session with the code ${code}: the console shows the right one.`,
    );
  }
  const found = invitation.safeParse(said);
  if (!answer.ok || !found.success) {
    throw new StartProblem(`What answers at ${url.origin} is no Halfday server: say where it is with --url.`);
  }
  return found.data;
}

function isUnknownCode(said: unknown): boolean {
  return typeof said === 'object' && said !== null && 'reason' in said && said.reason === 'unknown-code';
}
