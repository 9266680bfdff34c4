import { fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { renderForm } from '../../../test/helpers/renderForm.tsx';
import { Device } from './Device.tsx';

const exercise = (calculation: 'retention-growth' | 'lifetime-value'): PublicExercise => ({
  id: calculation,
  kind: 'calculator',
  segment: 'loyalty',
  owner: 'seat',
  minutes: 3,
  importance: 'core',
  visibility: 'afterClose',
  minimum: 1,
  title: { en: 'Two companies', 'zh-Hans': '两家公司' },
  question: { en: 'Which company grows?', 'zh-Hans': '哪家会长大？' },
  prompt: { en: 'Guess first.', 'zh-Hans': '先猜。' },
  debrief: { en: 'What is one point worth?', 'zh-Hans': '一个点值多少？' },
  options: { calculation },
});
const growth = (given: Partial<DeviceProps> = {}) => renderForm(Device, exercise('retention-growth'), given);
const value = (given: Partial<DeviceProps> = {}) => renderForm(Device, exercise('lifetime-value'), given);
const done = { 'guess.done': true };

const box = (name: string): HTMLElement => screen.getByRole('textbox', { name });

/** What draws the outcome is there, as it is once somebody has guessed for a moment. */
beforeAll(async () => {
  const { unmount } = growth({ fields: done });
  await screen.findByRole('img');
  unmount();
});

describe('before the guess', () => {
  test('nothing that comes out is to be seen, only what it comes out of', () => {
    growth();
    expect(screen.getByRole('heading', { name: 'Guess first' })).toBeInTheDocument();
    expect(screen.getByText(/A keeps 95% of its customers a year, B keeps 90%/)).toBeInTheDocument();
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
    expect(document.body).not.toHaveTextContent('198');
    expect(document.body).not.toHaveTextContent('105');
  });

  test('the guesses are stored as they are made; once all are, what comes out is a press away', async () => {
    const { sent } = growth();
    const show = screen.getByRole('button', { name: 'Show what comes out' });
    expect(show).toBeDisabled();
    await userEvent.type(box('A after 1 year'), '105');
    await userEvent.type(box('B after 1 year'), '100');
    await userEvent.type(box('A after 14 years'), '１４０');
    await userEvent.tab();
    expect(screen.getByText('One guess is still open.')).toBeInTheDocument();
    await userEvent.type(box('B after 14 years'), '1,050');
    await userEvent.tab();
    expect(sent).toEqual([
      ['guess.a1', 105],
      ['guess.b1', 100],
      ['guess.aEnd', 140],
      ['guess.bEnd', 1050],
    ]);
    await userEvent.click(show);
    expect(sent[4]).toEqual(['guess.done', true]);
    expect(screen.getByRole('heading', { name: /After 14 years: A 198, B 100/ })).toHaveFocus();
    expect(screen.getByText('A after 14 years: you guessed 140, it is 198.')).toBeInTheDocument();
  });

  test('a guess that is no number stays to be mended, and is not stored', async () => {
    const { sent } = growth();
    await userEvent.type(box('A after 1 year'), 'many');
    await userEvent.tab();
    expect(box('A after 1 year')).toHaveValue('many');
    expect(box('A after 1 year')).toHaveAccessibleDescription(/This is no number yet\./);
    expect(sent).toEqual([]);
  });

  test('may be skipped', async () => {
    const { sent } = value();
    await userEvent.click(screen.getByRole('button', { name: 'Skip the guess' }));
    expect(sent).toEqual([['guess.done', true]]);
    expect(screen.getByText('You skipped the guess.')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: /^One customer is worth/ })).toBeInTheDocument();
  });
});

