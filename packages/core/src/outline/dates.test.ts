import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishDates, readDates, readDay, type DateNames } from './dates.js';

/** The dates of a text, each as its words and its ISO days. */
function datesOf(text: string, year?: number): string[] {
  const dates = readDates(text, year === undefined ? {} : { year });
  return dates.map(({ start, end, from, to }) => {
    const days = from === to ? from : `${from}/${to}`;
    return `${text.slice(start, end)} = ${days ?? '?'}`;
  });
}

describe('readDates', () => {
  it.each([
    ['September 17 - 19, 2012', '2012-09-17/2012-09-19'],
    ['SEPTEMBER 17 - 19, 2012', '2012-09-17/2012-09-19'],
    ['26-28 November 2018', '2018-11-26/2018-11-28'],
    ['23–26 January 2017', '2017-01-23/2017-01-26'],
    ['18 June 2015', '2015-06-18'],
    ['October 16, 2015', '2015-10-16'],
    ['April 23-24th, 2020', '2020-04-23/2020-04-24'],
    ['2012-09-17', '2012-09-17'],
    ['2012-09-17/2012-09-19', '2012-09-17/2012-09-19'],
    ['Feb 28 – March 2, 2016', '2016-02-28/2016-03-02'],
    ['28 February – 2 March 2016', '2016-02-28/2016-03-02'],
    ['December 30, 2015 – January 2, 2016', '2015-12-30/2016-01-02'],
    ['30 December to 2 January 2016', '2015-12-30/2016-01-02'],
    ['30 Nov. 2013', '2013-11-30'],
    ['Sept. 17th, 2012', '2012-09-17'],
    ['17th of September 2012', '2012-09-17'],
    ['17, 18 and 19 September 2012', '2012-09-17/2012-09-19'],
    ['September 17 and 18, 2012', '2012-09-17/2012-09-18'],
    ['Monday, 17 to Wednesday, 19 September 2012', '2012-09-17/2012-09-19'],
    ['Tuesday, September 18th, 2012', '2012-09-18'],
    ['17/09/2012', '2012-09-17'],
    ['09/17/2012', '2012-09-17'],
    ['17.09.2012', '2012-09-17'],
    ['05/05/2012', '2012-05-05'],
    ['January 2013', '2013-01-01/2013-01-31'],
    ['Feb. 2012', '2012-02-01/2012-02-29'],
    ['January–March 2013', '2013-01-01/2013-03-31'],
    ['February 29, 2016', '2016-02-29'],
  ])('reads %s', (date, days) => {
    expect(datesOf(date)).toEqual([`${date} = ${days}`]);
    expect(datesOf(`It opened on ${date}; it was full.`)).toEqual([`${date} = ${days}`]);
  });

  it('takes a missing year from the context', () => {
    expect(datesOf('Monday, September 17th', 2012)).toEqual(['Monday, September 17th = 2012-09-17']);
    expect(datesOf('23-24 January', 2020)).toEqual(['23-24 January = 2020-01-23/2020-01-24']);
    expect(datesOf('December 30 - January 2', 2020)).toEqual(['December 30 - January 2 = 2020-12-30/2021-01-02']);
    expect(datesOf('On December 12th they met.')).toEqual(['December 12th = ?']);
  });

  it('reads several in one text', () => {
    expect(datesOf('In Orsay, March 6-9, perhaps also on 10 March, and in May 2017.', 2017)).toEqual([
      'March 6-9 = 2017-03-06/2017-03-09',
      '10 March = 2017-03-10',
      'May 2017 = 2017-05-01/2017-05-31',
    ]);
  });

  it('says whether a day is named or a month', () => {
    expect(readDates('May 2017 and 3 May 2017').map((date) => date.precision)).toEqual(['month', 'day']);
  });

  it.each([
    '03/04/2012',
    'February 30, 2012',
    'the year 2012',
    'on Monday',
    'the 17th panel',
    'staff may 5 times ask',
    'they march 12 miles',
    'in May',
    'Session 4',
    'v2012-09-17',
    'https://x.org/2012-09-17',
    '1.5 May',
    'October 15:30',
    'September 0, 2012',
    '192.168.10.2012',
  ])('finds no date in %s', (text) => {
    expect(datesOf(text)).toEqual([]);
  });

  it('keeps to the words of the date', () => {
    expect(datesOf('By April 18, 2016, 25 papers came.')).toEqual(['April 18, 2016 = 2016-04-18']);
    expect(datesOf('From 18 June 2015 in Berlin', 2015)).toEqual(['18 June 2015 = 2015-06-18']);
    expect(datesOf('On October 16, 25 papers came.', 2015)).toEqual(['October 16 = 2015-10-16']);
    expect(datesOf('2019-03-28T10:00:22')).toEqual(['2019-03-28 = 2019-03-28']);
  });

  it('reads another language by its own names', () => {
    const names: DateNames = {
      ...englishDates,
      months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'
        .split(' ')
        .map((month) => [month]),
      weekdays: 'lunes martes miércoles jueves viernes sábado domingo'.split(' ').map((weekday) => [weekday]),
      ambiguous: [],
      of: ['de', 'del'],
      through: ['al', 'a'],
      and: ['y'],
      day: ['día', 'jornada'],
      numbers: [
        ['uno', 'primera'],
        ['dos', 'segunda'],
      ],
    };
    const text = 'Del 17 al 19 de septiembre de 2012 y el miércoles, 3 de mayo de 2013';
    expect(readDates(text, { names }).map((date) => `${date.from}/${date.to}`)).toEqual([
      '2012-09-17/2012-09-19',
      '2013-05-03/2013-05-03',
    ]);
    expect(readDay('Segunda jornada', { names })).toEqual({ label: 'Segunda jornada', number: 2 });
    expect(readDay('Día 1', { names })?.number).toBe(1);
  });

  it('gives ranges of the text, in order, for any text', () => {
    const piece = fc.constantFrom(
      '17',
      '2012',
      'September',
      ' ',
      '-',
      ', ',
      'th',
      'to',
      'Monday',
      'May',
      '/',
      '.',
      '31',
      'of',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (text) => {
        let at = 0;
        for (const date of readDates(text, { year: 2012 })) {
          expect(date.start).toBeGreaterThanOrEqual(at);
          expect(date.text).toBe(text.slice(date.start, date.end));
          expect(new Date(date.from!).toISOString().slice(0, 10)).toBe(date.from);
          expect(date.from! <= date.to!).toBe(true);
          at = date.end;
        }
        readDay(text);
      }),
    );
  });

  it.each(['1, ', '1 to ', '1', 'May ', 'May 1 - ', 'Monday, ', '2012-', 'a'])('reads a hostile run of %j', (piece) => {
    expect(readDates(piece.repeat(200_000)).length).toBeLessThanOrEqual(200_000);
  });
});

