import { door } from '@/components/layout/door';
import { NotFoundPage } from '@/components/layout/not-found-page';

/** Shown by `proxy.ts`, with status 404, for every address that is no door. */
export default door(async ({ locale }) => <NotFoundPage locale={locale} path="/not-found" />);
