import { act, fireEvent, render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, test } from 'vitest';
import { startCountdown } from '#shared/sync/countdown.ts';
import { LanguageProvider } from '#client/i18n/LanguageProvider.tsx';
import { facilitatorMessages } from '#client/i18n/facilitatorMessages.ts';
import { userEvent } from '../../../../test/helpers/userEvent.ts';
import { StartTimer } from './StartTimer.tsx';
import { changePrivate, privateTimer } from './privateTimer.ts';

const minuteMs = 60_000;

async function show(node: ReactNode): Promise<void> {
  render(
    <LanguageProvider loaders={facilitatorMessages} offered={['en']}>
      {node}
    </LanguageProvider>,
  );
  await screen.findByRole('group');
}

describe('starting a timer', () => {
  let started: number[];
  beforeEach(() => {
    started = [];
  });
  const start = (planned: number, over: 'nothing' | 'running' = 'nothing') =>
    show(
      <StartTimer label="Start with" planned={planned} over={over} onStart={(ms) => void started.push(ms)} />,
    );
  const offered = () =>
    within(screen.getByRole('group'))
      .getAllByRole('button')
      .map(({ textContent }) => textContent);

  test('takes one press for the usual lengths', async () => {
    await start(0);
    expect(offered()).toEqual(['1 min', '2 min', '3 min', '5 min', '10 min', '15 min']);
    await userEvent.click(screen.getByRole('button', { name: '3 min' }));
    expect(started).toEqual([3 * minuteMs]);
  });

  test('offers what the slide is planned for, in its place', async () => {
    await start(12);
    expect(offered()).toEqual(['1 min', '2 min', '3 min', '5 min', '10 min', '12 min', '15 min']);
    expect(screen.getByRole('button', { name: '12 min' })).toHaveAttribute('data-likeliest');
  });

  test('offers no length as the likeliest while one runs, which an Enter would begin anew', async () => {
    await start(12, 'running');
    expect(document.querySelector('[data-likeliest]')).toBeNull();
  });

  test.each(['7', '７', ' 7 '])(
    'takes “%s” that was typed, also in the wide digits of an input method',
    async (typed) => {
      await start(0);
      await userEvent.type(screen.getByRole('textbox', { name: 'Other minutes' }), `${typed}{Enter}`);
      expect(started).toEqual([7 * minuteMs]);
    },
  );

  test.each(['0', '121', '2.5', 'soon'])('says which minutes it takes when “%s” was typed', async (typed) => {
    await start(0);
    const field = screen.getByRole('textbox', { name: 'Other minutes' });
    await userEvent.type(field, `${typed}{Enter}`);
    expect(started).toEqual([]);
    expect(field).toHaveAccessibleDescription('Type minutes from 1 to 120.');
    expect(field).toBeInvalid();
    await userEvent.type(field, '1');
    expect(field).toBeValid();
  });

  test('an Enter that ends a composition starts nothing', async () => {
    await start(0);
    const field = screen.getByRole('textbox', { name: 'Other minutes' });
    await userEvent.type(field, '7');
    const wasTaken = !fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    expect(wasTaken).toBe(true);
    expect(started).toEqual([]);
  });
});

describe('a timer of the facilitator’s own', () => {
  test('is kept with this window, by the room, and gone once it is stopped', () => {
    const nowMs = Date.now();
    const timer = privateTimer('K7M4QD');
    changePrivate(timer, 0, (_before, atMs) => startCountdown(3 * minuteMs, atMs));
    expect(sessionStorage.getItem('halfday.privateTimer.K7M4QD')).toContain('"lengthMs":180000');
    expect(timer.getState().countdown?.endsAtMs).toBeGreaterThanOrEqual(nowMs + 3 * minuteMs);
    expect(privateTimer('OTHER1').getState().countdown).toBeNull();
    act(() => changePrivate(timer, 0, () => null));
    expect(sessionStorage.getItem('halfday.privateTimer.K7M4QD')).toBeNull();
  });

  test('what another program left there is no timer', () => {
    sessionStorage.setItem('halfday.privateTimer.BROKEN', '{"endsAtMs":"soon"}');
    expect(privateTimer('BROKEN').getState().countdown).toBeNull();
  });
});
