import { everySlideFits } from '../helpers/everySlideFits.ts';

/** In one language by itself: `npm run test:all`, stage `walls`, where the walls of the exercises are as well. */
everySlideFits('over another');
