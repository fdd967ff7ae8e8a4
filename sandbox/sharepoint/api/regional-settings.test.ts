import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  readIsoDate,
  readSiteDate,
  readSiteNumber,
  siteLocalText,
  siteMidnight,
  utcText,
  writeSiteDate,
  writeSiteNumber
} from './regional-settings.ts';

describe('dates of forms, in vi-VN and UTC+7', () => {
  it.each([
    ['25/10/2023', '2023-10-24T17:00:00Z'],
    ['5/3/2023', '2023-03-04T17:00:00Z'],
    ['25/10/2023 17:30', '2023-10-25T10:30:00Z'],
    ['29/02/2024', '2024-02-28T17:00:00Z']
  ])('%s is %s', (text, utc) => {
    expect(readSiteDate(text)).toBe(utc);
  });

  it.each(['10/25/2023', '31/02/2023', '29/02/2023', '2023-10-25', '25.10.2023', '25/10/23', '', '25/10/2023 25:00'])(
    '%j is refused',
    (text) => {
      expect(readSiteDate(text)).toBeUndefined();
    }
  );

  it('come back as they were written', () => {
    const minute = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(minute, (date) => {
        const utc = `${utcText(date).slice(0, 17)}00Z`;
        expect(readSiteDate(writeSiteDate(utc, false))).toBe(utc);
        expect(readSiteDate(writeSiteDate(utc, true))).toBe(siteMidnight(utc));
      })
    );
  });
});

describe('dates of JSON bodies', () => {
  it.each([
    ['2023-10-25T10:30:00Z', '2023-10-25T10:30:00Z'],
    ['2023-10-25T10:30:00.123Z', '2023-10-25T10:30:00Z'],
    ['2023-10-25T17:30:00+07:00', '2023-10-25T10:30:00Z'],
    // Without a zone it is the clock of the site.
    ['2023-10-25T17:30:00', '2023-10-25T10:30:00Z'],
    ['2023-10-25', '2023-10-24T17:00:00Z']
  ])('%s is %s', (text, utc) => {
    expect(readIsoDate(text)).toBe(utc);
  });

  it.each(['25/10/2023', '2023-13-01', '2023-10-25T25:00:00Z', 'hôm nay'])('%j is refused', (text) => {
    expect(readIsoDate(text)).toBeUndefined();
  });

  it('keep the site’s day when a column has no time of day', () => {
    expect(siteMidnight('2023-10-25T10:30:00Z')).toBe('2023-10-24T17:00:00Z');
    expect(siteMidnight('2023-10-24T17:00:00Z')).toBe('2023-10-24T17:00:00Z');
    expect(siteMidnight('2023-10-24T16:59:59Z')).toBe('2023-10-23T17:00:00Z');
    expect(siteLocalText('2023-10-24T17:00:00Z')).toBe('2023-10-25T00:00:00');
  });
});

describe('numbers of forms', () => {
  it.each([
    ['1.234,5', 1234.5],
    ['1234', 1234],
    ['-0,5', -0.5],
    ['1.000.000', 1_000_000]
  ])('%s is %d', (text, value) => {
    expect(readSiteNumber(text)).toBe(value);
  });

  it.each(['1.5', '1,234.5', 'mười', '1 000', ''])('%j is refused', (text) => {
    expect(readSiteNumber(text)).toBeUndefined();
  });

  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (cents) => {
        expect(readSiteNumber(writeSiteNumber(cents / 100))).toBe(cents / 100);
      })
    );
  });
});
