import { firstLoad } from './scripts/firstLoad.mjs';

/** What a page pulls in before it can be used; the budgets stand in the design. */
export default [
  { name: 'participant, to a usable join form', path: firstLoad('index.html'), limit: '120 kB', gzip: true },
  { name: 'facilitator', path: firstLoad('facilitator.html'), limit: '300 kB', gzip: true },
  { name: 'projector', path: firstLoad('projector.html'), limit: '300 kB', gzip: true },
];
