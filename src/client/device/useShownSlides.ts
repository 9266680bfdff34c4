import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import type { PublicSlide } from '#shared/content/workshop.ts';
import { askServer } from '#client/api.ts';
import type { RoomState } from '#client/sync/roomClient.ts';

/** The slides are the compiler's, from the same server as this page. */
const answer = z.object({
  slides: z.array(
    z.custom<PublicSlide>((value) => typeof value === 'object' && value !== null && 'id' in value),
  ),
});

interface ShownSlidesOptions {
  readonly token: string;
  /** Fetched while somebody looks, and again with each new slide. */
  readonly looking: 'looking' | 'elsewhere';
  readonly state: Pick<RoomState, 'view' | 'connection'>;
}

/** The slides that the room has been shown, in the deck's order; offline, those that came before. */
export function useShownSlides({ token, looking, state }: ShownSlidesOptions): readonly PublicSlide[] {
  const [fetched, setFetched] = useState<readonly PublicSlide[]>([]);
  const { view, connection } = state;
  const current = view.stage?.stage.slide;

  useEffect(() => {
    if (looking === 'elsewhere' || connection !== 'online') return undefined;
    let gone = false;
    void askServer({ path: '/api/device/slides', schema: answer, bearer: token }).then((slides) => {
      if (!gone && slides.ok) setFetched(slides.value.slides);
    });
    return () => {
      gone = true;
    };
  }, [token, looking, connection, current]);

  const known = new Set(fetched.map(({ id }) => id));
  // What came over the line is newer than what was fetched, and may have been reworded since.
  const kept = fetched.map((slide) => view.slides[slide.id] ?? slide);
  return [...kept, ...Object.values(view.slides).filter(({ id }) => !known.has(id))];
}
