/**
 * `web/RegionalSettings`: what a client must read before it sends dates and numbers to forms.
 */
import type { Api } from '../context.ts';
import type { Entity } from '../protocol/entity.ts';
import type { QueryOptions } from '../protocol/query.ts';
import { LOCALE_ID, TIME_ZONE } from '../regional-settings.ts';
import { entityAnswer, type Resource } from '../resource.ts';
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
        property: propertyOf(api, ZONE, NOTHING_ELSE)
      })
    }
  };
}
