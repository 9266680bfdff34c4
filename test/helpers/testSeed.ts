/**
 * All that a run generates follows from it. `npm test` draws the same every time, so that its verdict on a state of the
 * code is one and the same everywhere; `npm run test:all` and a run by hand draw anew, and HALFDAY_TEST_SEED repeats one.
 */
export const testSeed = Number(process.env['HALFDAY_TEST_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
