import { POST as logOut } from '@/app/oauth2/logout/route';

/** The same as `POST /oauth2/logout`, at an address that a login proxy before the portal leaves to us. */
export const POST = logOut;
