import { door } from '@/components/layout/door';
import { Page } from '@/components/layout/page';
import { requireCitizen } from '@/lib/auth/guard';

/** Measured against `open-page.tsx`: the same markup behind the guard, session row read. */
export default door(async ({ locale }) => {
  await requireCitizen('high', { locale, returnTo: `/${locale}/measure` });
  return (
    <Page locale={locale} path="/measure" title="Measure" status="signedOut">
      <h1>Measure</h1>
    </Page>
  );
});
