import { door } from '@/components/layout/door';
import { ProblemPage } from '@/components/layout/problem-page';

const referenceShape = /^[0-9A-F]{4}-[0-9A-F]{4}$/;

/** Where a form ends whose action failed. "Try again" leads to what the citizen has, never to the same post. */
export default door(async ({ locale, query }) => {
  const reference = query.reference && referenceShape.test(query.reference) ? query.reference : undefined;
  return <ProblemPage locale={locale} reference={reference} retry={`/${locale}/appointments`} />;
});
