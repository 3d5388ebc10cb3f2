import { door } from '@/app/frame/door';
import { NotFoundPage } from '@/app/frame/not-found-page';

/** `proxy.ts` shows it, with status 404, for every address that is not a door. */
export default door(async ({ locale, t }) => <NotFoundPage {...{ locale, t }} />);
