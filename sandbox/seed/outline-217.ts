/**
 * The outline of the ten-year review of Decision 217-QĐ/TW. The plan's own outline ("Đề cương, gửi kèm") did not come
 * with it, so this one is reconstructed from the plan's wording and marked "minh hoạ".
 */

import { ANNEXES_217 } from './annexes-217.ts';

interface SectionSeed {
  readonly id: string;
  readonly mark: string;
  readonly title: string;
  readonly guidance: string;
  readonly required: boolean;
  readonly minimumWords: number;
  readonly kind: 'prose' | 'heading';
  readonly children: readonly SectionSeed[];
}

const prose = (id: string, mark: string, title: string, guidance: string, minimumWords: number): SectionSeed => ({
  id,
  mark,
  title,
  guidance,
  required: true,
  minimumWords,
  kind: 'prose',
  children: []
});

const heading = (id: string, mark: string, title: string, children: readonly SectionSeed[]): SectionSeed => ({
  id,
  mark,
  title,
  guidance: '',
  required: true,
  minimumWords: 0,
  kind: 'heading',
  children
});

export const OUTLINE_217 = {
  title: 'Đề cương báo cáo tổng kết 10 năm thực hiện Quyết định số 217-QĐ/TW (minh hoạ)',
  sections: [
    prose(
      'mo-dau',
      '',
      'Đặc điểm tình hình',
      'Nêu khái quát đặc điểm của địa phương, đơn vị tác động đến việc thực hiện Quyết định số 217-QĐ/TW.',
      20
    ),
    heading('p1', 'Phần thứ nhất', 'Kết quả 10 năm thực hiện Quyết định số 217-QĐ/TW', [
      prose(
        'p1-i',
        'I-',
        'Công tác lãnh đạo, chỉ đạo, quán triệt, tuyên truyền',
        'Nêu việc quán triệt, cụ thể hóa bằng văn bản và công tác kiểm tra, giám sát của cấp ủy.',
        30
      ),
      prose(
        'p1-ii',
        'II-',
        'Kết quả giám sát',
        'Nêu chủ thể, đối tượng, nội dung, hình thức; số cuộc theo từng năm; kiến nghị sau giám sát và việc giải quyết.',
        30
      ),
      prose(
        'p1-iii',
        'III-',
        'Kết quả phản biện xã hội',
        'Nêu số hội nghị, số dự thảo được phản biện, số ý kiến và việc tiếp thu.',
        30
      ),
      prose(
        'p1-iv',
        'IV-',
        'Trách nhiệm của chính quyền trong việc bảo đảm giám sát và phản biện xã hội',
        'Nêu việc phối hợp, cung cấp thông tin, tiếp thu và trả lời kiến nghị của hội đồng nhân dân, ủy ban nhân dân.',
        20
      )
    ]),
    heading('p2', 'Phần thứ hai', 'Đánh giá chung', [
      prose('p2-1', '1-', 'Ưu điểm', 'Nêu những kết quả nổi bật qua 10 năm thực hiện.', 20),
      prose('p2-2', '2-', 'Hạn chế, khuyết điểm', 'Nêu rõ hạn chế, khuyết điểm, có số liệu chứng minh.', 20),
      prose('p2-3', '3-', 'Nguyên nhân', 'Tách nguyên nhân khách quan và nguyên nhân chủ quan.', 20),
      prose('p2-4', '4-', 'Kinh nghiệm', 'Nêu kinh nghiệm trong lãnh đạo, chỉ đạo và tổ chức thực hiện.', 20)
    ]),
    heading('p3', 'Phần thứ ba', 'Phương hướng và kiến nghị', [
      prose('p3-1', '1-', 'Phương hướng, nhiệm vụ, giải pháp', 'Nêu nhiệm vụ, giải pháp trong thời gian tới.', 20),
      prose('p3-2', '2-', 'Đề xuất, kiến nghị', 'Nêu từng kiến nghị và cấp được kiến nghị.', 10)
    ])
  ],
  annexes: ANNEXES_217
} as const;
