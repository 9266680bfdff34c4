import { act, fireEvent, render, screen } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useDraft } from './useDraft.ts';

interface HandedOn {
  readonly text: string;
  readonly base: number;
  readonly atMs: number;
}

interface BoxProps {
  readonly take: (text: string, base: number) => void;
}

/** A box whose store takes in what it is handed, one revision later each time. */
function Box({ take }: BoxProps): ReactNode {
  const [stored, setStored] = useState({ value: '', revision: 4 });
  const draft = useDraft({
    ...stored,
    commit(text, base) {
      take(text, base);
      setStored(({ revision }) => ({ value: text, revision: revision + 1 }));
    },
  });
  return <textarea aria-label="box" {...draft} />;
}

function openBox() {
  const handedOn: HandedOn[] = [];
  const { unmount } = render(
    <Box take={(text, base) => void handedOn.push({ text, base, atMs: performance.now() })} />,
  );
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'box' });
  return {
    handedOn,
    unmount,
    box,
    /** Puts the text there as one more key, or one more step of a composition, does. */
    becomes: (text: string): void => void fireEvent.change(box, { target: { value: text } }),
    composes: (step: 'start' | 'end'): void =>
      void (step === 'start' ? fireEvent.compositionStart(box) : fireEvent.compositionEnd(box)),
    leaves: (): void => void fireEvent.blur(box),
  };
}

const passes = (ms: number): void => act(() => void vi.advanceTimersByTime(ms));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('rule 3: what is typed is handed on before it can be lost', () => {
  test('at a pause, once', () => {
    const { handedOn, becomes } = openBox();
    becomes('a');
    passes(100);
    becomes('ab');
    expect(handedOn).toEqual([]);
    passes(500);
    expect(handedOn.map(({ text }) => text)).toEqual(['ab']);
    passes(5000);
    expect(handedOn).toHaveLength(1);
  });

  test('at least once a second while somebody types on and on, on the base on which they began', () => {
    const { handedOn, becomes } = openBox();
    const keyMs = 90;
    let text = '';
    for (let keys = 1; keys <= 60; keys += 1) {
      text += 'x';
      becomes(text);
      passes(keyMs);
      const typedASecondAgo = keys - Math.ceil(1000 / keyMs);
      expect(handedOn.at(-1)?.text.length ?? 0, `after ${keys} keys`).toBeGreaterThanOrEqual(typedASecondAgo);
    }
    expect(new Set(handedOn.map(({ base }) => base))).toEqual(new Set([4]));
    expect(handedOn.length).toBeLessThan(12);
  });

  test('never a half-made word: what stood before it goes as it begins, and the word once it is chosen', () => {
    const { handedOn, becomes, composes } = openBox();
    becomes('我');
    composes('start');
    expect(handedOn.map(({ text }) => text)).toEqual(['我']);
    becomes('我n');
    passes(3000);
    becomes('我ni');
    passes(3000);
    expect(handedOn).toHaveLength(1);
    becomes('我你');
    composes('end');
    passes(100);
    composes('start');
    becomes('我你h');
    passes(3000);
    expect(handedOn.map(({ text }) => text)).toEqual(['我', '我你']);
  });

  test('when the field is left, and when the page goes away', () => {
    const { handedOn, becomes, leaves, unmount } = openBox();
    becomes('one');
    leaves();
    expect(handedOn.map(({ text }) => text)).toEqual(['one']);
    becomes('two');
    fireEvent(window, new Event('pagehide'));
    expect(handedOn.map(({ text }) => text)).toEqual(['one', 'two']);
    becomes('three');
    unmount();
    expect(handedOn.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
  });
});
