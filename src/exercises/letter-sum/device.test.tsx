import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { Fields } from '#exercises/contract.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { renderForm } from '../../../test/helpers/renderForm.tsx';
import { Device } from './Device.tsx';

const exercise: PublicExercise = {
  id: 'letter-sum',
  kind: 'letter-sum',
  segment: 'attitude',
  owner: 'seat',
  minutes: 2,
  importance: 'core',
  visibility: 'afterClose',
  minimum: 1,
  title: { en: 'Words that make 100', 'zh-Hans': '加起来是100的词' },
  question: { en: 'Which other words make 100?', 'zh-Hans': '还有哪些词，也是100？' },
  prompt: { en: 'Type words.', 'zh-Hans': '写词。' },
  debrief: { en: 'Which would you hang on the wall?', 'zh-Hans': '哪个愿意挂在墙上？' },
  options: { word: 'ATTITUDE', atMost: 3 },
};

const renderDevice = (given: Partial<DeviceProps> = {}) => renderForm(Device, exercise, given);
const word = (id: string, text: string, order = 0): Fields => ({
  [`words.${id}.text`]: text,
  [`words.${id}.order`]: order,
});
const line = (n: number): HTMLElement => screen.getByRole('textbox', { name: `Word ${n}` });
const lines = (): string[] => screen.queryAllByRole<HTMLInputElement>('textbox').map((input) => input.value);

describe('words on a device', () => {
  test('the example stands there letter by letter', () => {
    renderDevice();
    expect(
      screen.getByRole('img', { name: 'ATTITUDE: A 1, T 20, T 20, I 9, T 20, U 21, D 4, E 5, together 100' }),
    ).toBeInTheDocument();
  });

  test('on a phone a word stands in rows that are even', async () => {
    renderDevice();
    await userEvent.type(line(1), 'knowledge');
    const inARow = screen
      .getAllByRole('img')
      .map((sum) => sum.parentElement?.style.getPropertyValue('--in-a-row'));
    // The example's eight letters are one row.
    expect(inARow).toEqual(['', '5']);
  });

  test('the sum grows with each letter that is typed', async () => {
    renderDevice();
    await userEvent.type(line(1), 'ha');
    expect(screen.getByRole('img', { name: 'HA: H 8, A 1, together 9' })).toBeInTheDocument();
    expect(screen.getByText('91 short of 100')).toBeInTheDocument();
    await userEvent.type(line(1), 'rdwork');
    expect(screen.getByRole('img', { name: /^HARDWORK: .*together 98$/ })).toBeInTheDocument();
    await userEvent.type(line(1), 'ers');
    expect(screen.getByText('40 over 100'.replace('40', String(98 + 5 + 18 + 19 - 100)))).toBeInTheDocument();
  });

  test('a word that makes 100 is told so, calmly', async () => {
    renderDevice();
    await userEvent.type(line(1), 'Discipline');
    expect(
      within(screen.getAllByRole('listitem')[0] ?? document.body).getByText('✓ That makes 100'),
    ).toBeInTheDocument();
  });

  test('a Chinese word gets a way to play on, in the page’s language', () => {
    renderDevice({ language: 'zh-Hans', fields: word('a', '态度') });
    expect(
      screen.getByText('这里只用拉丁字母A到Z来加。试试这个词的拼音，或者换个英文词。'),
    ).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: '第1个词' })).toHaveValue('态度');
  });

  test('other signs get an explanation, and the word stays', () => {
    renderDevice({ fields: word('a', 'abc1') });
    expect(
      screen.getByText('Only the letters A to Z have numbers here. Leave the other signs out.'),
    ).toBeInTheDocument();
    expect(lines()[0]).toBe('abc1');
  });

  test('Enter goes on to the next word, each a record with its place', async () => {
    const { sent } = renderDevice();
    await userEvent.type(line(1), 'care{Enter}love{Enter}');
    expect(line(3)).toHaveFocus();
    expect(sent).toEqual([
      ['words.new1.order', 0],
      ['words.new1.text', 'care'],
      ['words.new2.order', 1],
      ['words.new2.text', 'love'],
    ]);
  });

  test('an Enter that ends an IME composition goes nowhere', () => {
    renderDevice();
    line(1).focus();
    fireEvent.change(line(1), { target: { value: 'tai' } });
    fireEvent.keyDown(line(1), { key: 'Enter', keyCode: 229 });
    expect(line(1)).toHaveFocus();
    fireEvent.keyDown(line(1), { key: 'Enter' });
    expect(line(2)).toHaveFocus();
  });

  test('has no further line once it is full, and says so', async () => {
    renderDevice({ fields: { ...word('a', 'one'), ...word('b', 'two', 1) } });
    await userEvent.type(line(3), 'three');
    expect(lines()).toEqual(['one', 'two', 'three']);
    expect(screen.getByText('That is all the words there are room for: 3.')).toBeInTheDocument();
  });

  test('says where a word was removed, and brings it back', async () => {
    const { sent } = renderDevice({ fields: word('a', 'care') });
    await userEvent.click(screen.getByRole('button', { name: 'Remove: care' }));
    const undo = screen.getByRole('button', { name: 'Undo: bring back care' });
    expect(undo).toHaveFocus();
    await userEvent.click(undo);
    expect(lines()).toEqual(['care', '']);
    expect(sent).toEqual([
      ['words.a.removed', true],
      ['words.a.removed', null],
    ]);
  });

  test('once closed stands there to be read, with its sums', () => {
    renderDevice({ fields: word('a', 'stress'), state: 'locked' });
    expect(lines()).toEqual(['stress']);
    expect(line(1)).toHaveAttribute('readonly');
    expect(screen.getByRole('img', { name: /^STRESS: .*together 100$/ })).toBeInTheDocument();
  });
});
