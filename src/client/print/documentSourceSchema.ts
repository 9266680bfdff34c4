import * as z from 'zod/mini';
import { languages } from '#shared/content/language.ts';
import type { DocumentSource } from '#shared/export/documentSource.ts';
import { planRecords } from '#shared/plan/readPlan.ts';
import { sessionSettings } from '#shared/session/settings.ts';

/** The compiled workshop, notes and all; its shape is the compiler's, on the same server as this page. */
const workshop = z.custom<DocumentSource['workshop']>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    ['title', 'segments', 'slides', 'exercises', 'checklist'].every((part) => part in value),
);

/** What `GET /api/documents/source` answers with. */
export const documentSourceSchema = z.object({
  workshop,
  session: z.nullable(
    z.object({ id: z.string(), code: z.string(), settings: sessionSettings, seats: z.int() }),
  ),
  ticks: z.array(z.object({ item: z.string(), by: z.string(), on: z.iso.date() })),
  plan: planRecords,
  seats: z.array(
    z.object({ id: z.string(), name: z.string(), table: z.string(), language: z.enum(languages) }),
  ),
  sheets: z.array(
    z.object({ exercise: z.string(), owner: z.string(), fields: z.record(z.string(), z.json()) }),
  ),
  join: z.nullable(z.object({ address: z.string(), path: z.string() })),
  replyLinks: z.record(z.string(), z.string()),
  logo: z.exactOptional(z.string()),
  printedAtMs: z.number(),
});
