import { fireEvent, render, screen } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { expect, test } from 'vitest';
import { useConsoleKeys } from './useConsoleKeys.ts';

/** A page that says which of its presses came through. */
function Page({ children }: { readonly children?: ReactNode }): ReactNode {
  const [done, setDone] = useState<readonly string[]>([]);
  const say = (what: string) => () => setDone((before) => [...before, what]);
  useConsoleKeys({ open: say('open'), forward: say('forward'), blank: say('blank') });
  return (
    <>
      <p data-testid="pressed">{done.join(' ')}</p>
      {children}
    </>
  );
}

function pressed(): string | null {
  return screen.getByTestId('pressed').textContent;
}

test('keys act on the page, once each, also with Caps Lock or an input method on', () => {
  render(<Page />);
  fireEvent.keyDown(document.body, { key: 'o', code: 'KeyO' });
  fireEvent.keyDown(document.body, { key: 'O', code: 'KeyO' });
  fireEvent.keyDown(document.body, { key: 'Process', code: 'KeyO' });
  fireEvent.keyDown(document.body, { key: 'PageDown', repeat: true });
  expect(pressed()).toBe('open open open');
});

test('what is typed in a field, chosen from a list or composed is not for the room', () => {
  render(
    <Page>
      <input aria-label="Find" />
      <select aria-label="Table">
        <option>Table 1</option>
      </select>
      <p contentEditable suppressContentEditableWarning data-testid="text">
        words
      </p>
    </Page>,
  );
  fireEvent.keyDown(screen.getByLabelText('Find'), { key: 'o' });
  fireEvent.keyDown(screen.getByLabelText('Table'), { key: 'o' });
  fireEvent.keyDown(screen.getByTestId('text'), { key: 'b' });
  fireEvent.keyDown(document.body, { key: 'o', isComposing: true });
  expect(pressed()).toBe('');
});

test('an open question has the keys to itself', () => {
  render(
    <Page>
      <dialog open>
        <button type="button">Close</button>
      </dialog>
    </Page>,
  );
  fireEvent.keyDown(screen.getByRole('button'), { key: 'o' });
  fireEvent.keyDown(document.body, { key: 'o' });
  expect(pressed()).toBe('');
});

test('space presses the button that has the focus, and goes on where none has', () => {
  render(
    <Page>
      <button type="button">Blank</button>
    </Page>,
  );
  fireEvent.keyDown(screen.getByRole('button'), { key: ' ' });
  expect(pressed()).toBe('');
  fireEvent.keyDown(screen.getByRole('button'), { key: 'b' });
  fireEvent.keyDown(document.body, { key: ' ' });
  expect(pressed()).toBe('blank forward');
});

test('what a clicker sends never reloads the page, and what cannot be done does nothing', () => {
  render(<Page />);
  expect(fireEvent.keyDown(document.body, { key: 'F5' })).toBe(false);
  expect(fireEvent.keyDown(document.body, { key: 'PageUp' })).toBe(false);
  expect(fireEvent.keyDown(document.body, { key: 'Tab' })).toBe(true);
  expect(pressed()).toBe('');
});
