/** An instant by the clocks of a zone: `Thu, Dec 26, 2024, 4:30 PM EST`. Seconds are told where there are some. */
export function momentWords(instant: string, zone: string): string {
  const hasSeconds = !/T\d\d:\d\d:00/.test(instant);
  return new Intl.DateTimeFormat('en-US', {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    ...(hasSeconds && { second: '2-digit' }),
    timeZoneName: 'short',
    timeZone: zone,
  }).format(new Date(instant));
}
