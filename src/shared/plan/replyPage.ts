import * as z from 'zod/mini';
import { languages } from '#shared/content/language.ts';
import { idSchema } from '#shared/sync/ids.ts';
import { mostCharacters, replies } from './fields.ts';

const localized = z.partialRecord(z.enum(languages), z.string());

/** What an invitee's own page knows, and nothing of anybody else. */
export const replyPage = z.object({
  name: z.string(),
  title: z.string(),
  workshopTitle: localized,
  /** Who asks; empty where the session does not say. */
  host: z.string(),
  date: z.string(),
  start: z.string(),
  minutes: z.number(),
  timeZone: z.string(),
  /** The moments of start and end, in epoch ms, for a reader whose clock shows something else. */
  startMs: z.number(),
  endMs: z.number(),
  venue: z.string(),
  address: z.string(),
  parking: z.string(),
  prework: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  contactEmail: z.string(),
  /** ISO date; empty where there is none. */
  replyBy: z.string(),
  /** ISO date on which what the invitee writes here is deleted. */
  deletedOn: z.string(),
  /** Once the day has begun, nothing can be changed any more. */
  isOver: z.boolean(),
  reply: z.enum(replies),
  diet: z.string(),
  access: z.string(),
  /** Null where nobody has said. */
  language: z.nullable(z.enum(languages)),
  /** On the day. */
  languages: z.array(z.enum(languages)),
});
export type ReplyPage = z.infer<typeof replyPage>;

const token = idSchema;

export const replyQuestion = z.strictObject({ token });

/** What an invitee answers. */
export const replyAnswer = z.strictObject({
  token,
  /** Made by the page, so that an answer that is sent twice is one. */
  id: idSchema,
  reply: z.enum(['yes', 'no']),
  diet: z.string().check(z.maxLength(mostCharacters.diet)),
  access: z.string().check(z.maxLength(mostCharacters.access)),
  language: z.nullable(z.enum(languages)),
});
export type ReplyAnswer = z.infer<typeof replyAnswer>;
