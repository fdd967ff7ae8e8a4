import { counted } from './english-counts';
import type { TellingStrings } from './telling-strings';

export const TELLING_WORDS_EN: TellingStrings = {
  telling: 'Telling those whose turn it is in Teams…',
  told: (people) => `Told ${counted(people, 'person', 'people')} in Teams.`,
  partly: (people, of) => `Told only ${people} of ${counted(of, 'person', 'people')} in Teams.`,
  failed: 'Nobody could be told in Teams.',
  notAllowed: 'An administrator has not approved the permission, or the recipient has no Tổng Kết app in Teams.',
  noAccess:
    'Nobody can be told in Teams from here, since within Teams the app uses the SharePoint session only. Whose turn it is sees the report on the Approval page.',
  nobody: 'There is nobody else to tell in Teams.',
  again: 'Tell again'
};
