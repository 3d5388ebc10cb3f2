import { GET as status } from '@/app/oauth2/session/route';

/** The same as `/oauth2/session`, at an address that a login proxy before the portal leaves to us. */
export const GET = status;
