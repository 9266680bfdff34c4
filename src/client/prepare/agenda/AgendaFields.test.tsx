import { render, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { LanguageProvider } from '#client/i18n/LanguageProvider.tsx';
import { facilitatorMessages } from '#client/i18n/facilitatorMessages.ts';
import { SessionForm } from '#client/prepare/SessionForm.tsx';
import { userEvent } from '../../../../test/helpers/userEvent.ts';
import { someSettings } from '../../../../test/helpers/facilitator.ts';

const segment = (id: string, minutes: number, number?: number) => ({
  id,
  title: { en: id, 'zh-Hans': `${id}环节` },
  minutes,
  minimum: 8,
  timing: 'flexible' as const,
  ...(number === undefined ? {} : { number }),
});
const workshop = {
  id: 'service',
  title: { en: 'Service' },
  languages: ['en' as const],
  segments: [
    { ...segment('Welcome', 12, 0), timing: 'fixed' as const },
    segment('Break', 15),
    segment('Quiz', 10, 1),
  ],
  exercises: [
    { id: 'stuck', segment: 'Quiz', kind: 'text', importance: 'optional' as const, title: { en: 'Stuck' } },
  ],
};

async function renderForm() {
  const user = userEvent.setup();
  const onDone = vi.fn<(id: string) => void>();
  const settings = someSettings({
    workshop: 'service',
    date: '2026-12-10',
    start: '09:00',
    timeZone: 'Asia/Shanghai',
    reserve: 10,
  });
  render(
    <LanguageProvider loaders={facilitatorMessages} offered={['en']}>
      <SessionForm
        workshops={[workshop]}
        session={{ id: 's1', settings, revision: 1 }}
        onDone={onDone}
        onCancel={() => undefined}
      />
    </LanguageProvider>,
  );
  await screen.findByRole('textbox', { name: 'Minutes of Quiz' });
  return { user, onDone };
}

const field = (name: string) => screen.getByRole('textbox', { name });

describe('the agenda of a session', () => {
  test('the sum and the end that people are told follow what is typed', async () => {
    const { user } = await renderForm();
    expect(screen.getByText('Segments 0:37 and 10 min reserve')).toBeVisible();
    expect(screen.getByText('People are told 09:47 (UTC+8)')).toBeVisible();
    await user.type(field('Minutes of Quiz'), '25');
    await user.clear(field('Reserve, minutes'));
    expect(screen.getByText('Segments 0:52')).toBeVisible();
    expect(screen.getByText('People are told 09:52 (UTC+8)')).toBeVisible();
  });

  test('a fixed segment under its workshop’s minimum is refused, where it stands, and nothing is sent', async () => {
    const { user, onDone } = await renderForm();
    const sent = vi.spyOn(globalThis, 'fetch');
    await user.type(field('Minutes of Welcome'), '7');
    expect(screen.getByText('It stays as it is: at least 8 min.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(field('Minutes of Welcome')).toHaveFocus();
    expect(field('Minutes of Welcome')).toBeInvalid();
    expect(sent).not.toHaveBeenCalled();
    expect(onDone).not.toHaveBeenCalled();
  });

  test('a break that is none is said, and is no fault', async () => {
    const { user } = await renderForm();
    await user.type(field('Minutes of Break'), '9');
    expect(screen.getByText('A break under 10 min is none.')).toBeVisible();
    expect(field('Minutes of Break')).toBeValid();
  });

  test('what can be skipped is put in order by the keyboard, and says where it is now', async () => {
    const { user } = await renderForm();
    const timing = (title: string) => screen.getByRole('combobox', { name: `${title}, when time is short` });
    expect(within(timing('Break')).queryByRole('option', { name: 'can be skipped' })).toBeNull();
    await user.selectOptions(timing('Quiz'), 'can be skipped');
    const order = () =>
      screen.getAllByRole('button', { name: / earlier$/ }).map((button) => button.getAttribute('aria-label'));
    expect(order()).toEqual(['Skip Quiz earlier', 'Skip Stuck earlier']);
    screen.getByRole('button', { name: 'Skip Stuck earlier' }).focus();
    await user.keyboard('{Enter}');
    expect(order()).toEqual(['Skip Stuck earlier', 'Skip Quiz earlier']);
    expect(screen.getByText('Stuck: place 1 of 2')).toBeInTheDocument();
    // The focus stays on the entry that moved.
    expect(screen.getByRole('button', { name: 'Skip Stuck earlier' })).toHaveFocus();
  });
});
