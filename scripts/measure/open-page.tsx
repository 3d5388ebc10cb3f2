import { door } from '@/components/layout/door';
import { Page } from '@/components/layout/page';

/** Measured against `guarded-page.tsx`: the same markup, nobody asked. */
export default door(async ({ locale }) => (
  <Page locale={locale} path="/measure" title="Measure" status="signedOut">
    <h1>Measure</h1>
  </Page>
));
