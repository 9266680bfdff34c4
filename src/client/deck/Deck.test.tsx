import { render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { Deck } from './Deck.tsx';
import { addressOverrules } from './revealConfig.ts';

const slides = [
  { id: 'welcome', steps: 0 },
  { id: 'rules', steps: 3 },
  { id: 'close', steps: 0 },
];

function deck(
  slide: string,
  step: number,
  draw = (id: string, at: number): ReactNode => `${id} at ${at}`,
): ReactNode {
  return (
    <Deck slides={slides} current={{ slide, step }} renderSlide={(one, at) => <p>{draw(one.id, at)}</p>} />
  );
}

function onTop(): string | null | undefined {
  return document.querySelector('[data-current]')?.textContent;
}

test('the room sees the slide and the step where the stage is', () => {
  const { rerender } = render(deck('welcome', 0));
  expect(onTop()).toBe('welcome at 0');
  rerender(deck('rules', 2));
  expect(onTop()).toBe('rules at 2');
  rerender(deck('rules', 1));
  expect(onTop()).toBe('rules at 1');
});

test('reveal is taken along to the slide and its fragments', async () => {
  const { container, rerender } = render(deck('welcome', 0));
  await waitFor(() => expect(container.firstChild).toHaveAttribute('data-stepper', 'reveal'));
  rerender(deck('rules', 2));
  const present = container.querySelector('section.present');
  expect(present).toHaveAttribute('data-slide', 'rules');
  expect(present?.querySelectorAll('.fragment.visible')).toHaveLength(2);
});

test('a place that is not in the deck leaves the last picture standing', () => {
  const { rerender } = render(deck('rules', 1));
  rerender(deck('unheard-of', 0));
  expect(onTop()).toBe('rules at 1');
});

test('a slide that cannot be drawn leaves the last picture standing, and is tried again when one comes back', () => {
  const broken = (id: string, at: number): ReactNode => {
    if (id === 'close') throw new Error('cannot be drawn');
    return `${id} at ${at}`;
  };
  const { rerender } = render(deck('rules', 3, broken));
  vi.mocked(console.error).mockImplementation(() => {});
  rerender(deck('close', 0, broken));
  expect(onTop()).toBe('rules at 3');
  vi.mocked(console.error).mockClear();
  rerender(deck('rules', 3));
  rerender(deck('close', 0));
  expect(onTop()).toBe('close at 0');
  expect(screen.getByText('rules at 3')).toBeInTheDocument();
});

test('an address that would overrule how reveal is set up is told apart from our own', () => {
  expect(addressOverrules('?view=scroll')).toBe(true);
  expect(addressOverrules('?postMessage=true')).toBe(true);
  expect(addressOverrules('?print-pdf')).toBe(true);
  expect(addressOverrules('?code=K7M4QD')).toBe(false);
});
