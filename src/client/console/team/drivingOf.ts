import type { TeamMember } from '#shared/sync/protocol.ts';
import type { Driver } from '#shared/sync/stage.ts';
import type { RoomState } from '#client/sync/roomClient.ts';

/** Who drives, as one console sees it. */
export interface Driving {
  readonly driver: Driver | null;
  readonly who: 'me' | 'other' | 'nobody';
  /** Whether the one who drives has a console open. */
  readonly isHere: boolean;
  /** The account of this console; null until it is welcomed. */
  readonly me: TeamMember | null;
  /** Everybody else who has a console open, in the order in which they came. */
  readonly others: readonly TeamMember[];
}

export function drivingOf(driver: Driver | null, { self, team }: Pick<RoomState, 'self' | 'team'>): Driving {
  const me = self?.role === 'facilitator' ? { account: self.account, name: self.name } : null;
  const isMine = driver !== null && driver.account === me?.account;
  return {
    driver,
    who: isMine ? 'me' : driver === null ? 'nobody' : 'other',
    isHere: team.some(({ account }) => account === driver?.account),
    me,
    others: team.filter(({ account }) => account !== me?.account),
  };
}
