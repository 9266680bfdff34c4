import * as z from 'zod/mini';
import { savingProblems } from '#shared/sync/protocol.ts';

/** What a network interface is on: the room's own network, something that phones never reach, or nothing yet. */
export const addressKinds = ['public', 'room', 'inner', 'selfGiven'] as const;
export type AddressKind = (typeof addressKinds)[number];

const space = z.object({ freeBytes: z.number(), totalBytes: z.number() });

/** How the machine stands that Halfday runs on. */
export const machineFacts = z.object({
  nowMs: z.number(),
  timeZone: z.string(),
  /** Why nothing can be saved at the moment; null while all is well. */
  saving: z.nullable(z.enum(savingProblems)),
  /** Null where the data lies in a database, or the disk does not say. */
  disk: z.nullable(space),
  /** Null where the system does not say what could be freed. */
  memory: z.nullable(space),
  /** Whether a Chrome for PDF files was found. */
  pdf: z.enum(['found', 'missing']),
  /** Best first: the first is the one that people are told. */
  addresses: z.array(
    z.object({
      url: z.string(),
      /** As the system calls the interface; empty for an address that a proxy stands at. */
      name: z.string(),
      kind: z.enum(addressKinds),
      /** Whether this machine reaches itself there. */
      answers: z.enum(['yes', 'no']),
    }),
  ),
});
export type MachineFacts = z.infer<typeof machineFacts>;
