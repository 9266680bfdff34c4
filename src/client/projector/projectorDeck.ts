import * as z from 'zod/mini';
import type { PublicSlide } from '#shared/content/workshop.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import { type ApiResult, askServer } from '#client/api.ts';

interface DeckParts {
  readonly slides: readonly PublicSlide[];
  readonly exercises: readonly PublicExercise[];
}

/** The compiled deck is the compiler's, from the same server as this page. */
const deckParts = z.custom<DeckParts>(
  (value) => typeof value === 'object' && value !== null && 'slides' in value && 'exercises' in value,
);
const frame = z.object({
  session: z.string(),
  revision: z.int(),
  driver: z.boolean(),
  addresses: z.array(z.string()),
  joinPath: z.string(),
});

export interface ProjectorDeck extends DeckParts {
  readonly session: string;
  /** The revision of the session's settings that it was made from. */
  readonly revision: number;
  /** Whether this browser is signed in as one of the session's facilitators. */
  readonly driver: boolean;
  readonly addresses: readonly string[];
  readonly joinPath: string;
}

/** Slides and exercises as the room may see them, fetched once, so that a step needs no network to draw. */
export async function loadDeck(token: string): Promise<ApiResult<ProjectorDeck>> {
  const answer = await askServer({ path: '/api/projector/deck', schema: z.unknown(), bearer: token });
  if (!answer.ok) return answer;
  const parts = deckParts.safeParse(answer.value);
  const around = frame.safeParse(answer.value);
  if (!parts.success || !around.success) return { ok: false, reason: 'other' };
  const { slides, exercises } = parts.data;
  return { ok: true, value: { slides, exercises, ...around.data } };
}
