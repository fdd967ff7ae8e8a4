/**
 * Proposes the rules of a stream from the plan's words and the units at hand: which kinds of units owe, to whom, through
 * which office. A proposal only: what somebody set is left alone, and what does not follow from the words stays open.
 */
import type { UnitCode } from './code';
import type { AddresseeRule, ReceivingRule } from './plan';
import type { PlanDraft, StreamDraft } from './plan-draft';
import { parentsOf } from './plan-draft-check';
import type { Unit } from './unit';
import { compareNames, searchKey } from './vietnamese-text';

/** "các huyện, thị, thành ủy" names three kinds of committees by their last word. */
const SHARED_LAST_WORD = /((?:\p{L}+,\s*)+)(\p{L}+)\s+ủy(?!\p{L})/giu;
const COMMITTEE = /^(?:ban thuong vu|ban chap hanh|thuong truc)\s+/u;
const ALL_OF = /^(?:(?:tat ca|moi|tung)\s+)?(?:(?:cac|nhung)\s+)?/u;

/** Each body of the plan's list of reporters, as a search key without "các" and "Ban Thường vụ". */
function phrasesOf(reporters: readonly string[]): readonly string[] {
  return reporters
    .flatMap((each) =>
      each
        .replace(SHARED_LAST_WORD, (_all, first: string, last: string) =>
          [...first.split(','), last]
            .map((word) => word.trim())
            .filter(Boolean)
            .map((word) => `${word} ủy`)
            .join(', ')
        )
        .split(/,|\s+và\s+(?=các\s)/u)
    )
    .map((each) => searchKey(each).replace(ALL_OF, '').replace(COMMITTEE, '').replace(ALL_OF, ''))
    .filter((each) => each !== '');
}

const startsWithWord = (text: string, start: string): boolean => text === start || text.startsWith(`${start} `);

/** A kind is a slug in words: "dang-uy-co-so" is meant by "cấp ủy cơ sở" as well as by "đảng ủy cơ sở". */
function kindIsMeant(kind: string, phrase: string): boolean {
  const words = searchKey(kind).split('-');
  const rest = words.slice(1).join(' ');
  return startsWithWord(phrase, words.join(' ')) || (words.length > 2 && startsWithWord(phrase, `cap ${rest}`));
}

/** Kinds of the units that a plan's words name, in the order of the units. */
export function kindsMeant(reporters: readonly string[], units: readonly Unit[]): readonly string[] {
  const meant = new Set<string>();
  const byName = new Map(units.map((unit) => [searchKey(unit.name), unit]));
  const open = reporters.filter((reporter) => {
    const unit = byName.get(searchKey(reporter));
    if (unit !== undefined) {
      meant.add(unit.kind);
    }
    return unit === undefined;
  });
  for (const phrase of phrasesOf(open)) {
    for (const { name, kind } of units) {
      if (kindIsMeant(kind, phrase) || (phrase.includes(' ') && startsWithWord(searchKey(name), phrase))) {
        meant.add(kind);
      }
    }
  }
  return [...new Set(units.map(({ kind }) => kind))].filter((kind) => meant.has(kind));
}

/** "Ban thường vụ các huyện ..." is the standing committee of each parent; else the parent itself is addressed. */
const OF_EACH_PARENT = /^(ban thường vụ|ban chấp hành|thường trực)?\s*(?:tất cả\s+)?(?:các|cấp|từng|mỗi)\s+/iu;

const capitalised = (text: string): string =>
  text
    .toLocaleLowerCase('vi')
    .replace(
      /^(\p{L}+)(\s+)(\p{L})/u,
      (_all, first: string, space: string, next: string) =>
        `${first.slice(0, 1).toLocaleUpperCase('vi')}${first.slice(1)}${space}${next.toLocaleUpperCase('vi')}`
    );

/** What an addressee of each parent is called: "Ban Thường vụ Huyện ủy Tánh Linh". */
export function addressByParent(parents: readonly Unit[], committee: string): AddresseeRule {
  const before = committee.trim();
  return {
    kind: 'parentCommittee',
    byParent: Object.fromEntries(parents.map(({ code, name }) => [code, before === '' ? name : `${before} ${name}`]))
  };
}

