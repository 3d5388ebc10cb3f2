import type { Texts } from './nb';

export const en: Texts = {
  mark: 'Test login',
  disclaimer: 'This is not {name}. Invented people only.',
  skip: 'Skip to main content',
  language: 'Language',
  footer: 'Runs on developers’ machines and in test environments only.',
  error: 'Error',
  chooseEid: 'Choose how to log in',
  cancelAndReturn: 'Cancel and go back to the service',
  expired: 'This login is over',
  expiredWhy: 'You have already logged in, or the login has been open for too long.',
  refused: 'Something is wrong with the request',
  refusedWhy: 'The service that you came from sent a request that is not valid.',
  startAgain: 'Go back to the service and start again.',
  goTo: 'Go to',
  notFound: 'Page not found',
  loggedOut: 'You are logged out',
  loggingOut: 'If the page does not change by itself, choose Continue.',
  continue: 'Continue',
};
