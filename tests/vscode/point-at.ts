import type { WritersWindow } from './writers-window.ts';

/** Pixels in the window. */
export type Point = Readonly<Record<'x' | 'y', number>>;

/** Moves the mouse to words of the open document, and returns their position. */
export async function pointAt({ page }: Pick<WritersWindow, 'page'>, words: string): Promise<Point> {
  const point = await page.waitForFunction((wanted) => {
    for (const line of document.querySelectorAll('.editor-instance .monaco-editor .view-line')) {
      // VS Code renders spaces as non-breaking spaces.
      const text = (line.textContent ?? '').replaceAll('\u00a0', ' ');
      const at = text.indexOf(wanted);
      if (at < 0) continue;
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let passed = 0;
      const middle = at + Math.floor(wanted.length / 2);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (middle < passed + length) {
          const range = document.createRange();
          range.setStart(node, middle - passed);
          range.setEnd(node, middle - passed + 1);
          const box = range.getBoundingClientRect();
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
        passed += length;
      }
    }
    return undefined;
  }, words);
  const { x, y } = (await point.jsonValue())!;
  await page.mouse.move(x - 60, y + 40);
  await page.mouse.move(x, y, { steps: 6 });
  return { x, y };
}

export function isWithin(box: Point & Readonly<Record<'width' | 'height', number>>, { x, y }: Point): boolean {
  return box.x <= x && x <= box.x + box.width && box.y <= y && y <= box.y + box.height;
}
