import type { KeyboardEvent } from 'react';
import type { Call } from '#shared/plan/inviteeStatus.ts';
import type { Invitee } from '#shared/plan/readPlan.ts';
import { listKey } from './callKeys.ts';
import type { PeopleActions } from './peopleActions.ts';

/**
 * Keys for a caller who works down the list: up and down, and a figure for what came of the call, which then goes on to
 * the next person. They are the list's only while the focus is in it, and never a field's in which somebody types.
 */
export function pressInList(
  event: KeyboardEvent<HTMLUListElement>,
  shown: readonly Invitee[],
  call: Call,
  actions: Pick<PeopleActions, 'call'>,
): void {
  const key = listKey(event.key);
  const target = event.target instanceof Element ? event.target : null;
  const isWithOthers = event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing;
  if (!key || isWithOthers || target?.closest('input, select, textarea')) return;
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-person]')];
  const index = names.findIndex((name) => name.closest('li') === target?.closest('li'));
  event.preventDefault();
  if (key.does === 'move') {
    names[index + key.by]?.focus();
    return;
  }
  const id = names[index]?.dataset['person'];
  const person = shown.find((one) => one.id === id);
  if (person && person.reply !== 'no') actions.call(person, call, key.outcome);
  // What was taken back is looked at again; else the next one is called.
  names[key.outcome === null ? index : index + 1]?.focus();
}
