import * as z from 'zod/mini';
import { languages } from '#shared/content/language.ts';
import { exerciseOwners, visibilities } from '#shared/content/workshop.ts';
import { sessionSettings } from '#shared/session/settings.ts';

const localized = z.partialRecord(z.enum(languages), z.string());

/** What `GET /api/documents/exercises` answers with: exercises in the order of the day, without those hidden. */
export const exercisesData = z.object({
  workshop: z.object({ id: z.string(), title: localized, languages: z.array(z.enum(languages)) }),
  exercises: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      segment: z.string(),
      minutes: z.number(),
      importance: z.enum(['core', 'optional']),
      visibility: z.enum(visibilities),
      owner: z.enum(exerciseOwners),
      anonymous: z.exactOptional(z.literal(true)),
      minimum: z.number(),
      title: localized,
      question: localized,
      prompt: localized,
      debrief: localized,
      options: z.json(),
    }),
  ),
  session: z.nullable(
    z.object({ id: z.string(), code: z.string(), settings: sessionSettings, seats: z.int() }),
  ),
  printedAtMs: z.number(),
});
export type ExercisesData = z.infer<typeof exercisesData>;
