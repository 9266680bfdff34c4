import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Countdown, pauseCountdown, startCountdown } from '#shared/sync/countdown.ts';
import { roomMessages } from '#client/i18n/roomMessages.ts';
import { renderInRoom, someRoomClient, stagePart } from '../../../test/helpers/someRoomClient.tsx';
import { DeviceClock } from './DeviceClock.tsx';
import { deviceCountdown } from './deviceCountdown.ts';
import { deviceTask } from './deviceTask.ts';
import { exercisePart } from '../../../test/helpers/someRoomClient.tsx';

const startMs = 1_800_000_000_000;
const minuteMs = 60_000;
/** This device is seven minutes slow. */
const clockOffsetMs = 7 * minuteMs;

beforeEach(async () => {
  // The words are fetched before time stands still.
  await roomMessages.en();
  vi.useFakeTimers({ now: startMs - clockOffsetMs });
});

afterEach(() => {
  vi.useRealTimers();
});

async function show(countdown: Countdown | null, of = 'rating seat 0') {
  const shown = renderInRoom(<DeviceClock countdown={countdown} of={of} clockOffsetMs={clockOffsetMs} />);
  await act(async () => vi.advanceTimersByTimeAsync(0));
  return shown;
}

async function pass(ms: number): Promise<void> {
  await act(async () => vi.advanceTimersByTimeAsync(ms));
}

const told = (): string => screen.getByRole('status').textContent;
const clock = (): HTMLElement => screen.getByRole('timer');

describe('the time that a device shows', () => {
  test('counts by the server’s clock, and says politely when half of it, a minute and ten seconds are left', async () => {
    await show(startCountdown(6 * minuteMs, startMs));
    expect(clock()).toHaveAccessibleName('6:00 left');
    expect(told()).toBe('');
    // A second is drawn a moment after it is full.
    await pass(3 * minuteMs + 50);
    expect(told()).toBe('Half the time is left');
    expect(clock()).toHaveAttribute('data-mark', 'half');
    await pass(2 * minuteMs);
    expect(told()).toBe('One minute left');
    await pass(50_000);
    expect(told()).toBe('Ten seconds left');
    expect(clock()).toHaveTextContent('0:10');
    await pass(10_000);
    expect(told()).toBe('Time is up');
    expect(clock()).toHaveAccessibleName('Time is up');
  });

  test('stands still with what is left of it, and says so by a sign that is read out', async () => {
    const paused = pauseCountdown(startCountdown(6 * minuteMs, startMs), startMs + 108_000);
    await show(paused);
    await pass(20 * minuteMs);
    expect(clock()).toHaveAccessibleName('Time stands still: 4:12 left');
    expect(told()).toBe('');
  });

  test('tells nothing of what was over before this page was opened', async () => {
    await show(startCountdown(6 * minuteMs, startMs - 5.5 * minuteMs));
    expect(clock()).toHaveTextContent('0:30');
    expect(told()).toBe('');
    await pass(21_000);
    expect(told()).toBe('Ten seconds left');
  });

  test('is right at once when the page is looked at again after its timers stood still', async () => {
    await show(startCountdown(6 * minuteMs, startMs));
    vi.setSystemTime(startMs - clockOffsetMs + 4 * minuteMs);
    expect(clock()).toHaveTextContent('6:00');
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    expect(clock()).toHaveTextContent('2:00');
  });

  test('is not there while nothing is counted', async () => {
    await show(null);
    expect(screen.queryByRole('timer')).toBeNull();
  });
});

describe('which time a device shows', () => {
  const timer = startCountdown(5 * minuteMs, startMs);
  const own = startCountdown(6 * minuteMs, startMs);
  const counted = (phase: 'open' | 'closed', changes = {}) => {
    const parts = [exercisePart('rating'), stagePart({ rating: { phase, ...changes } }, { timer })];
    const { view } = someRoomClient(parts).store.getState();
    return deviceCountdown(view.stage?.stage, deviceTask(view));
  };

  test('that of the exercise while it is open, with its turn, else that of the slide', () => {
    expect(counted('open', { ...own, turn: 1 })).toMatchObject({
      countdown: { lengthMs: 6 * minuteMs },
      of: 'rating seat 1',
    });
    expect(counted('closed')).toEqual({ countdown: timer, of: 'slide welcome' });
  });
});
