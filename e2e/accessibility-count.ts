/** At the end of a run: how many states were checked for accessibility, in which languages and themes, and what was found. */
import { test } from '@playwright/test';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

type Checked = { locale: string; themes: number; sizes: number; findings: number };

const type = 'accessibility';

/** Notes that the running test has checked a state in so many themes. */
export function countChecks(checked: Checked): void {
  test.info().annotations.push({ type, description: JSON.stringify(checked) });
}

export default class AccessibilityCount implements Reporter {
  private readonly states: Checked[] = [];

  onTestEnd(_: TestCase, { annotations }: TestResult): void {
    const ours = annotations.filter((annotation) => annotation.type === type);
    this.states.push(...ours.map(({ description = '' }) => JSON.parse(description)));
  }

  onEnd(): void {
    if (this.states.length === 0) return;
    const locales = [...new Set(this.states.map(({ locale }) => locale))];
    const each = locales.map(
      (locale) => `${this.states.filter((state) => state.locale === locale).length} in ${locale}`,
    );
    const [checks, findings] = (['themes', 'findings'] as const).map((key) =>
      this.states.reduce((sum, state) => sum + state[key], 0),
    );
    const { sizes = 0 } = this.states[0] ?? {};
    console.log(
      `Accessibility: states ${each.join(', ')}, at ${sizes} sizes; with themes ${checks} checks, ${findings} findings.`,
    );
  }

  printsToStdio(): boolean {
    return false;
  }
}
