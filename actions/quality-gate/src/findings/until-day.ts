const DAY_MS = 86_400_000;

/** Days from today to `until`, `YYYY-MM-DD`, both in UTC: 0 on that day, which still counts, and below 0 after it. */
export function daysLeft(until: string, now: Date): number {
  return Math.round((startOfDayMs(until) - startOfDayMs(now.toISOString().slice(0, 10))) / DAY_MS);
}

export function isExpired(until: string, now: Date): boolean {
  return daysLeft(until, now) < 0;
}

/** False for a day that no calendar has, such as 2027-02-30. */
export function isCalendarDay(day: string): boolean {
  return new Date(startOfDayMs(day)).toISOString().slice(0, 10) === day;
}

function startOfDayMs(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return Date.UTC(year, month - 1, date);
}
