import { parseReport } from '@findings/core';
import { createLibrary } from '@findings/core/library';
import { describe, expect, it } from 'vitest';
import { documentCitations } from './document-citations.js';
import { citedIds, moveCitations, pinMovesOf } from './move-citations.js';

const report = parseReport(
  '---\nkey: rain\nreading: exact\n---\n\n## Wells\n\nOne.\n\nTwo.\n\n## Pumps\n\n### Panel Highlights\n\n- **Ana Diaz** Three.\n',
);
const library = createLibrary([report]);

describe('moveCitations', () => {
  it('rewrites ids as they are written, all at once', () => {
    const text = 'A [see @wells.p1; -@rain:WELLS.p2], @{wells.p2} and @other2020.';
    const moved = [
      { from: 'wells.p1', to: 'wells.p2' },
      { from: 'wells.p2', to: 'wells.p3' },
    ];
    const citations = documentCitations(text, library);
    expect(moveCitations(text, citations, report, moved)).toEqual({
      text: 'A [see @wells.p2; -@rain:wells.p3], @{wells.p3} and @other2020.',
      count: 3,
      moved: [
        { from: 'wells.p1', to: 'wells.p2' },
        { from: 'wells.p2', to: 'wells.p3' },
      ],
    });
    expect(pinMovesOf(citations.slice(0, 1), report, moved)).toEqual([{ from: 'rain:wells.p1', to: 'rain:wells.p2' }]);
    expect(citedIds(citations, report)).toEqual(['wells.p1', 'wells.p2', 'wells.p2']);
  });

  it('keeps the speaker of an alias in a part that has moved', () => {
    const text = 'A [@pumps.diaz; @pumps; @pumps.h1].';
    const citations = documentCitations(text, library);
    expect(moveCitations(text, citations, report, [{ from: 'pumps', to: 'tanks' }])).toEqual({
      text: 'A [@tanks.diaz; @tanks; @pumps.h1].',
      count: 2,
      moved: [
        { from: 'pumps.diaz', to: 'tanks.diaz' },
        { from: 'pumps', to: 'tanks' },
      ],
    });
  });
});
