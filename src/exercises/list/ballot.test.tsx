import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { renderForm } from '../../../test/helpers/renderForm.tsx';
import { Device } from './Device.tsx';

const exercise: PublicExercise = {
  id: 'little-things',
  kind: 'list',
  segment: 'exceptional-service',
  owner: 'seat',
  minutes: 4,
  importance: 'core',
  visibility: 'afterClose',
  minimum: 1,
  title: { en: 'Little things', 'zh-Hans': '小事' },
  question: { en: 'Which?', 'zh-Hans': '哪些？' },
  prompt: { en: 'One a line.', 'zh-Hans': '一行一件。' },
  debrief: { en: 'Why?', 'zh-Hans': '为什么？' },
  options: {
    item: { en: 'A little thing', 'zh-Hans': '小事' },
    atMost: 6,
    votes: {
      each: 3,
      stacking: false,
      minutes: 2,
      title: { en: 'Which three shall we do?', 'zh-Hans': '先做哪3件？' },
    },
  },
};
const material = {
  items: [
    { key: 'k1', text: 'Call back', also: null },
    { key: 'k2', text: 'Say the name', also: null },
  ],
  left: 0,
};
const written = { 'rows.a.text': 'Call back', 'rows.a.order': 0 };
const render = (given: Partial<DeviceProps>, of: PublicExercise = exercise) => renderForm(Device, of, given);
const boxes = () => screen.queryAllByRole('checkbox');
/** The form of the vote comes by itself, a moment later. */
const ballotIsThere = () =>
  waitFor(() => expect(screen.queryByText('What the room wrote is on its way.')).not.toBeInTheDocument());

describe('a list with a vote, on a device', () => {
  test('is written first, with nothing to vote on', () => {
    render({ fields: written, turn: 'write' });
    expect(screen.getAllByRole('textbox')).toHaveLength(2);
    expect(boxes()).toEqual([]);
  });

  test('then is a ballot of what all lists say, one’s own list beneath it to be read', async () => {
    const { sent } = render({ fields: written, turn: 'vote', material });
    await ballotIsThere();
    expect(screen.getByRole('heading', { name: 'Which three shall we do?' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Say the name' }));
    expect(sent).toEqual([['votes.k2', 1]]);
    await userEvent.click(screen.getByText('Your own list'));
    expect(screen.getByDisplayValue('Call back')).toHaveAttribute('readonly');
  });

  test('has no list beneath it for whoever wrote none', async () => {
    render({ turn: 'vote', material });
    await ballotIsThere();
    expect(boxes()).toHaveLength(2);
    expect(screen.queryByText('Your own list')).not.toBeInTheDocument();
  });

  test('leaves a table’s list to be read while everybody votes on their own', () => {
    render({ fields: written, turn: 'vote', material, owner: 'table' }, { ...exercise, owner: 'table' });
    expect(screen.getByDisplayValue('Call back')).toHaveAttribute('readonly');
    expect(boxes()).toEqual([]);
  });

  test('once closed shows what one voted for and one’s own list', async () => {
    render({ fields: { ...written, 'votes.k2': 1 }, turn: 'vote', material, state: 'locked' });
    await ballotIsThere();
    expect(boxes()).toEqual([]);
    expect(screen.getByText('Say the name')).toBeInTheDocument();
    expect(screen.getByDisplayValue('Call back')).toBeVisible();
  });
});
