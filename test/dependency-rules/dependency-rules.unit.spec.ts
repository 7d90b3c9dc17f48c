import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

interface Report {
  readonly summary: { readonly violations: readonly { readonly rule: { readonly name: string } }[] };
}

const root = process.cwd();
const fixtures = join('test', 'dependency-rules', 'fixtures');
const config = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as {
  forbidden: { name: string }[];
};
const run = promisify(execFile);

const violationsOf = async (folder: string): Promise<string[]> => {
  const cruise = join(root, 'node_modules', '.bin', 'depcruise');
  const { stdout } = await run(
    cruise,
    ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', join(fixtures, folder)],
    { cwd: root, maxBuffer: 1 << 26 },
  ).catch((error: { stdout: string }) => error);
  return (JSON.parse(stdout) as Report).summary.violations.map((violation) => violation.rule.name);
};

describe('the dependency rules', () => {
  it('have a failing fixture each, and no fixture without a rule', () => {
    expect(readdirSync(fixtures).sort()).toEqual(config.forbidden.map((rule) => rule.name).sort());
  });

  it.each(config.forbidden.map((rule) => rule.name))(
    'catch what %s forbids',
    async (rule) => {
      expect(await violationsOf(rule)).toContain(rule);
    },
    60_000,
  );
});
