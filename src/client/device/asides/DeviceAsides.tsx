import type { ReactNode } from 'react';
import type { RoomClient, RoomState } from '#client/sync/roomClient.ts';
import type { DeviceTask } from '#client/device/deviceTask.ts';
import { AsideRow } from './AsideRow.tsx';
import { EnergyCard } from './EnergyCard.tsx';

interface DeviceAsidesProps {
  readonly place: 'above' | 'below';
  readonly task: DeviceTask;
  /** What is written here stays while its reader looks elsewhere. */
  readonly looking: 'here' | 'elsewhere';
  readonly state: RoomState;
  readonly room: RoomClient;
}

/** What a device says to the room beside its exercises: above the task what is asked now, below it what one may say. */
export function DeviceAsides({ place, task, looking, state, room }: DeviceAsidesProps): ReactNode {
  const pulse = state.view.stage?.stage.pulse ?? null;
  if (place === 'below') return <AsideRow task={task} looking={looking} state={state} room={room} />;
  if (pulse === null || looking === 'elsewhere') return null;
  return <EnergyCard key={pulse.id} pulse={pulse} state={state} room={room} />;
}
