/**
 * What does not fit on a page, as a list of sentences: what scrolls sideways, what is cut off, leaves its box or lies on
 * something else, targets too small or too close, and what covers the page or the focus. Runs inside the browser: it can
 * use nothing from outside the function.
 */
export function findMisfits(): string[] {
  type Piece = { element: Element; words: string; box: DOMRect };
  const found = new Set<string>();
  /** With a modal dialog open, the page behind can neither be read nor pressed. */
  const root = document.querySelector('dialog:modal') ?? document.body;
  const named = (element: Element) =>
    `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`;
  const styleOf = (element: Element) => getComputedStyle(element);
  const px = (length: number) => `${Math.round(length)} px`;

  /** Read out, but not seen: cut to nothing on purpose. */
  const isForReaders = (element: Element) => {
    const { clipPath, clip } = styleOf(element);
    return clipPath.startsWith('inset(50%') || clip === 'rect(0px, 0px, 0px, 0px)';
  };
  const parentsOf = (element: Element): Element[] => {
    const parents: Element[] = [];
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) parents.push(at);
    return parents;
  };
  const seen = new Map<Element, boolean>();
  const isSeen = (element: Element): boolean => {
    const known =
      seen.get(element) ??
      (element.checkVisibility({ visibilityProperty: true }) && !parentsOf(element).some(isForReaders));
    seen.set(element, known);
    return known;
  };

  /** A surface that one sees: what stands in it must not leave it. */
  const hasEdges = (element: Element) => {
    const style = styleOf(element);
    if (style.display === 'inline' || style.display === 'contents') return false;
    const isBordered = ['Left', 'Right'].every(
      (side) =>
        style.getPropertyValue(`border-${side.toLowerCase()}-style`) !== 'none' &&
        style.getPropertyValue(`border-${side.toLowerCase()}-width`) !== '0px',
    );
    return (
      isBordered ||
      !/^(transparent|rgba\(.*, 0\))$/.test(style.backgroundColor) ||
      element.matches('button, .aksel-button, .slot')
    );
  };
  const cutsOff = (element: Element) => {
    const { overflowX, overflowY } = styleOf(element);
    return [overflowX, overflowY].some((overflow) => overflow === 'hidden' || overflow === 'clip');
  };
  const scrolls = (element: Element) => /auto|scroll/.test(styleOf(element).overflowY);
  const leaves = (box: DOMRect, outer: DOMRect) =>
    Math.max(outer.left - box.left, box.right - outer.right, outer.top - box.top - 4, box.bottom - outer.bottom - 4);

  function piecesOfText(): Piece[] {
    const pieces: Piece[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const words = node.textContent?.trim();
      if (!element || !words || element.closest('script, style, noscript, template, option') || !isSeen(element))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = range.getClientRects();
      if (boxes.length > 1) holdWords(node, element);
      for (const box of boxes) if (box.width > 1) pieces.push({ element, words: words.slice(0, 40), box });
    }
    return pieces;
  }

  /** A short word that fits on a line stands on one. Soft hyphens join a long one. */
  function holdWords(node: Node, element: Element): void {
    const range = document.createRange();
    for (const { 0: word, index } of node.textContent?.matchAll(
      /(?<![\p{L}\u00ad/.:_-])\p{L}{2,9}(?![\p{L}\u00ad/:_-])/gu,
    ) ?? []) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) found.add(`"${word}" is broken in ${named(element)}`);
    }
  }

  function holdBoxes({ element, words, box }: Piece): void {
    if (element.closest('.skip')) return;
    if (box.left < -1 || box.right > innerWidth + 1) found.add(`"${words}" leaves the window`);
    for (const parent of parentsOf(element)) {
      const out = cutsOff(parent) || hasEdges(parent) ? leaves(box, parent.getBoundingClientRect()) : 0;
      // The rest of it comes into sight by scrolling.
      if (scrolls(parent) && parent.scrollWidth <= parent.clientWidth) break;
      if (out > 1) found.add(`"${words}" is ${px(out)} outside ${named(parent)}`);
      if (styleOf(parent).position === 'absolute') break;
    }
  }

  /** A box of text is higher than its letters. */
  const lettersOf = ({ top, bottom, height }: DOMRect) => ({
    top: top + height * 0.22,
    bottom: bottom - height * 0.22,
  });

  /** What stays while the page scrolls lies over what scrolls. */
  const stayingAround = (element: Element) =>
    [element, ...parentsOf(element)].find((each) => /^(sticky|fixed)$/.test(styleOf(each).position));

  /** Lines that lie on each other. */
  function holdApart(pieces: Piece[]): void {
    const icons = [...root.querySelectorAll('svg.ico, .ico > svg')].filter(isSeen);
    const all = [
      ...pieces,
      ...icons.map((element) => ({ element, words: 'icon', box: element.getBoundingClientRect() })),
    ];
    all.sort((one, other) => one.box.top - other.box.top);
    for (const [nth, one] of all.entries()) {
      for (const other of all.slice(nth + 1)) {
        if (other.box.top > one.box.bottom) break;
        if (one.element === other.element || stayingAround(one.element) !== stayingAround(other.element)) continue;
        const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const [first, second] = [lettersOf(one.box), lettersOf(other.box)];
        const height = Math.min(first.bottom, second.bottom) - Math.max(first.top, second.top);
        if (width > 2 && height > 2) found.add(`"${one.words}" and "${other.words}" lie on each other`);
      }
    }
  }

  const targetSelector = 'a[href], button, input:not([type="hidden"]), select, textarea, summary';
  const targets = () => [...root.querySelectorAll(targetSelector)].filter(isSeen);

  /** It stays where it is while the page moves under it. */
  const floats = (element: Element) => parentsOf(element).some((at) => /sticky|fixed/.test(styleOf(at).position));

  /** WCAG 2.5.8: 24 pixels, but for links in a sentence. */
  function holdTargets(): void {
    const boxes = targets().map((element) => ({ element, box: element.getBoundingClientRect() }));
    for (const { element, box } of boxes) {
      const isInSentence = styleOf(element).display === 'inline';
      if (!isInSentence && Math.min(box.width, box.height) < 23.5 && !element.closest('label'))
        found.add(
          `"${element.textContent?.trim()}" ${named(element)} is ${px(box.width)} wide and ${px(box.height)} high`,
        );
    }
    const blocks = boxes.filter(({ element }) => styleOf(element).display !== 'inline' && !element.closest('.skip'));
    for (const [nth, one] of blocks.entries()) {
      for (const other of blocks.slice(nth + 1)) {
        if (floats(one.element) !== floats(other.element)) continue;
        const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (width > 1 && height > 1)
          found.add(`${named(one.element)} and ${named(other.element)} can both be pressed in one place`);
      }
    }
  }

  /** What stays while the page scrolls takes a third of the height at most, and hides no focus. */
  function holdStaying(): void {
    const staying = [...document.querySelectorAll('body *')].filter(
      (element) => /^(sticky|fixed)$/.test(styleOf(element).position) && isSeen(element) && !element.closest('dialog'),
    );
    if (staying.length === 0) return;
    const height = staying.reduce((sum, element) => sum + element.getBoundingClientRect().height, 0);
    if (height > innerHeight / 3) found.add(`${staying.map(named)} cover ${px(height)} of ${innerHeight}`);
    for (const element of targets() as HTMLElement[]) {
      element.focus();
      const box = element.getBoundingClientRect();
      const over = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, innerHeight) / 2);
      if (staying.some((stays) => over && stays.contains(over) && !stays.contains(element)))
        found.add(`${named(element)} has the focus and is covered`);
    }
  }

  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) found.add(`scrolls ${px(wide)} sideways`);
  const pieces = piecesOfText();
  pieces.forEach(holdBoxes);
  holdApart(pieces);
  holdTargets();
  holdStaying();
  return [...found];
}
