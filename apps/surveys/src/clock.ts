/** The time, and the day as the ministry counts it. */
export class Clock {
  private readonly days: Intl.DateTimeFormat;

  constructor(
    timeZone: string,
    readonly now: () => Date = () => new Date(),
  ) {
    // Canada writes days as ISO 8601 does.
    this.days = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
  }

  today(): string {
    return this.days.format(this.now());
  }
}
