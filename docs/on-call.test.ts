/** Alarms, the metrics that they ask for, and what to do then: three lists that must not part. */
import { readFileSync } from 'node:fs';
import { counters } from '@/lib/metrics/counters';
import { makeMetrics } from '@/lib/metrics/server/prometheus';
import { scripts } from '../package.json';

const text = (file: string) => readFileSync(file, 'utf8');
const rules = text('deploy/nais/alerts.yaml');
const page = text('docs/on-call.md');
const { registry } = makeMetrics();
const metrics = registry.getMetricsAsArray() as unknown as { name: string; type: string; labelNames?: string[] }[];
const own = metrics.filter(({ name }) => name.startsWith('portal_'));
afterAll(() => registry.clear());

/** Each alarm with its expression on one line. */
const alarms = rules
  .split(/^ *- alert: /m)
  .slice(1)
  .map((rule) => ({
    name: /^\w+/.exec(rule)?.[0] ?? '',
    expression: (/expr:(?: >-)?([\s\S]*?)\n *(?:for|labels):/.exec(rule)?.[1] ?? '').replace(/\s+/g, ' '),
    severity: /severity: (\w+)/.exec(rule)?.[1],
  }));

/** The platform's own. */
const ofKubernetes = ['kube_deployment_status_replicas_available'];

test('deploy.md lists every metric of ours, with its type and labels, and no other', () => {
  const rows = [...text('docs/deploy.md').matchAll(/^\| `(portal_\w+)` \| (\w+) \| ([\w, ]*)\| (.+) \|$/gm)];
  const listed = rows.map(([, name, type, labels = '']) => ({ name, type, labels: labels.trim() }));
  const made = own.map(({ name, type, labelNames = [] }) => ({ name, type, labels: labelNames.join(', ') }));
  expect(listed.sort((a, b) => String(a.name).localeCompare(String(b.name)))).toEqual(
    made.sort((a, b) => a.name.localeCompare(b.name)),
  );
});

test('every counter of the code is a metric', () => {
  expect(own.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(counters)));
});

test.each(alarms)('$name asks for metrics that exist, by labels that they have', ({ expression, severity }) => {
  expect(['critical', 'warning']).toContain(severity);
  const asked = [...expression.matchAll(/\b((?:portal|process|nodejs|kube)_\w+)(?:\{([^}]*)\})?/g)];
  expect(asked.length).toBeGreaterThan(0);
  for (const [, name = '', selector = ''] of asked) {
    const metric =
      metrics.find((each) => each.name === name.replace(/_(?:bucket|count|sum)$/, '')) ??
      metrics.find((each) => each.name === name);
    if (ofKubernetes.includes(name)) continue;
    expect({ name, exists: metric !== undefined }).toEqual({ name, exists: true });
    const labels = [...selector.matchAll(/(\w+)(?:=~|!~|!=|=)"/g)].map(([, label]) => label);
    expect([...(metric?.labelNames ?? []), 'app']).toEqual(expect.arrayContaining(labels));
  }
});

test('the page has one part for each alarm, in the same order, with a meaning and a first act', () => {
  const parts = page.split(/^## /m).slice(1);
  expect(parts.map((part) => part.split('\n')[0])).toEqual(alarms.map(({ name }) => name));
  for (const part of parts) expect(part).toMatch(/\*\*Meaning\.\*\* .{20,}\n\n\*\*First act\.\*\* .{20,}/);
});

const commands = [...page.matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words);

test('commands of ours that the page names are there', () => {
  const jobs = text('scripts/jobs.ts');
  for (const [, job] of commands.join('\n').matchAll(/node jobs\.mjs ([\w-]+)/g))
    expect(jobs).toMatch(new RegExp(`\\b${job}'?:`));
  for (const [, script = ''] of commands.join('\n').matchAll(/npm run ([\w:]+)/g))
    expect(scripts).toHaveProperty([script]);
});

test('metrics that the page names are there', () => {
  const named = commands.filter((words) => /^portal_[a-z_]+$/.test(words) && words !== 'portal_web');
  expect(own.map(({ name }) => name)).toEqual(expect.arrayContaining(named));
});
