import { expect, test } from 'vitest';
import { parseReport } from '../parse-report.js';

const { sessions } = parseReport(`# Wells Workshop

## Session 1: Wells

### Panel highlights

- **Ada Okoye (WaterAid)** said: “The pumps fail every summer” in
  30% of 12 villages. {#pumps}
`);
const [highlight] = sessions[0]!.highlights;

const told = {
  type: 'highlight',
  id: 's1.h1',
  alias: 'pumps',
  text: 'said: “The pumps fail every summer” in 30% of 12 villages.',
  quotations: [{ text: 'The pumps fail every summer', speaker: 'okoye' }],
  speakers: ['okoye'],
  quantities: [
    { text: '30%', kind: 'percentage', value: 30 },
    { text: '12 villages', kind: 'count', value: 12, unit: 'village' },
  ],
};

test('what is worked out of a finding is there for who lists, copies and writes it', () => {
  expect(highlight).toMatchObject(told);
  expect(Object.keys(highlight!).sort()).toEqual([...Object.keys(told), 'fingerprint', 'spans'].sort());
  for (const copy of [{ ...highlight }, JSON.parse(JSON.stringify(highlight)), structuredClone(highlight)]) {
    expect(copy).toEqual(highlight);
    expect(copy).toMatchObject({ ...told, spans: [{ start: { line: 7 }, end: { line: 8 } }] });
  }
});

test('also through a proxy, such as those by which user interfaces see what changes', () => {
  expect(new Proxy(highlight!, {}).spans).toEqual(highlight!.spans);
});
