/** What the test pattern says on the wall. */
export const en = {
  name: 'Test pattern for the projector',
  smallest: 'The smallest line: readable?',
  edges: 'Four corners? Round circles?',
  safe: 'Safe within the dashes',
  size: '{width} × {height} · {ratio}',
  theme: 'Light or dark',
  fill: 'Fill the screen',
  end: 'End',
  ended: 'You can close this window.',
};

export type PatternMessages = typeof en;
