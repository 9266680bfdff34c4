import { firstLoad } from './scripts/firstLoad.mjs';

/** What a page pulls in, words of one language included, before it can be used. Budgets: see the design. */
const budgets = [
  {
    name: 'participant, to a usable join form',
    path: firstLoad(['index.html', 'i18n/room.zhHans.ts']),
    limit: '120 kB',
  },
  {
    name: 'facilitator, to the console',
    path: firstLoad(['facilitator.html', 'i18n/facilitator.zhHans.ts', 'console/ConsolePage.tsx']),
    limit: '300 kB',
  },
  {
    name: 'projector',
    path: firstLoad(['projector.html', '../ui/QrCode.tsx']),
    limit: '300 kB',
  },
];

export default budgets.map((budget) => ({ ...budget, gzip: true }));
