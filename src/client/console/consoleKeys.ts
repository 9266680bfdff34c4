import type { ActionName } from './consoleActions.ts';

interface KeyBinding {
  /** The first that can be pressed now is done: the same key opens, and reopens. */
  readonly actions: readonly ActionName[];
  /** `KeyboardEvent.key`, letters in lower case. */
  readonly keys: readonly string[];
  /** `KeyboardEvent.code` of the same places, for an input method or a layout that says something else there. */
  readonly codes: readonly string[];
  /** Which sentence says what it does, in the list of keys. */
  readonly meaning: Exclude<ActionName, 'reopen' | 'toSeats' | 'nextTurn' | 'lastTurn' | 'reset' | 'runLog'>;
  /** As it stands on the control and in the list of keys. */
  readonly shown: string;
  /** As assistive software wants it: `aria-keyshortcuts`. */
  readonly spoken: string;
}

/** A letter on its own key; its first action names what it does. */
function letter(shown: string, meaning: KeyBinding['meaning'], ...others: readonly ActionName[]): KeyBinding {
  const keys = [shown.toLowerCase()];
  return { actions: [meaning, ...others], keys, codes: [`Key${shown}`], meaning, shown, spoken: shown };
}

interface Sign {
  readonly keys: readonly string[];
  readonly codes: readonly string[];
  readonly shown: string;
  readonly spoken?: string;
}

/** Any other key. */
function sign(meaning: KeyBinding['meaning'], { keys, codes, shown, spoken = shown }: Sign): KeyBinding {
  return { actions: [meaning], keys, codes, meaning, shown, spoken };
}

/** The keys of the console and of the projector's window, in the order in which the list of keys shows them. */
export const keyTable: readonly KeyBinding[] = [
  sign('forward', {
    keys: ['ArrowRight', 'PageDown', ' '],
    codes: ['Space'],
    shown: '→',
    spoken: 'ArrowRight',
  }),
  sign('back', { keys: ['ArrowLeft', 'PageUp'], codes: [], shown: '←', spoken: 'ArrowLeft' }),
  letter('O', 'open', 'reopen'),
  letter('C', 'close'),
  letter('R', 'reveal'),
  letter('H', 'hide'),
  letter('N', 'toTables', 'toSeats', 'nextTurn'),
  sign('moreTime', { keys: ['+', '='], codes: ['Equal', 'NumpadAdd'], shown: '+', spoken: 'Plus' }),
  sign('lessTime', { keys: ['-', '−'], codes: ['Minus', 'NumpadSubtract'], shown: '−', spoken: '-' }),
  letter('P', 'pause'),
  letter('Z', 'undo'),
  sign('blank', { keys: ['b', '.'], codes: ['KeyB', 'Period'], shown: 'B' }),
  letter('F', 'freeze'),
  letter('V', 'preview'),
  letter('S', 'showEntry'),
  letter('X', 'hideEntry'),
  letter('A', 'sendEntry'),
  sign('previousEntry', { keys: ['ArrowUp'], codes: [], shown: '↑', spoken: 'ArrowUp' }),
  sign('nextEntry', { keys: ['ArrowDown'], codes: [], shown: '↓', spoken: 'ArrowDown' }),
  letter('U', 'catchUp'),
  letter('G', 'agenda'),
  letter('K', 'people'),
  letter('T', 'timer'),
  letter('Y', 'privateTimer'),
  letter('L', 'parking'),
  letter('E', 'energy'),
  letter('Q', 'pick'),
  letter('D', 'team'),
  letter('J', 'jump'),
  letter('W', 'wide'),
  sign('pageBack', { keys: ['['], codes: ['BracketLeft'], shown: '[' }),
  sign('pageForward', { keys: [']'], codes: ['BracketRight'], shown: ']' }),
  sign('keys', { keys: ['?'], codes: [], shown: '?' }),
];

/** What a clicker sends to begin and to end a show, of which the console knows neither. */
const ignoredKeys: readonly string[] = ['F5', 'Escape'];

/** A key that was pressed, as much of it as is needed. */
export type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'repeat'
>;

/** What a press means: actions of which the first possible one is done, nothing on purpose, or null for none of ours. */
export function actionsOfKey(pressed: PressedKey): readonly ActionName[] | null {
  const { key } = pressed;
  if (pressed.isComposing || isModified(pressed)) return null;
  if (ignoredKeys.includes(key)) return [];
  const lower = key.length === 1 ? key.toLowerCase() : key;
  const found =
    keyTable.find(({ keys }) => keys.includes(lower)) ?? (saysNothing(key) ? ofPlace(pressed) : undefined);
  if (!found) return null;
  // A key that is held down, or a clicker that lies under a bag, presses once.
  return pressed.repeat ? [] : found.actions;
}

/** Some layouts have brackets behind Alt or AltGr only; whatever else is modified is the browser's. */
function isModified({ key, ctrlKey, altKey, metaKey }: PressedKey): boolean {
  if (metaKey) return true;
  return altKey ? key !== '[' && key !== ']' : ctrlKey;
}

/** An input method, or a layout of another script, says nothing that tells the letters on the keys apart. */
function saysNothing(key: string): boolean {
  if (key === 'Process' || key === 'Unidentified' || key === 'Dead') return true;
  return key.length === 1 && key > '~';
}

function ofPlace({ code, shiftKey }: PressedKey): KeyBinding | undefined {
  if (code === 'Slash') return shiftKey ? keyTable.find(({ keys }) => keys.includes('?')) : undefined;
  return keyTable.find(({ codes }) => codes.includes(code));
}

/** The key of an action, to be shown and to be read out. */
export function keyOf(action: ActionName): Pick<KeyBinding, 'shown' | 'spoken'> | undefined {
  return keyTable.find(({ actions }) => actions.includes(action));
}
