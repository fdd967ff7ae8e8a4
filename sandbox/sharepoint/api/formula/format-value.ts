/**
 * TEXT(value, format): the patterns that people use in SharePoint. Digits with `0`, `#`, a thousands sign and decimals, a
 * percent sign; days, months, years, hours. Names of months and days are the site's. Other signs stand for themselves.
 */
import type { FormulaValue } from './formula-node.ts';
import { asNumber, asText } from './formula-values.ts';
import { clockOfSerial, dayOfSerial } from './serial-date.ts';

const DATE_PART = /y{2,4}|m{1,4}|d{1,4}|h{1,2}|s{1,2}/gi;
const DAY_NAMES = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;
const SHORT_DAY_NAMES = ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'] as const;

/** The text of a value in a format. @throws FormulaError for a text where the format wants a number */
export function formatValue(value: FormulaValue, format: string): string {
  if (/[ymdhs]/i.test(format.replace(/"[^"]*"/g, ''))) return formatDate(asNumber(value), format);
  if (!/[0#]/.test(format)) return format === '' ? '' : asText(value);
  return formatNumber(asNumber(value), format);
}

function formatDate(serial: number, format: string): string {
  const { year, month, day } = dayOfSerial(serial);
  const { hour, minute, second, weekday } = clockOfSerial(serial);
  const two = (part: number): string => String(part).padStart(2, '0');
  let afterHour = false;
  return format.replace(DATE_PART, (pattern) => {
    const key = pattern.toLowerCase();
    // `m` is minutes behind hours, months elsewhere, as in Excel.
    const isMinute = key.startsWith('m') && afterHour;
    afterHour = key.startsWith('h');
    if (isMinute) return key.length === 1 ? String(minute) : two(minute);
    switch (key) {
      case 'yy':
        return two(year % 100);
      case 'yyy':
      case 'yyyy':
        return String(year);
      case 'm':
        return String(month);
      case 'mm':
        return two(month);
      case 'mmm':
        return `Thg${month}`;
      case 'mmmm':
        return `Tháng ${month}`;
      case 'd':
        return String(day);
      case 'dd':
        return two(day);
      case 'ddd':
        return SHORT_DAY_NAMES[weekday] ?? '';
      case 'dddd':
        return DAY_NAMES[weekday] ?? '';
      case 'h':
        return String(hour);
      case 'hh':
        return two(hour);
      case 's':
        return String(second);
      default:
        return two(second);
    }
  });
}

function formatNumber(value: number, format: string): string {
  const pattern = /[#0][#0,]*(?:\.[#0]+)?|\.[#0]+/.exec(format)?.[0] ?? '0';
  const percent = format.includes('%');
  const [whole = '', decimals = ''] = pattern.split('.');
  const scaled = Math.abs(percent ? value * 100 : value);
  const [digits = '0', fraction = ''] = scaled.toFixed(Math.min(decimals.length, 20)).split('.');
  const padded = digits.padStart((whole.match(/0/g) ?? []).length, '0');
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(?:\d{3})+$)/g, ',') : padded;
  const kept = trimOptional(fraction, decimals);
  const shown = `${value < 0 ? '-' : ''}${grouped}${kept === '' ? '' : `.${kept}`}`;
  return format.replace(pattern, shown).replaceAll('"', '');
}

/** Zeros at the end stay only where the format has a 0. */
function trimOptional(fraction: string, decimals: string): string {
  const least = decimals.lastIndexOf('0') + 1;
  let kept = fraction;
  while (kept.length > least && kept.endsWith('0')) kept = kept.slice(0, -1);
  return kept;
}
