import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '#shared/sync/op.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { renderForm } from '../../../test/helpers/renderForm.tsx';
import { Ballot } from './Ballot.tsx';

const exercise: PublicExercise = {
  id: 'ideas',
  kind: 'list',
  segment: 'exceptional-service',
  owner: 'seat',
  minutes: 4,
  importance: 'core',
  visibility: 'afterClose',
  minimum: 1,
  title: { en: 'Ideas' },
  question: { en: 'Which?' },
  prompt: { en: 'Vote.' },
  debrief: { en: 'Why?' },
  options: {},
};
const item = (key: string, text: string, more: object = {}) => ({ key, text, also: null, ...more });
const material = (...items: readonly JsonValue[]): JsonValue => ({ items: [...items], left: 0 });
const three = material(item('a', 'Free umbrella'), item('b', '生日贺卡'), item('c', 'Call back'));

function renderBallot(stacking: boolean, given: Partial<DeviceProps> = {}, each = 2) {
  const votes = {
    each,
    stacking,
    minutes: 2,
    title: { en: 'Which would win us customers?', 'zh-Hans': '哪几条？' },
  };
  const lenses = [
    { id: 'x', title: { en: 'Better' } },
    { id: 'y', title: { en: 'Only we' } },
  ];
  const Form = (props: DeviceProps) => <Ballot {...props} votes={votes} lenses={lenses} />;
  const One = (props: DeviceProps) => <Ballot {...props} votes={votes} />;
  const isByLens = JSON.stringify(given.material ?? null).includes('"lens"');
  return renderForm(isByLens ? Form : One, exercise, { material: three, ...given });
}

describe('a ballot on a device', () => {
  test('says how many votes are left, and gives one by a tick or takes it back', async () => {
    const { sent } = renderBallot(false);
    expect(screen.getByRole('status')).toHaveTextContent('2 of 2 votes left');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Free umbrella' }));
    expect(screen.getByRole('status')).toHaveTextContent('1 of 2 votes left');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Free umbrella' }));
    expect(sent).toEqual([
      ['votes.a', 1],
      ['votes.a', null],
    ]);
    expect(screen.getByRole('status')).toHaveTextContent('2 of 2 votes left');
  });

  test('once all votes are given takes no more until one is taken back', async () => {
    const { sent } = renderBallot(false, { fields: { 'votes.a': 1, 'votes.b': 1 } });
    const other = screen.getByRole('checkbox', { name: 'Call back' });
    expect(other).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(other);
    expect(sent).toEqual([]);
    expect(other).not.toBeChecked();
    expect(screen.getByRole('status')).toHaveTextContent('Take one back to give it to another.');
    await userEvent.click(screen.getByRole('checkbox', { name: '生日贺卡' }));
    await userEvent.click(other);
    expect(sent).toEqual([
      ['votes.b', null],
      ['votes.c', 1],
    ]);
  });

  test('works by keyboard alone', async () => {
    const { sent } = renderBallot(false);
    await userEvent.tab();
    expect(screen.getByRole('checkbox', { name: 'Free umbrella' })).toHaveFocus();
    await userEvent.keyboard(' ');
    expect(sent).toEqual([['votes.a', 1]]);
  });

  test('where votes may be stacked counts up and down, never over what a person has', async () => {
    const { sent } = renderBallot(true);
    const more = screen.getByRole('button', { name: 'One more vote: Call back' });
    await userEvent.click(more);
    await userEvent.click(more);
    await userEvent.click(more);
    expect(screen.getByRole('group', { name: 'Call back: 2 votes' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Take one vote back: Call back' }));
    await userEvent.click(screen.getByRole('button', { name: 'Take one vote back: Free umbrella' }));
    expect(sent).toEqual([
      ['votes.c', 1],
      ['votes.c', 2],
      ['votes.c', 1],
    ]);
  });

  test('votes given to what was put together since are one vote, taken back together', async () => {
    const { sent } = renderBallot(false, {
      fields: { 'votes.a': 1, 'votes.z': 1 },
      material: material(item('a', 'Free umbrella', { keys: ['a', 'z'] }), item('b', 'Cards')),
    });
    expect(screen.getByRole('status')).toHaveTextContent('1 of 2 votes left');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Free umbrella' }));
    expect(sent).toEqual([
      ['votes.z', null],
      ['votes.a', null],
    ]);
  });

  test('many entries can be searched, whatever the case of the letters', async () => {
    const many = Array.from({ length: 12 }, (_, at) => item(`k${at}`, `Idea ${at}`));
    renderBallot(false, { material: material(...many, item('z', 'Free UMBRELLA')) });
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find' }), 'umbrella');
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    await userEvent.type(screen.getByRole('searchbox'), 'xyz');
    expect(screen.getByText('Nothing here says that.')).toBeInTheDocument();
  });

  test('entries of several lenses stand under their heads', () => {
    renderBallot(false, {
      material: material(item('a', 'Umbrella', { lens: 'x' }), item('b', 'Cards', { lens: 'y' })),
    });
    const head = screen.getByRole('heading', { name: 'Only we' });
    expect(within(head.parentElement!).getByRole('checkbox', { name: 'Cards' })).toBeInTheDocument();
    expect(within(head.parentElement!).queryByRole('checkbox', { name: 'Umbrella' })).not.toBeInTheDocument();
  });

  test('before there is anything says that it is on its way, and of nothing says so', () => {
    const { change } = renderBallot(false, { material: null });
    expect(screen.getByText('What the room wrote is on its way.')).toBeInTheDocument();
    change({ material: material() });
    expect(screen.getByText('There is nothing to vote on.')).toBeInTheDocument();
  });

  test('once closed shows what one voted for and no more', () => {
    const { change } = renderBallot(false, { fields: { 'votes.b': 1 } });
    change({ state: 'locked' });
    expect(screen.getAllByRole('listitem').map((entry) => entry.textContent)).toEqual(['✓ 生日贺卡']);
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  test('in Chinese speaks Chinese, and every control carries its field', () => {
    renderBallot(true, { language: 'zh-Hans', fields: { 'votes.b': 1 } });
    expect(screen.getByRole('status')).toHaveTextContent('还剩1票，共2票');
    expect(screen.getByRole('group', { name: '生日贺卡：1票' }).closest('[data-field]')).toHaveAttribute(
      'data-field',
      'votes.b',
    );
  });
});
