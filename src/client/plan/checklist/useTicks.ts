import { useCallback, useEffect, useState } from 'react';
import { loadSession, sendOp, type SessionDetail } from '#client/prepare/facilitatorApi.ts';

type Ticks = SessionDetail['ticks'];

interface TicksState {
  readonly ticks: Ticks;
  /** Why the last tick was not stored. */
  readonly problem: string | null;
  readonly tick: (item: string, done: boolean, by: string) => Promise<void>;
}

/** How often somebody else's ticks are looked for while the page is in sight, in milliseconds. */
const lookEveryMs = 20_000;

/**
 * The ticks on the workshop's items: one's own at once, those of others when the page comes back into sight and while
 * it stays there. They are no part of the plan's records, which come by themselves.
 */
export function useTicks({ session, ticks: known }: Pick<SessionDetail, 'session' | 'ticks'>): TicksState {
  const [ticks, setTicks] = useState(known);
  /** Ticks on their way, by item. */
  const [sending, setSending] = useState<ReadonlyMap<string, Ticks[number] | null>>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const { id } = session;

  const look = useCallback(async (): Promise<void> => {
    const answer = await loadSession(id);
    if (answer.ok) setTicks(answer.value.ticks);
  }, [id]);

  useEffect(() => {
    const inSight = (): void => {
      if (document.visibilityState === 'visible') void look();
    };
    const timer = setInterval(inSight, lookEveryMs);
    document.addEventListener('visibilitychange', inSight);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', inSight);
    };
  }, [look]);

  async function tick(item: string, done: boolean, by: string): Promise<void> {
    setProblem(null);
    setSending((before) => new Map(before).set(item, done ? { item, by, atMs: Date.now() } : null));
    const answer = await sendOp(id, { type: 'plan.tick', item, done, by });
    if (!answer.ok) setProblem(answer.reason);
    await look();
    setSending((before) => {
      const left = new Map(before);
      left.delete(item);
      return left;
    });
  }

  const shown = ticks
    .filter(({ item }) => !sending.has(item))
    .concat([...sending.values()].flatMap((one) => one ?? []));
  return { ticks: shown, problem, tick };
}
