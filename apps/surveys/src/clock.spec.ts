import { EnvironmentError, parseEnvironment } from '@zi/service-kit';
import { Clock } from './clock';
import { SurveysEnvironment } from './surveys.env';

describe('the day of the ministry', () => {
  it.each([
    ['Asia/Jakarta', '2026-03-31'],
    ['Asia/Jayapura', '2026-04-01'],
    ['UTC', '2026-03-31'],
  ])('in %s is %s at 15:30 UTC on the last of March', (zone, day) => {
    expect(new Clock(zone, () => new Date('2026-03-31T15:30:00Z')).today()).toBe(day);
  });

  it('is that of Jakarta unless a time zone is given, and that must exist', () => {
    const environment = {
      ZI_HTTP_PORT: '0',
      ZI_NATS_URL: 'nats://localhost',
      ZI_DATABASE_URL: 'postgres://localhost/zi',
    };
    expect(parseEnvironment(SurveysEnvironment, environment).ZI_TIME_ZONE).toBe('Asia/Jakarta');
    const unknown = () =>
      parseEnvironment(SurveysEnvironment, { ...environment, ZI_TIME_ZONE: 'Asia/Padang' });
    expect(unknown).toThrow(EnvironmentError);
    expect(unknown).toThrow(/ZI_TIME_ZONE .*is not an IANA time zone/);
  });
});
