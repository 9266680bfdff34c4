/*
 * What Safari 14.0 and Chrome 87 both know of CSS, as far as the device uses it: by MDN's browser-compat-data
 * (github.com/mdn/browser-compat-data, css/). A name that is not here is looked up there first.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const knownProperties = words(
  'align-content align-items align-self animation background background-color background-image background-size ' +
    'border border-bottom border-bottom-color border-collapse border-color border-left border-left-color ' +
    'border-radius border-right border-style border-top border-top-color border-top-width border-width bottom ' +
    'box-shadow box-sizing break-after break-inside clear clip clip-path color color-scheme column-count ' +
    'column-gap content cursor display fill filter flex flex-basis flex-direction flex-flow flex-wrap float font ' +
    'font-family font-size font-style font-variant-numeric font-weight gap grid-area grid-auto-columns ' +
    'grid-auto-flow grid-auto-rows grid-column grid-column-gap grid-gap grid-row grid-row-gap grid-template ' +
    'grid-template-columns grid-template-rows height justify-content justify-items justify-self left ' +
    'letter-spacing line-break line-height list-style margin margin-bottom margin-left margin-right margin-top ' +
    'max-height max-width min-height min-width opacity order outline outline-offset overflow overflow-wrap ' +
    'overflow-x overflow-y padding padding-bottom padding-left padding-right padding-top paint-order ' +
    'pointer-events position resize right row-gap src stroke stroke-dasharray stroke-linecap stroke-linejoin ' +
    'stroke-width table-layout text-align text-anchor text-decoration text-indent text-overflow text-transform ' +
    'text-underline-offset top touch-action transform transform-origin transition unicode-range vector-effect ' +
    'vertical-align visibility white-space width word-break writing-mode z-index',
);

/** Behind @; what @keyframes names is an animation's own. */
export const knownAtRules = words('media supports keyframes font-face charset import');

export const knownMediaFeatures = words(
  'width min-width max-width height min-height max-height hover pointer orientation prefers-reduced-motion ' +
    'prefers-color-scheme print screen all and not',
);

export const knownPseudo = words(
  'active after before checked disabled empty enabled first-child first-of-type focus focus-within hover lang ' +
    'last-child last-of-type not nth-child nth-last-child only-child placeholder read-only root target',
);

export const knownFunctions = words(
  'attr blur calc clamp cubic-bezier env format inset linear-gradient local max min minmax polygon ' +
    'radial-gradient rect repeat repeating-linear-gradient rgb rgba rotate scale scaleX steps translate ' +
    'translateX translateY url var',
);

export const knownUnits = words('ch cm deg em fr mm ms pt px rem s turn vh vmax vmin vw');

/** Values that came later than their property. */
export const newerValues: readonly {
  readonly property: RegExp;
  readonly value: RegExp;
  readonly feature: string;
}[] = [
  { property: /^overflow-wrap$/, value: /\banywhere\b/, feature: 'overflow-wrap: anywhere' },
  { property: /^overflow/, value: /\bclip\b/, feature: 'overflow: clip' },
  { property: /^word-break$/, value: /\bauto-phrase\b/, feature: 'word-break: auto-phrase' },
  { property: /^grid-template/, value: /\bsubgrid\b/, feature: 'subgrid' },
  { property: /^(?:min-|max-)?(?:width|height)$/, value: /\bstretch\b/, feature: 'width: stretch' },
];
