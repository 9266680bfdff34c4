import { startTransition, useEffect, useRef, useState } from 'react';

/**
 * A value that changes many times a second, followed now and then: what is drawn from it takes time that the console's
 * keys need. Another subject is followed at once.
 * @param subject what the value is about
 * @param everyMs how long a value stands, in milliseconds
 */
export function useCalm<Value>(value: Value, subject: string, everyMs: number): Value {
  const [held, setHeld] = useState({ value, subject });
  const latest = useRef({ value, subject });
  useEffect(() => {
    latest.current = { value, subject };
  });
  useEffect(() => {
    const follow = (): void => {
      startTransition(() =>
        setHeld((before) => (before.value === latest.current.value ? before : latest.current)),
      );
    };
    const timer = setInterval(follow, everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  if (held.subject === subject) return held.value;
  setHeld({ value, subject });
  return value;
}
