import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installDebianPackages, isDebianRoot } from './debianPackages.mjs';
import { findPostgres } from './findPostgres.mjs';
import { Refusal } from './refusal.mjs';

/** Where Debian looks before it makes a database of its own, which nobody here has asked for. */
const clusterSettings = '/etc/postgresql-common/createcluster.d';

/**
 * Sees to it that the tests have a PostgreSQL, where we may install one.
 * @returns {void}
 * @throws {Refusal} when there is none: its tests are skipped then
 */
export function installPostgres() {
  if (findPostgres() !== null) return;
  const wanted = process.env['HALFDAY_POSTGRES'];
  if (wanted) {
    throw new Refusal(
      `PostgreSQL is not tested: HALFDAY_POSTGRES names ${wanted}, which holds no initdb and postgres.`,
    );
  }
  console.log('Installing a PostgreSQL for the tests…');
  if (!installDebians()) {
    throw new Refusal(
      'PostgreSQL is not tested: install its server, or set HALFDAY_POSTGRES to the folder of initdb and postgres.',
    );
  }
}

function installDebians() {
  if (!isDebianRoot) return false;
  const file = join(clusterSettings, 'halfday.conf');
  if (!existsSync(file)) {
    mkdirSync(clusterSettings, { recursive: true });
    writeFileSync(file, 'create_main_cluster = false\n');
  }
  return installDebianPackages(['--no-install-recommends', 'postgresql']) && findPostgres() !== null;
}
