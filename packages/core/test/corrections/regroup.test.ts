import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/index.js';
import { leaveOut, part, REVIEWER, run, text } from '../run-corrections.js';

/** Ids of findings, in the order of the text. */
const ids = (markdown: string): readonly string[] => {
  const found: { readonly id: string; readonly at: number }[] = [];
  const { sessions, parts, recommendations, actions } = parseReport(markdown);
  for (const each of [...sessions, ...parts])
    for (const list of ['overview', 'highlights', 'exchanges', 'recommendations', 'actions', 'tables'] as const)
      for (const { id, spans } of each[list]) found.push({ id, at: spans[0]!.start.offset });
  for (const { id, spans } of [...recommendations, ...actions]) found.push({ id, at: spans[0]!.start.offset });
  return found.sort((left, right) => left.at - right.at).map(({ id }) => id);
};

const BODY =
  'Rain came.\n\nOther points\n\n## Question and Answer\n\n- **Q** Who pays?\n  - **A** We do.\n\nWells are deep.\n\n## Panel Highlights\n\n- Tanks help.\n\n## Pumps\n\n- They are loud.\n';

describe('a text becomes a heading', () => {
  test('and the lists below it belong to the new part', () => {
    const { body, markdown, verdicts } = run(BODY, [part('u2', 2, 'session')]);
    expect(verdicts).toEqual(['accepted']);
    expect(body).toBe(
      BODY.replace('Other points', '## Other points {.session}')
        .replace('## Question', '### Question')
        .replace('## Panel', '### Panel'),
    );
    expect(ids(markdown)).toEqual(['body.p1', 's1.q1', 's1.p1', 's1.h1', 'pumps.h1']);
  });

  test('in a list, which goes on in the new part under a heading of its own', () => {
    const { body, markdown } = run(BODY, [part('u6', 2)]);
    expect(body).toContain('\n\n## Wells are deep.\n\n### Panel Highlights\n\n- Tanks help.\n\n## Pumps');
    expect(ids(markdown)).toEqual(['body.p1', 'body.p2', 'body.q1', 'wells-deep.h1', 'pumps.h1']);
    const list = '## P\n\n### Action Items\n\n- Dig.\n\nNorth\n\nFirst:\n\n- Pump.\n- Wait.\n';
    expect(run(list, [part('u4', 3)]).body).toBe(
      list.replace('North', '### North').replace('- Pump', '#### Action Items\n\n- Pump'),
    );
  });

  test('and the recommendations of the report stay those of the report', () => {
    const body = '## P\n\nRain came.\n\nNorth\n\n## Recommendations\n\n- Dig.\n\nSouth\n\n- Wait.\n';
    expect(run(body, [part('u3', 2)]).body).toBe(body.replace('North', '## North'));
    expect(run(body, [part('u6', 2)]).body).toBe(body.replace('South\n', '## South\n\n### Recommendations\n'));
  });

  test('in an inner part, of which the end is where it was', () => {
    const body = '## P\n\n### Wells\n\nRain came.\n\nNorth\n\nIt is dry.\n\n<!-- end of part -->\n\nWe wait.\n';
    expect(run(body, [part('u4', 3)]).body).toBe(body.replace('North', '### North'));
    expect(run(body, [part('u4', 4)]).body).toBe(
      body.replace('North', '#### North').replace('<!--', '<!-- end of part -->\n\n<!--'),
    );
    expect(run(body, [part('u4', 2)]).body).toBe(
      body.replace('North', '## North').replace('<!-- end of part -->\n\n', ''),
    );
  });
});

describe('a heading', () => {
  test('that becomes a text gives its lists to the part before', () => {
    const body =
      '## P\n\n### Question and Answer\n\n- **Q** Who pays?\n\n## North\n\n### Question and Answer\n\n- **Q** When?\n\n### Tables\n\n- 4\n';
    const expected = body.replace('## North\n\n### Question and Answer', 'North');
    expect(run(body, [text('u4')]).body).toBe(expected);
    expect(run(body, [leaveOut('u4', 'boilerplate')], REVIEWER).body).toBe(
      expected.replace('North', '<!-- left out: boilerplate\nNorth\n-->'),
    );
    expect(run(expected, [part('u4', 2)]).body).toBe(body);
  });

  test('keeps its contributions apart from a list of the part before', () => {
    const body = '## P\n\n### Tables\n\n- 4\n\n### North\n\n- Dig.\n';
    expect(run(body, [text('u4')]).body).toBe(body.replace('### North', 'North\n\n### Panel Highlights'));
  });

  test('takes the lists with it to another level', () => {
    const body = '## P\n\n### North\n\n#### Recommendations\n\n- Dig.\n\n#### Next steps {.actions}\n\n- Wait.\n';
    expect(run(body, [part('u2', 2)]).body).toBe(body.replaceAll('### ', '## ').replaceAll('\n## #', '\n###'));
  });

  test('of a list that becomes a text ends the list', () => {
    const body = '## P\n\n- Dig.\n\n## Next steps {.actions}\n\n- Wait.\n';
    expect(run(body, [text('u3')]).body).toBe(body.replace('## Next steps {.actions}', 'Next steps'));
  });

  test('of level 6 has lists below it', () => {
    const body = '## A\n\n### B\n\n#### C\n\n##### D\n\nNorth\n\n##### Tables {.body}\n\n';
    const deep = body.replace('##### Tables {.body}', '###### Tables') + '- 4\n';
    const { body: result, markdown } = run(deep, [part('u5', 6)]);
    expect(result).toContain('###### North\n\n###### Tables {level=7}\n\n- 4');
    expect(ids(markdown)).toEqual(['north.t1']);
  });
});
