import { logoLimits } from '#shared/session/logo.ts';

/** A logo as the session form holds it: none, the one that is stored, or one that was chosen and is not yet sent. */
export type Logo =
  | { readonly state: 'none' }
  | { readonly state: 'stored'; readonly hash: string }
  | { readonly state: 'chosen'; readonly picture: Blob; readonly preview: string };

type Chosen = Extract<Logo, { state: 'chosen' }>;
type ChosenLogo =
  | { readonly ok: true; readonly logo: Chosen }
  | { readonly ok: false; readonly reason: string };

/** As wide as a projector of 4K shows it, in pixels. */
const widest = 1000;
const smallest = 120;
/** A drawing that says no size of its own. */
const drawnAt = 600;

/**
 * A file as a logo: as it is where it may be, else drawn smaller until it is. A drawing (SVG), which could carry a
 * script, becomes a picture on the way.
 */
export async function logoFromFile(file: File): Promise<ChosenLogo> {
  const preview = await dataUrl(file);
  const image = preview === null ? null : await decoded(preview);
  if (preview === null || image === null) return { ok: false, reason: 'not-a-picture' };
  const width = image.naturalWidth || drawnAt;
  const height = image.naturalHeight || drawnAt;
  const { bytes, leastSide, mostSide, types } = logoLimits;
  const known = types.some((type) => type === file.type);
  if (known && file.size <= bytes && Math.max(width, height) <= mostSide) {
    if (Math.min(width, height) < leastSide) return { ok: false, reason: 'picture-size' };
    return { ok: true, logo: { state: 'chosen', picture: file, preview } };
  }
  for (let side = widest; side >= smallest; side *= 0.7) {
    const scale = Math.min(side / Math.max(width, height), known ? 1 : side);
    const picture = await drawn(image, Math.round(width * scale), Math.round(height * scale));
    if (!picture || picture.size > bytes) continue;
    if (Math.min(width, height) * scale < leastSide) return { ok: false, reason: 'picture-size' };
    const small = await dataUrl(picture);
    if (small !== null) return { ok: true, logo: { state: 'chosen', picture, preview: small } };
  }
  return { ok: false, reason: 'picture-too-large' };
}

/** As an address that the page's own policy lets it show. */
function dataUrl(file: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : null));
    reader.addEventListener('error', () => resolve(null));
    reader.readAsDataURL(file);
  });
}

function decoded(address: string): Promise<HTMLImageElement | null> {
  return new Promise((resolve) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(image));
    image.addEventListener('error', () => resolve(null));
    image.src = address;
  });
}

/** As PNG, which keeps what is see-through. */
function drawn(image: HTMLImageElement, width: number, height: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, width);
  canvas.height = Math.max(1, height);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
}
