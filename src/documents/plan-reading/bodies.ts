/** Names of bodies in the sentences of a plan: who does something, to whom, through whom. */
import { plainText } from '../words';

/** What names of Party, state and mass bodies begin with. */
const BODY_START =
  /^(?:(?:tất cả\s+|mỗi\s+|từng\s+)?(?:các|những)\s+)?(?:ban|đảng|ủy ban|uỷ ban|ubnd|ubmttq|hđnd|hội đồng|sở|văn phòng|cấp ủy|cấp uỷ|cấp|chi bộ|chi ủy|chi cục|cục|vụ|huyện|thành ủy|thành phố|thị ủy|thị xã|thị trấn|tỉnh ủy|tỉnh đoàn|quận|xã|phường|phòng|trung tâm|mặt trận|mttq|hội|đoàn|liên đoàn|công đoàn|công an|bộ|trường|bệnh viện|doanh nghiệp|tập đoàn|tổng công ty|công ty|thường trực|thường vụ|đơn vị|cơ quan|thủ trưởng|tổ chức|kho bạc|bảo hiểm|tòa án|toà án|viện|thanh tra|ngân hàng|đồn|bch|thành viên|địa phương)(?!\p{L})/iu;

/** Verbs that end the name of the body that acts. Small letters only: "Ban Tổ chức" is a name. */
const VERB =
  /(?<=[\p{L})”"]|[;,])\s+(?:xây dựng(?!\s+(?:Đảng|đảng|chính quyền|nông thôn))|tổng hợp|(?<!Ban )chỉ đạo|gửi|nộp|báo cáo|có trách nhiệm|chịu trách nhiệm|chủ động|căn cứ|(?<!(?:các|và|Ban|,) )tổ chức(?!\s+(?:chính trị|đảng|đoàn|thành viên|tôn giáo|cơ sở|xã hội|hội))|hoàn thành|thực hiện|lập|rà soát|tiến hành|triển khai|chủ trì|phối hợp|theo dõi|đôn đốc|tham mưu|hướng dẫn|đánh giá|chuẩn bị|định kỳ|hằng|hàng|kiểm tra|ban hành|nghiêm túc|khẩn trương|giúp|quán triệt|cung cấp|bám sát|là đầu mối|làm đầu mối|tự|kiểm điểm|sơ kết|tổng kết|cụ thể hóa|cụ thể hoá|phân công|trên cơ sở|theo chức năng|theo phạm vi|theo nhiệm vụ|trong phạm vi)(?!\p{L})/u;

/** "Giao", "Đề nghị": what stands before the body that acts. */
const ASKED = /^(?:giao|giao cho|đề nghị|yêu cầu|phân công|ủy nhiệm)\s+(?:cho\s+)?/iu;

export const isBody = (text: string): boolean => BODY_START.test(text.trim());

/** The body that a clause begins with; undefined when it begins with something else. */
export function subjectOf(clause: string): string | undefined {
  const asked = ASKED.exec(clause.trim());
  const text = clause.trim().slice(asked?.[0].length ?? 0);
  const verb = text.search(VERB);
  const subject = text.slice(0, verb < 0 ? 0 : verb).replace(/[\s,;:]+$/u, '');
  return subject !== '' && subject.length < 700 && isBody(subject) ? subject : undefined;
}

/** A name ends a list's item where the next one begins with a capital: "các huyện, thị, thành ủy" is one. */
const NEXT_BODY =
  /\s*(?:;|,)\s*(?=(?:các\s+)?(?:Ban|Đảng|Ủy ban|Uỷ ban|UBND|HĐND|Hội|Sở|Văn phòng|Cấp|Chi|Cục|Huyện|Thành|Thị|Tỉnh|Phòng|Trung tâm|Mặt trận|Đoàn|Liên đoàn|Công|Bộ|Trường|Bệnh viện|Thường|Kho bạc|Bảo hiểm|Tòa|Viện|Thanh tra|Ngân hàng)(?!\p{L}))|\s*;\s*/u;

/** The bodies of a list, each as it is written. */
export function bodiesIn(list: string): readonly string[] {
  return list
    .split(NEXT_BODY)
    .map((each) => plainText(each).replace(/[,;:.]+$/u, ''))
    .filter((each) => each !== '');
}
