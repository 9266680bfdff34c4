/** What the converter gives, and what is said in Taiwan. */
export type Term = readonly [given: string, said: string];

/**
 * Corrections to the converter's Traditional Chinese, found by reading it. The longest that fits is taken, and
 * nothing is corrected twice. Where two characters meet in other words too (保安 in 確保安全), their neighbors
 * stand with them. An entry that no word of ours needs any more fails test/content/traditional.test.ts.
 */
export const traditionalTerms: readonly Term[] = [
  // Screens and paper
  ['臺電腦', '台電腦'],
  ["'當前'", "'目前'"],
  ['這個地址', '這個網址'],
  ['地址不完整', '網址不完整'],
  ['數據資料夾', '資料夾'],
  ['房間號', '房間代碼'],
  ['二維碼', 'QR Code'],
  ['便籤', '便利貼'],
  ['作為遲到的儲存', '當作遲到的回答留下'],
  ['終端裡', '終端機裡'],
  ['在終端執行', '在終端機執行'],
  ['新建場次', '新增場次'],
  ['經辦人', '承辦人'],
  ['錄入紙上', '輸入紙上'],
  ['插線板', '延長線'],
  ['圓點貼', '圓點貼紙'],
  ['胸牌', '名牌'],
  ['忌口', '飲食禁忌'],
  ['回復', '回覆'],
  // The room's devices
  ['投影儀', '投影機'],
  ['投影屏上', '投影幕上'],
  ['鋪滿全屏', '填滿螢幕'],
  ['蘋果、安卓', 'iPhone、Android'],
  ['安卓手機', 'Android手機'],
  ['鴻蒙手機', 'HarmonyOS手機'],
  ['手機流量', '手機的行動網路'],
  ['請關流量', '請關行動網路'],
  ['的是流量', '的是行動網路'],
  ['用流量；', '用行動網路；'],
  ['啟流量', '啟行動網路'],
  ['只讀了', '唯讀了'],
  ['看一看終端，', '看一看終端機，'],
  ['回收站', '資源回收筒'],
  ['標籤頁', '分頁'],
  ['對比度', '對比'],
  // Daily life and work
  ['酒店', '飯店'],
  ['開公交的', '開公車的'],
  ['門口的保安', '門口的保全'],
  ['算工資', '算薪水'],
  ['工資算錯', '薪水算錯'],
  ['房租、工資', '房租、薪水'],
  ['的崗位', '的工作崗位'],
  ['投訴', '抱怨'],
  ['打分', '打分數'],
  ['幻燈片', '投影片'],
  ['念幻燈片', '唸投影片'],
  ['條念出來', '條唸出來'],
  ['念出最低分', '唸出最低分'],
  ['夸', '誇'],
  ['勻過來', '挪過來'],
  ['勻了哪裡', '挪了哪裡'],
  ['哪兒', '哪裡'],
  ['這兒', '這裡'],
  ['一塊兒', '一塊'],
  ['粘', '黏'],
  ['後廚', '廚房'],
  ['修車鋪', '修車行'],
  // The workshops' own subject
  ['質量', '品質'],
  ['競爭性定位', '競爭定位'],
  ['不盈利', '沒有獲利'],
];
