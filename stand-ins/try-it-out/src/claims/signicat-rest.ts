/** The members of a session in Signicat's Authentication REST API; a dot leads into an object. */
import { allFrom } from './all-from';

const session = allFrom(
  { name: 'Signicat: Authentication REST API', address: 'https://developer.signicat.com/apis/eid-hub/' },
  {
    id: 'The session. Keep it on the server: whoever knows it and has an API token can read the result.',
    accountId: 'The account at Signicat that the API client belongs to.',
    authenticationUrl: 'Where the browser was sent to log in.',
    status: 'SUCCESS is the only one that lets anybody in. Others: CREATED, WAITING_FOR_USER, ABORT, ERROR, CANCELLED.',
    provider: 'The electronic ID that was used: must be idporten.',
    loa: 'The level in Signicat’s words: low, substantial or high.',
    flow: 'redirect: the browser goes to Signicat and comes back.',
    language: 'The language that was asked for.',
    requestedLoa: 'The least level that was asked for.',
    allowedProviders: 'The electronic IDs that were allowed.',
    requestedAttributes: 'What was asked for about the citizen.',
    sessionLifetime: 'Seconds that the citizen has to log in.',
    expiresAt: 'When the session ends, finished or not.',
    externalReference: 'Our own name for this login. It must be the one that was sent.',
    requestDomain: 'The domain at Signicat that the citizen was sent to.',
    'callbackUrls.success': 'Where a login that succeeded leads. Coming there proves nothing: the result does.',
    'callbackUrls.abort': 'Where a citizen who gave up is led.',
    'callbackUrls.error': 'Where a login that failed leads.',
    'environment.ipAddress': 'The address that the citizen logged in from.',
    'environment.userAgent': 'The browser that the citizen logged in with.',
  },
);

const subject = allFrom(
  {
    name: 'Signicat: ID-porten attributes',
    address: 'https://developer.signicat.com/identity-methods/id-porten/attributes-reference/',
  },
  {
    'subject.id': 'The citizen, as Signicat names them.',
    'subject.idpId': 'How the electronic ID names the citizen: here the identity number.',
    'subject.name': 'Full name.',
    'subject.firstName': 'First name.',
    'subject.lastName': 'Last name.',
    'subject.dateOfBirth': 'Date of birth.',
    'subject.nin.value': 'The national identity number.',
    'subject.nin.issuingCountry': 'The country that gave the number: must be NO.',
    'subject.nin.type': 'The kind of number. BIRTH is the one that a citizen has.',
    'subject.idportenLoa': 'The level in ID-porten’s own words. Compare it with loa, go by the lower.',
    'subject.idportenIdp': 'What the citizen used at ID-porten.',
    'subject.idportenSub': 'The sub of the id_token that ID-porten gave to Signicat.',
  },
);

export const signicatRestMembers = { ...session, ...subject };
