import { Button } from '@/components/design/button';
import { InfoCard, InfoCardContent, InfoCardHeader, InfoCardTitle } from '@/components/design/info-card';
import { PlainForm } from '@/components/form/plain-form';
import { Icon } from '@/components/pictures/icon';
import type { Person } from '@/lib/acting/person';
import type { FormAction } from '@/lib/forms/action-type';
import type { LocaleProps, Texts } from '@/lib/i18n/texts';

type SwitchedProps = LocaleProps & {
  /** Whom the form was for; null where one may not act for them any more. */
  was: Person | null;
  /** Whom one acts for now. */
  now: Person;
  /** The page whose form it was, and one that shows the same of whoever is acted for. */
  here: string;
  home: string;
  choose: FormAction;
};

/** The person was switched in another tab: nothing was done, for whom the page was, and both ways on. */
export function Switched({ locale, t, was, now, here, home, choose }: SwitchedProps) {
  return (
    <div className="form">
      <h1 className="aksel-heading aksel-heading--xlarge" tabIndex={-1}>
        {t('acting.switched.title')}
      </h1>
      {was && <p className="lead">{whoWasMeant(t, was, now)}</p>}
      <InfoCard className="gap" data-color="warning">
        <InfoCardHeader icon={<Icon name="warning" />}>
          <InfoCardTitle>{t('acting.switched.notDone')}</InfoCardTitle>
        </InfoCardHeader>
        <InfoCardContent data-color="brand-blue">
          <p>
            {was && was.relation !== 'self'
              ? t('acting.switched.why', { was: was.name })
              : t('acting.switched.whySelf')}
          </p>
        </InfoCardContent>
      </InfoCard>
      <div className="actions">
        {was && <GoOn {...{ locale, t, choose }} person={was} to={here} variant="primary" />}
        <GoOn {...{ locale, t, choose }} person={now} to={home} variant={was ? 'secondary' : 'primary'} />
      </div>
    </div>
  );
}

function whoWasMeant(t: Texts, was: Person, now: Person): string {
  if (was.relation === 'self') return t('acting.switched.wasSelf', { now: now.name });
  if (now.relation === 'self') return t('acting.switched.nowSelf', { was: was.name });
  return t('acting.switched.was', { was: was.name, now: now.name });
}

type GoOnProps = LocaleProps & { person: Person; to: string; variant: 'primary' | 'secondary'; choose: FormAction };

function GoOn({ locale, t, person, to, variant, choose }: GoOnProps) {
  return (
    <PlainForm action={choose}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="to" value={to} />
      <Button type="submit" variant={variant} name="who" value={person.mark}>
        {person.relation === 'self' ? t('acting.switched.goOnSelf') : t('acting.switched.goOn', { name: person.name })}
      </Button>
    </PlainForm>
  );
}
