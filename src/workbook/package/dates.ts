/** Serial day numbers of workbooks: days since the epoch of the workbook's date system. */

const MILLISECONDS_A_DAY = 86_400_000;
const ISO_DAY = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;

/** Day 0 of either system. The older one has a 29 February 1900, so that its real days shift by one. */
const DAY_0_UNTIL_FEBRUARY_1900 = Date.UTC(1899, 11, 31);
const DAY_0_SINCE_MARCH_1900 = Date.UTC(1899, 11, 30);
const DAY_0_OF_1904 = Date.UTC(1904, 0, 1);
const MARCH_1900 = Date.UTC(1900, 2, 1);
const LEAP_DAY_THAT_WAS_NOT = 60;
const LAST_DAY = Date.UTC(9999, 11, 31);

/**
 * The serial number of an ISO day (`2013-12-31`); undefined for what is no day of the calendar and
 * for days that Excel cannot hold: before 1900-01-01 (or 1904-01-01) and after 9999-12-31.
 */
export function serialOfDay(day: string, date1904: boolean): number | undefined {
  const match = ISO_DAY.exec(day);
  if (!match) return undefined;
  const time = new Date(0).setUTCFullYear(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  if (isoDay(time) !== day) return undefined;
  const serial = (time - dayZero(time, date1904)) / MILLISECONDS_A_DAY;
  return serial >= firstSerial(date1904) ? serial : undefined;
}

/** The ISO day of a serial number, its time of day left out; undefined where there is none. */
export function dayOfSerial(serial: number, date1904: boolean): string | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= firstSerial(date1904))) return undefined;
  if (!date1904 && whole === LEAP_DAY_THAT_WAS_NOT) return undefined;
  const since1900 =
    whole < LEAP_DAY_THAT_WAS_NOT ? DAY_0_UNTIL_FEBRUARY_1900 : DAY_0_SINCE_MARCH_1900;
  const time = (date1904 ? DAY_0_OF_1904 : since1900) + whole * MILLISECONDS_A_DAY;
  return time <= LAST_DAY ? isoDay(time) : undefined;
}

function dayZero(time: number, date1904: boolean): number {
  if (date1904) return DAY_0_OF_1904;
  return time < MARCH_1900 ? DAY_0_UNTIL_FEBRUARY_1900 : DAY_0_SINCE_MARCH_1900;
}

/** Serial 0 is "0 January 1900" in one system and 1 January 1904 in the other. */
function firstSerial(date1904: boolean): number {
  return date1904 ? 0 : 1;
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
