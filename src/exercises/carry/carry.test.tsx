import { render, screen } from '@testing-library/react';
import { type ReactNode, useRef, useState } from 'react';
import { describe, expect, test } from 'vitest';
import type { Carry } from '#exercises/viewContract.ts';
import { userEvent } from '../../../test/helpers/userEvent.ts';
import { CarryButton } from './CarryButton.tsx';
import { OriginLink } from './OriginLink.tsx';
import { useLetGo } from './useLetGo.tsx';

const plan = { to: 'action-plan', title: 'Action plan' };
const moments = { to: 'moments', title: 'Moments of truth' };

/** What is taken along, with a log of what was asked for. */
function someCarry(targets: Carry['targets'], there: readonly string[] = []) {
  const asked: string[] = [];
  const carry: Carry = {
    targets,
    isCarried: (to, record) => there.includes(`${to} ${record}`),
    take: (to, record, text, along = {}) =>
      asked.push(['take', to, record, text, ...Object.values(along)].join(' ')),
    putBack: (to, record) => asked.push(`out ${to} ${record}`),
  };
  return { asked, carry };
}

describe('the button that takes an entry along', () => {
  const button = (carry: Carry | undefined, text = 'Call back') =>
    render(<CarryButton carry={carry} record="a" text={text} language="en" />);

  test('is one button for one target', async () => {
    const { asked, carry } = someCarry([plan]);
    button(carry);
    const take = screen.getByRole('button', { name: 'Take along to Action plan: Call back' });
    expect(take).toHaveTextContent('To Action plan');
    expect(take).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(take);
    expect(asked).toEqual(['take action-plan a Call back']);
  });

  test('takes along what is known of the entry besides', async () => {
    const { asked, carry } = someCarry([plan]);
    const along = { who: 'Ana', when: '2026-12-10' };
    render(<CarryButton carry={carry} record="a" text="Call back" along={along} language="en" />);
    await userEvent.click(screen.getByRole('button'));
    expect(asked).toEqual(['take action-plan a Call back Ana 2026-12-10']);
  });

  test('says of an entry that is kept from the room where the room will see it', () => {
    const little = { to: 'little-things', title: 'Little things', seenBy: 'room' as const };
    const kept = (targets: Carry['targets']) => (
      <CarryButton carry={someCarry(targets).carry} record="a" text="Mine" seen="kept" language="en" />
    );
    const { rerender } = render(kept([little]));
    const take = screen.getByRole('button');
    expect(take).toHaveAccessibleName('Take along to Little things: Mine (the room sees it there)');
    expect(take).toHaveTextContent('the room sees it there');
    rerender(kept([plan]));
    expect(screen.getByRole('button')).toHaveAccessibleName('Take along to Action plan: Mine');
    rerender(<CarryButton carry={someCarry([little]).carry} record="a" text="Ours" language="zh-Hans" />);
    expect(screen.getByRole('button')).toHaveAccessibleName('带到Little things：Ours');
  });

  test('says that the entry was taken along, and takes it out again', async () => {
    const { asked, carry } = someCarry([plan], ['action-plan a']);
    button(carry);
    const taken = screen.getByRole('button', { pressed: true });
    expect(taken).toHaveTextContent('Taken along');
    await userEvent.click(taken);
    expect(asked).toEqual(['out action-plan a']);
  });

  test('offers several targets in a small menu, by keyboard too, and closes with Escape', async () => {
    const { asked, carry } = someCarry([plan, moments], ['moments a']);
    button(carry);
    const opener = screen.getByRole('button', { name: 'Taken along: Call back' });
    expect(screen.getAllByRole('button')).toHaveLength(1);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(opener).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByRole('button', { pressed: true })).toHaveTextContent(
      'Taken along to Moments of truth',
    );
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(asked).toEqual(['take action-plan a Call back']);
    await userEvent.keyboard('{Escape}');
    expect(opener).toHaveFocus();
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });

  test('is not there where nothing can be taken along, or there are no words', () => {
    button(undefined);
    button(someCarry([]).carry);
    button(someCarry([plan]).carry, '  ');
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('an entry that goes after it was taken along', () => {
  function Entry({ carry }: { readonly carry: Carry }): ReactNode {
    const [gone, setGone] = useState('stands');
    const undo = useRef<HTMLButtonElement>(null);
    const { letGo, question } = useLetGo({ carry, language: 'en' });
    return (
      <>
        <p>{gone}</p>
        <button type="button" onClick={() => letGo('a', 'Call back', () => setGone('gone'))}>
          Remove
        </button>
        <button ref={undo} type="button">
          Other
        </button>
        {question}
      </>
    );
  }
  const remove = () => userEvent.click(screen.getByRole('button', { name: 'Remove' }));

  test('goes at once where nothing was taken along', async () => {
    render(<Entry carry={someCarry([plan]).carry} />);
    await remove();
    expect(screen.getByText('gone')).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('is asked about, and is taken out there too', async () => {
    const { asked, carry } = someCarry([plan, moments], ['action-plan a', 'moments a']);
    render(<Entry carry={carry} />);
    await remove();
    expect(
      screen.getByRole('dialog', { name: 'This was taken along to: Action plan · Moments of truth' }),
    ).toHaveTextContent('Call back');
    expect(screen.getByText('stands')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Take it out there too' }));
    expect(screen.getByText('gone')).toBeInTheDocument();
    expect(asked).toEqual(['out action-plan a', 'out moments a']);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('is asked about where others took it along, and leaves the wall there', async () => {
    const { asked, carry } = someCarry([plan]);
    const others = (to: string, words: readonly string[]) => [
      { text: 'Ring them back', hide: () => asked.push(`hide ${to}: ${words.join()}`) },
    ];
    render(<Entry carry={{ ...carry, takenByOthers: others }} />);
    await remove();
    const dialog = screen.getByRole('dialog', { name: 'This was taken along to: Action plan' });
    expect(dialog).toHaveTextContent('they keep it on their own page.It reads there: Ring them back');
    await userEvent.click(screen.getByRole('button', { name: 'Take it out there too' }));
    expect(asked).toEqual(['hide action-plan: Call back']);
    expect(screen.getByText('gone')).toBeInTheDocument();
  });

  test('or is kept there', async () => {
    const { asked, carry } = someCarry([plan], ['action-plan a']);
    render(<Entry carry={carry} />);
    await remove();
    await userEvent.click(screen.getByRole('button', { name: 'Keep it there' }));
    expect(screen.getByText('gone')).toBeInTheDocument();
    expect(asked).toEqual([]);
  });

  test('or stays here after all, and the focus is back where it was', async () => {
    const { asked, carry } = someCarry([plan], ['action-plan a']);
    render(<Entry carry={carry} />);
    await remove();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.getByText('stands')).toBeInTheDocument();
    expect(asked).toEqual([]);
    expect(screen.getByRole('button', { name: 'Remove' })).toHaveFocus();
  });
});

describe('where an entry came from', () => {
  test('is a way back where there is one, and words where there is none', () => {
    const { unmount } = render(
      <OriginLink origin={{ title: 'Little things', href: '#workbook/little-things' }} language="en" />,
    );
    expect(screen.getByRole('link', { name: 'From: Little things' })).toHaveAttribute(
      'href',
      '#workbook/little-things',
    );
    unmount();
    render(<OriginLink origin={{ title: '细节', href: null }} language="zh-Hans" />);
    expect(screen.getByText('来自：细节')).toBeInTheDocument();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
