import * as z from 'zod';
import { signInFacilitator, type TestFacilitator } from '../helpers/facilitator.ts';
import { linkToken } from '../helpers/runningServer.ts';
import { joinByPhone, type SocketParticipant } from '../helpers/socketParticipant.ts';
import type { StartedHalfday } from './runHalfday.ts';

/** A session whose people all answer the same question, each as soon as the answer before is saved. */
export interface AnsweringRoom {
  readonly facilitator: TestFacilitator;
  readonly session: string;
  readonly code: string;
  readonly participants: readonly SocketParticipant[];
  /** Resolves when this holds for each of them. */
  everybody(does: (participant: SocketParticipant) => Promise<void>): Promise<void>;
  /** Resolves when each has had another answer saved. */
  goesOn(): Promise<void>;
  /** Nobody writes any more; resolves when nothing waits. */
  comesToRest(): Promise<void>;
  close(): void;
}

const exercise = 'self-rating';
const made = z.object({ session: z.object({ code: z.string() }) });

/** People join a new session of this server and begin to answer. */
export async function openAnsweringRoom(
  { base, link }: Pick<StartedHalfday, 'base' | 'link'>,
  people: number,
): Promise<AnsweringRoom> {
  const facilitator = await signInFacilitator(base, linkToken(link));
  const session = await facilitator.createSession();
  const answer = await facilitator.get(`/api/sessions/${session}`);
  const { code } = made.parse(await answer.json()).session;
  await facilitator.op(session, { type: 'exercise.phase', exercise, to: 'open', phaseRevision: 0 });
  const participants = await Promise.all(
    Array.from({ length: people }, (_, n) =>
      joinByPhone({
        base,
        code,
        name: `Person ${n + 1}`,
        table: n % 2 === 0 ? 't1' : 't2',
        exercise,
        field: 'rating',
        answer: (k) => 1 + ((k + n) % 10),
        onAcknowledged: () => undefined,
      }),
    ),
  );
  const everybody = async (does: (participant: SocketParticipant) => Promise<void>): Promise<void> => {
    await Promise.all(participants.map(does));
  };
  for (const participant of participants) participant.keepAnswering();
  return {
    facilitator,
    session,
    code,
    participants,
    everybody,
    goesOn: () =>
      everybody(({ until, acknowledged }) => {
        const before = acknowledged.length;
        return until(() => acknowledged.length > before);
      }),
    async comesToRest() {
      for (const participant of participants) participant.stopAnswering();
      await everybody(({ until }) =>
        until(({ connection, waiting }) => connection === 'online' && waiting.length === 0),
      );
    },
    close() {
      for (const { client } of participants) client.close();
    },
  };
}
