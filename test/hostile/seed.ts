/** Every generated history of a run follows from it; `HALFDAY_TEST_SEED` repeats one. */
export const seed = Number(process.env['HALFDAY_TEST_SEED'] ?? Date.now() % 1_000_000_000);
