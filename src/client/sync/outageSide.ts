/** Where an outage is, as far as a page can tell: with its reader, with the host, or somewhere between them. */
export type OutageSide = 'yours' | 'host' | 'unknown';

/**
 * What came of asking the host whether it is there: it said so, something else said something, a machine in front of
 * it said that it is not, the question was turned away at once, or nothing came back.
 */
export type HostAnswer = 'alive' | 'strange' | 'gateway' | 'refused' | 'silent';

export interface OutageSigns {
  /** Whether the page was opened on the machine that the host runs on: no network lies between the two. */
  readonly page: 'onHost' | 'elsewhere';
  /** What the browser says of its own network. */
  readonly browser: 'online' | 'offline';
  /** Whether the device has changed its network since the host was last heard. */
  readonly network: 'same' | 'changed';
  /** Whether the host said that it goes. */
  readonly goodbye: 'said' | 'unsaid';
  /** Null while it has not been asked. */
  readonly answer: HostAnswer | null;
}

/** Whose side an outage is on; `unknown` where a page cannot know, for nobody is to look in the wrong place. */
export function outageSide({ page, browser, network, goodbye, answer }: OutageSigns): OutageSide {
  if (page === 'onHost') return 'host';
  if (browser === 'offline') return 'yours';
  if (answer === 'gateway' || goodbye === 'said') return 'host';
  // On another network an address of the room's is refused, or swallowed, or somebody else's.
  if (network === 'changed') return 'yours';
  return answer === 'refused' ? 'host' : 'unknown';
}
