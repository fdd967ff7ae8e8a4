/** A launched site with some reports under way, for looking at the web parts: who waits, who is late, who is done. */
import { approveReport } from '../../src/actions/approve-report';
import { launchPlan } from '../../src/actions/launch-plan';
import { numberReport } from '../../src/actions/number-report';
import { sendReport } from '../../src/actions/send-report';
import { obligationId, planId } from '../../src/domain/code';
import type { ObligationId } from '../../src/domain/code';
import { localDate } from '../../src/domain/local-date';
import { proseSections } from '../../src/domain/outline';
import type { Plan } from '../../src/domain/plan';
import { startDraft } from '../../src/actions/start-draft';
import { submitReport } from '../../src/actions/submit-report';
import { writeSections } from '../integration/actions-document';
import { PEOPLE, PLAN, valueOf } from '../integration/actions-site';
import { openSnapshotSite } from '../integration/life-site';
import type { LaunchedSite } from '../integration/life-site';

/** A commune's report, sent on 6 October. */
export const COMMUNE_REPORT = obligationId('217.co-so.DU-23098');
/** A provincial body's report, waiting for its leader's decision. */
export const BUREAU_REPORT = obligationId('217.tinh.T-BTG');
/** A plan of twelve reports: nine provincial bodies, two committees below the province, the province itself. */
export const SMALL_PLAN = planId('mau-12');
/** No plan of the site. */
export const NO_PLAN = planId('khong-co');

/** Addresses of the three web parts' pages below the site. */
export const PAGES = {
  tracking: '/SitePages/TheoDoi.aspx',
  approval: '/SitePages/PheDuyet.aspx',
  plan: '/SitePages/KeHoach.aspx'
} as const;

/** Whom each web part is opened as: he sees what it is for. */
export const READERS = {
  tracking: PEOPLE.follower,
  approval: PEOPLE.bureauApprover,
  plan: PEOPLE.administrator
} as const;

function smallPlan(): Plan {
  let below = 0;
  const units = PLAN.units.filter(({ code, kind }) => {
    below += kind === 'dang-uy-truc-thuoc' ? 1 : 0;
    return kind === 'dang-uy-truc-thuoc'
      ? below <= 2
      : ['co-quan-tinh', 'tinh-uy'].includes(kind) || code === PLAN.followingOffice;
  });
  const streams = PLAN.streams.filter(({ id }) => ['huyen', 'tinh', 'tong-hop'].includes(id));
  return { ...PLAN, id: SMALL_PLAN, title: 'Kế hoạch minh hoạ với 12 báo cáo', units, streams };
}

/** What is written into each section; marked as an illustration. */
const TEXT =
  'Nội dung minh hoạ: cấp ủy đã quán triệt Quyết định số 217-QĐ/TW đến toàn thể cán bộ chủ chốt, đảng viên và hội viên; ' +
  'ban hành văn bản chỉ đạo, phân công từng đồng chí theo dõi, kiểm tra việc thực hiện ở các chi bộ và tổ chức hội; ' +
  'hằng năm sơ kết, rút kinh nghiệm, kịp thời khắc phục hạn chế.';

/** Writes the text into every section of the draft and submits that. */
async function submit(site: LaunchedSite, who: string, id: ObligationId): Promise<void> {
  const draft = valueOf(await startDraft(site.acting(who), id));
  const file = site.sp(who).web.getFileByServerRelativePath(draft.serverRelativeUrl);
  const texts = Object.fromEntries(proseSections(PLAN.outline).map((section) => [section.id, TEXT]));
  await file.setContent(new Blob([writeSections(new Uint8Array(await file.getBuffer()), texts)]));
  valueOf(await submitReport(site.acting(who), id));
}

/** On 12 October 2023, with the districts' date two days gone. */
export async function openWebPartSite(): Promise<LaunchedSite> {
  const site = await openSnapshotSite('2023-10-05T08:00:00+07:00');
  await submit(site, PEOPLE.drafter, COMMUNE_REPORT);
  await site.moveTo('2023-10-06T15:00:00+07:00');
  const meeting = {
    body: 'Ban Chấp hành Đảng bộ xã',
    meetingDate: localDate('2023-10-06'),
    present: 13,
    summoned: 15,
    minutesNumber: '21-BB/ĐU'
  };
  valueOf(await approveReport(site.acting(PEOPLE.approver), COMMUNE_REPORT, meeting));
  valueOf(await numberReport(site.acting(PEOPLE.clerk), COMMUNE_REPORT));
  valueOf(await sendReport(site.acting(PEOPLE.clerk), COMMUNE_REPORT));
  await site.moveTo('2023-10-12T08:00:00+07:00');
  await submit(site, PEOPLE.bureauDrafter, BUREAU_REPORT);
  return site;
}

/** Launches the plan of twelve reports beside the seeded one, which then is the older. */
export async function launchSmallPlan(site: LaunchedSite): Promise<void> {
  valueOf(await launchPlan(site.acting(PEOPLE.administrator), smallPlan()));
}
