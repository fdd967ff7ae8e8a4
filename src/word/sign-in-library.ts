/** The part of the sign-in library that the pane uses, as one chunk of its own. */
export { createNestablePublicClientApplication } from '@azure/msal-browser';
