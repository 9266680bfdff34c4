import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Mark } from './Mark.tsx';

describe('the mark', () => {
  it('is as high as the text around it by attributes, which the class of a place overrules', () => {
    const { container } = render(<Mark className="large" />);
    const mark = container.querySelector('svg');
    expect(mark).toHaveAttribute('width', '1em');
    expect(mark).toHaveAttribute('height', '1em');
    expect(mark).toHaveClass('large');
  });
});
