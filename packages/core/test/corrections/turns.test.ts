import { describe, expect, test } from 'vitest';
import { join, part, REVIEWER, run, text } from '../run-corrections.js';

/** The heading goes on in what is read as a question. */
const BODY =
  '## Who counts\n\n### Question and Answer\n\n- **Q** the wells? All of them\n  - **A/Ana Diaz** The office.\n' +
  '  - **A/Tom Okoro:** Nobody does.\n- **Q/Tom Okoro** Who pays?\n  - **A** We do.\n\n### Panel Highlights\n\n- Dig.\n';

const STATEMENTS = '- The office. <!-- all by Ana Diaz -->\n- **Tom Okoro:** Nobody does.\n';
const OTHERS =
  '### Question and Answer\n\n- **Q/Tom Okoro** Who pays?\n  - **A** We do.\n\n### Panel Highlights\n\n- Dig.\n';

describe('a question that is none', () => {
  test('becomes text, and its answers items with their speakers', () => {
    const { body, verdicts, answer } = run(BODY, [text('u3')]);
    expect(verdicts).toEqual(['accepted']);
    expect(body).toBe(`## Who counts\n\n### Panel Highlights\n\nthe wells? All of them\n\n${STATEMENTS}\n${OTHERS}`);
    expect(answer.after.map(({ id, speakers }) => [id.split('.')[1], ...speakers].join(' '))).toEqual([
      'h1',
      'h2 Ana Diaz',
      'h3 Tom Okoro',
      'h4',
      'q1 Tom Okoro',
    ]);
  });

  test('becomes a heading', () => {
    const { body, verdicts } = run(BODY, [part('u3', 3)], REVIEWER);
    expect(verdicts).toEqual(['accepted']);
    expect(body).toBe(
      `## Who counts\n\n### the wells? All of them\n\n${STATEMENTS}\n${OTHERS.replaceAll('###', '####')}`,
    );
  });

  test('is the rest of the heading, over the heading that only the Markdown has', () => {
    const { body, verdicts, answer } = run(BODY, [join('u1', 'u3')], REVIEWER);
    expect(verdicts).toEqual(['accepted']);
    expect(body).toBe(`## Who counts the wells? All of them\n\n### Panel Highlights\n\n${STATEMENTS}\n${OTHERS}`);
    expect(answer.unmet).toEqual([]);
  });

  test('goes, and with the last one the heading of the list', () => {
    const one = BODY.replace(/- \*\*Q\/Tom[^]*?\n\n/, '\n');
    expect(run(one, [text('u3')]).body).toBe(
      `## Who counts\n\n### Panel Highlights\n\nthe wells? All of them\n\n${STATEMENTS}- Dig.\n`,
    );
  });
});

test('an answer that is none becomes text with its speaker, and the ones after it items', () => {
  expect(run(BODY, [text('u4')]).body).toContain(
    '\n- **Q** the wells? All of them\n\n### Panel Highlights\n\nThe office. <!-- all by Ana Diaz -->\n\n- **Tom Okoro:** Nobody does.\n\n### Question and Answer\n\n- **Q/Tom Okoro** Who pays?\n',
  );
});

test('a turn of somebody who is not a participant keeps its mark', () => {
  const body = BODY.replace('Q/Tom Okoro', 'Q/Eve Adams');
  for (const operation of [text('u6'), part('u6', 3), join('u1', 'u6')]) {
    const { verdicts, body: result } = run(body, [operation], REVIEWER);
    expect(verdicts).toEqual(['refused']);
    expect(result).toBe(body);
  }
});

test('a heading is joined to text by a person only, up to the length of a heading', () => {
  const body = '## Wells that\n\nrun dry\n\nwords '.padEnd(300, 'words ').trimEnd() + '\n';
  expect(run(body, [join('u1', 'u2')]).verdicts).toEqual(['refused']);
  expect(run(body, [join('u1', 'u2')], REVIEWER).body).toMatch(/^## Wells that run dry\n\nwords/);
  expect(run(body, [join('u1', 'u2', 'u3')], REVIEWER).reasons[0]).toMatch(/too long for a heading/);
  expect(run('## Wells\n\n**Ana Diaz:** Dry.\n', [join('u1', 'u2')], REVIEWER).reasons[0]).toMatch(/label of Ana Diaz/);
});
