import { expect, test } from 'vitest';
import type { Block } from '#shared/content/workshop.ts';
import { unrevealed } from './unrevealed.ts';

const text = { en: [{ text: 'words' }] };
const paragraph: Block = { kind: 'paragraph', text };
const list = (count: number): Block => ({
  kind: 'list',
  ordered: true,
  items: Array.from({ length: count }, () => text),
});

test('a slide without steps shows everything at once', () => {
  expect([...unrevealed({ blocks: [paragraph, list(3)], steps: 0 }, 0)]).toEqual([]);
});

test('each step shows one more item, and the paragraph above them stands from the beginning', () => {
  const slide = { blocks: [paragraph, list(3)], steps: 3 };
  expect([...unrevealed(slide, 0)]).toEqual(['1.0', '1.1', '1.2']);
  expect([...unrevealed(slide, 2)]).toEqual(['1.2']);
  expect([...unrevealed(slide, 3)]).toEqual([]);
});

test('with one step fewer than items the first item stands from the beginning', () => {
  expect([...unrevealed({ blocks: [list(3)], steps: 2 }, 0)]).toEqual(['0.1', '0.2']);
});

test('with more steps than items the paragraphs step too', () => {
  expect([...unrevealed({ blocks: [paragraph, list(1)], steps: 2 }, 0)]).toEqual(['0.0', '1.0']);
  expect([...unrevealed({ blocks: [paragraph, paragraph], steps: 1 }, 0)]).toEqual(['1.0']);
});

test('a step beyond the last shows no less than everything', () => {
  expect([...unrevealed({ blocks: [list(3)], steps: 3 }, 9)]).toEqual([]);
});
