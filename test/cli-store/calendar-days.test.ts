import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProduct } from './running-product.ts';

let product: Awaited<ReturnType<typeof startProduct>>;
const day = async (date: string) => (await product.json<{ workday: boolean; provisional: boolean }[]>('calendar', date))[0];

beforeAll(async () => {
  product = await startProduct('2026-03-02T00:30:00Z');
});
afterAll(async () => await product?.close());

it('answers for a day by the notice that was imported, provisionally before', async () => {
  expect(await day('2027-02-10')).toMatchObject({ workday: true, provisional: true });
  const notice = product.file('notice.txt');
  await writeFile(notice, [
    '国务院办公厅关于2027年部分节假日安排的通知',
    '一、元旦：1月1日（周五）至3日（周日）放假调休，共3天。',
    '二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月31日（周日）、2月20日（周六）上班。',
    '三、清明节：4月3日（周六）至5日（周一）放假调休，共3天。',
    '四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。4月25日（周日）、5月8日（周六）上班。',
    '五、端午节：6月9日（周三）放假1天。',
    '六、中秋节：9月15日（周三）放假1天。',
    '七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。',
  ].join('\n'));
  expect(await product.duban('calendar', 'import', notice)).toMatchObject({ exit: 0 });
  expect(await day('2027-02-10')).toMatchObject({ workday: false, provisional: false });
  expect(await day('2027-02-20')).toMatchObject({ workday: true, provisional: false });
});
