import fc from 'fast-check';
import { testSeed } from './testSeed.ts';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: testSeed });

/** Draws by the run's seed. */
export { fc };
