/** The shape of the words about who was told in Teams, loaded with the acts of the approval page. */
export interface TellingStrings {
  readonly telling: string;
  readonly told: (people: number) => string;
  readonly partly: (people: number, of: number) => string;
  readonly failed: string;
  /** Graph refuses: no consent in the organisation, or no app with the person. */
  readonly notAllowed: string;
  readonly noAccess: string;
  readonly nobody: string;
  readonly again: string;
}
