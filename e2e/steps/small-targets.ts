/**
 * What is too small for a finger (WCAG 2.5.8, and the house's own 44 px): links, buttons and fields of the page that is
 * shown. A link in a sentence may be as high as its line; whatever stands alone has to be 44 px high.
 */
import type { Page } from '@playwright/test';

/** What each target that is too small says, and its size. None: the page holds. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const alone = 44;
    const inLine = 24;
    const words = (text: string) => text.match(/[\p{L}\d]+/gu)?.length ?? 0;
    const blockOf = (element: Element): Element => {
      const parent = element.parentElement;
      if (!parent) return element;
      return getComputedStyle(parent).display.startsWith('inline') ? blockOf(parent) : parent;
    };
    /** A sentence stands around it: two words at least that are no link. One is a label, such as "Telephone". */
    const isInSentence = (element: Element) => {
      const block = blockOf(element);
      const links = [...block.querySelectorAll('a, button')].map((link) => words(link.textContent ?? ''));
      return words(block.textContent ?? '') - links.reduce((sum, count) => sum + count, 0) >= 2;
    };
    /** Its `::before` or `::after` lies over the whole card. */
    const covered = (element: HTMLElement): Element | null => {
      const isCover = (pseudo: string) => {
        const { content, position, top, bottom } = getComputedStyle(element, pseudo);
        return content !== 'none' && position === 'absolute' && top === '0px' && bottom === '0px';
      };
      return isCover('::before') || isCover('::after') ? element.offsetParent : null;
    };
    /** What can be pressed: a field's label, the card that a link or a label covers, else the element itself. */
    const pressed = (element: Element): Element => {
      const [label] = (element.matches('input') && (element as HTMLInputElement).labels) || [];
      const card = covered(label ?? (element as HTMLElement));
      if (card || !label) return card ?? element;
      return label.offsetHeight > (element as HTMLElement).offsetHeight ? label : element;
    };
    const isShown = (element: Element) => {
      const { width, height, right, bottom } = element.getBoundingClientRect();
      return element.checkVisibility() && width > 1 && height > 1 && right > 0 && bottom > 0;
    };
    return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
      .filter(isShown)
      .flatMap((element) => {
        const style = getComputedStyle(element);
        const { height, width } = pressed(element).getBoundingClientRect();
        const isText = style.display === 'inline' && isInSentence(element);
        const reach = isText ? Math.max(height, Number.parseFloat(style.lineHeight) || 0) : height;
        // Browsers round: 43.99 is 44.
        const holds = Math.round(reach) >= (isText ? inLine : alone) && Math.round(width) >= inLine;
        return holds ? [] : [`${element.textContent?.trim() || element.outerHTML.slice(0, 80)}: ${width} × ${reach}`];
      });
  });
}
