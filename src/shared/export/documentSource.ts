import type { Workshop } from '#shared/content/workshop.ts';
import type { Language } from '#shared/content/language.ts';
import type { PlanRecord } from '#shared/plan/records.ts';
import type { SessionSummary } from '#shared/session/settings.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { ChecklistTick } from './planChecklist.ts';

/** Every document that a session's paper is made of. */
export const documentIds = [
  'checklist',
  'letter',
  'call-list',
  'sign-in',
  'name-tents',
  'table-signs',
  'room',
  'run-sheet',
  'workbook',
  'exercises',
  'evaluation',
  'certificate',
  'action-plan',
] as const;
export type DocumentId = (typeof documentIds)[number];

/** Somebody who has joined. */
export interface SourceSeat {
  readonly id: string;
  readonly name: string;
  readonly table: string;
  readonly language: Language;
}

/** One worksheet as it is printed. */
export interface SourceSheet {
  readonly exercise: string;
  /** `seat:<id>` or `table:<id>`; `room` for the facilitator's marks on what was written. */
  readonly owner: string;
  readonly fields: Readonly<Record<string, JsonValue>>;
}

/** All that any document is drawn from, as the server knew it at one moment. */
export interface DocumentSource {
  /** As the session runs it: nothing hidden, its own minutes and words. */
  readonly workshop: Omit<Workshop, 'exercises'> & { readonly exercises: readonly PublicExercise[] };
  /** Null before there is a session: the document is then blank. */
  readonly session: SessionSummary | null;
  readonly ticks: readonly ChecklistTick[];
  readonly plan: readonly PlanRecord[];
  readonly seats: readonly SourceSeat[];
  /** Only where a document asks for what people wrote, and of that what others than its writers may see. */
  readonly sheets: readonly SourceSheet[];
  /** Where people come in, best address first; empty without a session. */
  readonly join: { readonly address: string; readonly path: string } | null;
  /** By invitee: the page on which they reply; left out where nobody outside of the room can reach this server. */
  readonly replyLinks: Readonly<Record<string, string>>;
  /** The client's picture as a data: URL, since nothing is fetched while paper is drawn; left out where there is none. */
  readonly logo?: string;
  readonly printedAtMs: number;
}
