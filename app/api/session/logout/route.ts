import { POST as logOut } from '@/app/oauth2/logout/route';

/** The same as `POST /oauth2/logout`, at an address that a login proxy passes on to the portal. */
export const POST = logOut;
