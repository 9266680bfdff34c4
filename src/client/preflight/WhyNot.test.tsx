import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Reach } from '#shared/session/diagnose.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { preflightWords } from './messages.ts';
import { WhyNot } from './WhyNot.tsx';

async function ask(reach: Reach = 'room') {
  const user = userEvent.setup();
  render(<WhyNot reach={reach} t={preflightWords('en')} />);
  await user.click(screen.getByText('Find out why a phone does not come through'));
  return async (question: RegExp, answer: string) => {
    await user.click(within(screen.getByRole('group', { name: question })).getByLabelText(answer));
  };
}

const questions = () => screen.getAllByRole('group', { name: /\?$/ }).length;

describe('why a phone does not come through', () => {
  test('one question stands there at a time, until one cause is said with what to do', async () => {
    const answer = await ask();
    expect(questions()).toBe(1);
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    await answer(/venue’s Wi-Fi/, 'Yes');
    await answer(/sign-in page/, 'No');
    await answer(/laptop open/, 'Yes');
    await answer(/same Wi-Fi name/, 'Cannot tell');
    expect(questions()).toBe(5);
    await answer(/hotspot/, 'Yes');
    expect(screen.getByRole('status')).toHaveTextContent('The venue keeps devices apart');
    expect(screen.getByRole('status')).toHaveTextContent(/turn client isolation off.*laptop’s hotspot/);
  });

  test('an earlier answer that is changed takes back what followed from it', async () => {
    const answer = await ask();
    await answer(/venue’s Wi-Fi/, 'Yes');
    await answer(/sign-in page/, 'Yes');
    expect(screen.getByRole('status')).toHaveTextContent('The Wi-Fi wants a sign-in');
    await answer(/venue’s Wi-Fi/, 'No');
    expect(questions()).toBe(1);
    expect(screen.getByRole('status')).toHaveTextContent('The phone uses mobile data');
    await userEvent.click(screen.getByRole('button', { name: 'Start over' }));
    expect(questions()).toBe(1);
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  test('out on the internet mobile data is the way on, not the fault', async () => {
    const answer = await ask('internet');
    await answer(/sign-in page/, 'No');
    await answer(/any other page/, 'Yes');
    await answer(/laptop open/, 'Yes');
    expect(screen.getByRole('status')).toHaveTextContent(/blocks the address.*use mobile data/);
  });
});
