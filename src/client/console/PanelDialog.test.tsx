import { fireEvent, render, screen } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { describe, expect, test } from 'vitest';
import { facilitatorMessages } from '#client/i18n/facilitatorMessages.ts';
import { LanguageProvider } from '#client/i18n/LanguageProvider.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { PanelDialog } from './PanelDialog.tsx';

/** A console with a button that opens a panel, in which something asks before it is done. */
function WithPanel(): ReactNode {
  const [open, setOpen] = useState<'nothing' | 'panel' | 'question'>('nothing');
  return (
    <>
      <button type="button" onClick={() => setOpen('panel')}>
        Keys
      </button>
      {open !== 'nothing' && (
        <PanelDialog title="Every key" onClose={() => setOpen('nothing')}>
          <button type="button" onClick={() => setOpen('question')}>
            Forget them
          </button>
          {open === 'question' && (
            <Dialog
              title="Forget them?"
              confirmLabel="Forget"
              cancelLabel="Keep them"
              onConfirm={() => setOpen('panel')}
              onCancel={() => setOpen('panel')}
            />
          )}
        </PanelDialog>
      )}
    </>
  );
}

async function openPanel() {
  render(
    <LanguageProvider loaders={facilitatorMessages} offered={['en']}>
      <WithPanel />
    </LanguageProvider>,
  );
  const opener = await screen.findByRole('button', { name: 'Keys' });
  await userEvent.click(opener);
  return { opener, panel: screen.getByRole('dialog', { name: 'Every key' }) };
}

describe('a panel over the console gives the focus back to what opened it', () => {
  test('when its button closes it', async () => {
    const { opener } = await openPanel();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(opener).toHaveFocus();
  });

  test('when a press beside it closes it', async () => {
    const { opener, panel } = await openPanel();
    await userEvent.click(screen.getByRole('heading', { name: 'Every key' }));
    expect(panel).toBeInTheDocument();
    fireEvent.click(panel);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(opener).toHaveFocus();
  });

  test('by Escape, as browsers tell it and where they do not know it', async () => {
    const { opener, panel } = await openPanel();
    fireEvent(panel, new Event('cancel', { cancelable: true }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(opener).toHaveFocus();
    await userEvent.click(opener);
    expect(screen.getByRole('button', { name: 'Close' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(opener).toHaveFocus();
  });

  test('and stays when Escape answers a question in it', async () => {
    const { panel } = await openPanel();
    const asked = screen.getByRole('button', { name: 'Forget them' });
    await userEvent.click(asked);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog', { name: 'Forget them?' })).toBeNull();
    expect(panel).toBeInTheDocument();
    expect(asked).toHaveFocus();
  });
});
