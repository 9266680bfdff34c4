import { createHash } from 'node:crypto';
import type { Clock } from '#shared/clock.ts';
import type { LetterReason } from '#shared/plan/fields.ts';
import { readEmail } from '#shared/plan/readInviteeWords.ts';
import { type Letter, lettersOf } from '#shared/plan/readPlan.ts';
import { type PlanFields, type PlanRecord, recordsOf } from '#shared/plan/records.ts';
import { mostPlanRecords, type PlanSet } from '#shared/sync/op.ts';
import { newId } from '#server/accounts/tokens.ts';
import type { Store } from '#server/storage/store.ts';
import type { Room } from '#server/sync/room.ts';
import type { SendOutcome } from './mailer.ts';
import type { MailAddress } from './mailSettings.ts';
import { messageIdOf } from './messageId.ts';

/** A letter that somebody asks for: that of the invitee, whose record they saw at this revision (0 for none). */
export interface WantedLetter {
  readonly invitee: string;
  readonly revision: number;
}

/** Whose letter, in which session. */
export interface LetterOf {
  readonly session: string;
  readonly invitee: string;
}

/** Of an invitee's letter, 0 where there is none. */
export function letterRevision(plan: readonly PlanRecord[], invitee: string): number {
  return recordsOf(plan, 'letters').find(({ id }) => id === invitee)?.revision ?? 0;
}

export interface LetterRecordsDeps {
  readonly store: Pick<Store, 'plan'>;
  readonly room: Pick<Room, 'submit'>;
  readonly secret: string;
  readonly clock: Pick<Clock, 'nowMs'>;
}

/** Writes what becomes of letters into the plan, as ops of the server's own. */
export function letterRecords({ store, room, secret, clock }: LetterRecordsDeps) {
  const client = newId();
  const actor = { role: 'server' } as const;

  async function submit(session: string, records: PlanSet['records'], id = newId()) {
    return room.submit(session, actor, { type: 'plan.set', id, client, records });
  }

  const letter = (id: string, fields: PlanFields, base?: number): PlanSet['records'][number] => ({
    list: 'letters',
    id,
    fields: { ...fields, atMs: clock.nowMs() },
    ...(base === undefined ? {} : { base }),
  });

  /** Of the letters asked for, those that may be sent: unchanged since they were seen, and to an address. */
  async function sendable(session: string, wanted: readonly WantedLetter[]) {
    const plan = await store.plan(session);
    const states = lettersOf(plan);
    const invitees = new Map(recordsOf(plan, 'invitees').map((one) => [one.id, one.fields]));
    return wanted.filter(({ invitee, revision }) => {
      const fields = invitees.get(invitee);
      const email = fields?.['email'];
      if (!fields || fields['removed'] === true || typeof email !== 'string') return false;
      const state = states.get(invitee)?.state;
      const isUnderWay = state === 'queued' || state === 'sending';
      return readEmail(email) !== null && !isUnderWay && letterRevision(plan, invitee) === revision;
    });
  }

  return {
    async queue(
      session: string,
      wanted: readonly WantedLetter[],
      from: MailAddress,
    ): Promise<readonly string[]> {
      const domain = from.address.slice(from.address.indexOf('@') + 1);
      const queued: string[] = [];
      for (let at = 0; at < wanted.length; at += mostPlanRecords) {
        const some = await sendable(session, wanted.slice(at, at + mostPlanRecords));
        const records = some.map(({ invitee, revision }) => {
          const messageId = messageIdOf(secret, session, invitee, domain);
          return letter(invitee, { state: 'queued', reason: null, attempts: 0, messageId }, revision);
        });
        for (const group of [records, ...records.map((record) => [record])]) {
          // The whole at once; one by one only where another page was quicker with one of them.
          if (group.length === 0) continue;
          const answer = await submit(session, group);
          if (!answer.ok) continue;
          queued.push(...group.map(({ id }) => id));
          if (group === records) break;
        }
      }
      return queued;
    },

    /**
     * Takes a queued letter on; true for exactly one of all servers that work on this data. The op's id follows from
     * the letter as it was queued, so that a second one is the same op, which changes nothing.
     */
    async claim({ session, invitee }: LetterOf, { attempts }: Letter, revision: number): Promise<boolean> {
      const name = JSON.stringify(['claim', session, invitee, revision]);
      const id = createHash('sha256').update(name).digest('base64url').slice(0, 22);
      const record = letter(invitee, { state: 'sending', attempts: attempts + 1 }, revision);
      const answer = await submit(session, [record], id);
      return answer.ok && answer.parts.length > 0;
    },

    /** How it ended; null for somebody who is not on the list any more, who then has no letter. */
    async end({ session, invitee }: LetterOf, outcome: Exclude<SendOutcome, { outcome: 'later' }> | null) {
      const state = outcome?.outcome ?? null;
      const reason = outcome?.outcome === 'failed' ? outcome.reason : null;
      const records = [
        letter(invitee, { state, reason }),
        ...(state === 'sent'
          ? [{ list: 'invitees' as const, id: invitee, fields: { invitedMs: clock.nowMs() } }]
          : []),
      ];
      await submit(session, records);
    },

    async again({ session, invitee }: LetterOf): Promise<void> {
      await submit(session, [letter(invitee, { state: 'queued' })]);
    },

    async fail({ session, invitee }: LetterOf, reason: LetterReason): Promise<void> {
      const { state } = lettersOf(await store.plan(session)).get(invitee) ?? {};
      if (state === 'queued') await submit(session, [letter(invitee, { state: 'failed', reason })]);
    },
  };
}
