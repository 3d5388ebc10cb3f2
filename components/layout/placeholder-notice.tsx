import { Icon } from '@/components/pictures/icon';

/** Says honestly that the owning body has something to fill in on this page. */
export function PlaceholderNotice({ text }: { text: string }) {
  return (
    <p className="hold form gap-l">
      <Icon name="information" />
      <span>{text}</span>
    </p>
  );
}
