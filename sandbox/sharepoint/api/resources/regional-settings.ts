/**
 * `web/RegionalSettings`: what a client must read before it sends dates and numbers to forms.
 */
import type { Api } from '../context.ts';
import type { Answer, Entity } from '../protocol/entity.ts';
import { invalidArgument, objectNotFound } from '../protocol/errors.ts';
import { numberArgument, textArgument, type Segment } from '../protocol/path.ts';
import type { QueryOptions } from '../protocol/query.ts';
import { LOCALE_ID, siteLocalText, TIME_ZONE, utcOfSiteTime } from '../regional-settings.ts';
import { collectionAnswer, complexAnswer, entityAnswer, reading, scalarAnswer, type Resource } from '../resource.ts';
import { propertyOf, toEntity, type Shape } from '../shape.ts';

const NOTHING_ELSE = {};

const ZONE: Shape<typeof NOTHING_ELSE> = {
  type: () => 'SP.TimeZone',
  props: {
    Description: () => TIME_ZONE.description,
    Id: () => TIME_ZONE.id,
    // Minutes to add to local time to get UTC, so east of Greenwich they are negative.
    Information: () => ({ Bias: -TIME_ZONE.offsetMinutes, DaylightBias: -60, StandardBias: 0 })
  }
};

const SETTINGS: Shape<typeof NOTHING_ELSE> = {
  type: () => 'SP.RegionalSettings',
  props: {
    AdjustHijriDays: () => 0,
    AlternateCalendarType: () => 0,
    AM: () => 'SA',
    CalendarType: () => 1,
    Collation: () => 25,
    CollationLCID: () => 2070,
    DateFormat: () => 1,
    DateSeparator: () => '/',
    DecimalSeparator: () => ',',
    DigitGrouping: () => '3;0',
    FirstDayOfWeek: () => 1,
    FirstWeekOfYear: () => 0,
    IsEastAsia: () => false,
    IsRightToLeft: () => false,
    IsUIRightToLeft: () => false,
    ListSeparator: () => ';',
    LocaleId: () => LOCALE_ID,
    NegativeSign: () => '-',
    NegNumberMode: () => 1,
    PM: () => 'CH',
    PositiveSign: () => '',
    ShowWeeks: () => false,
    ThousandSeparator: () => '.',
    Time24: () => true,
    TimeMarkerPosition: () => 0,
    TimeSeparator: () => ':',
    WorkDayEndHour: () => 1020,
    WorkDays: () => 62,
    WorkDayStartHour: () => 480
  },
  navigation: {
    TimeZone: (api, _, options) => zoneEntity(api, options)
  }
};

const zoneEntity = (api: Api, options: QueryOptions): Entity =>
  toEntity(api, ZONE, NOTHING_ELSE, { link: 'Web/RegionalSettings/TimeZone' }, options);

/** The settings as an entity. */
export const regionalSettingsEntity = (api: Api, options: QueryOptions): Entity =>
  toEntity(api, SETTINGS, NOTHING_ELSE, { link: 'Web/RegionalSettings' }, options);

const LANGUAGES = [
  { DisplayName: 'English', LanguageTag: 'en-US', Lcid: 1033 },
  { DisplayName: 'Tiếng Việt', LanguageTag: 'vi-VN', Lcid: LOCALE_ID }
];

function timeIn(segment: Segment, name: string, convert: (text: string) => string): Resource {
  const answer = (): Answer => {
    const text = textArgument(segment, 0);
    if (Number.isNaN(Date.parse(text))) throw invalidArgument('The date is not valid.');
    return scalarAnswer(name, convert(text));
  };
  return { kind: `SP.TimeZone.${name}`, get: answer, post: answer };
}

/** `timezones`: the one that the site is in. */
function zones(api: Api): Resource {
  const one = (): Answer => entityAnswer(zoneEntity(api, api.request.options));
  return {
    kind: 'SP.TimeZoneCollection',
    get: () => collectionAnswer({ items: [zoneEntity(api, api.request.options)], metadata: 'SP.ApiData.TimeZones' }),
    members: {
      getbyid: (segment) => {
        if (numberArgument(segment, 0) !== TIME_ZONE.id) throw objectNotFound('time zone', segment.name);
        return { kind: 'SP.TimeZone', get: one, post: one };
      }
    }
  };
}

/** `web/RegionalSettings` */
export function regionalSettings(api: Api): Resource {
  return {
    kind: 'SP.RegionalSettings',
    get: () => entityAnswer(regionalSettingsEntity(api, api.request.options)),
    property: propertyOf(api, SETTINGS, NOTHING_ELSE),
    members: {
      timezone: () => ({
        kind: 'SP.TimeZone',
        get: () => entityAnswer(zoneEntity(api, api.request.options)),
        property: propertyOf(api, ZONE, NOTHING_ELSE),
        members: {
          // PnPjs sends both with POST; the service takes GET as well.
          utctolocaltime: (segment) => timeIn(segment, 'UTCToLocalTime', siteLocalText),
          localtimetoutc: (segment) => timeIn(segment, 'LocalTimeToUTC', (text) => utcOfSiteTime(text.slice(0, 19)))
        }
      }),
      timezones: () => zones(api),
      installedlanguages: () =>
        reading('SP.LanguageCollection', () =>
          complexAnswer('InstalledLanguages', 'SP.LanguageCollection', { Items: LANGUAGES })
        )
    }
  };
}
