import { GET as status } from '@/app/oauth2/session/route';

/** The same as `/oauth2/session`, at an address that a login proxy passes on to the portal. */
export const GET = status;
