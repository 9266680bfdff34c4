import type { Op } from '#shared/sync/op.ts';

type Draft<T> = T extends Op ? Omit<T, 'id' | 'client'> : never;

/** An op before it has an identity. */
export type OpDraft = Draft<Op>;
