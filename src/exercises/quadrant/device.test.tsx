import { fireEvent, render, screen, within } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '#shared/sync/op.ts';
import type { Fields } from '#exercises/contract.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { Device } from './Device.tsx';
import { rival, someExercise } from './someQuadrant.ts';

interface FormProps extends Partial<DeviceProps> {
  readonly start?: Fields;
  readonly sent: [string, JsonValue][];
}

const nothing: Fields = {};

/** The form as a page has it: what it hands on comes back as what is stored. */
function Form({ start = nothing, sent, ...changes }: FormProps): ReactNode {
  const [fields, setFields] = useState(start);
  return (
    <Device
      exercise={someExercise()}
      owner="seat"
      fields={fields}
      revisions={{}}
      language="en"
      state="editable"
      emit={(field, value) => {
        sent.push([field, value]);
        setFields((old) => ({ ...old, [field]: value }));
      }}
      writers={{}}
      makeId={() => `new${sent.length}`}
      related={{}}
      {...changes}
    />
  );
}

function open(changes: Partial<FormProps> = {}): [string, JsonValue][] {
  const sent: [string, JsonValue][] = [];
  render(<Form sent={sent} {...changes} />);
  return sent;
}

/** jsdom lays nothing out: the plot is 200 wide and 100 high, a marker 20 around its place. */
function plotOf200By100(): HTMLElement {
  const plot = screen.getByRole('group', { name: 'Map: Quality to the right, Price upward' });
  plot.getBoundingClientRect = () => new DOMRect(0, 0, 200, 100);
  return plot;
}

/** Keys in one breath: a pause between them would hand on what is there so far. */
function press(element: HTMLElement, ...keys: readonly string[]): void {
  for (const key of keys) {
    fireEvent.keyDown(element, { key: key.replace('Shift+', ''), shiftKey: key.startsWith('Shift+') });
  }
}

const own = { own: { x: 6.6, y: 6.3 } };

describe('placing by keys alone', () => {
  test('Tab to the marker, arrows and Page Up: one place goes out, and it is said in words', async () => {
    const sent = open();
    const user = userEvent.setup();
    const marker = screen.getByRole('slider', { name: 'We' });
    expect(marker).toHaveAttribute('aria-valuetext', 'We: not on the map yet');
    while (document.activeElement !== marker) await user.tab();
    press(marker, 'Enter', 'ArrowRight', 'ArrowRight', 'PageUp', 'Shift+ArrowRight');
    expect(marker).toHaveAttribute('aria-valuetext', 'Quality 6.2, price 6.0: Differentiation');
    await user.tab();
    expect(sent).toEqual([['own', { x: 6.2, y: 6 }]]);
  });

  test('Home and End go to the ends, and no key leaves the map', () => {
    const sent = open({ start: own });
    const marker = screen.getByRole('slider', { name: 'We' });
    press(marker, 'End', 'ArrowRight', 'Shift+Home', 'ArrowDown');
    fireEvent.blur(marker);
    expect(sent).toEqual([['own', { x: 10, y: 0 }]]);
  });
});

