import { useMemo } from 'react';
import { energyOfTheDay, type EnergyAsked, pulseIsOpen } from '#shared/asides/energy.ts';
import { type ParkedItem, parkingLot } from '#shared/asides/parkingLot.ts';
import { unclearSlides } from '#shared/asides/unclear.ts';
import { useNow } from '#client/sync/useNow.ts';
import type { ConsoleModel } from '#client/console/useConsole.ts';

/** The question about energy that is open now. */
interface OpenPulse {
  readonly n: number;
  /** Null where too few have answered to tell. */
  readonly counts: readonly number[] | null;
}

interface Asides {
  /** Without those that were removed. */
  readonly parked: readonly ParkedItem[];
  readonly energy: readonly EnergyAsked[];
  readonly pulse: OpenPulse | null;
  /** How many find the slide unclear where the room is, now. */
  readonly unclearHere: number;
  /** By slide, the most there were at one time. */
  readonly unclear: Readonly<Record<string, number>>;
}

/** What the room has said beside its exercises. Read anew only where some of it has changed: seats and answers do not. */
export function useAsides({ state, stage }: Pick<ConsoleModel, 'state' | 'stage'>): Asides {
  const { view, waiting, tally, clockOffsetMs } = state;
  const { registers } = view;
  const parked = useMemo(() => {
    const ops = waiting.map(({ op }) => op);
    return parkingLot(Object.values(registers), ops).filter((item) => item.state !== 'gone');
  }, [registers, waiting]);
  const energy = useMemo(() => energyOfTheDay(Object.values(registers)), [registers]);
  const unclear = useMemo(() => unclearSlides(Object.values(registers)), [registers]);
  const { pulse } = stage;
  const nowMs = useNow(clockOffsetMs, pulse === null ? 'stopped' : 'running');
  const isOpen = pulse !== null && pulseIsOpen(pulse, nowMs);
  const told = tally?.energy?.pulse === pulse?.id ? tally?.energy : undefined;
  return {
    parked,
    energy,
    pulse: isOpen ? { n: told?.n ?? 0, counts: told?.counts ?? null } : null,
    unclearHere: tally?.unclear[stage.slide] ?? 0,
    unclear,
  };
}
