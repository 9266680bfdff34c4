import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { userEvent } from '../../test/helpers/userEvent.ts';
import { Bilingual } from './Bilingual.tsx';
import { Button } from './Button.tsx';
import { ChooseLanguage } from './ChooseLanguage.tsx';
import { Dialog } from './Dialog.tsx';
import { Field } from './Field.tsx';
import { QrCode } from './QrCode.tsx';

test('a busy button keeps its name and its focus and does nothing', async () => {
  const press = vi.fn();
  render(
    <Button state="busy" onClick={press}>
      Reveal
    </Button>,
  );
  const button = screen.getByRole('button', { name: 'Reveal' });
  await userEvent.click(button);
  expect(press).not.toHaveBeenCalled();
  expect(button).toHaveFocus();
  expect(button).toHaveAttribute('aria-busy', 'true');
});

test('a field reads out its label, what is amiss and its hint', () => {
  render(
    <Field label="Room code" hint="Six symbols" error="This code has ended.">
      {(attributes) => <input {...attributes} />}
    </Field>,
  );
  const input = screen.getByRole('textbox', { name: 'Room code' });
  expect(input).toHaveAccessibleDescription('This code has ended. Six symbols');
  expect(input).toBeInvalid();
});

test('a dialog asks, and takes either answer', async () => {
  const confirm = vi.fn();
  const cancel = vi.fn();
  render(
    <Dialog
      title="Close with 2 not ready?"
      confirmLabel="Close it"
      cancelLabel="Keep it open"
      onConfirm={confirm}
      onCancel={cancel}
    />,
  );
  expect(screen.getByRole('dialog', { name: 'Close with 2 not ready?' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Keep it open' }));
  expect(cancel).toHaveBeenCalledOnce();
  await userEvent.click(screen.getByRole('button', { name: 'Close it' }));
  expect(confirm).toHaveBeenCalledOnce();
});

test('each language offered stands in the list under its own name, and is chosen from it', async () => {
  const change = vi.fn();
  const offered = ['en', 'zh-Hans', 'zh-Hant'] as const;
  const { rerender } = render(
    <ChooseLanguage label="Language" current="en" offered={offered} onChange={change} />,
  );
  const list = screen.getByRole('combobox', { name: 'Language' });
  expect(list).toHaveDisplayValue('English');
  expect([...list.children].map((option) => [option.getAttribute('lang'), option.textContent])).toEqual([
    ['en', 'English'],
    ['zh-Hans', '简体中文'],
    ['zh-Hant', '繁體中文'],
  ]);
  await userEvent.selectOptions(list, '繁體中文');
  expect(change).toHaveBeenCalledWith('zh-Hant');
  rerender(
    <ChooseLanguage label="語言" current="zh-Hant" offered={offered} onChange={change} name="short" />,
  );
  expect(screen.getByText('繁')).toHaveAttribute('lang', 'zh-Hant');
  rerender(<ChooseLanguage label="Language" current="en" offered={['en']} onChange={change} />);
  expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
});

test('a text that reads alike in both languages is said once, and one that lacks a language is said in the other', () => {
  const { container, rerender } = render(
    <Bilingual text={{ en: 'NPS', 'zh-Hans': 'NPS' }} languages={['en', 'zh-Hans']} />,
  );
  expect(container).toHaveTextContent(/^NPS$/);
  rerender(<Bilingual text={{ 'zh-Hans': '行动计划' }} languages={['en']} />);
  expect(screen.getByText('行动计划')).toHaveAttribute('lang', 'zh-Hans');
});

test('a QR code says what it is for', () => {
  render(<QrCode value="http://192.168.1.20:4173/j/K7M4QD" label="Join the session" />);
  expect(screen.getByRole('img', { name: 'Join the session' })).toBeVisible();
});
