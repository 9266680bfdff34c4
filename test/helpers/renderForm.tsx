import { act, render } from '@testing-library/react';
import { type ComponentType, type ReactNode, useSyncExternalStore } from 'react';
import type { JsonValue } from '#shared/sync/op.ts';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import type { Fields } from '#exercises/contract.ts';
import type { DeviceProps } from '#exercises/viewContract.ts';

/** A form of an exercise with a worksheet behind it that takes in what is sent, and what others at the table write. */
export function renderForm(
  Device: ComponentType<DeviceProps>,
  exercise: PublicExercise,
  given: Partial<DeviceProps> = {},
) {
  const sent: [field: string, value: JsonValue][] = [];
  const listeners = new Set<() => void>();
  let state = given;
  let made = 0;
  const change = (changes: Partial<DeviceProps>): void => {
    state = { ...state, ...changes };
    for (const tell of listeners) tell();
  };
  const store = (changes: Fields): void => change({ fields: { ...state.fields, ...changes } });
  const emit = (field: string, value: JsonValue): void => {
    sent.push([field, value]);
    store({ [field]: value });
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const makeId = (): string => `new${(made += 1)}`;
  function Form(): ReactNode {
    const props = useSyncExternalStore(subscribe, () => state);
    return (
      <Device
        exercise={exercise}
        owner="seat"
        fields={{}}
        revisions={{}}
        language="en"
        state="editable"
        writers={{}}
        related={{}}
        makeId={makeId}
        {...props}
        emit={emit}
      />
    );
  }
  const { container, unmount } = render(<Form />);
  return {
    /** What the form sent, in order. */
    sent,
    container,
    unmount,
    /** Somebody else writes. */
    others: (changes: Fields): void => act(() => store(changes)),
    /** The frame around the form changes what it gives it. */
    change: (changes: Partial<DeviceProps>): void => act(() => change(changes)),
  };
}
