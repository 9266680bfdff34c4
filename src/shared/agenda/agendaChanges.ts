import type { Agenda } from './agenda.ts';

/** One thing in which an agenda differs from another; minutes. */
export type AgendaDifference =
  | { readonly of: 'minutes'; readonly segment: string; readonly was: number; readonly minutes: number }
  | { readonly of: 'skipped' | 'unskipped'; readonly id: string }
  | { readonly of: 'reserveUsed'; readonly used: number; readonly all: number }
  | { readonly of: 'end'; readonly was: number; readonly moved: number }
  | { readonly of: 'other' };

/** What an agenda was made other than before, in the order of the day; `other` where it is only how segments may give. */
export function agendaDifferences(before: Agenda, after: Agenda): readonly AgendaDifference[] {
  const minutes = after.entries.flatMap((entry): AgendaDifference[] => {
    const was = before.entries.find(({ segment }) => segment === entry.segment)?.minutes ?? entry.minutes;
    if (was === entry.minutes) return [];
    return [{ of: 'minutes', segment: entry.segment, was, minutes: entry.minutes }];
  });
  const skipped = after.skipped.filter((id) => !before.skipped.includes(id));
  const unskipped = before.skipped.filter((id) => !after.skipped.includes(id));
  const isReserve = before.reserve !== after.reserve || before.reserveUsed !== after.reserveUsed;
  const all: readonly AgendaDifference[] = [
    ...(isReserve ? [{ of: 'reserveUsed', used: after.reserveUsed, all: after.reserve } as const] : []),
    ...minutes,
    ...skipped.map((id) => ({ of: 'skipped', id }) as const),
    ...unskipped.map((id) => ({ of: 'unskipped', id }) as const),
    ...(before.endMoved === after.endMoved
      ? []
      : [{ of: 'end', was: before.endMoved, moved: after.endMoved } as const]),
  ];
  return all.length > 0 ? all : [{ of: 'other' }];
}
