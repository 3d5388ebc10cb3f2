import { spawnSync } from 'node:child_process';

/** A process of its own that asks whether it may run, and would say so. */
function start(environment: Record<string, string | undefined>) {
  const asked = `import('@/lib/env/start-up').then((module) => {
    (module.endUnlessConfigured ?? module.default.endUnlessConfigured)();
    console.log('runs');
  })`;
  const node = ['--conditions=react-server', '--import', 'tsx', '--eval', asked];
  return spawnSync(process.execPath, node, { encoding: 'utf8', env: environment as NodeJS.ProcessEnv });
}

// That it goes on where nothing is wrong, every journey shows.
test('a portal whose environment has faults ends with code 1 before it runs, and names every one of them', () => {
  const { status, stdout, stderr } = start({ ...process.env, DATA_KEYS: undefined, LOOKUP_KEYS: 'wrong' });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^The portal cannot start, its environment has 2 fault\(s\):\n/);
  expect(stderr).toContain('DATA_KEYS is missing');
  expect(stderr).toContain('LOOKUP_KEYS');
});
