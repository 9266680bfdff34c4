import { makeId } from '#shared/sync/ids.ts';
import { browserRandom } from '#client/sync/browserRandom.ts';

/** The id of a new record in a worksheet: 72 random bits, so that two phones at one table never make the same. */
export function makeRecordId(): string {
  return makeId(browserRandom).slice(0, 12);
}
