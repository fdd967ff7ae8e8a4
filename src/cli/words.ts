/** What the command line says: Vietnamese first, English beside it. */
import type { DriftCode } from '../store/drift';

export const bilingual = (vi: string, en: string): string => `${vi} / ${en}`;

export const USAGE = `tong-ket: dòng lệnh của Tổng Kết cho người quản trị site
          the command line of Tổng Kết for site administrators

  tong-ket provision    --site URL                    danh sách, cột, mức quyền, nhóm
                                                      lists, columns, permission levels, groups
  tong-ket import-units --site URL --units FILE       đưa đơn vị vào sổ đơn vị: {"units": [...]}
                                                      units into the register of units
  tong-ket launch       --site URL --plan FILE        phát hành kế hoạch; --dry-run chỉ xem trước
                                                      launch a plan; --dry-run only previews
  tong-ket assign       --site URL --roles FILE       phân công: [{"upn","unit","role"}]
                                                      people into the roles of their units
  tong-ket sync         --site URL [--all]            ghi lại bảng theo dõi từ nhật ký; --all dựng lại mọi dòng
                                                      tracking rows from the log; --all builds every row anew
  tong-ket check        --site URL [--repair]         kiểm tra quyền, chỉ mục, nhật ký, phân công; --repair sửa chỗ an toàn
                                                      permissions, indexes, log, roles; --repair mends what is safe
  tong-ket export       --site URL [--format csv|json] [--out FILE]
                                                      bảng theo dõi ra CSV cho Excel hoặc JSON
                                                      tracking rows as CSV for Excel, or JSON
  tong-ket status       --site URL                    site đang có gì / what is on the site

  --json                kết quả là một giá trị JSON trên stdout / the result as one JSON value on standard output
  --help                trang này / this text

Đăng nhập / signing in:
  --auth token          mã truy cập trong biến TONGKET_TOKEN (mặc định) / access token in TONGKET_TOKEN (default)
  --auth certificate    ứng dụng với chứng thư / the app itself, by certificate
  --auth device-code    người dùng, bằng mã thiết bị / a person, by device code
  --tenant ID           hoặc TONGKET_TENANT         tenant (GUID hoặc tên miền / or domain)
  --client-id ID        hoặc TONGKET_CLIENT_ID      ứng dụng đã đăng ký / the registered app
  --certificate FILE    hoặc TONGKET_CERTIFICATE    PEM gồm khóa riêng và chứng thư / with private key and certificate
  --authority URL       hoặc TONGKET_AUTHORITY      mặc định / default https://login.microsoftonline.com/TENANT

Lệnh nào cũng chạy lại được: chỉ thêm phần còn thiếu. Tiến độ ra stderr.
Every command can be run again: it adds what lacks. Progress goes to standard error.
Mã thoát / exit codes: 0 xong / done, 1 lỗi / failed, 2 sai cách dùng / wrong usage, 3 có phát hiện / findings.
`;

export const USAGE_WORDS = {
  nothing: bilingual('Chưa có lệnh nào.', 'No command was given.'),
  unexpected: (words: string): string => bilingual(`Thừa: ${words}`, `Unexpected: ${words}`),
  needsValue: (option: string): string => bilingual(`${option} cần một giá trị.`, `${option} needs a value.`),
  needsFile: (name: string, option: string): string =>
    bilingual(`${name} cần ${option} TỆP.`, `${name} needs ${option} FILE.`),
  noOption: (option: string): string => bilingual(`Không có tùy chọn ${option}.`, `There is no option ${option}.`),
  noCommand: (name: string): string => bilingual(`Không có lệnh ${name}.`, `There is no command ${name}.`),
  notOf: (option: string, name: string): string =>
    bilingual(`Lệnh ${name} không có ${option}.`, `The command ${name} has no ${option}.`),
  oneOf: (option: string, known: string): string =>
    bilingual(`${option} là một trong: ${known}.`, `${option} must be one of ${known}.`),
  needsSetting: (option: string, variable: string): string =>
    bilingual(`Cần ${option} hoặc biến ${variable}.`, `Give ${option} or set ${variable}.`)
};

/** What a check may find on the site. */
export const DRIFT_WORDS: Readonly<Record<DriftCode, readonly [vi: string, en: string]>> = {
  levelMissing: ['thiếu mức quyền', 'permission level lacks'],
  levelMask: ['mức quyền bị đổi', 'permission level was changed'],
  listMissing: ['thiếu danh sách', 'list lacks'],
  columnMissing: ['thiếu cột', 'column lacks'],
  columnType: ['cột sai kiểu', 'column has another type'],
  indexMissing: ['cột mất chỉ mục', 'column lost its index'],
  uniqueMissing: ['cột không còn giữ giá trị duy nhất', 'column no longer keeps values unique'],
  contentApproval: ['duyệt nội dung bị đổi', 'content approval was changed'],
  minorVersions: ['phiên bản phụ bị đổi', 'minor versions were changed'],
  draftVisibility: ['quyền xem bản chưa duyệt bị đổi', 'draft visibility was changed'],
  versioning: ['lưu phiên bản bị đổi', 'versioning was changed'],
  listInheritance: ['danh sách thừa hưởng quyền', 'list inherits permissions'],
  listGrantMissing: ['danh sách thiếu quyền', 'list lacks a grant'],
  listGrantExtra: ['danh sách thừa quyền', 'list has a grant too many'],
  folderMissing: ['thiếu thư mục', 'folder lacks'],
  folderInheritance: ['thư mục không có quyền riêng', 'folder has no permissions of its own'],
  grantMissing: ['thư mục thiếu quyền', 'folder lacks a grant'],
  grantExtra: ['thư mục thừa quyền', 'folder has a grant too many'],
  roleWithoutMembership: ['được phân công nhưng không ở trong nhóm', 'has a role but is not in its group'],
  membershipAfterRole: ['hết phân công nhưng còn trong nhóm', 'role ended but is still in its group'],
  viewMissing: ['thiếu khung nhìn', 'view lacks'],
  title: ['tên bị đổi', 'title was changed'],
  description: ['mô tả bị đổi', 'description was changed']
};
