import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { renderForm } from '../../../test/helpers/renderForm.tsx';
import { Device } from './Device.tsx';

const exercise: PublicExercise = {
  id: 'team-attitude',
  kind: 'choice',
  segment: 'exceptional-service',
  minutes: 3,
  importance: 'core',
  visibility: 'afterClose',
  owner: 'seat',
  minimum: 5,
  title: { en: 'Attitude', 'zh-Hans': '态度' },
  question: { en: 'Which attitude is common?', 'zh-Hans': '哪种态度常见？' },
  prompt: { en: 'Write of the team.', 'zh-Hans': '写团队。' },
  debrief: { en: 'And before closing?', 'zh-Hans': '打烊前呢？' },
  options: {
    questions: [
      {
        id: 'common',
        text: { en: 'What is common?', 'zh-Hans': '哪种常见？' },
        multiple: true,
        choices: [
          { id: 'glad', label: { en: 'Glad', 'zh-Hans': '乐意' } },
          { id: 'rushed', label: { en: 'Rushed', 'zh-Hans': '赶' } },
        ],
      },
      {
        id: 'reaches',
        text: { en: 'Does it reach them?', 'zh-Hans': '传得到吗？' },
        choices: [
          { id: 'yes', label: { en: 'Yes', 'zh-Hans': '会' } },
          { id: 'no', label: { en: 'No', 'zh-Hans': '不会' } },
        ],
      },
    ],
    because: { question: { en: 'Why?', 'zh-Hans': '为什么？' } },
  },
};

const renderDevice = (given: Partial<DeviceProps> = {}) => renderForm(Device, exercise, given);
const box = (name: string): HTMLElement => screen.getByRole('checkbox', { name });
const radio = (name: string): HTMLElement => screen.getByRole('radio', { name });

describe('questions on a device', () => {
  test('one tap is one field; ticking again takes the tick away, choosing another changes the answer', async () => {
    const { sent } = renderDevice();
    await userEvent.click(screen.getByText('Glad'));
    await userEvent.click(box('Rushed'));
    await userEvent.click(box('Glad'));
    await userEvent.click(radio('Yes'));
    await userEvent.click(radio('No'));
    expect(sent).toEqual([
      ['picks.common.glad', true],
      ['picks.common.rushed', true],
      ['picks.common.glad', null],
      ['answers.reaches', 'yes'],
      ['answers.reaches', 'no'],
    ]);
    expect(box('Rushed')).toBeChecked();
    expect(box('Glad')).not.toBeChecked();
    expect(radio('No')).toBeChecked();
  });

  test('say whether one is to be chosen or all that fit, and how many are answered', async () => {
    renderDevice();
    expect(screen.getByRole('group', { name: '1. What is common? Choose all that fit' })).toBeInTheDocument();
    expect(screen.getByRole('group', { name: '2. Does it reach them? Choose one' })).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('0 of 2 answered');
    await userEvent.click(box('Glad'));
    expect(screen.getByRole('status')).toHaveTextContent('1 of 2 answered');
  });

  test('are answered by keyboard alone', async () => {
    const { sent } = renderDevice({ fields: { 'answers.reaches': 'yes' } });
    await userEvent.tab();
    await userEvent.keyboard(' ');
    await userEvent.tab();
    await userEvent.tab();
    expect(radio('Yes')).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(sent).toEqual([
      ['picks.common.glad', true],
      ['answers.reaches', 'no'],
    ]);
  });

  test('carry their fields, each box its own and a choice of one the group’s', () => {
    renderDevice();
    expect(box('Rushed').closest('[data-field]')).toHaveAttribute('data-field', 'picks.common.rushed');
    expect(radio('No').closest('[data-field]')).toHaveAttribute('data-field', 'answers.reaches');
  });

  test('take a reason, which is handed on when its line is left', async () => {
    const { sent } = renderDevice();
    await userEvent.type(screen.getByRole('textbox', { name: 'Why?' }), 'No time');
    await userEvent.tab();
    expect(sent).toEqual([['because', 'No time']]);
  });

  test('at the table’s turn say what one chose alone', () => {
    renderDevice({ owner: 'table', own: { 'picks.common.glad': true, 'picks.common.rushed': true } });
    expect(screen.getByText('On your own: “Glad”, “Rushed”')).toBeInTheDocument();
  });

  test('once closed stand there to be read, in the reader’s language', () => {
    renderDevice({
      fields: { 'picks.common.glad': true, 'answers.reaches': 'yes', because: '赶' },
      state: 'locked',
      language: 'zh-Hans',
    });
    expect(box('乐意')).toBeChecked();
    expect(box('乐意')).toBeDisabled();
    expect(radio('会')).toBeDisabled();
    expect(screen.getByRole('textbox', { name: '为什么？' })).toHaveAttribute('readonly');
  });

  test('that are one alone are the exercise’s own: no number, no words of their own, no count', () => {
    const one = {
      questions: [
        {
          id: 'only',
          choices: [
            { id: 'a', label: { en: 'A' } },
            { id: 'b', label: { en: 'B' } },
          ],
        },
      ],
    };
    renderDevice({ exercise: { ...exercise, options: one } });
    const group = screen.getByRole('group', { name: 'Choose one' });
    expect(within(group).getAllByRole('radio')).toHaveLength(2);
    expect(screen.queryByRole('status')).not.toBeInTheDocument();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });
});