describe('readDay', () => {
  it.each([
    ['DAY 1', { number: 1 }],
    ['Day Two', { number: 2 }],
    ['Day III', { number: 3 }],
    ['Day #2', { number: 2 }],
    ['First day', { number: 1 }],
    ['2nd Day', { number: 2 }],
    ['Day 1: Setting the scene', { number: 1, title: 'Setting the scene' }],
    ['Day One – Where are we?', { number: 1, title: 'Where are we?' }],
    ['DAY 2 MONDAY', { number: 2, weekday: 1 }],
    ['Day 2 Afternoon', { number: 2, half: 'pm' }],
    ['Monday', { weekday: 1 }],
    ['Monday AM', { weekday: 1, half: 'am' }],
    ['Tuesday p.m.', { weekday: 2, half: 'pm' }],
    ['Wednesday morning', { weekday: 3, half: 'am' }],
    ['Afternoon session', { half: 'pm' }],
    ['Morning', { half: 'am' }],
  ])('reads %s', (label, day) => {
    expect(readDay(label)).toEqual({ label, ...day });
  });

  it('reads the date of a day', () => {
    expect(readDay('Tuesday, September 18th', { year: 2012 })).toMatchObject({
      weekday: 2,
      date: { from: '2012-09-18' },
    });
    expect(readDay('18 June 2015')).toMatchObject({ date: { from: '2015-06-18' } });
    expect(readDay('Day 1 (Monday, 3 June 2013): Opening')).toMatchObject({
      number: 1,
      weekday: 1,
      date: { text: '3 June 2013', from: '2013-06-03' },
      title: 'Opening',
    });
  });

  it.each([
    '',
    'Day-long workshop',
    'Days of the week',
    'Day 2 was spent on design',
    'Monday morning coffee was served',
    'Monday: everybody came.',
    'PM',
    'September 17 - 19, 2012',
    'May 2017',
    'First panel',
    'Sessions',
    'Today',
    'Mondays',
  ])('leaves %j alone', (text) => {
    expect(readDay(text)).toBeUndefined();
  });
});
