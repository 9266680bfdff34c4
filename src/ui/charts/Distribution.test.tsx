import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Distribution } from './Distribution.tsx';

const labels = { low: 'very poorly', high: 'extremely well', mean: 'mean', median: 'median', lang: 'en' };

test('the chart says in words what it shows', () => {
  render(<Distribution counts={[0, 1, 3]} min={1} mean={2.75} median={3} labels={labels} />);
  expect(screen.getByRole('img', { name: '1: 0; 2: 1; 3: 3; mean 2.8; median 3' })).toBeVisible();
  expect(screen.getByText('very poorly')).toBeVisible();
  expect(screen.getByText('extremely well')).toBeVisible();
});

test('with few answers each is a block of its own; with many a column is', () => {
  const { container, rerender } = render(
    <Distribution counts={[1, 3]} min={1} mean={1.75} median={2} labels={labels} />,
  );
  expect(container.querySelectorAll('rect')).toHaveLength(4);
  rerender(<Distribution counts={[100, 300]} min={1} mean={1.75} median={2} labels={labels} />);
  expect(container.querySelectorAll('rect')).toHaveLength(2);
  expect(screen.getByText('300')).toBeVisible();
});

test('without answers the scale still stands, with no mean and no median', () => {
  const { container } = render(
    <Distribution counts={[0, 0, 0]} min={0} mean={null} median={null} labels={labels} />,
  );
  expect(container.querySelectorAll('rect')).toHaveLength(0);
  expect(screen.getByRole('img')).toHaveAccessibleName('0: 0; 1: 0; 2: 0');
  expect(screen.queryByText(/mean/)).not.toBeInTheDocument();
});
