import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { useFit } from './useFit.ts';

let looks = 0;
/** The size from which on the body of a box overflows. */
let room = 0;

beforeEach(() => {
  looks = 0;
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(100);
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockImplementation(function (this: Element) {
    looks += 1;
    const slide = this.closest('article');
    return Number(slide?.style.getPropertyValue('--fit')) > room ? 200 : 100;
  });
  return () => vi.restoreAllMocks();
});

function Box({ content }: { readonly content: string }): ReactNode {
  return (
    <article ref={useFit(content)}>
      <div data-fit-body="" />
    </article>
  );
}

/** A box that comes in, and what it was given. */
function fitted(content: string): { readonly size: number; readonly overfull: boolean } {
  const { container, unmount } = render(<Box content={content} />);
  const box = container.querySelector('article');
  const found = {
    size: Number(box?.style.getPropertyValue('--fit')),
    overfull: box?.hasAttribute('data-overfull') ?? false,
  };
  unmount();
  return found;
}

describe('a slide in its box', () => {
  test.each([0, 0.01, 0.4, 1, 1.49, 1.5, 9])('gets the largest text that fits where %f does', (most) => {
    room = most;
    const { size, overfull } = fitted(`of room ${most}`);
    expect(size).toBeLessThanOrEqual(most);
    // Finer than a 64th of the range nothing is told apart.
    expect(size).toBeGreaterThan(Math.min(1.5, most) - 1.5 / 64);
    expect(overfull).toBe(false);
  });

  test('gets the smallest text and says so where not even that fits', () => {
    room = -1;
    expect(fitted('too much')).toEqual({ size: 0, overfull: true });
  });

  test('that was measured in another box is looked at twice, as long as the same fits', () => {
    room = 0.8;
    const first = fitted('seen before');
    expect(looks).toBeGreaterThan(4);
    looks = 0;
    expect(fitted('seen before')).toEqual(first);
    expect(looks).toBe(2);
  });

  test.each([-1, 0.05, 0.7, 0.82, 1.3, 1.5])(
    'that was measured where 0.8 fits is measured anew where %f does',
    (most) => {
      room = 0.8;
      fitted(`into ${most}`);
      room = most;
      const anew = fitted(`into ${most}`);
      expect(anew).toEqual(fitted(`new in ${most}`));
    },
  );
});
