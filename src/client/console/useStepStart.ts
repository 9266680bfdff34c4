import { useEffect, useState } from 'react';

interface StepStart {
  readonly slide: string;
  readonly atMs: number;
}

function key(session: string): string {
  return `halfday.step.${session}`;
}

function remembered(session: string): StepStart | null {
  try {
    const [slide = '', atMs = ''] = (sessionStorage.getItem(key(session)) ?? '').split(' ');
    return slide !== '' && Number(atMs) > 0 ? { slide, atMs: Number(atMs) } : null;
  } catch {
    return null;
  }
}

function remember(session: string, { slide, atMs }: StepStart): void {
  try {
    sessionStorage.setItem(key(session), `${slide} ${atMs}`);
  } catch {
    // Without storage a reload forgets when the step began, and says only how long it is meant to take.
  }
}

/**
 * Since when the room has been at this slide, epoch ms of this device's clock, as this console saw it; null when
 * it came to a room that was there already.
 */
export function useStepStart(session: string, slide: string): number | null {
  const [start, setStart] = useState(() => remembered(session));
  const [first] = useState(slide);
  useEffect(() => {
    if (start?.slide === slide || (start === null && slide === first)) return;
    const now = { slide, atMs: Date.now() };
    setStart(now);
    remember(session, now);
  }, [session, slide, start, first]);
  return start?.slide === slide ? start.atMs : null;
}
