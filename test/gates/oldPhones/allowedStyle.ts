const bySpace = 'Slides measure by their container on the projector alone; on a device they measure in rem.';
const scrolling = 'Only how far the page scrolls by itself: a field may come to lie at the edge.';
const breaking = 'Lines break where they always have; nothing is cut off.';

/** What the device's style sheets use though Safari 14.0 or Chrome 87 passes over it, and why nothing is missing then. */
export const allowedStyle: Readonly<Record<string, string>> = {
  'gap in flex': 'Safari 14.0 (14.1 knows it): things in a row stand closer together, none is hidden.',
  'overflow-wrap: anywhere': 'The page inherits break-word, which breaks the same words.',
  'property text-wrap': breaking,
  'property text-autospace': breaking,
  'property text-size-adjust': 'iPhones know it by its prefix; Chrome knows it.',
  'property scroll-padding': scrolling,
  'property scroll-margin-top': scrolling,
  'property scroll-margin-bottom': scrolling,
  'property scroll-behavior': 'Says that nothing glides, and in Safari 14 nothing does.',
  'property accent-color': 'A tick keeps the browser’s own color.',
  ':not(:focus-visible)': 'The ring stays where somebody taps, too.',
  '::backdrop': 'Belongs to showModal, which Safari 14 has not either.',
  '@property': bySpace,
  '@container': bySpace,
  'property container-type': bySpace,
  'unit cqw': bySpace,
  'unit cqh': bySpace,
  'property contain':
    'Curves on a stage ask for no height of their own; a device and a worksheet give them one.',
};
