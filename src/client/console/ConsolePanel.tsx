import { lazy, type ReactNode, Suspense } from 'react';
import { patiently } from '#ui/patiently.ts';
import { JumpDialog } from './JumpDialog.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import type { ConsoleModel } from './useConsole.ts';

const loadPeople = () => import('./PeopleDialog.tsx');
const PeopleDialog = lazy(async () => ({ default: (await patiently(loadPeople)).PeopleDialog }));
const loadCatchUp = () => import('./clock/CatchUpDialog.tsx');
const CatchUpDialog = lazy(async () => ({ default: (await patiently(loadCatchUp)).CatchUpDialog }));
const loadAgenda = () => import('./clock/AgendaDialog.tsx');
const AgendaDialog = lazy(async () => ({ default: (await patiently(loadAgenda)).AgendaDialog }));
const loadRunLog = () => import('./clock/RunLogDialog.tsx');
const RunLogDialog = lazy(async () => ({ default: (await patiently(loadRunLog)).RunLogDialog }));
const loadTimer = () => import('./timers/TimerDialog.tsx');
const TimerDialog = lazy(async () => ({ default: (await patiently(loadTimer)).TimerDialog }));
const loadPrivate = () => import('./timers/PrivateTimerDialog.tsx');
const PrivateTimerDialog = lazy(async () => ({ default: (await patiently(loadPrivate)).PrivateTimerDialog }));
const loadPreview = () => import('./preview/PreviewDialog.tsx');
const PreviewDialog = lazy(async () => ({ default: (await patiently(loadPreview)).PreviewDialog }));
const loadParking = () => import('./asides/ParkingDialog.tsx');
const ParkingDialog = lazy(async () => ({ default: (await patiently(loadParking)).ParkingDialog }));
const loadEnergy = () => import('./asides/EnergyDialog.tsx');
const EnergyDialog = lazy(async () => ({ default: (await patiently(loadEnergy)).EnergyDialog }));
const loadPick = () => import('./asides/PickDialog.tsx');
const PickDialog = lazy(async () => ({ default: (await patiently(loadPick)).PickDialog }));
const loadTeam = () => import('./team/TeamDialog.tsx');
const TeamDialog = lazy(async () => ({ default: (await patiently(loadTeam)).TeamDialog }));

const panels = {
  people: PeopleDialog,
  catchUp: CatchUpDialog,
  agenda: AgendaDialog,
  runLog: RunLogDialog,
  timer: TimerDialog,
  privateTimer: PrivateTimerDialog,
  preview: PreviewDialog,
  parking: ParkingDialog,
  energy: EnergyDialog,
  pick: PickDialog,
  team: TeamDialog,
} as const;

interface ConsolePanelProps {
  readonly model: ConsoleModel;
  readonly session: string;
}

/** What lies over the console now; each is fetched when it is first opened. */
export function ConsolePanel({ model, session }: ConsolePanelProps): ReactNode {
  const { panel } = model;
  const close = (): void => model.show(null);
  if (panel === null) return null;
  if (panel === 'jump') return <JumpDialog model={model} onClose={close} />;
  if (panel === 'keys') return <KeysDialog onClose={close} />;
  const Panel = panels[panel];
  return (
    <Suspense fallback={null}>
      <Panel model={model} session={session} onClose={close} />
    </Suspense>
  );
}
