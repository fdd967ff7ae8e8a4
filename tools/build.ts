/** `npm run build`: builds what changed. */
import { buildAll } from './build-all.ts';
import { runCommand } from './console.ts';

await runCommand(async () => {
  const built = await buildAll();
  console.log(built ? 'Đã dựng xong. / Built.' : 'Không có gì thay đổi. / Nothing changed.');
});
