import 'reflect-metadata';
import { bookingThroughput } from './booking-throughput.js';
import { calendarScale } from './calendar-scale.js';
import { feedFanOut } from './feed/fan-out.js';
import { readersOfThePast } from './feed/readers-of-the-past.js';
import { shownInBrowser } from './feed/shown-in-browser.js';
import { projectionLatency } from './latency/projection-latency.js';
import { postgresComparison } from './postgres-comparison.js';
import { relayThroughput } from './relay-throughput.js';
import { print, type Figure } from './report.js';
import { runningServices } from './running-services.js';
import { searchScale } from './search-scale.js';

const parts: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  relay: relayThroughput,
  latency: projectionLatency,
  bookings: bookingThroughput,
  postgres: postgresComparison,
  calendar: calendarScale,
  search: searchScale,
  feed: feedFanOut,
  past: readersOfThePast,
  browser: shownInBrowser,
  services: runningServices,
};

/** `npm run bench`, or of its parts those that are named; nothing here fails because it was slow. */
const asked = process.argv.slice(2);
const figures: Figure[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`Measuring: ${name} …`);
  figures.push(...(await measure()));
}
console.log('');
print(figures);
process.exit(0);
