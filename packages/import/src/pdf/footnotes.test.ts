import { expect, test } from 'vitest';
import { pdf, type Placed } from '../../test/typeset.js';
import { convertDocument } from '../convert-document.js';

test('footnotes with raised marks, two on a line; a raised number without a note is not part of a word', async () => {
  const small = (text: string, x: number, y: number): Placed => ({ text, x, y, size: 7 });
  const mark = (text: string, x: number, y: number): Placed => ({ text, x, y, size: 5.5 });
  const page = [
    { text: 'The wells were counted in 2017', x: 72, y: 460 },
    mark('1', 212, 456),
    { text: 'and 2018', x: 218, y: 460 },
    mark('2', 260, 456),
    { text: 'by the office', x: 268, y: 460 },
    mark('9', 323, 456),
    mark('1', 72, 776),
    small('In the north', 78, 780),
    mark('2', 150, 776),
    small('In the south', 156, 780),
  ];
  expect((await convertDocument(await pdf([page]))).markdown).toContain(
    'counted in 2017[^1] and 2018[^2] by the office⁹\n\n[^1]: In the north\n\n[^2]: In the south\n',
  );
});
