import { cleanup, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { Fields } from '#exercises/contract.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { renderForm } from '../../../test/helpers/renderForm.tsx';
import { Device } from './Device.tsx';
import { noteKey } from './schema.ts';

const exercise: PublicExercise = {
  id: 'create',
  kind: 'brainstorm',
  segment: 'exceptional-service',
  owner: 'table',
  minutes: 6,
  importance: 'core',
  visibility: 'afterClose',
  minimum: 1,
  title: { en: 'What we could start', 'zh-Hans': '能做什么' },
  question: { en: 'What could we start?', 'zh-Hans': '能做什么？' },
  prompt: { en: 'One idea a note.', 'zh-Hans': '一张写一个想法。' },
  debrief: { en: 'Which first?', 'zh-Hans': '先做哪一条？' },
  options: {
    item: { en: 'An idea', 'zh-Hans': '想法' },
    lenses: [
      { id: 'now', title: { en: 'What this month?', 'zh-Hans': '这个月做什么？' }, minutes: 2 },
      { id: 'later', title: { en: 'What this year?', 'zh-Hans': '今年做什么？' }, minutes: 2 },
    ],
    atMost: 9,
    votes: { each: 1, stacking: false, minutes: 2, title: { en: 'Which?', 'zh-Hans': '哪一条？' } },
  },
};

const key = (text: string, lens = 'now'): string => noteKey({ lens, text });
const [lend, weLend, call] = [key('Umbrellas to lend'), key('Umbrellas we lend'), key('Call back')];
const note = (id: string, text: string, order: number, lens = 'now'): Fields => ({
  [`notes.${id}.lens`]: lens,
  [`notes.${id}.text`]: text,
  [`notes.${id}.order`]: order,
});
const written = {
  ...note('a', 'Umbrellas to lend', 0),
  ...note('b', 'Call back', 1),
  ...note('c', 'Umbrellas we lend', 2),
};
const together = { ...written, [`group.${weLend}`]: lend };

const renderTable = (given: Partial<DeviceProps> = {}) =>
  renderForm(Device, exercise, { owner: 'table', role: 'scribe', turn: 'now', fields: written, ...given });
const section = (name = 'Put alike notes together') => within(screen.getByRole('region', { name }));
const openTicks = () => userEvent.click(screen.getByText('Choose notes yourself'));

/** What puts notes together is fetched with the first table's form. */
beforeAll(async () => {
  renderTable();
  await screen.findByRole('region', { name: 'Put alike notes together' });
  cleanup();
});

describe('who writes for the table', () => {
  test('sees which notes look alike, and puts them together by one press', async () => {
    const { sent } = renderTable();
    await userEvent.click(
      section().getByRole('button', { name: 'Merge: Umbrellas to lend · Umbrellas we lend' }),
    );
    expect(sent).toEqual([[`group.${weLend}`, lend]]);
    expect(section().queryByText('These look alike')).not.toBeInTheDocument();
    expect(section().getByRole('status')).toHaveTextContent(
      'Put together: Umbrellas to lend · Umbrellas we lend',
    );
    expect(screen.getByRole('heading', { name: 'Put alike notes together' })).toHaveFocus();
    expect(screen.getAllByRole('textbox', { name: /^An idea, note/ })).toHaveLength(4);
  });

  test('leaves what only looks alike', async () => {
    const { sent } = renderTable();
    await userEvent.click(section().getByRole('button', { name: /^Not the same: / }));
    expect(section().queryByText('These look alike')).not.toBeInTheDocument();
    expect(sent).toEqual([]);
  });

  test('ticks two notes or more, of any question, with the keyboard alone', async () => {
    const { sent } = renderTable({ fields: { ...written, ...note('d', 'Ring them', 0, 'later') } });
    await openTicks();
    const merge = section().getByRole('button', { name: 'Merge' });
    expect(merge).toBeDisabled();
    section().getByRole('checkbox', { name: 'Select Call back' }).focus();
    await userEvent.keyboard(' ');
    expect(merge).toBeDisabled();
    section().getByRole('checkbox', { name: 'Select Ring them' }).focus();
    await userEvent.keyboard(' ');
    await userEvent.tab();
    expect(section().getByRole('button', { name: 'Merge these 2' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(sent).toEqual([[`group.${key('Ring them', 'later')}`, call]]);
    expect(section().queryByRole('checkbox', { name: 'Select Ring them' })).not.toBeInTheDocument();
  });

  test('puts a further note to those that are together', async () => {
    const { sent } = renderTable({ fields: together });
    await openTicks();
    await userEvent.click(section().getByRole('checkbox', { name: 'Select Call back' }));
    await userEvent.click(section().getByRole('checkbox', { name: 'Select Umbrellas to lend' }));
    await userEvent.click(section().getByRole('button', { name: 'Merge these 2' }));
    expect(sent).toEqual([[`group.${call}`, lend]]);
  });

  test('names what is together; emptied, it goes by its own words', async () => {
    const { sent } = renderTable({ fields: together });
    const name = section().getByRole('textbox', { name: 'Name for: Umbrellas to lend · Umbrellas we lend' });
    await userEvent.type(name, 'When it rains');
    await userEvent.tab();
    expect(sent).toEqual([[`label.${lend}`, 'When it rains']]);
    expect(section().getByRole('button', { name: 'Split: When it rains' })).toBeInTheDocument();
    await userEvent.clear(name);
    await userEvent.tab();
    expect(sent[sent.length - 1]).toEqual([`label.${lend}`, null]);
  });

  test('takes apart what is together, with its name', async () => {
    const { sent } = renderTable({ fields: { ...together, [`label.${lend}`]: 'When it rains' } });
    await userEvent.click(section().getByRole('button', { name: 'Split: When it rains' }));
    expect(new Map(sent)).toEqual(
      new Map([
        [`group.${lend}`, null],
        [`label.${lend}`, null],
        [`group.${weLend}`, null],
        [`label.${weLend}`, null],
      ]),
    );
    expect(section().queryByRole('button', { name: /^Split/ })).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Put alike notes together' })).toHaveFocus();
  });

  test('takes the name away too once the note that it hung on has other words', async () => {
    const fields = {
      ...together,
      [`group.${call}`]: lend,
      [`label.${lend}`]: 'When it rains',
      'notes.a.text': 'Shuttle',
    };
    const { sent } = renderTable({ fields });
    await userEvent.click(section().getByRole('button', { name: 'Split: When it rains' }));
    expect(sent).toContainEqual([`label.${lend}`, null]);
    expect(sent).toContainEqual([`group.${call}`, null]);
    expect(sent).toContainEqual([`group.${weLend}`, null]);
  });

  test('sees a note that is left alone by its own words, whatever name was over it', async () => {
    renderTable({ fields: { ...written, [`label.${call}`]: 'When it rains' } });
    await openTicks();
    expect(section().getByRole('checkbox', { name: 'Select Call back' })).toBeInTheDocument();
  });

  test('sees who else puts notes together or names them, and every control carries its field', () => {
    renderTable({ fields: together, writers: { group: ['李娜'], [`label.${lend}`]: ['Omar'] } });
    expect(section().getByText('✎ 李娜')).toBeInTheDocument();
    expect(section().getByText('✎ Omar')).toBeInTheDocument();
    expect(section().getByRole('textbox').closest('[data-field]')).toHaveAttribute(
      'data-field',
      `label.${lend}`,
    );
    expect(
      section()
        .getByRole('button', { name: /^Split/ })
        .closest('[data-field]'),
    ).toHaveAttribute('data-field', `group.${lend}`);
  });

  test('with a single note, or the same words twice, has nothing to put together', () => {
    const { change } = renderTable({ fields: note('a', 'Call back', 0) });
    expect(screen.queryByRole('region')).not.toBeInTheDocument();
    change({ fields: { ...note('a', 'Call back', 0), ...note('b', 'call back', 1) } });
    expect(screen.queryByRole('region')).not.toBeInTheDocument();
  });

  test('in Chinese reads Chinese', async () => {
    const fields = { ...note('a', '下雨借伞', 0), ...note('b', '雨天借伞', 1) };
    renderTable({ language: 'zh-Hans', fields });
    expect(section('把意思相同的便签合在一起').getByText('自己挑便签')).toBeInTheDocument();
  });
});

describe('the others at the table', () => {
  test('see what is together as it stands, with its name, and nothing to press', () => {
    renderTable({ role: 'member', fields: { ...together, [`label.${lend}`]: 'When it rains' } });
    const shown = section('Put together');
    expect(shown.getByText('When it rains')).toBeInTheDocument();
    expect(shown.getByText('Umbrellas we lend')).toBeInTheDocument();
    expect(shown.queryByRole('button')).not.toBeInTheDocument();
    expect(shown.queryByRole('checkbox')).not.toBeInTheDocument();
    expect(shown.queryByRole('textbox')).not.toBeInTheDocument();
  });

  test('without a name see its words, each once', () => {
    renderTable({ role: 'member', fields: together });
    expect(section('Put together').getAllByText('Umbrellas to lend')).toHaveLength(1);
  });

  test('see nothing of it before anything is together', () => {
    renderTable({ role: 'member' });
    expect(screen.queryByRole('region')).not.toBeInTheDocument();
  });
});

test('on a person’s own worksheet, in the vote and once closed nothing is put together', () => {
  const { change } = renderTable({ owner: 'seat' });
  expect(screen.queryByRole('region')).not.toBeInTheDocument();
  change({ owner: 'table', turn: 'vote' });
  expect(screen.queryByRole('region')).not.toBeInTheDocument();
  change({ turn: 'now', state: 'locked' });
  expect(screen.queryByRole('region')).not.toBeInTheDocument();
  change({ state: 'editable' });
  expect(section().getByText('These look alike')).toBeInTheDocument();
});
