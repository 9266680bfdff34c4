import type { Clock, Timer } from '#shared/clock.ts';
import type { LetterReason } from '#shared/plan/fields.ts';
import { readEmail } from '#shared/plan/readInviteeWords.ts';
import { lettersOf } from '#shared/plan/readPlan.ts';
import type { Store } from '#server/storage/store.ts';
import type { Room } from '#server/sync/room.ts';
import { type LetterOf, letterRecords, letterRevision, type WantedLetter } from './letterRecords.ts';
import { type LetterReader, readLetters } from './letterSource.ts';
import type { SendOutcome } from './mailer.ts';
import type { MailSettings } from './mailSettings.ts';

export interface LetterPostDeps extends LetterReader {
  readonly store: Store;
  readonly room: Pick<Room, 'workshopOf' | 'submit'>;
  readonly clock: Clock;
  /** Null where no mail server is set up: then nothing is queued. */
  readonly mail: MailSettings | null;
  readonly fault: (error: unknown) => void;
}

export interface LetterPost {
  /** Queues letters; what has changed since it was seen is left as it is. Resolves with how many there are. */
  queue(session: string, wanted: readonly WantedLetter[]): Promise<number>;
  /** Resolves when nothing is on its way any more; what still waits is sent after the next start. */
  stop(): Promise<void>;
}

/** Between two letters, so that no server takes them for a flood. */
const pauseMs = 300;
/** How long a mail server that is down, or has put a letter off, is left alone before each further try. */
const waitsMs = [30_000, 120_000, 600_000] as const;
/** After what could not be written down. */
const againMs = 5000;
/** How long the end of the server waits for the letter that is on its way. */
const patienceMs = 5000;

/**
 * Sends queued letters one by one, in the background. What becomes of each stands in the plan: `sending` is committed
 * before the mail server is asked and `sent` after, so that a letter that was on its way when the server ended is known
 * as `unsure`, and goes out again only when somebody says so.
 */
export function startLetterPost(deps: LetterPostDeps): LetterPost {
  const { store, clock, mail, fault } = deps;
  const write = letterRecords(deps);
  const waiting: LetterOf[] = [];
  const timers = new Set<Timer>();
  let isStopped = false;
  /** Tries in a row that found the mail server down. */
  let failures = 0;
  let isResting = false;
  let work: Promise<void> = Promise.resolve();
  let isWorking = false;

  const later = (delayMs: number, then: () => void): void => {
    if (isStopped) return;
    const timer = clock.after(delayMs, () => {
      timers.delete(timer);
      then();
    });
    timers.add(timer);
  };

  function add(one: LetterOf): void {
    waiting.push(one);
    wake();
  }

  function wake(): void {
    if (isStopped || isWorking || isResting || waiting.length === 0) return;
    isWorking = true;
    work = next()
      .catch(fault)
      .finally(() =>
        later(pauseMs, () => {
          isWorking = false;
          wake();
        }),
      );
  }

  async function next(): Promise<void> {
    const one = waiting.shift();
    if (!one || mail === null) return;
    const ready = await surely(() => prepare(one));
    if (!ready) return;
    const { createMailer } = await import('./mailer.ts');
    const outcome = await createMailer(mail).send(ready.content);
    await surely(() => settle(one, ready.attempts, outcome));
  }

  /** Takes a letter on, and writes it; undefined for one that is not to be sent any more. */
  async function prepare(one: LetterOf) {
    const session = await store.session(one.session);
    if (!session) return undefined;
    const letters = await readLetters(deps, session, [one.invitee]);
    const letter = lettersOf(letters.source.plan).get(one.invitee);
    if (letter?.state !== 'queued') return undefined;
    const invitee = letters.invitees.find(({ id }) => id === one.invitee);
    if (!invitee || readEmail(invitee.email) === null) {
      await write.end(one, invitee ? { outcome: 'failed', reason: 'no-address' } : null);
      return undefined;
    }
    // Loaded with the first letter: a server that sends none does without.
    const { letterMail } = await import('./letterMail.ts');
    const { messageId } = letter;
    const content = { ...letterMail(letters, invitee, clock.nowMs()), messageId };
    const isMine = await write.claim(one, letter, letterRevision(letters.source.plan, one.invitee));
    return isMine ? { content, attempts: letter.attempts + 1 } : undefined;
  }

  /** Until it is done, also where nothing can be saved for a while; undefined when the server ends before. */
  async function surely<T>(record: () => Promise<T>): Promise<T | undefined> {
    for (;;) {
      try {
        return await record();
      } catch (error) {
        fault(error);
        if (isStopped) return undefined;
        await new Promise<void>((resolve) => later(againMs, resolve));
      }
    }
  }

  async function settle(one: LetterOf, attempts: number, outcome: SendOutcome): Promise<void> {
    if (outcome.outcome !== 'later') {
      failures = 0;
      await write.end(one, outcome);
      // Nobody is locked out of their mailbox by a password that is tried for each letter.
      if (outcome.outcome === 'failed' && outcome.reason === 'sign-in') await failAll('sign-in');
      return;
    }
    if (outcome.who === 'letter') {
      failures = 0;
      const wait = waitsMs[attempts - 1];
      if (wait === undefined) return write.end(one, { outcome: 'failed', reason: 'refused' });
      await write.again(one);
      return later(wait, () => add(one));
    }
    const wait = waitsMs[failures];
    failures += 1;
    if (wait === undefined) {
      failures = 0;
      await write.end(one, { outcome: 'failed', reason: 'unreachable' });
      return failAll('unreachable');
    }
    await write.again(one);
    waiting.unshift(one);
    isResting = true;
    later(wait, () => {
      isResting = false;
      wake();
    });
  }

  async function failAll(reason: LetterReason): Promise<void> {
    for (const one of waiting.splice(0)) await write.fail(one, reason);
  }

  /** What an earlier run of the server has left: letters that wait, and those of which nobody knows. */
  async function takeUp(): Promise<void> {
    for (const session of await store.sessionsWithContacts()) {
      for (const { id: invitee, state } of lettersOf(await store.plan(session)).values()) {
        if (isStopped) return;
        if (state === 'sending') await write.end({ session, invitee }, { outcome: 'unsure' });
        else if (state === 'queued' && mail === null) await write.fail({ session, invitee }, 'unreachable');
        else if (state === 'queued') add({ session, invitee });
      }
    }
  }

  const taken = takeUp().catch(fault);
  return {
    async queue(session, wanted) {
      await taken;
      if (mail === null || isStopped) return 0;
      const queued = await write.queue(session, wanted, mail.from);
      for (const invitee of queued) add({ session, invitee });
      return queued.length;
    },
    async stop() {
      isStopped = true;
      for (const timer of timers) timer.cancel();
      timers.clear();
      await taken;
      await Promise.race([work, new Promise((resolve) => setTimeout(resolve, patienceMs).unref())]);
    },
  };
}
