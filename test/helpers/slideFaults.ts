import type { Page } from 'playwright-core';

/**
 * What is wrong with the picture on the projector, each fault with the words it befell: words that leave the
 * slide, lie on the foot or on other words, are cut off, or are smaller than the back row can read.
 */
export function slideFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    /** A glyph's box is higher than the glyph: lines set tight touch by this share and still read well. */
    const slack = 0.22;
    const slide = document.querySelector('section[data-current] article');
    if (!slide) return ['there is no slide'];
    const faults: string[] = [];
    if (slide.querySelector('[data-overfull]')) faults.push('too full even at its smallest');
    const frame = slide.getBoundingClientRect();
    const foot = slide.querySelector('footer');
    const smallest = frame.height / 25;
    const boxes: { words: string; element: Element; box: DOMRect; inFoot: boolean }[] = [];

    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (!element || words === '' || getComputedStyle(element).visibility === 'hidden') continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (size < smallest - 0.1) faults.push(`"${words}" is ${size} px, less than ${smallest}`);
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width > 0.5) boxes.push({ words, element, box, inFoot: foot?.contains(element) ?? false });
      }
    }

    const qr = document.querySelector(
      'section[data-current] svg[shape-rendering], section[data-current] [class*=qr]',
    );
    const qrBox = qr?.getBoundingClientRect();
    const overlap = (one: DOMRect, other: DOMRect): boolean => {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      return across > 1 && down > slack * Math.min(one.height, other.height);
    };
    for (const [index, { words, element, box, inFoot }] of boxes.entries()) {
      const trim = (slack / 2) * box.height;
      const outside =
        box.left < frame.left - 1 ||
        box.right > frame.right + 1 ||
        box.top + trim < frame.top - 1 ||
        box.bottom - trim > frame.bottom + 1;
      if (outside) faults.push(`"${words}" leaves the slide`);
      if (!inFoot && foot && box.bottom - trim > foot.getBoundingClientRect().top + 1) {
        faults.push(`"${words}" lies on the foot`);
      }
      if (qrBox && overlap(box, qrBox)) faults.push(`"${words}" lies under the code to scan`);
      for (let around: Element | null = element; around && around !== slide; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around);
        const clip = around.getBoundingClientRect();
        const cutAcross = overflowX !== 'visible' && (box.right > clip.right + 1 || box.left < clip.left - 1);
        const cutDown =
          overflowY !== 'visible' && (box.bottom - trim > clip.bottom + 1 || box.top + trim < clip.top - 1);
        if (!(around instanceof SVGElement) && (cutAcross || cutDown)) faults.push(`"${words}" is cut off`);
      }
      for (const other of boxes.slice(index + 1)) {
        if (other.element !== element && overlap(box, other.box))
          faults.push(`"${words}" lies on "${other.words}"`);
      }
    }
    return [...new Set(faults)];
  });
}
