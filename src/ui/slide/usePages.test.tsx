import { act, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import { usePages } from './usePages.ts';

/** jsdom lays nothing out: here a line is 20 px high with 10 px between, in a box as high as the test says. */
let boxHeight = 80;

let places: MockInstance<() => DOMRect>;

beforeEach(() => {
  boxHeight = 80;
  places = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function rect(
    this: Element,
  ) {
    if (this.hasAttribute('data-box')) return new DOMRect(0, 0, 100, boxHeight);
    const place = [...(this.parentElement?.children ?? [])].indexOf(this);
    return new DOMRect(0, place * 30, 100, 20);
  });
});

afterEach(() => places.mockRestore());

interface WallProps {
  readonly items: readonly string[];
  readonly page: number;
  readonly columns?: string;
}

function Wall({ items, page, columns = '100px' }: WallProps): ReactNode {
  const { box, columns: shown, more, page: at, pages } = usePages({ items, page });
  return (
    <>
      <div ref={box} data-box style={{ display: 'grid', gridTemplateColumns: columns }}>
        {shown.map((column, index) => (
          <ul key={index}>
            {column.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        ))}
      </div>
      <p>{`${more} more, page ${at + 1} of ${pages}`}</p>
    </>
  );
}

const shown = (): string[] => screen.getAllByRole('listitem').map((item) => item.textContent ?? '');

describe('a wall with more than fits', () => {
  test('shows what fits, says how many more, and turns round after its last page', () => {
    const items = ['a', 'b', 'c', 'd', 'e'];
    const { rerender } = render(<Wall items={items} page={0} />);
    expect(shown()).toEqual(['a', 'b', 'c']);
    expect(screen.getByText('2 more, page 1 of 2')).toBeInTheDocument();
    rerender(<Wall items={items} page={1} />);
    expect(shown()).toEqual(['d', 'e']);
    expect(screen.getByText('3 more, page 2 of 2')).toBeInTheDocument();
    rerender(<Wall items={items} page={2} />);
    expect(shown()).toEqual(['a', 'b', 'c']);
  });

  test('fills as many columns as the style sheet gives it', () => {
    render(<Wall items={['a', 'b', 'c', 'd', 'e']} page={0} columns="100px 100px" />);
    expect(screen.getAllByRole('list').map((list) => list.textContent)).toEqual(['abc', 'de']);
  });

  test('is laid out anew when an answer comes in', () => {
    const { rerender } = render(<Wall items={['a', 'b', 'c']} page={0} />);
    expect(screen.getByText('0 more, page 1 of 1')).toBeInTheDocument();
    rerender(<Wall items={['a', 'b', 'c', 'd']} page={0} />);
    expect(screen.getByText('1 more, page 1 of 2')).toBeInTheDocument();
  });

  test('is laid out anew when a font has come', () => {
    const fonts = new EventTarget();
    Object.defineProperty(document, 'fonts', { value: fonts, configurable: true });
    render(<Wall items={['a', 'b', 'c']} page={0} />);
    boxHeight = 50;
    act(() => {
      fonts.dispatchEvent(new Event('loadingdone'));
    });
    expect(shown()).toEqual(['a', 'b']);
    Reflect.deleteProperty(document, 'fonts');
  });

  test('that has no height yet holds everything', () => {
    boxHeight = 0;
    render(<Wall items={['a', 'b', 'c', 'd', 'e']} page={3} />);
    expect(shown()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('without items is empty', () => {
    render(<Wall items={[]} page={4} />);
    expect(screen.getByText('0 more, page 1 of 1')).toBeInTheDocument();
  });
});
