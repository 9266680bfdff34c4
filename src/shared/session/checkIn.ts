import * as z from 'zod/mini';
import { idSchema } from '#shared/sync/ids.ts';
import { browsers, devices } from './deviceFamily.ts';

/** How a page holds its line to the room: in one piece, by asking again and again, or not at all. */
export const lineKinds = ['websocket', 'polling', 'none'] as const;
export type LineKind = (typeof lineKinds)[number];

/** Longer than any line that somebody would wait for, in milliseconds. */
const longestRoundTripMs = 60_000;

/** What a check page tells once it has tried its line; nothing of it is about a person. */
export const checkInBody = z.strictObject({
  /** Made by the page, so that one that tries again takes its own place. */
  id: idSchema,
  line: z.enum(lineKinds),
  /** Null where there is no line. */
  roundTripMs: z.nullable(z.int().check(z.minimum(0), z.maximum(longestRoundTripMs))),
});
export type CheckInBody = z.infer<typeof checkInBody>;

/** The number by which the people in the room tell one phone from another. */
export const checkInAnswer = z.object({ number: z.int() });

const checkIn = z.object({
  number: z.int(),
  device: z.enum(devices),
  browser: z.enum(browsers),
  line: z.enum(lineKinds),
  roundTripMs: z.nullable(z.int()),
  atMs: z.int(),
  /** On the very machine that Halfday runs on. */
  place: z.enum(['here', 'elsewhere']),
});
export type CheckIn = z.infer<typeof checkIn>;

/** The check-ins of one session, the newest first. */
export const checkInList = z.object({
  /** What follows `/check/` in the address of the check page. */
  code: z.string(),
  checkIns: z.array(checkIn),
});
export type CheckInList = z.infer<typeof checkInList>;