describe('with one’s own numbers', () => {
  test('what comes out follows what is put in', async () => {
    const { sent } = growth({ fields: done });
    await userEvent.clear(box('A keeps, a year'));
    await userEvent.type(box('A keeps, a year'), '97%');
    await userEvent.tab();
    expect(sent).toContainEqual(['in.retentionA', 97]);
    expect(screen.getByRole('heading', { name: /A doubles in 10\.2 years/ })).toBeInTheDocument();
    expect(screen.getByRole('img', { name: /A doubles in 10\.2 years/ })).toBeInTheDocument();
  });

  test('a company that loses as many as it wins never doubles', () => {
    growth({ fields: { ...done, 'in.retentionA': 80 } });
    expect(screen.getByText('A doubles in').nextSibling).toHaveTextContent('never');
  });

  test('a number out of bounds stays there with a sentence, and the last one counts', async () => {
    const { sent } = growth({ fields: done });
    await userEvent.clear(box('A keeps, a year'));
    await userEvent.type(box('A keeps, a year'), '950');
    await userEvent.tab();
    expect(box('A keeps, a year')).toHaveValue('950');
    expect(box('A keeps, a year')).toHaveAttribute('aria-invalid', 'true');
    expect(screen.getByText('This takes 0 to 100. Until then 95% counts.')).toBeInTheDocument();
    expect(sent.filter(([, given]) => given !== null)).toEqual([]);
  });

  test('the slider shows at once what comes out, and is stored when it rests', () => {
    const { sent } = growth({ fields: done });
    const slider = screen.getByRole('slider', { name: 'A keeps, a year, slider' });
    expect(slider).toHaveAttribute('aria-valuetext', '95%');
    fireEvent.change(slider, { target: { value: '96' } });
    fireEvent.change(slider, { target: { value: '98' } });
    expect(screen.getByRole('heading', { name: /A doubles in 9 years/ })).toBeInTheDocument();
    expect(sent).toEqual([]);
    fireEvent.blur(slider);
    expect(sent).toEqual([['in.retentionA', 98]]);
    expect(box('A keeps, a year')).toHaveValue('98');
  });

  test('go back to the example at a press', async () => {
    const { sent } = value({ fields: { ...done, 'in.baseProfit': 400, 'in.retention': 90 } });
    await userEvent.click(screen.getByRole('button', { name: 'Reset to the example' }));
    expect(sent).toEqual([
      ['in.baseProfit', null],
      ['in.retention', null],
    ]);
    expect(box('Base profit, a year')).toHaveValue('40');
    expect(screen.getByRole('button', { name: 'Reset to the example' })).toBeDisabled();
  });

  test('only what comes out is sent, at a press, and can be taken back', async () => {
    const { sent, others } = value({ fields: done });
    const send = screen.getByRole('button', { name: 'Send my result to the room' });
    expect(send).toBeDisabled();
    others({ 'in.baseProfit': 400 });
    await userEvent.click(send);
    expect(sent).toEqual([['share', true]]);
    expect(
      screen.getByText('Your result is with the room, and follows what you change.'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Take my result back' }));
    expect(sent[1]).toEqual(['share', null]);
  });

  test('the layers of each year are a table too', async () => {
    value({ fields: done });
    await userEvent.click(screen.getByText('As a table'));
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows).toHaveLength(12);
    expect(rows[1]).toHaveTextContent('start-100');
    expect(
      within(rows[3] ?? document.body)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['0', '40', '4', '8', '10', '6', '68']);
  });

  test('the page says by which convention it reckons', () => {
    value({ fields: done });
    expect(
      screen.getByText(/The first year’s profit is certain;.*Were the first year uncertain too/),
    ).toBeInTheDocument();
  });
});

test('once closed everything stands there to be read, guessed or not', () => {
  growth({ fields: { 'guess.aEnd': 150 }, state: 'locked' });
  expect(screen.getByText('A after 14 years: you guessed 150, it is 198.')).toBeInTheDocument();
  expect(box('A keeps, a year')).toHaveAttribute('readonly');
  expect(screen.getByRole('slider', { name: 'A keeps, a year, slider' })).toBeDisabled();
  expect(screen.getByRole('button', { name: 'Send my result to the room' })).toBeDisabled();
});

test('in Chinese speaks Chinese, and takes numbers as they are written there', async () => {
  const { sent } = value({ language: 'zh-Hans', fields: done });
  await userEvent.clear(box('基本利润，每年'));
  await userEvent.type(box('基本利润，每年'), '1.2万');
  await userEvent.tab();
  expect(sent).toContainEqual(['in.baseProfit', 12_000]);
  expect(screen.getByRole('button', { name: '把我的结果发给大家' })).toBeEnabled();
});

test('every control or the group around it carries its field', () => {
  const { container } = growth({ fields: done });
  const fields = [...container.querySelectorAll('input')].map((input) =>
    input.closest('[data-field]')?.getAttribute('data-field'),
  );
  expect(new Set(fields)).toEqual(
    new Set(['in.retentionA', 'in.retentionB', 'in.acquisition', 'in.customers', 'in.years']),
  );
});