/** The unit of a kind right below each parent receives for it. */
export function receiveByParent(parents: readonly Unit[], units: readonly Unit[], officeKind: string): ReceivingRule {
  return {
    kind: 'parentOffice',
    byParent: Object.fromEntries(
      parents.flatMap(({ code }): readonly (readonly [string, UnitCode])[] => {
        const office = units.find(({ kind, parent }) => kind === officeKind && parent === code);
        return office === undefined ? [] : [[code, office.code]];
      })
    )
  };
}

/** The unit that a plan calls by this name. */
export function unitCalled(name: string, units: readonly Unit[]): Unit | undefined {
  const key = searchKey(name);
  return key === '' ? undefined : units.find((unit) => searchKey(unit.name) === key);
}

function addresseeOf(stream: StreamDraft, draft: PlanDraft): AddresseeRule {
  const { addressee, words } = stream;
  const isSet =
    addressee.kind === 'parentCommittee' ? Object.keys(addressee.byParent).length > 0 : addressee.name !== '';
  if (isSet || words.addressee === '') {
    return addressee;
  }
  const each = OF_EACH_PARENT.exec(words.addressee);
  return each === null
    ? { kind: 'named', name: words.addressee }
    : addressByParent(parentsOf(draft, stream), capitalised(each[1] ?? ''));
}

function receivingOf(stream: StreamDraft, draft: PlanDraft, officeKind: string | undefined): ReceivingRule | undefined {
  const { receiving, words, addressee } = stream;
  if (receiving !== undefined && (receiving.kind === 'office' || Object.keys(receiving.byParent).length > 0)) {
    return receiving;
  }
  const named = unitCalled(words.office, draft.units);
  if (named !== undefined) {
    return { kind: 'office', office: named.code };
  }
  if (addressee.kind === 'parentCommittee' && officeKind !== undefined) {
    return receiveByParent(parentsOf(draft, stream), draft.units, officeKind);
  }
  return receiving;
}

/** Fills in what follows from the units: call it when a plan was read, and again when units came in. */
export function fillFromUnits(draft: PlanDraft): PlanDraft {
  const { units } = draft;
  const office =
    draft.followingOffice === undefined ? undefined : units.find(({ code }) => code === draft.followingOffice);
  const streams = draft.streams.map((stream): StreamDraft => {
    const unitKinds = stream.unitKinds.length > 0 ? stream.unitKinds : kindsMeant(stream.words.reporters, units);
    const withKinds = { ...stream, unitKinds };
    const withAddressee = { ...withKinds, addressee: addresseeOf(withKinds, draft) };
    return { ...withAddressee, receiving: receivingOf(withAddressee, draft, office?.kind) };
  });
  return { ...draft, streams };
}

/** The first words of a unit's name, up to the name of its place: "Đảng ủy xã", "Huyện ủy". */
function headOf(name: string): string {
  const words = name.split(' ');
  const place = words.findIndex((word, index) => index > 0 && word !== word.toLocaleLowerCase('vi'));
  return place < 0 ? name : words.slice(0, place).join(' ');
}

const HEADS = 3;

/**
 * What a kind of unit is called on screen: by the names of its units, since kinds are codes. "Huyện ủy, Thị ủy" where the
 * first words tell it from all other kinds, else some of its units.
 */
export function kindName(kind: string, units: readonly Unit[]): string {
  const names = units.filter((unit) => unit.kind === kind).map(({ name }) => name);
  if (names.length <= 1) {
    return names[0] ?? kind;
  }
  const heads = [...new Set(names.map(headOf))].sort(compareNames);
  const isShared = units.some((unit) => unit.kind !== kind && heads.some((head) => unit.name.startsWith(`${head} `)));
  const examples = names.slice(0, 2).join(', ');
  return heads.length <= HEADS && !isShared ? heads.join(', ') : names.length === 2 ? examples : `${examples} …`;
}
