import type { Page } from 'playwright-core';

/**
 * What is wrong with the picture on the projector, each fault with the words it befell: words that leave the
 * slide, lie on the foot, under a dot or on other words, are cut off, are smaller than the back row can read, or begin a line
 * with a mark that belongs to the end of the one before.
 */
export function slideFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    interface Words {
      readonly text: string;
      readonly element: Element;
      readonly inFoot: boolean;
      /** Where the ink is: a line's box is higher than its glyphs. */
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    const slide = document.querySelector('section[data-current] article');
    const foot = slide?.querySelector('footer');
    const pen = document.createElement('canvas').getContext('2d');
    if (!slide || !foot || !pen) return ['there is no slide'];
    const faults = new Set<string>();
    if (slide.querySelector('[data-overfull]')) faults.add('too full even at its smallest');
    const frame = slide.getBoundingClientRect();
    const footTop = foot.getBoundingClientRect().top;
    const smallest = frame.height / 25;

    const all: Words[] = [];
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!element || text === '') continue;
      const { visibility, fontSize, fontStyle, fontWeight, fontFamily } = getComputedStyle(element);
      if (visibility === 'hidden') continue;
      const size = Number.parseFloat(fontSize);
      if (size < smallest - 0.1) faults.add(`"${text}" is ${size} px, less than ${smallest}`);
      pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
      const ink = pen.measureText(text);
      const range = document.createRange();
      range.selectNodeContents(node);
      const whole = node.textContent ?? '';
      for (let at = 1; at < whole.length; at += 1) {
        if (!'。，、？！：；”）'.includes(whole[at] ?? '')) continue;
        const glyph = document.createRange();
        glyph.setStart(node, at - 1);
        glyph.setEnd(node, at);
        const before = glyph.getBoundingClientRect();
        glyph.setStart(node, at);
        glyph.setEnd(node, at + 1);
        if (glyph.getBoundingClientRect().top > before.top + size / 2)
          faults.add(`"${text}" begins a line with a mark`);
      }
      for (const box of range.getClientRects()) {
        if (box.width < 1) continue;
        const baseline = box.top + ink.fontBoundingBoxAscent;
        const top = baseline - ink.actualBoundingBoxAscent;
        const bottom = baseline + ink.actualBoundingBoxDescent;
        all.push({
          text,
          element,
          inFoot: foot.contains(element),
          left: box.left,
          right: box.right,
          top,
          bottom,
        });
      }
    }

    const meet = (one: Omit<Words, 'text' | 'element' | 'inFoot'>, other: typeof one): boolean =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2;
    const dots = [...slide.querySelectorAll('[data-dot]')].map((dot) => dot.getBoundingClientRect());
    const code = document.querySelector('section[data-current] > [class*=qr]')?.getBoundingClientRect();
    for (const [index, words] of all.entries()) {
      const { text, element, inFoot, left, right, top, bottom } = words;
      const inside =
        left >= frame.left - 1 && right <= frame.right + 1 && top >= frame.top && bottom <= frame.bottom;
      if (!inside) faults.add(`"${text}" leaves the slide`);
      if (!inFoot && bottom > footTop + 1) faults.add(`"${text}" lies on the foot`);
      if (element.closest('[data-map-label]') && dots.some((dot) => meet(words, dot)))
        faults.add(`a dot lies on "${text}"`);
      if (code && meet(words, code)) faults.add(`"${text}" lies under the code to scan`);
      for (let around: Element | null = element; around && around !== slide; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around);
        const clip = around.getBoundingClientRect();
        const across = overflowX !== 'visible' && (right > clip.right + 1 || left < clip.left - 1);
        const down = overflowY !== 'visible' && (bottom > clip.bottom + 1 || top < clip.top - 1);
        if (!(around instanceof SVGElement) && (across || down)) faults.add(`"${text}" is cut off`);
      }
      for (const other of all.slice(index + 1)) {
        if (other.element !== element && meet(words, other)) faults.add(`"${text}" lies on "${other.text}"`);
      }
    }
    return [...faults];
  });
}
