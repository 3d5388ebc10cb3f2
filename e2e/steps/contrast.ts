/**
 * What axe does not measure: that one sees where to press, and where the focus is. 3:1 against what lies around.
 * https://www.w3.org/TR/WCAG22/#non-text-contrast
 */
import type { Page } from '@playwright/test';

/** What one can press. One that is a text alone, such as a link, stands out by its text, which axe measures. */
const controls = 'button, input:not([type="hidden"]), select, textarea, a[href], .choices .aksel-radio';

/** Each kind of control whose shape, or whose ring of focus, does not stand out from its surroundings. */
export function weakShapes(page: Page): Promise<string[]> {
  return page.evaluate((selector) => {
    type Colour = [red: number, green: number, blue: number, alpha: number];
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const read = (colour: string): Colour => {
      if (!canvas) throw new Error('no canvas');
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, alpha / 255];
    };
    const over = ([r, g, b, a]: Colour, [R, G, B]: Colour): Colour => [
      r * a + R * (1 - a),
      g * a + G * (1 - a),
      b * a + B * (1 - a),
      1,
    ];
    const groundOf = (element: Element | null): Colour => {
      if (!element) return read(matchMedia('(prefers-color-scheme: dark)').matches ? 'black' : 'white');
      const own = read(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, groundOf(element.parentElement));
    };
    const luminance = (colour: Colour) => {
      const [r = 0, g = 0, b = 0] = colour.slice(0, 3).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (one: Colour, other: Colour) => {
      const [a, b] = [luminance(one), luminance(other)];
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    };
    const shadows = (style: CSSStyleDeclaration) => style.boxShadow.match(/(?:rgba?|color)\([^)]*\)/g) ?? [];
    const borders = (style: CSSStyleDeclaration) =>
      (['Top', 'Right', 'Bottom', 'Left'] as const)
        .filter((side) => style[`border${side}Style`] !== 'none' && style[`border${side}Width`] !== '0px')
        .map((side) => style[`border${side}Color`]);
    const outlines = (style: CSSStyleDeclaration) => (style.outlineStyle === 'none' ? [] : [style.outlineColor]);
    /** The best contrast of the colours with the ground; null where nothing is drawn. */
    const best = (found: string[], ground: Colour) => {
      const drawn = found.map(read).filter(([, , , alpha]) => alpha > 0);
      return drawn.length === 0 ? null : Math.max(...drawn.map((colour) => contrast(over(colour, ground), ground)));
    };
    const shapeOf = (element: Element) => {
      const style = getComputedStyle(element);
      return [...borders(style), style.backgroundColor, ...shadows(style)];
    };
    /** What may be the ring: it is drawn by the control itself, or by what is around it. */
    const ringsOf = (element: Element) =>
      [element, element.parentElement, element.closest('.aksel-radio, .aksel-checkbox')]
        .filter((each) => each !== null)
        .flatMap((each) => [getComputedStyle(each), getComputedStyle(each, '::after')])
        .map((style) => [...outlines(style), ...shadows(style)]);

    const nameOf = (element: Element) => `${element.tagName.toLowerCase()} ${element.className}`.trim();
    const isShown = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().width > 4;
    const focused = document.activeElement;
    if (focused instanceof HTMLElement) focused.blur();
    const weak = new Set<string>();
    const kinds = new Set<string>();
    for (const element of [...document.querySelectorAll<HTMLElement>(selector)].filter(isShown)) {
      const state = `${nameOf(element)} ${element.matches(':checked')} ${element.dataset.variant ?? ''}`;
      const ground = groundOf(element.parentElement);
      const kind = `${state} ${ground}`;
      if (kinds.has(kind)) continue;
      kinds.add(kind);
      const shape = best(shapeOf(element), ground);
      const isField = element.matches('input, select, textarea');
      if (shape === null ? isField : shape < 3 && shape > 1) weak.add(`${state}: shape ${shape?.toFixed(2)}`);
      if (!element.matches('button, a, input, select, textarea')) continue;
      const before = ringsOf(element);
      element.focus({ preventScroll: true, focusVisible: true } as FocusOptions);
      const drawn = ringsOf(element).flatMap((now, place) => now.filter((colour) => !before[place]?.includes(colour)));
      const ring = best(drawn, ground);
      if ((ring ?? 0) < 3) weak.add(`${state}: focus ${ring?.toFixed(2)}`);
    }
    if (focused instanceof HTMLElement && focused !== document.body) focused.focus({ preventScroll: true });
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return [...weak];
  }, controls);
}
