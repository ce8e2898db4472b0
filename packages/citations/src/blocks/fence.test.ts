import { expect, test } from 'vitest';
import { FenceSearch, readFence } from './fence.js';
import { splitLines } from './line-ranges.js';

test.each(['```', '~~~~ {.r}', '```yaml', '``` {=html}', '   ```r {.x}', '```c++  '])('%j opens code', (line) => {
  expect(readFence(line, 0, line.length, { steps: 0 })).toBeDefined();
});

test.each(['``', '```js title', '    ```', '```a`b', '~~~ {a}', '``` ```'])('%j does not', (line) => {
  expect(readFence(line, 0, line.length, { steps: 0 })).toBeUndefined();
});

const closing = (text: string): number | undefined => new FenceSearch(text, splitLines(text), { steps: 0 }).closing(0);

test('code ends at a line with at least as many of the same character', () => {
  expect(closing('````\na\n```\n~~~~\n `````  \nb')).toBe(4);
});

test('an unclosed fence is not code', () => {
  expect(closing('```\na\n``` b\n``')).toBeUndefined();
});
