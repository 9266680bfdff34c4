import * as z from 'zod/mini';
import { languages } from '#shared/content/language.ts';
import { timings } from '#shared/content/workshop.ts';
import { sessionSettings } from '#shared/session/settings.ts';

const localized = z.partialRecord(z.enum(languages), z.string());

/** What `GET /api/documents/checklist` answers with. */
export const checklistData = z.object({
  workshop: z.object({
    id: z.string(),
    title: localized,
    checklist: z.array(
      z.object({
        id: z.string(),
        title: localized,
        days: z.int(),
        minutesBefore: z.array(z.int()),
        items: z.array(z.object({ id: z.string(), text: localized })),
      }),
    ),
    segments: z.array(
      z.object({
        id: z.string(),
        number: z.exactOptional(z.int()),
        title: localized,
        promise: localized,
        minutes: z.number(),
        minimum: z.number(),
        timing: z.enum(timings),
      }),
    ),
  }),
  session: z.nullable(
    z.object({ id: z.string(), code: z.string(), settings: sessionSettings, seats: z.int() }),
  ),
  ticks: z.array(z.object({ item: z.string(), by: z.string(), on: z.iso.date() })),
  printedAtMs: z.number(),
});
export type ChecklistData = z.infer<typeof checklistData>;
