import { readConfig } from './config.js';

describe('the configuration of coordination', () => {
  it('is that of a local run when nothing is set', () => {
    const config = readConfig({});
    expect(config.port).toBe(4105);
    expect(config.lagAlertSeconds).toBe(30);
    expect(config.database).toBe('liandong_coordination');
    expect(config.unitUrls['mass-organisations']).toBe('http://127.0.0.1:4104');
  });

  it('takes the units from the list, and a unit of its own variable before it', () => {
    const { unitUrls } = readConfig({
      UNIT_URLS: 'organisation=http://org:80/, mass-organisations=http://mass,propaganda=http://pro',
      PROPAGANDA_URL: 'https://elsewhere',
    });
    expect(unitUrls.organisation).toBe('http://org:80');
    expect(unitUrls['mass-organisations']).toBe('http://mass');
    expect(unitUrls.propaganda).toBe('https://elsewhere');
    expect(unitUrls.discipline).toBe('http://127.0.0.1:4103');
  });

  it('names every wrong variable at once', () => {
    const wrong = { LAG_ALERT_SECONDS: 'x', ORGANISATION_URL: 'nowhere', UNIT_URLS: 'kitchen=http://k' };
    for (const name of Object.keys(wrong)) expect(() => readConfig(wrong)).toThrow(name);
  });
});
