import { describe, expect, it } from 'vitest';
import { english } from './english.js';
import { readLabel } from './label.js';
import { readLeadingNumber } from './number.js';

function read(text: string): string | undefined {
  const label = readLabel(text, english);
  if (!label) return undefined;
  const number = label.number === undefined ? '' : ` ${label.number}`;
  return label.kind === 'part'
    ? `${label.role}${number}`
    : `${label.kind}${number} | ${text.slice(label.titleStart).trim()}`;
}

describe('readLabel', () => {
  it.each([
    ['Session 4: Rivers', 'session 4 | Rivers'],
    ['SESSION IV – Rivers', 'session 4 | Rivers'],
    ['Session four. Rivers', 'session 4 | Rivers'],
    ['Panel No. 2 Rivers', 'session 2 | Rivers'],
    ['Discussion topic 0. Rivers', 'session 0 | Rivers'],
    ['Session 1.2: Rivers', 'session 1.2 | Rivers'],
    ['Panel: Rivers', 'session | Rivers'],
    ['Session 4', 'session 4 | '],
    ['Day 2: Lakes', 'day 2 | Lakes'],
    ['2.1. Coordination of efforts', 'numbered 2.1 | Coordination of efforts'],
    ['Panel Highlights:', 'highlights'],
    ['Questions & Answers', 'exchanges'],
    ['4. Next Steps', 'actions 4'],
    ['Take Home Messages / Actions / Planning', 'actions'],
    ['Recommendations (draft)', 'recommendations'],
    ['Appendix B. Workshop Attendees', 'people'],
    ['Appendix A. Other Matter', 'apparatus'],
    ['Executive Summary', 'summary'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    '',
    'Rivers run dry',
    'Session rooms were small',
    'Sessions were held in 3 rooms',
    'Part of it',
    '12 rivers run dry',
    'Panelists said so',
    'x'.repeat(400),
  ])('finds none in %j', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('readLeadingNumber', () => {
  it.each([
    ['4: x', '4'],
    ['04', '4'],
    ['1.2.3 x', '1.2.3'],
    ['0', '0'],
    ['IX. x', '9'],
    ['XIV', '14'],
    ['twelve things', '12'],
    ['१२: x', '12'],
    ['٣', '3'],
  ])('reads %s', (text, number) => {
    expect(readLeadingNumber(text, english)?.number).toBe(number);
  });

  it.each(['', 'x', 'Italy', '2012', '50%', 'Victory'])('finds none in %j', (text) => {
    expect(readLeadingNumber(text, english)).toBeUndefined();
  });
});
