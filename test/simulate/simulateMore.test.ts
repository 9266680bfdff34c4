import { describe } from 'vitest';
import { testHistories } from './testHistories.ts';

describe('any other history of a room', () => {
  testHistories(1);
});
