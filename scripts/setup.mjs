import { buildPage } from './buildPage.mjs';
import { installChrome } from './installChrome.mjs';
import { installDependencies } from './installDependencies.mjs';
import { installPostgres } from './installPostgres.mjs';
import { runScript } from './refusal.mjs';

/**
 * Makes a fresh clone ready; does nothing, and says nothing, when it is.
 *   --page      also builds the page
 *   --browser   also finds or installs a Chrome for the tests
 *   --postgres  also finds or installs a PostgreSQL for the tests
 */
await runScript(() => {
  const wanted = process.argv.slice(2);
  installDependencies();
  if (wanted.includes('--page')) buildPage();
  if (wanted.includes('--browser')) installChrome();
  if (wanted.includes('--postgres')) installPostgres();
});
