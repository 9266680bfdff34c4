/** Where a Chrome is on this computer: the same search that the setup and the tests use. */
export { findChrome } from '../../../scripts/findChrome.mjs';
