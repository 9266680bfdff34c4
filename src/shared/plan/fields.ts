import * as z from 'zod/mini';
import { languages } from '#shared/content/language.ts';
import type { JsonValue } from '#shared/sync/op.ts';
import type { PlanList } from './records.ts';

/** In UTF-16 units, as `maxlength` counts them. */
export const mostCharacters = {
  name: 80,
  company: 120,
  email: 200,
  phone: 40,
  diet: 160,
  access: 160,
  note: 400,
  text: 200,
  owner: 60,
  address: 300,
  parking: 300,
  refreshments: 300,
  contactName: 80,
  contactPhone: 40,
  contactEmail: 200,
  wifiName: 60,
  wifiPassword: 80,
  prework: 600,
} as const;

/** An invitee's answer; `open` until there is one. */
export const replies = ['open', 'yes', 'no'] as const;
export type Reply = (typeof replies)[number];

/** What came of a call; null while nobody has called. */
export const callOutcomes = ['reached', 'message', 'missed'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

export const letterStates = ['queued', 'sending', 'sent', 'failed', 'unsure'] as const;
/** `unsure`: the server ended while it sent, so that the letter may have gone out or not. */
export type LetterState = (typeof letterStates)[number];

/** Why a letter could not be sent. */
export const letterReasons = ['no-address', 'refused', 'unreachable', 'sign-in', 'other'] as const;
export type LetterReason = (typeof letterReasons)[number];

const text = (most: number) => z.string().check(z.maxLength(most));
const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));
const order = z.number();
const removed = z.boolean();
/** Epoch milliseconds. */
const moment = z.int().check(z.nonnegative());

const fields = {
  invitees: {
    name: text(mostCharacters.name),
    company: text(mostCharacters.company),
    email: text(mostCharacters.email),
    phone: text(mostCharacters.phone),
    language: z.enum(languages),
    diet: text(mostCharacters.diet),
    access: text(mostCharacters.access),
    note: text(mostCharacters.note),
    /** Where they are to sit; empty for nowhere yet. */
    table: z.union([id, z.literal('')]),
    business: z.union([id, z.literal('')]),
    /** When the letter was sent, or handed out on paper. */
    invitedMs: moment,
    reply: z.enum(replies),
    repliedMs: moment,
    calledWeek: z.enum(callOutcomes),
    calledDay: z.enum(callOutcomes),
    order,
    removed,
  },
  tasks: {
    /** Of a task that this session adds; a task of the workshop's checklist keeps its own words. */
    text: text(mostCharacters.text),
    owner: text(mostCharacters.owner),
    /** Days from the session's date: −7 a week before. */
    days: z.int().check(z.minimum(-365), z.maximum(365)),
    /** Of an added task: who has done it, and when. */
    doneBy: text(mostCharacters.owner),
    doneMs: moment,
    order,
    removed,
  },
  place: {
    address: text(mostCharacters.address),
    parking: text(mostCharacters.parking),
    refreshments: text(mostCharacters.refreshments),
    contactName: text(mostCharacters.contactName),
    contactPhone: text(mostCharacters.contactPhone),
    contactEmail: text(mostCharacters.contactEmail),
    wifiName: text(mostCharacters.wifiName),
    wifiPassword: text(mostCharacters.wifiPassword),
    prework: text(mostCharacters.prework),
    /** By when invitees are asked to reply. */
    replyBy: z.union([z.iso.date(), z.literal('')]),
    /** Days after the session at which contacts are deleted; left out, {@link usualKeepDays}. */
    keepDays: z.int().check(z.minimum(1), z.maximum(400)),
  },
  letters: {
    state: z.enum(letterStates),
    reason: z.enum(letterReasons),
    attempts: z.int().check(z.nonnegative()),
    atMs: moment,
    /** Names the mail for ever, so that a second copy of it is known as the same. */
    messageId: text(200),
  },
} as const satisfies Readonly<Record<PlanList, Readonly<Record<string, z.ZodMiniType>>>>;

/** Contacts are deleted so many days after the session, unless the plan says otherwise. */
export const usualKeepDays = 120;

/** What is deleted of an invitee when contacts are: all but who was asked, and what they said. */
export const contactFields = ['email', 'phone', 'diet', 'access', 'note'] as const;

/** Whether a record of this list may hold this; null takes a field out. */
export function acceptsPlanField(list: PlanList, field: string, value: JsonValue): boolean {
  const known: Readonly<Record<string, z.ZodMiniType>> = fields[list];
  if (!Object.prototype.hasOwnProperty.call(known, field)) return false;
  return value === null || (known[field]?.safeParse(value).success ?? false);
}
