import { useCallback, useEffect, useState } from 'react';
import * as z from 'zod/mini';
import type { PatternAnswers, PatternQuestion, PatternSize } from './judgeRoom.ts';
import { patternMessage } from './pattern/patternMessage.ts';

interface Sized {
  readonly size: PatternSize;
  readonly atMs: number;
}

interface Answered {
  readonly answers: PatternAnswers;
  readonly atMs: number | null;
}

export interface Pattern {
  readonly sized: Sized | null;
  readonly answered: Answered;
  readonly open: () => void;
  readonly answer: (question: PatternQuestion, said: 'yes' | 'no') => void;
}

/** The test pattern in the projector's window: its size as it reports it, and what the room says of it. */
export function usePattern(session: string): Pattern {
  const [sized, setSized] = useState<Sized | null>(null);
  const [answered, setAnswered] = useState<Answered>({ answers: {}, atMs: null });
  useEffect(() => {
    const hear = ({ origin, data }: MessageEvent<unknown>): void => {
      const told = origin === location.origin ? z.safeParse(patternMessage, data) : null;
      if (!told?.success) return;
      const { width, height, density } = told.data;
      setSized({ size: { width, height, density }, atMs: Date.now() });
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, []);
  const open = useCallback(() => {
    // The same window as the wall's, so that it is at the projector already, or stays there.
    window.open('/projector/test', `halfday-projector-${session}`, 'popup,width=1280,height=720');
  }, [session]);
  const answer = useCallback((question: PatternQuestion, said: 'yes' | 'no') => {
    setAnswered(({ answers }) => ({ answers: { ...answers, [question]: said }, atMs: Date.now() }));
  }, []);
  return { sized, answered, open, answer };
}
