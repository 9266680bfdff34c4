import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '#shared/sync/op.ts';
import type { Fields, Worksheet } from '#exercises/contract.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { Console } from './Console.tsx';
import { Paper } from './Paper.tsx';
import { Projector } from './Projector.tsx';
import { Result } from './Result.tsx';
import { quadrant } from './rules.ts';
import { Said } from './Said.tsx';
import { textKey } from './sayings.ts';
import { rival, seat, someExercise, someOptions, table } from './someQuadrant.ts';

const room: readonly Worksheet[] = [
  seat(1, {
    own: { x: 6, y: 7 },
    reason1: 'Spotless rooms',
    how: '先理顺前台',
    ...rival('a', 'Harbour', 8, 8),
  }),
  seat(2, { own: { x: 8, y: 6 }, reason1: 'spotless rooms!', ...rival('b', 'harbour', 8, 8) }),
  seat(3, { own: { x: 2, y: 2 }, reason1: '前台慢' }),
  table('t2', { own: { x: 7, y: 7 } }),
];

function scope(worksheets: readonly Worksheet[], marks: Fields = {}, business: string | null = null) {
  return { business, ...quadrant.summarize(someOptions, { worksheets, room: marks, related: {} }) };
}

const shared = { exercise: someExercise(), joined: 5, tables: { t2: 'Table 2' } };

describe('the result on a device', () => {
  test('shows the map as one picture, says it in a sentence, and where the own marker is', async () => {
    render(<Result {...shared} scope={scope(room)} languages={['en']} own={{ own: { x: 2, y: 2 } }} />);
    const sentence =
      'On average: Quality 5.3, price 5.0: Differentiation. 2 of 3 see us there. Competitors: Harbour, Differentiation.';
    expect(screen.getByRole('img', { name: sentence })).toBeInTheDocument();
    expect(screen.getByText(sentence)).toBeVisible();
    expect(screen.getByText('Your marker: Quality 2.0, price 2.0: Price leader.')).toBeVisible();
    expect(screen.getByText('Spotless rooms')).toHaveTextContent('×2');
    await userEvent.click(screen.getByText('As a table'));
    expect(screen.getByRole('row', { name: 'Price leader 1' })).toBeVisible();
    expect(screen.getByRole('row', { name: 'Harbour 8.0 / 8.0 Differentiation 2' })).toBeVisible();
    expect(screen.getByRole('row', { name: 'Table 2 7.0 / 7.0 Differentiation' })).toBeVisible();
  });

  test('says that nobody has placed us yet', () => {
    render(<Result {...shared} scope={scope([])} languages={['zh-Hans']} />);
    expect(screen.getByText('还没有人放我们的位置。')).toBeVisible();
  });
});

