import { everySlideFits } from '../helpers/everySlideFits.ts';

everySlideFits('alone');
everySlideFits('over another');
