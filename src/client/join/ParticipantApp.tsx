import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { MissingPart } from '#client/device/MissingPart.tsx';
import { patiently } from '#ui/patiently.ts';
import { PartBoundary } from '#ui/PartBoundary.tsx';
import { JoinForm } from './JoinForm.tsx';
import { forgetSeat, keepSeat, readSeat, type SeatIdentity } from './seatIdentity.ts';

const loadDevice = () => import('#client/device/DeviceApp.tsx');
const DeviceApp = lazy(async () => ({ default: (await patiently(loadDevice)).DeviceApp }));

/** The token of a scanned QR code: /j/<token>. Its first symbols are the session's id. */
function scannedToken(): string | null {
  return /^\/j\/([A-Za-z0-9_-]{22,64})$/.exec(location.pathname)?.[1] ?? null;
}

/** The participant's page: the form until there is a seat, then the device. */
export function ParticipantApp(): ReactNode {
  const [token] = useState(scannedToken);
  const [held, setHeld] = useState(readSeat);
  const [resumed, setResumed] = useState(false);
  const [arrival, setArrival] = useState<'fresh' | 'known'>('known');

  // The device's code is fetched while its owner types a name, so that it is there when the Wi-Fi is not.
  useEffect(() => void loadDevice().catch(() => undefined), []);

  const enter = (seat: SeatIdentity, how: 'fresh' | 'known'): void => {
    keepSeat(seat);
    setArrival(how);
    setHeld(seat);
    setResumed(true);
  };
  const leave = (): void => {
    forgetSeat();
    setHeld(null);
    setResumed(false);
  };

  const scannedAnother = token !== null && held !== null && !token.startsWith(held.session);
  if (held && (resumed || !scannedAnother)) {
    return (
      <PartBoundary
        key={held.token}
        instead={
          <main>
            <MissingPart line="online" />
          </main>
        }
      >
        <Suspense fallback={null}>
          <DeviceApp seat={held} arrival={arrival} onLeave={leave} />
        </Suspense>
      </PartBoundary>
    );
  }
  return <JoinForm token={token} held={held} onResume={() => setResumed(true)} onJoined={enter} />;
}