describe('the wall', () => {
  const only = (worksheets: readonly Worksheet[]) => [{ ...scope(worksheets), name: null }];

  test('shows how many, the sentence and the question in both languages, and whose each marker is', () => {
    const { container } = render(
      <Projector {...shared} scopes={only(room)} languages={['en', 'zh-Hans']} page={0} />,
    );
    expect(container).toHaveTextContent('3 / 5');
    expect(container).toHaveTextContent('2 of 3 see us in “Differentiation”.');
    expect(container).toHaveTextContent('3份里有2份：我们在“差异化”。');
    expect(container).toHaveTextContent('Where do we disagree, and what must be true to move?');
    expect(container).toHaveTextContent('A Harbour ×2');
    expect(container).toHaveTextContent('+ 1 table');
  });

  test('keeps the names of the regions out of the plot, and every dot in it, with 0 to 500 answers', () => {
    for (const count of [0, 1, 8, 34, 500]) {
      const many = Array.from({ length: count }, (_, index) =>
        seat(index, { own: { x: (index * 7) % 11, y: (index * 3) % 11 } }),
      );
      const { container, unmount } = render(
        <Projector {...shared} scopes={only(many)} languages={['en']} page={0} />,
      );
      const plot = container.querySelector('[data-map-plot]');
      expect(plot?.querySelector('[data-map-label]')).toBeNull();
      expect(plot?.textContent).not.toMatch(/Unsustainable|Differentiation|quality|price/);
      const all = container.querySelectorAll('[data-dot]');
      expect(plot?.querySelectorAll('[data-dot]')).toHaveLength(all.length);
      expect(all.length > 0).toBe(count > 0);
      unmount();
    }
  });

  test('the page after the map has the reasons and the way there', () => {
    const shown = (page: number) => {
      const { container, unmount } = render(
        <Projector {...shared} scopes={only(room)} languages={['en', 'zh-Hans']} page={page} />,
      );
      const text = container.querySelector('[data-shown="true"]')?.textContent ?? '';
      unmount();
      return text;
    };
    expect(shown(0)).not.toContain('Spotless rooms');
    expect(shown(1)).toContain('Because… · 因为……');
    expect(shown(1)).toContain('Spotless rooms ×2');
    expect(shown(1)).toContain('先理顺前台');
    expect(shown(2)).toBe(shown(0));
  });

  test('draws an arrow from before to now for the room and for the table', () => {
    const from = { from: 'position-now' };
    const before = [seat(1, { own: { x: 2, y: 2 } }), table('t2', { own: { x: 3, y: 3 } })];
    const moved = quadrant.summarize(
      { ...someOptions, ...from },
      { worksheets: room, room: {}, related: { 'position-now': before } },
    );
    const { container } = render(
      <Projector
        {...shared}
        exercise={someExercise(from)}
        scopes={[{ business: null, ...moved, name: null }]}
        languages={['en']}
        page={0}
      />,
    );
    expect(container.querySelectorAll('line[marker-end]')).toHaveLength(2);
  });

  test('keeps a result back that too few stand behind', () => {
    const scopes = [{ business: null, n: 2, result: null, name: null }];
    const exercise = { ...someExercise(), minimum: 3 };
    const { container } = render(
      <Projector {...shared} exercise={exercise} scopes={scopes} languages={['en']} page={0} />,
    );
    expect(container).toHaveTextContent('Shown from 3 answers on.');
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
  });

  test('keeps businesses apart: two as maps, more as rows, five a page', () => {
    const named = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        ...scope(room, {}, `b${index}`),
        name: `Business ${index + 1}`,
      }));
    const { rerender } = render(<Projector {...shared} scopes={named(2)} languages={['en']} page={0} />);
    expect(screen.getAllByRole('img')).toHaveLength(2);
    rerender(<Projector {...shared} scopes={named(7)} languages={['en']} page={1} />);
    expect(screen.getByRole('row', { name: 'Business 7 3 5.3 / 5.0 Differentiation' })).toBeInTheDocument();
    expect(screen.getByText('and 5 more businesses')).toBeInTheDocument();
  });
});

describe('the console', () => {
  test('counts the regions, and hides a text by its key', async () => {
    const marks: [string, JsonValue][] = [];
    const mark = (...one: [string, JsonValue]) => marks.push(one);
    const { rerender } = render(
      <Console {...shared} scope={scope(room)} languages={['en']} marks={{}} mark={mark} />,
    );
    expect(screen.getByText('Differentiation', { selector: 'dt' }).parentElement).toHaveTextContent('2');
    await userEvent.click(screen.getByRole('button', { name: 'Hide “Spotless rooms”' }));
    const hidden = { [`hidden.${textKey('spotless ROOMS')}`]: true };
    rerender(
      <Console {...shared} scope={scope(room, hidden)} languages={['en']} marks={hidden} mark={mark} />,
    );
    expect(screen.queryByRole('button', { name: 'Hide “Spotless rooms”' })).not.toBeInTheDocument();
    expect(marks).toEqual([[`hidden.${textKey('Spotless rooms')}`, true]]);
  });
});

describe('paper', () => {
  test('a blank form says what to write, in both languages, with a line for each name and reason', () => {
    render(<Paper exercise={someExercise()} languages={['en', 'zh-Hans']} fields={null} />);
    expect(screen.getByText(/Write We in a circle where we stand, then A, B, C/)).toBeInTheDocument();
    expect(screen.getByText(/那里写“我们”并画圈/)).toHaveAttribute('lang', 'zh-Hans');
    for (const letter of ['A', 'B', 'C']) expect(screen.getByText(letter)).toBeInTheDocument();
    expect(screen.queryByText(/Tap|点一下/)).not.toBeInTheDocument();
  });

  test('a filled one says where each stands', () => {
    const fields = { own: { x: 6.6, y: 6.3 }, reason1: 'Spotless rooms', ...rival('a', 'Harbour', 8, 7.5) };
    render(<Paper exercise={someExercise()} languages={['en']} fields={fields} />);
    expect(screen.getByText('Quality 6.6, price 6.3: Differentiation')).toBeInTheDocument();
    expect(screen.getByText(/Harbour · 8.0 \/ 7.5/)).toBeInTheDocument();
    expect(screen.getByText('Spotless rooms')).toBeInTheDocument();
  });
});

test('one field is said with its label', () => {
  const { container } = render(
    <Said exercise={someExercise()} field="own" value={{ x: 2, y: 8 }} language="zh-Hans" />,
  );
  expect(container).toHaveTextContent('我们 质量2.0，价格8.0：无法生存（顾客不愿购买）');
});
