/**
 * What kind of body a unit is, by its name: whose form it writes in, and who signs for it. Kinds of units are free words
 * of a plan, names follow the language of administration; whoever knows better passes family and signing to the maker.
 */
import { searchKey } from '../../domain/vietnamese-text';
import type { PackFamily } from './format-pack';
import type { Signing } from './signing';

export interface Body {
  /** The form of its own system; undefined for bodies that write in the form of the plan. */
  readonly family: PackFamily | undefined;
  readonly signing: Signing;
}

const collective = (name: string): Signing => ({ kind: 'collective', collective: name });
const head = (position: string): Signing => ({ kind: 'head', position });

interface BodyRule extends Body {
  /** Matches the beginning of the name, without accents and in lower case. */
  readonly name: RegExp;
}

/** The first rule that matches decides: a Party delegation at the Front is a body of the Party. */
const RULES: readonly BodyRule[] = [
  { name: /^dang doan\b/, family: 'party', signing: collective('Đảng đoàn') },
  { name: /^ban can su dang\b/, family: 'party', signing: collective('Ban Cán sự đảng') },
  { name: /^(ban thuong vu )?(tinh|thanh|huyen|thi|quan) uy\b/, family: 'party', signing: collective('Ban Thường vụ') },
  { name: /^ban thuong vu dang uy\b/, family: 'party', signing: collective('Ban Thường vụ') },
  { name: /^dang (uy|bo)\b/, family: 'party', signing: collective('Đảng ủy') },
  { name: /^chi (bo|uy)\b/, family: 'party', signing: collective('Chi ủy') },
  { name: /^uy ban kiem tra\b/, family: 'party', signing: collective('Ủy ban Kiểm tra') },
  { name: /^ban (dan van|tuyen giao|to chuc|noi chinh)\b/, family: 'party', signing: head('Trưởng ban') },
  { name: /^van phong (tinh|thanh|huyen|thi|quan|dang) uy\b/, family: 'party', signing: head('Chánh Văn phòng') },
  {
    name: /^(ban thuong truc )?(uy ban )?(mat tran to quoc|mttq)\b/,
    family: 'massOrganisation',
    signing: collective('Ban Thường trực')
  },
  {
    name: /^(ban thuong vu )?(lien doan lao dong|cong doan|hoi nong dan|hoi lien hiep phu nu|hoi cuu chien binh)\b/,
    family: 'massOrganisation',
    signing: collective('Ban Thường vụ')
  },
  {
    name: /^(ban thuong vu |ban chap hanh )?(doan thanh nien|doan tncs|(tinh|thanh|huyen|thi|quan) doan)\b/,
    family: 'youthUnion',
    signing: collective('Ban Thường vụ')
  },
  { name: /^(uy ban nhan dan|ubnd)\b/, family: 'government', signing: collective('Ủy ban nhân dân') },
  {
    name: /^(thuong truc )?(hoi dong nhan dan|hdnd)\b/,
    family: 'government',
    signing: collective('Thường trực Hội đồng nhân dân')
  },
  {
    name: /^van phong (uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd)\b/,
    family: 'government',
    signing: head('Chánh Văn phòng')
  },
  { name: /^so\b/, family: 'government', signing: head('Giám đốc') },
  { name: /^chi cuc\b/, family: 'government', signing: head('Chi cục trưởng') },
  { name: /^phong\b/, family: 'government', signing: head('Trưởng phòng') }
];

/** @param name of a unit, e.g. "Ban Dân vận Tỉnh ủy". A body that no rule knows signs for its own collective. */
export function bodyNamed(name: string): Body {
  const key = searchKey(name);
  return RULES.find((rule) => rule.name.test(key)) ?? { family: undefined, signing: collective(name) };
}
