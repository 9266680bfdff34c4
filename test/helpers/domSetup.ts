import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi } from 'vitest';

// What comes a moment later, such as a form that is fetched, may take longer on a machine that is busy.
configure({ asyncUtilTimeout: 10_000 });

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