describe('placing by numbers', () => {
  test('two numbers, with point or comma, put the marker there; one alone asks for the other', () => {
    const sent = open();
    const quality = screen.getByRole('spinbutton', { name: 'Quality 0–10' });
    const price = screen.getByRole('spinbutton', { name: 'Price 0–10' });
    fireEvent.change(quality, { target: { value: '6,6' } });
    fireEvent.blur(quality);
    expect(screen.getByText('Now a number for Price as well.')).toBeInTheDocument();
    expect(sent).toEqual([]);
    fireEvent.change(price, { target: { value: '6' } });
    fireEvent.change(price, { target: { value: '6.3' } });
    expect(screen.getByRole('slider', { name: 'We' })).toHaveAttribute(
      'aria-valuetext',
      'Quality 6.6, price 6.3: Differentiation',
    );
    fireEvent.blur(price);
    expect(sent).toEqual([['own', { x: 6.6, y: 6.3 }]]);
    expect(quality).toHaveValue('6.6');
  });

  test('what is no number from 0 to 10 is said so and moves nothing', () => {
    const sent = open({ start: own });
    const quality = screen.getByRole('spinbutton', { name: 'Quality 0–10' });
    fireEvent.change(quality, { target: { value: '11' } });
    fireEvent.blur(quality);
    expect(quality).toHaveValue('11');
    expect(quality).toHaveAccessibleDescription('A number from 0 to 10, such as 6.5.');
    expect(sent).toEqual([]);
  });

  test('arrow keys step a number by 0.1, with Shift by 1', () => {
    const sent = open({ start: own });
    const price = screen.getByRole('spinbutton', { name: 'Price 0–10' });
    press(price, 'ArrowUp', 'Shift+ArrowUp');
    fireEvent.blur(price);
    expect(sent).toEqual([['own', { x: 6.6, y: 7.4 }]]);
  });
});

describe('placing by pointer', () => {
  test('a drag draws the marker all along and hands on one place, where it ends', () => {
    const sent = open({ start: own });
    const plot = plotOf200By100();
    const marker = screen.getByRole('slider', { name: 'We' });
    marker.getBoundingClientRect = () => new DOMRect(122, 27, 20, 20);
    const at = (clientX: number, clientY: number) => ({
      pointerId: 1,
      pointerType: 'touch',
      clientX,
      clientY,
      button: 0,
    });
    fireEvent.pointerDown(marker, at(132, 37));
    fireEvent.pointerMove(plot, at(100, 50));
    fireEvent.pointerMove(plot, at(40, 60));
    expect(marker).toHaveAttribute('aria-valuetext', 'Quality 2.0, price 4.0: Price leader');
    expect(sent).toEqual([]);
    fireEvent.pointerMove(plot, at(-50, 500));
    fireEvent.pointerUp(plot, at(-50, 500));
    fireEvent.click(plot, at(-50, 500));
    expect(sent).toEqual([['own', { x: 0, y: 0 }]]);
  });

  test('a drag that the system takes away leaves the marker where it was', () => {
    const sent = open({ start: own });
    const plot = plotOf200By100();
    const marker = screen.getByRole('slider', { name: 'We' });
    marker.getBoundingClientRect = () => new DOMRect(122, 27, 20, 20);
    const at = (clientX: number, clientY: number) => ({
      pointerId: 1,
      pointerType: 'touch',
      clientX,
      clientY,
      button: 0,
    });
    fireEvent.pointerDown(marker, at(132, 37));
    fireEvent.pointerMove(plot, at(40, 60));
    fireEvent.pointerCancel(plot, at(40, 60));
    expect(sent).toEqual([]);
    expect(marker).toHaveAttribute('aria-valuetext', 'Quality 6.6, price 6.3: Differentiation');
  });

  test('a tap beside the marker puts it there; a finger that swipes across the map only scrolls', () => {
    const sent = open({ start: own });
    const plot = plotOf200By100();
    const at = (clientX: number, clientY: number) => ({
      pointerId: 1,
      pointerType: 'touch',
      clientX,
      clientY,
      button: 0,
    });
    fireEvent.pointerDown(plot, at(20, 90));
    fireEvent.pointerCancel(plot, at(20, 60));
    expect(sent).toEqual([]);
    fireEvent.pointerDown(plot, at(50, 25));
    fireEvent.pointerUp(plot, at(50, 25));
    fireEvent.click(plot, at(50, 25));
    expect(sent).toEqual([['own', { x: 2.5, y: 7.5 }]]);
    expect(
      screen.getByText('We · Quality 2.5, price 7.5: Unsustainable (consumers will not buy)'),
    ).toBeVisible();
  });
});

