import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DialogHint } from './DialogHint.tsx';

describe('what to choose in the print dialog of a browser that leaves the margins empty', () => {
  it('is the sheet, how it lies, and the headers that number the pages', () => {
    render(<DialogHint document={{ lies: 'portrait', margins: 'numbered' }} paper="a4" speaks="en" />);
    expect(
      screen.getByText(
        'In the print dialog: A4, portrait, 100 %. Headers and footers on: they number the pages.',
      ),
    ).toBeVisible();
  });

  it('has no headers where a sheet is folded or hung up, and no space between Chinese sentences', () => {
    render(<DialogHint document={{ lies: 'landscape', margins: 'none' }} paper="letter" speaks="zh-Hans" />);
    expect(screen.getByText('在打印对话框里选Letter、横向、100%。关掉页眉和页脚。')).toBeVisible();
  });
});
