import { iconPaths } from './icon-paths';

export type IconName = keyof typeof iconPaths;

/** One of the portal's icons by name, or a service's own by its path on a grid of 24 × 24. */
export type IconProps = { name: IconName } | { path: string };

/** An icon beside a text: hidden from assistive technology. */
export function Icon(icon: IconProps) {
  const path = 'path' in icon ? icon.path : iconPaths[icon.name];
  return (
    <svg className="ico" viewBox="0 0 24 24" fill="none" aria-hidden="true" focusable="false">
      <path fillRule="evenodd" clipRule="evenodd" d={path} fill="currentColor" />
    </svg>
  );
}
