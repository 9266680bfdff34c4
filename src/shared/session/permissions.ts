import type { PlanList } from '#shared/plan/records.ts';
import type { Op, OwnerKind } from '#shared/sync/op.ts';

/** Who a token says is there. Everything that may be read or written follows from it (rule 4). */
export type Actor =
  | { readonly role: 'facilitator'; readonly account: string; readonly name: string }
  | {
      readonly role: 'participant';
      readonly seat: string;
      readonly table: string;
      readonly business: string;
      /**
       * By exercise, the owners of the anonymous worksheets that this line's secret opens: a new one is written
       * under the first. Nothing that is stored leads from them to the seat.
       */
      readonly anonymous?: AnonymousOwners;
    }
  | { readonly role: 'projector' }
  | { readonly role: 'server' };

export type Role = Actor['role'];

export type AnonymousOwners = Readonly<Record<string, readonly string[]>>;

const writers: Record<Op['type'], readonly Role[]> = {
  'worksheet.set': ['participant', 'facilitator'],
  'worksheet.takeLate': ['facilitator'],
  'worksheet.resolve': ['participant', 'facilitator'],
  'seat.move': ['participant', 'facilitator'],
  'seat.scribe': ['participant', 'facilitator'],
  'seat.erase': ['participant', 'facilitator'],
  'seat.rename': ['participant', 'facilitator'],
  'seat.merge': ['facilitator'],
  'seat.remove': ['facilitator'],
  'seat.restore': ['facilitator'],
  'parking.set': ['participant', 'facilitator'],
  'tally.set': ['server'],
  'stage.go': ['facilitator'],
  'stage.display': ['facilitator'],
  'stage.page': ['facilitator'],
  'stage.undo': ['facilitator'],
  'stage.agenda': ['facilitator'],
  'stage.begin': ['facilitator'],
  'stage.timer': ['facilitator'],
  'stage.lock': ['facilitator'],
  'stage.pulse': ['facilitator'],
  'stage.pick': ['facilitator'],
  'stage.drive': ['facilitator'],
  'exercise.phase': ['facilitator', 'server'],
  'exercise.timer': ['facilitator'],
  'exercise.pause': ['facilitator'],
  'exercise.reset': ['facilitator'],
  'plan.tick': ['facilitator'],
  'plan.set': ['facilitator', 'server'],
  'plan.erase': ['facilitator'],
  'plan.forget': ['server'],
  'session.change': ['facilitator'],
};

export function mayWrite(actor: Actor, op: Pick<Op, 'type'>): boolean {
  return writers[op.type].includes(actor.role);
}

/** Who drives presses what the whole room sees; anybody of the team may take the wheel. */
export function mayDrive(
  actor: Actor,
  op: Pick<Op, 'type'>,
  driver: { readonly account: string } | null,
): boolean {
  const isPress = op.type.startsWith('stage.') || op.type.startsWith('exercise.');
  if (actor.role !== 'facilitator' || !isPress || op.type === 'stage.drive') return true;
  return driver === null || driver.account === actor.account;
}

/** The server alone says what became of a letter. */
export function mayWritePlanList(actor: Actor, list: PlanList): boolean {
  return actor.role === 'server' || (actor.role === 'facilitator' && list !== 'letters');
}

type Participant = Extract<Actor, { role: 'participant' }>;

/** The owners whose worksheets somebody in the room may read and write, as registers name them. */
export function ownersOf({ seat, table }: Pick<Participant, 'seat' | 'table'>): readonly string[] {
  return [`seat:${seat}`, `table:${table}`];
}

/** The anonymous worksheets that somebody in the room may read, in whatever exercise. */
export function anonymousOwnersOf({ anonymous = {} }: Pick<Participant, 'anonymous'>): readonly string[] {
  return Object.values(anonymous).flat();
}

/**
 * The owner that an op's `owner` means, from who is there; null when that one may not write it (rule 4). Anonymous
 * worksheets are not in it: they go another way (server/sync/anonymousOps.ts).
 */
export function ownerFor(actor: Actor, kind: OwnerKind): string | null {
  if (actor.role === 'facilitator') return kind === 'room' ? 'room' : null;
  if (actor.role !== 'participant' || kind === 'room' || kind === 'anonymous') return null;
  return kind === 'seat' ? `seat:${actor.seat}` : `table:${actor.table}`;
}

/** Whether this actor may settle conflicts in an owner's worksheet. */
export function mayResolve(actor: Actor, owner: string): boolean {
  return actor.role === 'facilitator' || (actor.role === 'participant' && ownersOf(actor).includes(owner));
}

export const accountRoles = ['owner', 'facilitator'] as const;
/** The owner of this installation was made by the printed link; facilitators by invitation. */
export type AccountRole = (typeof accountRoles)[number];

export const sessionRoles = ['owner', 'invited'] as const;
/** The one who made a session, and those who were asked to help with it. */
export type SessionRole = (typeof sessionRoles)[number];

interface Facilitator {
  readonly id: string;
  readonly role: AccountRole;
}

type OnSession = readonly { readonly account: string; readonly role: SessionRole }[];

/** A facilitator sees the sessions that they made or are invited to; the installation's owner sees all. */
export function mayOpenSession(who: Facilitator, facilitators: OnSession): boolean {
  return who.role === 'owner' || facilitators.some(({ account }) => account === who.id);
}

/** Who takes a facilitator off a session: its maker, the installation's owner, and the facilitator. */
export function mayTakeOff(who: Facilitator, account: string, facilitators: OnSession): boolean {
  if (facilitators.some((one) => one.account === account && one.role === 'owner')) return false;
  if (who.role === 'owner' || who.id === account) return true;
  return facilitators.some((one) => one.account === who.id && one.role === 'owner');
}

/** Accounts, and invitations that are for no session, are the owner's of the installation. */
export function mayManagePeople({ role }: Pick<Facilitator, 'role'>): boolean {
  return role === 'owner';
}
