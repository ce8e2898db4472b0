import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { lines, session, sketch, sketchPeople, sketchProblems } from '../sketch.js';

describe('Not misled:', () => {
  test('fractions and file names are not headings', () => {
    const report = lines(
      'Well Forum',
      '',
      'Wells',
      '',
      'The wells ran dry in May, and nobody had counted them before the traders left the valley.',
      '',
      '1/3',
      '',
      'wells_final.pdf',
      '',
      'Rain',
      '',
      'Rain is rare in the hills, and rarer in the plain, so that people store what they can.',
    );
    expect(sketch(report)).toEqual([
      'wells # Wells',
      'wells.p1 The wells ran dry in May, and nobody had counted them before the traders left the valley.',
      'wells.p2 1/3',
      'wells.p3 wells_final.pdf',
      'rain # Rain',
      'rain.p1 Rain is rare in the hills, and rarer in the plain, so that people store what they can.',
    ]);
    expect(sketchProblems(report)).toEqual([]);
  });

  test('a month is not a person', () => {
    const report = session('May said nothing about it, but the wells ran dry in April. June was dry as well.');
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.p1 May said nothing about it, but the wells ran dry in April. June was dry as well.',
    ]);
    expect(sketchProblems(report)).toEqual([]);
  });

  test('a nickname in angle brackets is not HTML', () => {
    const report = lines('# Well call', '', '<ana> the wells ran dry');
    expect(sketch(report)).toEqual(['body # ', 'body.p1 <ana> the wells ran dry']);
    expect(sketchProblems(report)).toEqual([]);
  });

  test('a bold sub-heading is not a person', () => {
    const report = session(
      '**State Finance**',
      '',
      'The state pays for few wells.',
      '',
      '**Water Law**',
      '',
      'The law is weak.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      'state-finance # State Finance < s1',
      'state-finance.p1 The state pays for few wells.',
      'water-law # Water Law < s1',
      'water-law.p1 The law is weak.',
    ]);
    expect(sketchProblems(report)).toEqual([]);
  });

  test('a misspelt surname is reported', () => {
    const report = session(
      '### Panel Highlights',
      '',
      '- **Ana Lindqvist (Well Fund)** said that the wells ran dry.',
      '- **Tom Okoro (Rain Office)** agreed with Ms. Lindquist.',
      '',
      '### Questions and Answers',
      '',
      'A participant asked who pays. Ms. Lindquist said that villages do.',
    );
    expect(sketch(report)).toEqual([
      's1 # Wells',
      's1.h1 [lindqvist] Ana Lindqvist (Well Fund) | said that the wells ran dry.',
      's1.h2 [okoro] Tom Okoro (Rain Office) | agreed with Ms. Lindquist.',
      's1.q1 ? [] A participant asked who pays.',
      '  ! [lindqvist] Ms. Lindquist said that villages do.',
    ]);
    expect(sketchProblems(report)).toEqual(['report.misspelt-name: Ms. Lindquist']);
  });

  test('an acronym is not a person', () => {
    const report = session('WHO said that the wells ran dry. UNEP agreed.');
    expect(sketch(report)).toEqual(['s1 # Wells', 's1.p1 WHO said that the wells ran dry. UNEP agreed.']);
    expect(sketchProblems(report)).toEqual([]);
  });

  test('a place and its country in brackets', () => {
    const report = session('The pumps came by Harrow Quay (Northland). Ana Diaz (Well Fund) counted them.');
    expect(sketchPeople(report)).toEqual(['diaz: Ana Diaz; Well Fund']);
  });

  test('a place before a bracket, which the text elsewhere is in', () => {
    const report = lines(
      '# Wells',
      '',
      '## Session 1: Roads',
      '',
      'Victoria Falls (Northland) is far from the sea. Trucks wait for days in Victoria Falls (Northland).',
      '',
      'Ana Diaz (Well Fund) is from the north. Ana Diaz said that wells are dry.',
    );
    expect(parseReport(report).people.map(({ name }) => name)).toEqual(['Ana Diaz']);
  });
});
