import * as z from 'zod/mini';
import { languages, type Language } from '#shared/content/language.ts';
import {
  callOutcomes,
  type CallOutcome,
  type LetterReason,
  letterReasons,
  type LetterState,
  letterStates,
  type Reply,
  replies,
  usualKeepDays,
} from './fields.ts';
import { type PlanFields, placeId, type PlanRecord, recordsOf } from './records.ts';

/** Somebody who is asked to come. */
export interface Invitee {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly company: string;
  readonly email: string;
  readonly phone: string;
  /** Null where nobody has said. */
  readonly language: Language | null;
  readonly diet: string;
  readonly access: string;
  readonly note: string;
  /** The table's id; empty for none yet. */
  readonly table: string;
  /** The business's id; empty for none yet. */
  readonly business: string;
  /** Epoch ms; null before the letter was sent or handed out. */
  readonly invitedMs: number | null;
  readonly reply: Reply;
  /** Epoch ms. */
  readonly repliedMs: number | null;
  readonly calledWeek: CallOutcome | null;
  readonly calledDay: CallOutcome | null;
  readonly order: number;
}

/** A thing to do that this session adds, or who does one of the workshop's. */
export interface PlanTask {
  readonly id: string;
  readonly revision: number;
  /** Empty for an item of the workshop's checklist. */
  readonly text: string;
  readonly owner: string;
  /** Days from the session's date; null for an item of the workshop's, due with its section. */
  readonly days: number | null;
  readonly doneBy: string;
  /** Epoch ms; null while it is not done. */
  readonly doneMs: number | null;
  readonly order: number;
}

/** Facts about the place and the day; empty where nobody has said. */
export interface Place {
  readonly revision: number;
  readonly address: string;
  readonly parking: string;
  readonly refreshments: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactEmail: string;
  readonly wifiName: string;
  readonly wifiPassword: string;
  readonly prework: string;
  /** ISO date, or empty. */
  readonly replyBy: string;
  readonly keepDays: number;
}

/** What became of an invitee's letter. */
export interface Letter {
  /** The invitee's id. */
  readonly id: string;
  readonly state: LetterState;
  readonly reason: LetterReason | null;
  readonly attempts: number;
  /** Epoch ms of the last change. */
  readonly atMs: number;
  readonly messageId: string;
}

function textAt(fields: PlanFields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

function numberAt(fields: PlanFields, name: string): number | null {
  const value = fields[name];
  return typeof value === 'number' ? value : null;
}

function oneOf<T extends string>(known: readonly T[], fields: PlanFields, name: string): T | null {
  return known.find((one) => one === fields[name]) ?? null;
}

/** Rows that were written first stand first, also where two of them were given one place. */
function inOrder<T extends { readonly order: number; readonly id: string }>(all: readonly T[]): readonly T[] {
  return [...all].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** Everybody who is asked to come and was not taken off the list, in its order. */
export function inviteesOf(records: readonly PlanRecord[]): readonly Invitee[] {
  return inOrder(recordsOf(records, 'invitees').filter(stands).map(inviteeOf));
}

/** Those who were taken off the list, and can be brought back. */
export function removedInvitees(records: readonly PlanRecord[]): readonly Invitee[] {
  return inOrder(
    recordsOf(records, 'invitees')
      .filter((record) => !stands(record))
      .map(inviteeOf),
  );
}

function stands({ fields }: PlanRecord): boolean {
  return fields['removed'] !== true;
}

function inviteeOf({ id, revision, fields }: PlanRecord): Invitee {
  return {
    id,
    revision,
    name: textAt(fields, 'name'),
    company: textAt(fields, 'company'),
    email: textAt(fields, 'email'),
    phone: textAt(fields, 'phone'),
    language: oneOf(languages, fields, 'language'),
    diet: textAt(fields, 'diet'),
    access: textAt(fields, 'access'),
    note: textAt(fields, 'note'),
    table: textAt(fields, 'table'),
    business: textAt(fields, 'business'),
    invitedMs: numberAt(fields, 'invitedMs'),
    reply: oneOf(replies, fields, 'reply') ?? 'open',
    repliedMs: numberAt(fields, 'repliedMs'),
    calledWeek: oneOf(callOutcomes, fields, 'calledWeek'),
    calledDay: oneOf(callOutcomes, fields, 'calledDay'),
    order: numberAt(fields, 'order') ?? 0,
  };
}

/** The tasks that stand, in the order in which they were added. */
export function tasksOf(records: readonly PlanRecord[]): readonly PlanTask[] {
  return inOrder(
    recordsOf(records, 'tasks')
      .filter(stands)
      .map(({ id, revision, fields }) => ({
        id,
        revision,
        text: textAt(fields, 'text'),
        owner: textAt(fields, 'owner'),
        days: numberAt(fields, 'days'),
        doneBy: textAt(fields, 'doneBy'),
        doneMs: numberAt(fields, 'doneMs'),
        order: numberAt(fields, 'order') ?? 0,
      })),
  );
}

/** What is known of the place. */
export function placeOf(records: readonly PlanRecord[]): Place {
  const { revision = 0, fields = {} } = recordsOf(records, 'place').find(({ id }) => id === placeId) ?? {};
  return {
    revision,
    address: textAt(fields, 'address'),
    parking: textAt(fields, 'parking'),
    refreshments: textAt(fields, 'refreshments'),
    contactName: textAt(fields, 'contactName'),
    contactPhone: textAt(fields, 'contactPhone'),
    contactEmail: textAt(fields, 'contactEmail'),
    wifiName: textAt(fields, 'wifiName'),
    wifiPassword: textAt(fields, 'wifiPassword'),
    prework: textAt(fields, 'prework'),
    replyBy: textAt(fields, 'replyBy'),
    keepDays: numberAt(fields, 'keepDays') ?? usualKeepDays,
  };
}

/** What became of each letter, by the invitee's id. */
export function lettersOf(records: readonly PlanRecord[]): ReadonlyMap<string, Letter> {
  const letters = recordsOf(records, 'letters').flatMap(({ id, fields }): readonly [string, Letter][] => {
    const state = oneOf(letterStates, fields, 'state');
    if (state === null) return [];
    const letter = {
      id,
      state,
      reason: oneOf(letterReasons, fields, 'reason'),
      attempts: numberAt(fields, 'attempts') ?? 0,
      atMs: numberAt(fields, 'atMs') ?? 0,
      messageId: textAt(fields, 'messageId'),
    };
    return [[id, letter]];
  });
  return new Map(letters);
}

/** Records as a document's data brings them. */
export const planRecords = z.readonly(
  z.array(
    z.object({
      list: z.enum(['invitees', 'tasks', 'place', 'letters']),
      id: z.string(),
      revision: z.number(),
      fields: z.record(z.string(), z.json()),
    }),
  ),
);
