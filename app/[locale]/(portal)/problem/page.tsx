import { door } from '@/app/frame/door';
import { ProblemPage } from '@/app/frame/problem-page';
import { href } from '@/lib/doors/href';
import { homes } from '@/services/services';

const referenceShape = /^[0-9A-F]{4}-[0-9A-F]{4}$/;

/** Where a form ends whose action failed. "Try again" leads to what the citizen has, never to the same post. */
export default door(async ({ locale, t, query }) => {
  const reference = query.reference && referenceShape.test(query.reference) ? query.reference : undefined;
  const home = homes.find(({ tab }) => tab)?.path ?? '/my-page';
  return <ProblemPage {...{ locale, t, reference }} retry={href(locale, home)} />;
});
