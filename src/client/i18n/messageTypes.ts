import type { facilitator } from './facilitator.en.ts';
import type { room } from './room.en.ts';

/** The same keys in every language; the words differ. */
type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> };

export type RoomMessages = Translated<typeof room>;
export type FacilitatorMessages = Translated<typeof facilitator>;

declare module 'use-intl' {
  interface AppConfig {
    Messages: { room: typeof room; facilitator: typeof facilitator };
  }
}
