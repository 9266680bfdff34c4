import { fireEvent, render, screen } from '@testing-library/react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { describe, expect, test } from 'vitest';
import { userEvent } from '../../test/helpers/userEvent.ts';
import { Dialog } from './Dialog.tsx';

interface AskingProps {
  /** What the press that goes ahead leaves of the button that asked. */
  readonly leaves: 'opener' | 'undo';
}

/** A page with a button that asks before it removes something. */
function Asking({ leaves }: AskingProps): ReactNode {
  const [asked, setAsked] = useState<'not' | 'asked' | 'gone'>('not');
  const undo = useRef<HTMLButtonElement>(null);
  const isGone = asked === 'gone' && leaves === 'undo';
  useEffect(() => {
    if (isGone) undo.current?.focus();
  }, [isGone]);
  return (
    <>
      {isGone ? (
        <button ref={undo} type="button">
          Undo
        </button>
      ) : (
        <button type="button" onClick={() => setAsked('asked')}>
          Remove
        </button>
      )}
      {asked === 'asked' && (
        <Dialog
          title="Remove it?"
          confirmLabel="Remove it"
          cancelLabel="Keep it"
          onConfirm={() => setAsked('gone')}
          onCancel={() => setAsked('not')}
        />
      )}
    </>
  );
}

async function ask(leaves: AskingProps['leaves'] = 'opener'): Promise<HTMLElement> {
  render(<Asking leaves={leaves} />);
  const opener = screen.getByRole('button', { name: 'Remove' });
  await userEvent.click(opener);
  return opener;
}

describe('a dialog gives the focus back to what opened it', () => {
  test('when it is answered with no', async () => {
    const opener = await ask();
    await userEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(opener).toHaveFocus();
  });

  test('when it is answered with yes and that is still there', async () => {
    const opener = await ask();
    await userEvent.click(screen.getByRole('button', { name: 'Remove it' }));
    expect(opener).toHaveFocus();
  });

  test('by Escape, as browsers tell it and where they do not know it', async () => {
    const opener = await ask();
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(opener).toHaveFocus();
    await userEvent.click(opener);
    expect(screen.getByRole('button', { name: 'Keep it' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(opener).toHaveFocus();
  });

  test('but not where the answer has brought it elsewhere', async () => {
    await ask('undo');
    await userEvent.click(screen.getByRole('button', { name: 'Remove it' }));
    expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();
  });
});
