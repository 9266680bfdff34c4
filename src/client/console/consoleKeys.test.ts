import { expect, test } from 'vitest';
import { actionsOfKey, keyOf, keyTable, type PressedKey } from './consoleKeys.ts';

function pressed(key: string, changes: Partial<PressedKey> = {}): PressedKey {
  const plain = { code: '', shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
  return { key, ...plain, isComposing: false, repeat: false, ...changes };
}

test('a clicker goes on and back, and blanks the wall with what it sends for that', () => {
  expect(actionsOfKey(pressed('PageDown'))).toEqual(['forward']);
  expect(actionsOfKey(pressed('PageUp'))).toEqual(['back']);
  expect(actionsOfKey(pressed('.'))).toEqual(['blank']);
  expect(actionsOfKey(pressed('b'))).toEqual(['blank']);
});

test('what a clicker sends to begin or end a show is taken and does nothing', () => {
  expect(actionsOfKey(pressed('F5'))).toEqual([]);
  expect(actionsOfKey(pressed('F5', { shiftKey: true }))).toEqual([]);
  expect(actionsOfKey(pressed('Escape'))).toEqual([]);
});

test('letters do the same with Caps Lock on', () => {
  expect(actionsOfKey(pressed('R', { code: 'KeyR' }))).toEqual(['reveal']);
});

test('an input method that says nothing of the key leaves the place of the key to go by', () => {
  expect(actionsOfKey(pressed('Process', { code: 'KeyO' }))).toEqual(['open', 'reopen']);
  expect(actionsOfKey(pressed('。', { code: 'Period' }))).toEqual(['blank']);
  expect(actionsOfKey(pressed('【', { code: 'BracketLeft' }))).toEqual(['pageBack']);
  expect(actionsOfKey(pressed('？', { code: 'Slash', shiftKey: true }))).toEqual(['keys']);
  expect(actionsOfKey(pressed('я', { code: 'KeyZ' }))).toEqual(['undo']);
});

test('the letter counts, not its place, where the layout says which it is', () => {
  expect(actionsOfKey(pressed('z', { code: 'KeyY' }))).toEqual(['undo']);
  expect(actionsOfKey(pressed('y', { code: 'KeyZ' }))).toEqual(['privateTimer']);
  expect(actionsOfKey(pressed('i', { code: 'KeyO' }))).toBeNull();
});

test('a word that is being composed, and what the browser does with a modifier, are not ours', () => {
  expect(actionsOfKey(pressed('o', { isComposing: true }))).toBeNull();
  expect(actionsOfKey(pressed('r', { ctrlKey: true }))).toBeNull();
  expect(actionsOfKey(pressed('[', { metaKey: true }))).toBeNull();
  expect(actionsOfKey(pressed('[', { ctrlKey: true, altKey: true }))).toEqual(['pageBack']);
});

test('a key that is held down presses once', () => {
  expect(actionsOfKey(pressed('ArrowRight', { repeat: true }))).toEqual([]);
});

test('no key means two things, and every action’s key is known', () => {
  const keys = keyTable.flatMap((binding) => binding.keys);
  const codes = keyTable.flatMap((binding) => binding.codes);
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(codes).size).toBe(codes.length);
  expect(keyOf('reopen')?.shown).toBe('O');
  expect(keyOf('reset')).toBeUndefined();
});
