import { describe } from 'vitest';
import { testFixtures, testHistories } from './testHistories.ts';

describe('any history of a room', () => {
  testFixtures();
  testHistories(0);
});
