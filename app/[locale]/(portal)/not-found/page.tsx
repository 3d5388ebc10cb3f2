import { door } from '@/app/frame/door';
import { NotFoundPage } from '@/app/frame/not-found-page';

/** Shown by `proxy.ts`, with status 404, for every address that is no door. */
export default door(async ({ locale, t }) => <NotFoundPage {...{ locale, t }} />);
