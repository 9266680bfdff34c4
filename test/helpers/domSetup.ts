import '@testing-library/jest-dom/vitest';
import { act, cleanup, configure, getConfig } from '@testing-library/react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, vi } from 'vitest';

const { asyncWrapper } = getConfig();
const aside = createRoot(document.createElement('div'));

configure({
  // What comes a moment later, such as a form that is fetched, may take longer on a machine that is busy.
  asyncUtilTimeout: 10_000,
  // A test that waited for a picture goes on once the effects of that picture have run, too: the focus is set, the store
  // is listened to. Any drawing has React run them first; one beside the page disturbs nothing.
  asyncWrapper: async (wait) => {
    const found: unknown = await asyncWrapper(wait);
    act(() => aside.render(null));
    return found;
  },
});

beforeEach(() => {
  vi.spyOn(console, 'error');
});

/**
 * A test whose page logs an error fails, though all it looked at was right.
 * One that provokes an error on purpose clears it: `vi.mocked(console.error).mockClear()`.
 */
afterEach(() => {
  cleanup();
  const logged = vi.mocked(console.error).mock.calls.map((words) => words.map(String).join(' '));
  vi.mocked(console.error).mockRestore();
  expect(logged, 'what the page logged as an error').toEqual([]);
});
