/** Paths of the eight data marks around 0,0, each within a circle of radius 1, in the order of the data colors. */
export const markPaths: readonly string[] = [
  'M-0.9 0A0.9 0.9 0 1 0 0.9 0A0.9 0.9 0 1 0 -0.9 0Z',
  'M-0.78 -0.78H0.78V0.78H-0.78Z',
  'M0 -0.95L0.92 0.7H-0.92Z',
  'M0 -1L0.8 0L0 1L-0.8 0Z',
  'M0 0.95L0.92 -0.7H-0.92Z',
  'M-0.32 -0.95H0.32V-0.32H0.95V0.32H0.32V0.95H-0.32V0.32H-0.95V-0.32H-0.32Z',
  'M0 -1L0.87 -0.5V0.5L0 1L-0.87 0.5V-0.5Z',
  'M0 -1L0.24 -0.32L0.95 -0.31L0.38 0.12L0.59 0.81L0 0.4L-0.59 0.81L-0.38 0.12L-0.95 -0.31L-0.24 -0.32Z',
];
