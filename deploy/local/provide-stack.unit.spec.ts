import { describe, expect, it } from '@jest/globals';
import { chooseStack } from './provide-stack.js';
import { StartProblem } from './start-problem.js';

const machine = (has: { docker?: boolean; missing?: string }) => ({
  hasDocker: () => has.docker ?? false,
  missingForLocal: () => has.missing,
});
const given = { KAFKA_BROKERS: '127.0.0.1:9092', MONGODB_URI: 'mongodb://127.0.0.1' };

describe('The stack of a run', () => {
  it('is the one that the environment names, whatever else the machine has', () => {
    expect(chooseStack(given, machine({ docker: true }))).toBe('given');
  });

  it('is refused when the environment names only half of one', () => {
    for (const env of [{ KAFKA_BROKERS: '127.0.0.1:9092' }, { ...given, KAFKA_BROKERS: '' }])
      expect(() => chooseStack(env, machine({ docker: true }))).toThrow('set both, or neither');
  });

  it('is Docker where an engine answers', () => {
    expect(chooseStack({}, machine({ docker: true, missing: 'Java is missing' }))).toBe('docker');
  });

  it('is the local one where no engine answers and Java and Maven are there', () => {
    expect(chooseStack({}, machine({}))).toBe('local');
  });

  it('is refused with what to install where there is neither', () => {
    const choose = () => chooseStack({}, machine({ missing: 'Java is missing: install a JDK.' }));
    expect(choose).toThrow(StartProblem);
    expect(choose).toThrow(/No Docker engine answers.*Java is missing: install a JDK/);
  });
});
