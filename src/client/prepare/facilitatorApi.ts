import * as z from 'zod/mini';
import { languages } from '#shared/content/language.ts';
import { timings, type Workshop } from '#shared/content/workshop.ts';
import { sessionSettings, type SessionSettings } from '#shared/session/settings.ts';
import { planRecords } from '#shared/plan/readPlan.ts';
import { makeId } from '#shared/sync/ids.ts';
import { type ApiResult, askServer } from '#client/api.ts';
import type { OpDraft } from '#client/sync/opDraft.ts';
import { whatWasLeftIsSent } from '#client/sync/leftPages.ts';
import { browserRandom } from '#client/sync/browserRandom.ts';

const localized = z.partialRecord(z.enum(languages), z.string());

const summary = z.object({ id: z.string(), code: z.string(), settings: sessionSettings, seats: z.int() });

const home = z.object({
  sessions: z.array(summary),
  workshops: z.array(
    z.object({
      id: z.string(),
      title: localized,
      languages: z.array(z.enum(languages)),
      segments: z.array(
        z.object({
          id: z.string(),
          number: z.exactOptional(z.int()),
          title: localized,
          minutes: z.number(),
          minimum: z.number(),
          timing: z.enum(timings),
        }),
      ),
      exercises: z.array(
        z.object({
          id: z.string(),
          segment: z.string(),
          kind: z.string(),
          importance: z.enum(['core', 'optional']),
          title: localized,
        }),
      ),
    }),
  ),
});
export type HomeData = z.infer<typeof home>;

/** The whole compiled workshop, notes and all; its shape is the compiler's, on the same server as this page. */
const workshop = z.custom<Workshop>(
  (value) => typeof value === 'object' && value !== null && 'slides' in value && 'checklist' in value,
);

/** What a session's page says of its plan, without who is on its list. */
const planSummary = z.object({
  people: z.object({
    listed: z.int(),
    sent: z.int(),
    invited: z.int(),
    yes: z.int(),
    no: z.int(),
    calledWeek: z.object({ made: z.int(), reached: z.int() }),
    calledDay: z.object({ made: z.int(), reached: z.int() }),
    noTable: z.int(),
    diets: z.readonly(z.array(z.object({ text: z.string(), people: z.int() }))),
  }),
  tasks: planRecords,
});

const detail = z.object({
  session: summary,
  /** As of which the settings are; a change says it, so that it never undoes somebody else's. */
  settingsRevision: z.int(),
  /** As the session runs it. */
  workshop,
  /** As it was pinned, with what the session hides. */
  source: workshop,
  ticks: z.array(z.object({ item: z.string(), by: z.string(), atMs: z.number() })),
  addresses: z.array(z.string()),
  joinPath: z.string(),
  plan: planSummary,
});
export type SessionDetail = z.infer<typeof detail>;

export function loadHome(): Promise<ApiResult<HomeData>> {
  return askServer({ path: '/api/home', schema: home });
}

export async function loadSession(id: string): Promise<ApiResult<SessionDetail>> {
  // Whoever comes from its plan finds there what they have just written.
  await whatWasLeftIsSent();
  return askServer({ path: `/api/sessions/${encodeURIComponent(id)}`, schema: detail });
}

export function createSession(settings: SessionSettings): Promise<ApiResult<{ id: string }>> {
  return askServer({ path: '/api/sessions', schema: z.object({ id: z.string() }), body: { settings } });
}

/** Keeps a picture for a session, and answers with the hash by which its settings then name it. */
export function sendLogo(session: string, picture: Blob): Promise<ApiResult<{ logo: string }>> {
  return askServer({
    path: `/api/sessions/${encodeURIComponent(session)}/logo`,
    schema: z.object({ logo: z.string() }),
    body: picture,
  });
}

const opAnswer = z.object({ revision: z.number(), outcome: z.string() });

/** An op from a page that has no socket: the same op, the same rules. */
export function sendOp(session: string, draft: OpDraft): Promise<ApiResult<z.infer<typeof opAnswer>>> {
  const op = { ...draft, id: makeId(browserRandom), client: makeId(browserRandom) };
  return askServer({
    path: `/api/sessions/${encodeURIComponent(session)}/ops`,
    schema: opAnswer,
    body: { op },
  });
}

/** Makes a fresh projector link and opens it in a window of its own. */
export async function openProjector(session: string): Promise<ApiResult<{ path: string }>> {
  // Opened before the request, or the browser takes it for a pop-up.
  const opened = window.open('about:blank', `halfday-projector-${session}`, 'popup,width=1280,height=720');
  const answer = await askServer({
    path: `/api/sessions/${encodeURIComponent(session)}/projector-link`,
    schema: z.object({ path: z.string() }),
    body: {},
  });
  if (answer.ok && opened) opened.location.replace(answer.value.path);
  else if (answer.ok) location.assign(answer.value.path);
  else opened?.close();
  return answer;
}
