import type { Page } from 'playwright-core';

/** A channel of a pixel that is farther off than this, of 255, is another color: edges of letters vary by less. */
const noticeable = 64;

/**
 * How much of two pictures of one size is not the same, as a share of their pixels.
 * @param page any page; it draws them
 * @throws when they are not of one size
 */
export async function pictureDifference(page: Page, first: Buffer, second: Buffer): Promise<number> {
  const sources = [first, second].map((png) => `data:image/png;base64,${png.toString('base64')}`);
  const blank = await page.context().newPage();
  const differing = await blank.evaluate(
    async ([urls, limit]) => {
      const drawn = await Promise.all(
        urls.map(async (url) => {
          const image = new Image();
          image.src = url;
          await image.decode();
          const canvas = document.createElement('canvas');
          canvas.width = image.width;
          canvas.height = image.height;
          const context = canvas.getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height);
        }),
      );
      const [one, other] = drawn;
      if (!one || !other || one.width !== other.width || one.height !== other.height) return null;
      let count = 0;
      for (let at = 0; at < one.data.length; at += 4) {
        const isOther = [0, 1, 2].some(
          (channel) => Math.abs((one.data[at + channel] ?? 0) - (other.data[at + channel] ?? 0)) > limit,
        );
        if (isOther) count += 1;
      }
      return count / (one.width * one.height);
    },
    [sources, noticeable] as const,
  );
  await blank.close();
  if (differing === null) throw new Error('The pictures are not of one size.');
  return differing;
}