describe('competitors', () => {
  test('are added with a name, moved apart from us, taken out and put back', async () => {
    const sent = open({ start: own });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Add a competitor' }));
    const name = screen.getByRole('textbox', { name: 'Name of competitor A' });
    expect(name).toHaveFocus();
    await user.type(name, 'Harbour');
    await user.tab();
    expect(screen.getByRole('button', { name: 'Harbour', pressed: true })).toBeInTheDocument();
    screen.getByRole('slider', { name: 'Harbour' }).focus();
    await user.keyboard('{End}');
    await user.tab();
    await user.click(screen.getByRole('button', { name: 'Remove Harbour' }));
    expect(screen.queryByRole('button', { name: 'Harbour' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Put it back' }));
    expect(screen.getByRole('button', { name: 'Harbour' })).toBeInTheDocument();
    expect(sent).toEqual([
      ['rivals.new0.order', 0],
      ['rivals.new0.name', 'Harbour'],
      ['rivals.new0.at', { x: 10, y: 5 }],
      ['rivals.new0.removed', true],
      ['rivals.new0.removed', null],
    ]);
  });

  test('there are no more of them than the exercise asks for', () => {
    open({
      start: { ...rival('a', 'A1', 1, 1), ...rival('b', 'B1', 2, 2, 1), ...rival('c', 'C1', 3, 3, 2) },
    });
    expect(screen.queryByRole('button', { name: 'Add a competitor' })).not.toBeInTheDocument();
    expect(
      within(screen.getByRole('group', { name: 'Marker to place' })).getAllByRole('button'),
    ).toHaveLength(4);
  });
});

describe('the rest of the worksheet', () => {
  test('reasons and the way there are kept as they are typed', async () => {
    const sent = open();
    const user = userEvent.setup();
    await user.type(screen.getByRole('textbox', { name: 'Reason 2' }), 'Slow check-in');
    await user.type(screen.getByRole('textbox', { name: 'How will we get there?' }), 'Train');
    await user.tab();
    expect(sent).toContainEqual(['reason2', 'Slow check-in']);
    expect(sent).toContainEqual(['how', 'Train']);
  });

  test('once closed all of it can be read and none of it changed', async () => {
    const sent = open({
      start: { ...own, reason1: 'Spotless rooms', ...rival('a', 'Harbour', 8, 8) },
      state: 'locked',
      language: 'zh-Hans',
    });
    const user = userEvent.setup();
    screen.getByRole('slider', { name: '我们' }).focus();
    await user.keyboard('{ArrowUp}');
    fireEvent.click(plotIn('图：越往右质量越高，越往上价格越高'), { clientX: 5, clientY: 5 });
    expect(screen.getByRole('textbox', { name: '理由1' })).toHaveAttribute('readonly');
    expect(screen.getByText('我们 · 质量6.6，价格6.3：差异化')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Harbour' }));
    expect(screen.getByText('Harbour · 质量8.0，价格8.0：差异化')).toBeVisible();
    expect(sent).toEqual([]);
  });

  test('at the table’s turn the own place stands by, and the earlier one with its arrow', () => {
    open({
      owner: 'table',
      exercise: someExercise({ from: 'position-now' }),
      own: { own: { x: 3, y: 4 } },
      related: { 'position-now': { own: { x: 2, y: 2 } } },
    });
    expect(screen.getByText('You on your own')).toBeVisible();
    expect(screen.getByText('Before')).toBeVisible();
  });

  test('what is being placed says its field, so that the table sees who is there', async () => {
    const { container } = render(<Form sent={[]} start={{ ...own, ...rival('a', 'Harbour', 8, 8) }} />);
    const group = () => screen.getByRole('slider', { name: 'We' }).closest('[data-field]');
    expect(group()).toHaveAttribute('data-field', 'own');
    await userEvent.click(screen.getByRole('button', { name: 'Harbour' }));
    expect(group()).toHaveAttribute('data-field', 'rivals.a.at');
    expect(container.querySelector('[data-field="rivals.a.name"] input')).toHaveValue('Harbour');
  });
});

function plotIn(name: string): HTMLElement {
  return screen.getByRole('group', { name });
}
