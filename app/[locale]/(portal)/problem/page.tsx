import { door } from '@/app/frame/door';
import { ProblemPage } from '@/app/frame/problem-page';
import { href } from '@/lib/doors/href';
import { homes } from '@/services/services';

const referenceShape = /^[0-9A-F]{4}-[0-9A-F]{4}$/;

/**
 * The page after a form or a logout has failed. "Try again" leads to the first service's page, or asks to log out once
 * more; it does not post again.
 */
export default door(async ({ locale, t, query }) => {
  const reference = query.reference && referenceShape.test(query.reference) ? query.reference : undefined;
  const home = homes.find(({ tab }) => tab)?.path ?? '/my-page';
  const after = query.after === 'form' || query.after === 'logout' ? query.after : undefined;
  const retry = after === 'logout' ? '/oauth2/logout' : href(locale, home);
  return <ProblemPage {...{ locale, t, reference, after, retry }} />;
});
